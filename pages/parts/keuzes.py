"""What is chosen on the page Vragenlijst, each choice bound to its parameter of the address."""

from dataclasses import dataclass

import streamlit as st

from pages.charts.stellingen import VIEWS
from pages.parts.filters import choose_rol, choose_ronde, choose_soort, choose_thema, known_rondes
from pages.parts.opslag import answer, kept
from queries.vragenlijst import themas

PREVIOUS = "vorige ronde"
AGREEMENT, CHANGE, DISAGREEMENT = ORDERS = ("eens", "verandering", "verdeeldheid")


@dataclass(frozen=True)
class Keuze:
    """One round and one theme, the round that change is measured against (None is the one before), and who."""

    ronde: str
    thema: str
    vergelijk: str | None
    soort: list[str]
    rol: list[str]

    @property
    def groups(self) -> dict[str, object]:
        return {"soort": self.soort, "rol": self.rol}

    @property
    def compared(self) -> dict[str, object]:
        return self.groups | ({"vergelijk": self.vergelijk} if self.vergelijk else {})

    @property
    def whole(self) -> dict[str, object]:
        return self.compared | {"ronde": self.ronde}

    @property
    def one(self) -> dict[str, object]:
        return self.whole | {"thema": self.thema}


def choose() -> Keuze | None:
    """The filters in one row; None when there are no answers, or none with a theme."""
    places = st.columns([13, 14, 29, 25, 19])
    with places[0]:
        ronde = choose_ronde()
    if ronde is None:
        return None
    with places[1]:
        vergelijk = _choose_vergelijk(ronde)
    with places[3]:
        soort = choose_soort(ronde)
    with places[4]:
        rol = choose_rol(ronde)
    with places[2]:
        thema = choose_thema(_themes({"soort": soort, "rol": rol}))
    return None if thema is None else Keuze(ronde, thema, vergelijk, soort, rol)


def _themes(groups: dict[str, object]) -> list[str]:
    return kept("vragenlijst.themas", lambda: sorted(answer(themas, **groups)["thema"].unique()), groups)


def _choose_vergelijk(ronde: str) -> str | None:
    """The round that change is measured against; at first, and for the first round always, the one before."""
    known = known_rondes()
    options = [PREVIOUS, *known[: known.index(ronde)][::-1]]
    if st.session_state.get("vergelijk", PREVIOUS) not in options:
        st.session_state["vergelijk"] = PREVIOUS  # left to itself the address would go on naming a later round
    chosen = st.selectbox("Vergelijk met", options, key="vergelijk", bind="query-params")
    return None if chosen == PREVIOUS else chosen


def choose_weergave() -> str:
    """How the answers are drawn; an address with an empty choice chooses nothing."""
    return _one_of("Weergave", VIEWS, "weergave")


def choose_volgorde() -> str:
    """What the statements are ordered by."""
    return _one_of("Volgorde", ORDERS, "volgorde")


def _one_of(label: str, options: tuple[str, ...], key: str) -> str:
    return st.radio(label, options, key=key, bind="query-params", horizontal=True) or options[0]


def usual() -> dict[str, object]:
    """What is chosen as long as nobody chooses."""
    return {
        "ronde": known_rondes()[-1], "vergelijk": PREVIOUS, "thema": _themes({})[0], "soort": [], "rol": [],
        "weergave": VIEWS[0], "volgorde": ORDERS[0],
    }  # fmt: skip


def any_chosen() -> bool:
    """Whether anything is chosen: by hand, or by the address for what is not on the page yet."""
    here = st.session_state
    return any(here[name] != value if name in here else name in st.query_params for name, value in usual().items())


def clear() -> None:
    """A button that undoes every choice."""
    st.button("Wis filters", icon=":material/filter_alt_off:", key="wis_filters", on_click=_reset)


def _reset() -> None:
    for name, value in usual().items():
        st.session_state[name] = value


def go_to(thema: str) -> None:
    """Choose a theme, as a list of themes would."""
    st.session_state["thema"] = thema
