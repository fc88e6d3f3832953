"""Interpreting a figure together: what we see, what we think it means, and what we agree; kept with its round."""

from collections.abc import Callable

import streamlit as st

from data.contracts.duiding import TEKSTEN
from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.duiding_bewaren import (
    Figure,
    act,
    begin,
    begun,
    forget,
    now_of,
    on_screen,
    overtaken,
    said,
    save,
    undo,
    until,
)

ASKED = ("Wat laat dit cijfer zien?", "Wat betekent het, denken we?", "Wat gaan we doen?")
HEIGHT = 120
OTHERS = "Iemand anders heeft hier intussen dit bewaard. Bewaart u uw tekst, dan komt die daarvoor in de plaats."
GONE = "Iemand anders heeft intussen weggehaald wat hier stond."


def duiding(
    cijfer: str,
    onderdeel: str | None,
    ronde: str,
    floating: bool = False,
    gebied: str = "",
    naam: str = "",
    kind: str = "secondary",
) -> None:
    """What is made of a figure in a round and before, to read and to write: a drawer, or floating.

    `onderdeel` is the theme or the code of the indicator, `gebied` the area of the latter, `naam` its name;
    `kind` is that of the button when it floats, “tertiary” where there are many.
    """
    figure = Figure(cijfer, onderdeel or "", gebied, ronde, naam or onderdeel or cijfer)
    rows, now = until(figure), now_of(figure)
    icon = ":material/speaker_notes:" if now else ":material/edit_note:"
    drawer(
        f"Duiding ({len(rows)})" if rows else "Duiding", figure.key("open"), lambda: _fill(figure, rows, now), floating,
        filled=begun(figure), **({"type": kind} if floating else {"icon": icon}),  # room is short where it floats
    )  # fmt: skip


def _fill(figure: Figure, rows: list[dict], now: dict | None) -> None:
    """The form, what came of it, and what was made of the figure before."""
    about = ", ".join(filter(None, (figure.naam, figure.gebied, figure.ronde)))
    st.markdown(f"**Duiding: {format.plain(about)}**")
    _form(figure, now)
    _told(figure, now)
    if now:
        _kept(figure, now)
    for row in rows:
        if row is not now:
            _earlier(row)


def _form(figure: Figure, now: dict | None) -> None:
    """Three texts; a form keeps what is typed when it floats and somebody clicks beside it."""
    begin(figure)
    with st.form(figure.key("formulier"), border=False, enter_to_submit=False):
        for place, name, asked in zip(st.columns(3, gap="small"), TEKSTEN, ASKED, strict=True):
            place.text_area(format.heading(name), key=figure.key(name), placeholder=asked, height=HEIGHT)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _button(figure, "Bewaar", save, icon="save", button=st.form_submit_button, type="primary")
            if now and now["actie"]:
                st.caption("De afspraak staat bij de [acties](/instrumentenkoffer).", width="content")
            else:
                _button(figure, "Maak er een actie van", act, icon="add_task", button=st.form_submit_button)


def _told(figure: Figure, now: dict | None) -> None:
    """What came of the last click, and what somebody else did meanwhile."""
    if told := said(figure):
        done, words = told
        (st.success if done else st.error)(words)
    if overtaken(figure):
        st.warning(f"{OTHERS}\n\n{_whole(now)}" if now else GONE)
        _button(figure, "Verder met die tekst" if now else "Begin opnieuw", forget, icon="sync")


def _kept(figure: Figure, now: dict) -> None:
    """When the text of this round was kept, and the way back."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(f"Bewaard op {format.moment(now['op'])}", width="content")
        if on_screen(now["levering"]):
            _button(figure, "Maak ongedaan", undo, now["levering"], icon="undo")
        if now["actie"] and on_screen(now["actie_levering"]):
            _button(figure, "Haal de actie weg", undo, now["actie_levering"], icon="remove_done")


def _earlier(row: dict) -> None:
    with st.container(gap=None):
        st.caption(f"**{row['ronde']}**")
        for place, name in zip(st.columns(3, gap="small"), TEKSTEN, strict=True):
            place.caption(_lines(row[name]))


def _button(
    figure: Figure,
    label: str,
    done: Callable[..., object],
    *about: int,
    icon: str,
    button: Callable[..., bool] = st.button,
    **looks: str,
) -> None:
    key = figure.key(" ".join(map(str, (label, *about))))
    button(label, key=key, on_click=done, args=(figure, *about), icon=f":material/{icon}:", **looks)


def _whole(row: dict) -> str:
    return "\n\n".join(f"**{format.heading(name)}** {_lines(row[name])}" for name in TEKSTEN if row[name])


def _lines(text: str) -> str:
    """A text as it was typed, line by line."""
    return format.plain(text).replace("\n", "  \n")
