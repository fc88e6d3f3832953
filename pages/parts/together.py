"""What we do together: the parts of the toolkit, the open actions and the tables."""

import streamlit as st

from pages.parts import format
from pages.parts.opslag import answer, kept
from queries.instrumentenkoffer import acties, onderdelen
from queries.overlegtafels import peildata

STEPS = 4


def together() -> None:
    """A column that fits beside the thermometer."""
    kept("samen", _together, {})


def _together() -> None:
    st.subheader("Wat doen we samen?", anchor=False)
    with st.container(gap=None):
        for row in answer(onderdelen).itertuples():
            st.markdown(_part(row))
    with st.container(gap="xsmall"):
        for amount, one, more, address, detail in (_open_actions(), _tables()):
            words = f"**:blue[{format.number(amount)}] [{one if amount == 1 else more}]({address})**"
            st.markdown(f"{words}  \n:gray[{detail}]")


def _part(row: tuple) -> str:
    dots = f":blue[{'●' * row.stap}]:gray[{'○' * (STEPS - row.stap)}]"
    return f"{dots} **{row.onderdeel.capitalize()}**  \n:gray[{row.status or 'nog niets'}]"


def _open_actions() -> tuple[int | None, str, str, str, str]:
    known = answer(acties)
    if known.empty:
        return None, "acties", "acties", "/instrumentenkoffer", "nog niet aangeleverd"
    running = known[known["status"].isin(["open", "bezig"])]
    late, done = int(running["over_tijd"].sum()), int((known["status"] == "gereed").sum())
    detail = f"{format.number(late)} over tijd · {format.number(done)} gereed"
    return len(running), "actie open", "acties open", "/instrumentenkoffer", detail


def _tables() -> tuple[int | None, str, str, str, str]:
    dates = answer(peildata)
    if dates.empty:
        return None, "overlegtafels", "overlegtafels", "/overlegtafels", "nog niet geïnventariseerd"
    now = int(dates["tafels"].iloc[0])
    if len(dates) == 1:
        return now, "overlegtafel", "overlegtafels", "/overlegtafels", f"op {format.date(dates['peildatum'].iloc[0])}"
    change = now - int(dates["tafels"].iloc[1])
    words = "evenveel als" if change == 0 else f"{abs(change)} {'meer' if change > 0 else 'minder'} dan"
    detail = f"{words} op {format.date(dates['peildatum'].iloc[1])}"
    return now, "overlegtafel", "overlegtafels", "/overlegtafels", detail
