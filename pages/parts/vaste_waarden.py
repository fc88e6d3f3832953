"""What a kind of file never says: a value for all its rows, kept with the koppeling."""

from dataclasses import replace

import streamlit as st

from data.contract import Column
from data.contracts import CONTRACTS
from data.fixed import MOMENTS, open_columns
from data.known import Known
from data.koppeling import Koppeling
from data.proposing import Proposal
from pages.parts import format
from pages.parts.opslag import store

EVERY_TIME = "leeg: vraag het bij elke levering"


def fix_values(key: str, koppeling: Koppeling, proposal: Proposal) -> Koppeling:
    """The koppeling with the values that the sender gives for what the headings do not."""
    bare, contract = replace(koppeling, vast={}), CONTRACTS[koppeling.dataset]
    columns = open_columns(contract, bare.given)
    later = [each.heading for each in contract.required if _asked_later(each, bare)]
    if columns:
        st.markdown("**Wat niet in uw bestand staat**")
        st.caption("Vul in wat voor alle rijen geldt, ook in volgende bestanden van deze soort.")
    given = {column.name: _field(key, column, proposal.koppeling.vast.get(column.name, "")) for column in columns}
    if later:
        st.caption(f"{' en '.join(later)} verschilt per levering: daar vraagt Samenspel straks naar, en elke keer.")
    optional = {name for name in proposal.koppeling.vast if not contract[name].required}
    kept = {name: proposal.koppeling.vast[name] for name in optional - bare.given}
    return replace(koppeling, vast=kept | {name: value for name, value in given.items() if value})


def still_needed(koppeling: Koppeling) -> str:
    """What has to be chosen before the koppeling is of use; empty when nothing has."""
    required = CONTRACTS[koppeling.dataset].required
    lacking = [column.heading for column in required if column.name not in koppeling.given and not column.fill]
    if koppeling.dataset == "antwoorden" and store().known().stellingen.empty:
        return "Samenspel kent nog geen stellingen. Lever eerst (of mee) de lijst met stellingen aan."
    if koppeling.dataset == "antwoorden" and lacking:
        return "Kies bij elke kolom met antwoorden de stelling die daar is gevraagd."
    if not koppeling.headings:
        return "Kies van ten minste één kolom wat zij is."
    return f"Nog nodig: {', '.join(lacking)}. Kies hierboven welke kolom dat is, of een waarde." if lacking else ""


def _asked_later(column: Column, koppeling: Koppeling) -> bool:
    return column.kind in MOMENTS and column.fill and column.name not in koppeling.given


def _field(key: str, column: Column, agreed: str) -> str:
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.markdown(f"**{column.heading}**  \n:gray[{format.plain(column.means)}]")
    name, place = f"{column.heading} voor alle rijen", f"vast_{key}_{column.name}_{agreed}"
    options = _options(column)
    with right:
        if options:
            chosen = list(options).index(agreed) if agreed in options else None
            return st.selectbox(
                name, list(options), index=chosen, format_func=options.get, key=place, label_visibility="collapsed",
                placeholder=EVERY_TIME if column.fill else "kies",
            ) or ""  # fmt: skip
        return st.text_input(
            name, agreed, key=place, label_visibility="collapsed",
            placeholder=EVERY_TIME if column.fill else f"bijvoorbeeld {column.example}",
        ).strip()  # fmt: skip


def _options(column: Column) -> dict[str, str]:
    """What the value may be, when that is known; an indicator is one of the list."""
    if column.refers == "indicatoren":
        return {code: f"{code} · {name}" for code, name in called(store().known()).items()}
    return {option: option for option in column.kind.options}


def called(known: Known) -> dict[str, str]:
    """The name of each indicator by its code."""
    names = {code: name for name, code in known.indicatornamen.items()}
    return {code: names.get(code, code) for code in sorted(known.indicatoren)}
