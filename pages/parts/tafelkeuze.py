"""What of the overlegtafels is shown, and how: dates, filters, colour and size. All of it is in the address."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.contracts.woorden import DOMEINEN
from pages.charts.ring_looks import CASUSSEN, CLIENT, DOMEIN, EVEN, RESULTAAT, UREN, VOORZITTER, WERKWIJZE
from pages.parts import format
from pages.parts.opslag import answer
from queries.overlegtafels import peildata

RING, THREE, MATRIX, TABLE = VIEWS = ("Ring", "Drie ringen", "Matrix", "Tabel")
COLOURS = (DOMEIN, CLIENT, RESULTAAT, VOORZITTER, WERKWIJZE)
SIZES = (EVEN, CASUSSEN, UREN)
FILTERS = {
    "domein": ("Domein", DOMEINEN),
    "niveau": ("Regieniveau", ("1", "2", "3", "4")),
    "gebied": ("Verzorgingsgebied", ("buurt", "gemeente", "regio")),
    "soort": ("Soort overleg", ("casuïstiek", "netwerk", "bestuurlijk")),
}
BESIDE, ACROSS = ((54, 46), (1, 1, 1), (38, 62)), ((19, 13, 12, 11, 12, 12, 21),)
Chosen = dict[str, object]


def choose_view() -> tuple[str, dict[str, str]]:
    """How the tables are shown, and what colour and size of the marks tell."""
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
        view = st.segmented_control(
            "Weergave", VIEWS, default=RING, key="weergave", bind="query-params", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        with st.popover("Beeld", icon=":material/palette:"):
            looks = _choose_looks()
    return view or RING, looks  # an address with an empty choice chooses nothing


def _choose_looks() -> dict[str, str]:
    left, right = st.columns(2)
    with left:
        kleur = st.radio("De kleur vertelt", COLOURS, key="kleur", bind="query-params")
    with right:
        grootte = st.radio("De grootte vertelt", SIZES, key="grootte", bind="query-params")
    st.caption("Elk teken is een overlegtafel. Zij staat in elk van haar domeinen en telt in het totaal één keer.")
    return {"kleur": kleur, "grootte": grootte}


def choose_tables(across: bool = False) -> tuple[Chosen, str | None, DeltaGenerator]:
    """The filters as the questions take them, the date to compare with, and the place for the choice of a table.

    `across` puts them in one line over the width of the page.
    """
    cells = [cell for widths in (ACROSS if across else BESIDE) for cell in st.columns(widths, gap="small")]
    days = [format.date(day) for day in answer(peildata)["peildatum"]][::-1]
    with cells[0]:
        day = _choose_day(days)
    with cells[1]:
        other = st.selectbox(
            "Vergelijk met", [each for each in days if each != day], index=None, key="vergelijk", bind="query-params",
            placeholder="geen", disabled=len(days) < 2,
        )  # fmt: skip
    chosen = {"peildatum": format.iso(day)}
    for cell, (key, (label, known)) in zip(cells[2:], FILTERS.items(), strict=False):
        with cell:
            chosen[key] = st.multiselect(label, known, key=key, bind="query-params", placeholder="alle")
    return chosen, format.iso(other), cells[-1]


def _choose_day(days: Sequence[str]) -> str:
    """A stock-taking date, the newest at first; between several one slides."""
    if len(days) == 1:
        return st.selectbox("Peildatum", days, key="periode", bind="query-params")
    return st.select_slider("Peildatum", days, value=days[-1], key="periode", bind="query-params")


def open_group(group: Chosen) -> None:
    """Filter on the place of a group, so that its tables stand apart."""
    for key, name in (("domein", "domein"), ("niveau", "regieniveau"), ("gebied", "verzorgingsgebied")):
        st.session_state[key] = [str(group[name])]


def clear_filters() -> None:
    """All tables again."""
    for key in FILTERS:
        st.session_state[key] = []
