"""What we do together: the parts of the toolkit, the open actions, the tables and the indicators that moved."""

from dataclasses import dataclass

import streamlit as st

from pages.parts import format
from pages.parts.going import link
from pages.parts.opslag import answer, kept
from queries.indicatoren import gebieden
from queries.indicatoren.bewegen import LESS, MORE, bewegingen
from queries.instrumentenkoffer import acties, onderdelen
from queries.overlegtafels import peildata

STEPS = 4
INDENT = "&ensp;"  # as far as a link stands from the margin


@dataclass(frozen=True)
class Count:
    """How many there are of something, what to say about them, and the page where they are."""

    amount: int | None
    name: str
    detail: str
    page: str
    filters: dict[str, str]

    @property
    def title(self) -> str:
        """“9 acties open”; without a number only what it is about."""
        return self.name.capitalize() if self.amount is None else f"{format.number(self.amount)} {self.name}"


def together() -> None:
    """A column that fits beside the thermometer."""
    kept("samen", _together, {})


def _together() -> None:
    with st.container(gap="xsmall"):
        st.header("Wat doen we samen?", anchor=False)
        with st.container(gap=None):
            for row in answer(onderdelen).itertuples():
                _part(row.onderdeel.capitalize(), row.status or "nog niets", row.stap)
    with st.container(gap=None):
        for count in (_open_actions(), _tables(), _moved()):
            link(f"**{count.title}**", count.page, **count.filters)
            st.caption(f"{INDENT}{count.detail}")


def _part(name: str, status: str, step: int) -> None:
    link(f"**{name}**", "instrumentenkoffer")
    st.caption(f"{INDENT}:blue[{'●' * step}]{'○' * (STEPS - step)} {status}")


def _open_actions() -> Count:
    known = answer(acties)
    if known.empty:
        return Count(None, "acties", "nog niet aangeleverd", "instrumentenkoffer", {})
    running = known[known["status"].isin(["open", "bezig"])]
    late, done = int(running["over_tijd"].sum()), int((known["status"] == "gereed").sum())
    detail = f"{format.number(late)} over tijd · {format.number(done)} gereed"
    return Count(
        len(running), "actie open" if len(running) == 1 else "acties open", detail, "instrumentenkoffer",
        {"status": ["open", "bezig"]},
    )  # fmt: skip


def _tables() -> Count:
    dates = answer(peildata)
    if dates.empty:
        return Count(None, "overlegtafels", "nog niet geïnventariseerd", "overlegtafels", {})
    now = int(dates["tafels"].iloc[0])
    name, day = "overlegtafel" if now == 1 else "overlegtafels", format.date(dates["peildatum"].iloc[0])
    if len(dates) == 1:
        return Count(now, name, f"op {day}", "overlegtafels", {"periode": day})
    change = now - int(dates["tafels"].iloc[1])
    words = "evenveel als" if change == 0 else f"{abs(change)} {'meer' if change > 0 else 'minder'} dan"
    detail = f"{words} op {format.date(dates['peildatum'].iloc[1])}"
    return Count(now, name, detail, "overlegtafels", {"periode": day})


def _moved() -> Count:
    areas = answer(gebieden)["gebied"]
    if areas.empty:
        return Count(None, "indicatoren", "nog niet aangeleverd", "indicatoren", {})
    told = answer(bewegingen, gebied=areas.iloc[0])["beweging"].value_counts()
    more, less = int(told.get(MORE, 0)), int(told.get(LESS, 0))
    detail = f"{more} gunstiger · {less} ongunstiger" if more or less else "geen aantoonbare verandering"
    name = "indicator" if told.sum() == 1 else "indicatoren"
    return Count(int(told.sum()), name, detail, "indicatoren", {"gebied": areas.iloc[0]})
