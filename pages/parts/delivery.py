"""What a delivered file says: what was recognised, what was found, what it would change."""

import hashlib
import json

import pandas as pd
import streamlit as st

from data.contracts import CONTRACTS
from data.delivery import Delivery, check_file
from data.repeated import came_before
from pages.parts import format
from pages.parts.numbers import table
from pages.parts.opslag import store
from pages.parts.voorproef import show_figures, show_replaced, show_rows
from pages.parts.waiting import CHECKS, FEW, SMALL, TRIALS, made
from queries.voorproef import Voorproef, van_publiceren

UNUSED = "kolom niet gebruikt"
EXAMPLE = "voorbeeldrij"
WHOLE = "hele blad"


def checked(name: str, content: bytes, fill: dict[str, str]) -> Delivery:
    """The file after checking; kept for this visitor, so that a click does not read it again."""
    key = _digest(name, hashlib.sha256(content).hexdigest(), fill)
    opened = store()
    return made(
        f"gecontroleerd {key}", lambda: check_file(name, content, opened.known(), fill), name,
        SMALL if len(content) < FEW else CHECKS,
    )  # fmt: skip


def ask_missing(key: str, names: list[str]) -> dict[str, str]:
    """What the file does not say for its rows, asked from the sender."""
    st.info("Het bestand zegt niet voor alle rijen alles. Vul dit voor het hele bestand in:", icon=":material/edit:")
    given = {}
    for column, name in zip(st.columns(len(names)), names, strict=True):
        known = next(c[name] for c in CONTRACTS.values() if name in {each.name for each in c.columns})
        given[name] = column.text_input(
            known.heading, key=f"vul_{key}_{name}", placeholder=f"bijvoorbeeld {known.example}", help=known.means
        )
    return {name: value.strip() for name, value in given.items() if value.strip()}


def show_recognised(delivery: Delivery) -> None:
    """Per sheet what it holds and how its rows fared; every row is accounted for."""
    rows = [
        {
            "blad": sheet.blad or "(csv)",
            "herkend_als": CONTRACTS[sheet.dataset].title if sheet.dataset else "niet herkend",
            "gelezen": sheet.gelezen,
            "geaccepteerd": sheet.geaccepteerd,
            "afgekeurd": sheet.afgekeurd,
            "genegeerd": sheet.genegeerd,
        }
        for sheet in delivery.sheets
    ]
    st.table(pd.DataFrame(rows).rename(columns=format.heading).set_index("Blad"), width="content")
    for note in delivery.notes:
        st.caption(note)


def show_findings(delivery: Delivery) -> None:
    """All findings grouped per column, and behind a drawer each with its row."""
    if not delivery.findings:
        st.success("Er zijn geen bevindingen.", icon=":material/check:")
        return
    found = pd.DataFrame(
        [{**each.as_dict(), "rijen": each.rijen or (each.rij,), "aantal": each.aantal} for each in delivery.findings]
    )
    found = found.assign(blad=found["blad"].replace("", "(csv)"))
    unused = found["code"] == UNUSED
    quiet = unused | (found["code"] == EXAMPLE)
    if not quiet.all():
        st.markdown(f"**{_verdict(delivery)}**")
        st.table(_per_column(found[~quiet]))
    if unused.any():
        with st.expander(f"{format.counted(int(unused.sum()), 'kolom is', 'kolommen zijn')} niet gebruikt"):
            st.markdown("\n".join(f"- {heading}" for heading in found.loc[unused, "kolom"]))
    if (quiet & ~unused).any():
        st.caption("De voorbeeldrijen van het sjabloon tellen niet mee.")
    if found.loc[~quiet, "rij"].notna().any():
        with st.expander("Alle bevindingen, rij voor rij"):
            rows = found.loc[found["rij"].notna(), ["ernst", "blad", "rij", "kolom", "waarde", "moet"]]
            table(rows, key=f"bevindingen_{delivery.sha256}")


def _verdict(delivery: Delivery) -> str:
    """What the findings come down to, before all of them."""
    read, refused = (sum(getattr(sheet, name) for sheet in delivery.sheets) for name in ("gelezen", "afgekeurd"))
    if not delivery.faulty:
        return "Geen fouten. Let wel hierop:"
    return f"Afgekeurd: {format.number(refused)} van de {format.counted(read, 'rij', 'rijen')}. Dit moet anders:"


def _per_column(found: pd.DataFrame) -> pd.DataFrame:
    """One line per column and sentence, with how often, where and what was found."""
    grouped = found.groupby(["ernst", "blad", "kolom", "moet"], sort=False, dropna=False).agg(
        aantal=("aantal", "sum"), rijen=("rijen", _rows), gevonden=("waarde", _examples)
    )
    grouped = grouped.reset_index().fillna({"kolom": "–"}).rename(columns=format.heading)
    return grouped[["Ernst", "Blad", "Kolom", "Gevonden", "Moet", "Rijen", "Aantal"]].set_index("Ernst")


def show_preview(key: str, fill: dict[str, str], delivery: Delivery, size: int) -> None:
    """What publishing would change: rows, figures, and the leveringen it takes the place of."""
    if not delivery.accepted:
        return
    what = "alleen de goede rijen" if delivery.faulty else "dit"
    st.markdown(f"**Wat er verandert als u {what} publiceert**")
    opened = store()
    found = made(
        f"geproefd {_digest(key, fill)}", lambda: van_publiceren(opened, delivery), delivery.bestand,
        SMALL if size < FEW else TRIALS,
    )  # fmt: skip
    show_rows(key, found)
    show_figures(key, found)
    show_replaced(found)
    _show_repeated(delivery, found)


def _show_repeated(delivery: Delivery, found: Voorproef) -> None:
    if before := came_before(store(), delivery.sha256):
        st.info(
            f"Dit bestand kwam al eerder binnen: {before}. U mag het opnieuw publiceren.", icon=":material/history:"
        )
    if found.niets:
        st.info("Alle rijen staan er al. Publiceren verandert niets aan de cijfers.", icon=":material/done_all:")


def _digest(*parts: object) -> str:
    """A key that holds until what is stored changes."""
    return hashlib.sha256(json.dumps([*parts, store().changes]).encode()).hexdigest()


def _rows(numbers: pd.Series) -> str:
    """The first rows; a finding may be about a column or sheet as a whole."""
    known = [str(number) for some in numbers for number in some if number]
    return (", ".join(known[:8]) + (" …" if len(known) > 8 else "")) or WHOLE


def _examples(values: pd.Series) -> str:
    known = list(dict.fromkeys(values.dropna()))
    return ", ".join(f"“{value}”" for value in known[:3]) + (" …" if len(known) > 3 else "")
