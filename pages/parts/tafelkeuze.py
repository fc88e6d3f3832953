"""What of the overlegtafels is shown, and how: dates, filters, colour and size. All of it is in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.contracts.woorden import DOMEINEN, GEBIEDEN
from pages.charts.ring_looks import CASUSSEN, CLIENT, DOMEIN, EVEN, RESULTAAT, UREN, VOORZITTER, WERKWIJZE
from pages.parts import format
from pages.parts.opslag import answer
from queries.overlegtafels import peildata

RING, THREE, MATRIX, TABLE = VIEWS = ("Ring", "Drie ringen", "Matrix", "Tabel")
COLOURS = (DOMEIN, CLIENT, RESULTAAT, VOORZITTER, WERKWIJZE)
SIZES = (EVEN, CASUSSEN, UREN)
NIVEAUS = ("1", "2", "3", "4")
FILTERS = {
    "domein": ("Domein", DOMEINEN),
    "niveau": ("Regieniveau", NIVEAUS),
    "gebied": ("Verzorgingsgebied", GEBIEDEN),
}
PLACE = {"domein": "domein", "niveau": "regieniveau", "gebied": "verzorgingsgebied"}  # of a filter, in a mark
SOORTEN = ("casuïstiek", "netwerk", "bestuurlijk")
BESIDE, ACROSS = ((45, 55), (37, 31, 32)), ((22, 24, 20, 14, 20),)

HOW = (
    "Elk teken in de ring is een overlegtafel: zij staat in elk van haar domeinen en telt in het totaal één keer. In "
    "de matrix kiest een klik een plek, en een tweede klik weer alle. Met het toetsenbord: Tab naar de tekening, "
    "pijltjes of PgDn naar een volgend teken, Enter om te kiezen."
)


@dataclass(frozen=True)
class Choice:
    """What of the tables is shown: the filters as the questions take them, the looks of the marks, an earlier date."""

    chosen: dict[str, object]
    looks: dict[str, str]
    other: str | None
    arrows: bool  # whether the ring shows the flows of cases
    place: DeltaGenerator  # where a table is chosen

    @property
    def peildatum(self) -> str:
        """The stock-taking date, as jjjj-mm-dd."""
        return str(self.chosen["peildatum"])


def choose_view() -> tuple[str, DeltaGenerator]:
    """How the tables are shown, and the place for what is chosen less often."""
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
        view = st.segmented_control(
            "Weergave", VIEWS, default=RING, key="weergave", bind="query-params", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        more = st.popover("Meer", icon=":material/tune:")
    return view or RING, more  # an address with an empty choice chooses nothing


def choose_tables(more: DeltaGenerator, across: bool = False) -> Choice:
    """Everything that the page lets choose; `across` puts the filters in one line over the width of the page."""
    cells = [cell for widths in (ACROSS if across else BESIDE) for cell in st.columns(widths, gap="small")]
    days = [format.date(day) for day in answer(peildata)["peildatum"]][::-1]
    with cells[0]:
        day = _choose_day(days)
    chosen = {"peildatum": format.iso(day)}
    _forget_strange()
    for cell, (key, (label, known)) in zip(cells[2:], FILTERS.items(), strict=True):
        with cell:
            chosen[key] = st.multiselect(label, known, key=key, bind="query-params", placeholder="alle")
    with more:
        chosen["soort"] = st.pills(
            "Soort overleg", SOORTEN, selection_mode="multi", key="soort", bind="query-params",
            help="Zonder keuze tellen alle soorten mee.",
        )  # fmt: skip
        other = _choose_other(days[: days.index(day)])
        looks = _choose_looks()
        arrows = st.toggle("Stromen van casussen als pijlen", key="pijlen", bind="query-params")
        st.caption(HOW)
    return Choice(chosen, looks, format.iso(other), arrows, cells[1])


def in_words(choice: Choice) -> str:
    """What is chosen, also out of sight or where a box is too narrow to read."""
    domains, levels, sizes, kinds = (choice.chosen[name] for name in ("domein", "niveau", "gebied", "soort"))
    parts = [
        format.listed(domains) if domains else "",
        f"ring {format.listed(levels)}" if levels else "",
        format.listed(sizes) if sizes else "",
        f"alleen {' en '.join(kinds)}" if kinds else "",
        f"naast {format.date(choice.other)}" if choice.other else "",
    ]
    return " · ".join(filter(None, parts))


def _forget_strange() -> None:
    """Leave out what another page chose under the same name, such as one area by its name."""
    for key, (_, known) in FILTERS.items():
        if not {*(st.session_state.get(key) or [])} <= {*known}:
            del st.session_state[key]


def _choose_looks() -> dict[str, str]:
    left, right = st.columns(2)
    with left:
        kleur = st.radio("De kleur vertelt", COLOURS, key="kleur", bind="query-params")
    with right:
        grootte = st.radio("De grootte vertelt", SIZES, key="grootte", bind="query-params")
    return {"kleur": kleur, "grootte": grootte}


def _choose_other(earlier: Sequence[str]) -> str | None:
    return st.selectbox(
        "Vergelijk met", earlier[::-1], index=None, key="vergelijk", bind="query-params",
        placeholder="geen eerdere peildatum", disabled=not earlier,
    )  # fmt: skip


def _choose_day(days: Sequence[str]) -> str:
    """A stock-taking date, the newest at first; between several one slides."""
    if len(days) == 1:
        return st.selectbox("Peildatum", days, key="periode", bind="query-params")
    return st.select_slider("Peildatum", days, value=days[-1], key="periode", bind="query-params")


def open_group(group: dict[str, object]) -> None:
    """Filter on the place of a group, so that its tables stand apart."""
    for key, name in PLACE.items():
        st.session_state[key] = [str(group[name])]


def offer_all(choice: Choice) -> None:
    """One button that takes every filter away, when there is one."""
    if any(choice.chosen[key] for key in (*FILTERS, "soort")):
        st.button("Toon alle tafels", key="alle_tafels", type="tertiary", icon=":material/undo:", on_click=_clear)


def _clear() -> None:
    for key in (*FILTERS, "soort"):
        st.session_state[key] = []
