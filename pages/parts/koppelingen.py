"""What was agreed about kinds of file: to see, to change, and to remove."""

import pandas as pd
import streamlit as st

from data.contracts import CONTRACTS
from data.koppeling import Koppeling, remembered
from pages.parts import format
from pages.parts.opslag import kept, store


def kept_koppelingen() -> None:
    """A drawer with every kept koppeling: what each heading is with us, and a button to remove it."""
    agreed = kept("koppelingen", lambda: store().koppelingen(), {})
    if agreed.empty:
        return
    with st.expander(format.counted(len(agreed), "bewaarde koppeling", "bewaarde koppelingen"), icon=":material/link:"):
        st.caption(
            "Een bestand met deze koppen leest Samenspel zo. Wijzigen: lever zo’n bestand aan en kies "
            "“Klopt het niet? Koppel de kolommen zelf”."
        )
        for row in agreed.itertuples():
            _one(row.kenmerk, row.inhoud, f"{format.moment(row.op)} · {format.plain(row.door)}")


def _one(kenmerk: str, content: str, origin: str) -> None:
    left, right = st.columns([5, 1], vertical_alignment="top")
    with left:
        known = remembered(content)
        if not known:
            st.markdown(f"Samenspel kent deze gegevenssoort niet meer · {origin}")
        for koppeling in known:
            st.markdown(f"**{CONTRACTS[koppeling.dataset].title}** · {origin}")
            st.table(_told(koppeling))
    if right.button("Verwijder", key=f"ontkoppel_{kenmerk}", icon=":material/link_off:"):
        store().drop_koppeling(kenmerk)
        st.rerun()


def _told(koppeling: Koppeling) -> pd.DataFrame:
    """What a koppeling says, a line each."""
    contract, plain = CONTRACTS[koppeling.dataset], format.plain
    lines = [(plain(heading), contract[name].heading) for name, heading in koppeling.kolommen.items()]
    lines += [(plain(heading), f"Stelling {plain(code)}") for heading, code in koppeling.stellingen.items()]
    lines += [(plain(heading), f"Indicator {plain(code)}") for heading, code in koppeling.indicatoren.items()]
    lines += [("alle rijen", f"{contract[name].heading}: {plain(value)}") for name, value in koppeling.vast.items()]
    lines += [
        (f"het woord “{plain(word)}”", f"{format.heading(name)}: {plain(ours)}")
        for name, words in koppeling.woorden.items()
        for word, ours in words.items()
        if ours
    ]
    return pd.DataFrame(lines, columns=["In uw bestand", "Bij Samenspel"]).set_index("In uw bestand")
