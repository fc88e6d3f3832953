"""What a click at a duiding does: keep it, make an action of it, take either back; and what is told of that."""

from dataclasses import dataclass

import streamlit as st

from data.advice import first_day
from data.contracts.duiding import TEKSTEN
from data.problem import Problem
from data.publishing import Overtaken
from data.writing import CALLED, DOOR, action_of, write
from pages.parts.opslag import answer, kept, store
from queries.duiding import duiding
from queries.leveringen import herkomst

BASED_ON, MEANWHILE, SAID = "in plaats van", "intussen", "gezegd"
NO_AGREEMENT = "Schrijf eerst bij “We spreken af” wat er gaat gebeuren."


@dataclass(frozen=True)
class Figure:
    """What is interpreted: one figure in one round; `onderdeel` and `gebied` are empty where they do not apply.

    `naam` is what it is called by, where that is not its onderdeel.
    """

    cijfer: str
    onderdeel: str
    gebied: str
    ronde: str
    naam: str

    @property
    def about(self) -> dict[str, str]:
        return {"ronde": self.ronde, "cijfer": self.cijfer, "onderdeel": self.onderdeel, "gebied": self.gebied}

    def key(self, name: str) -> str:
        return " ".join(("duiding", self.cijfer, self.onderdeel, self.gebied, self.ronde, name))

    def texts(self) -> dict[str, str]:
        """What stands in the form."""
        return {name: st.session_state[self.key(name)] for name in TEKSTEN}


def until(figure: Figure) -> list[dict]:
    """The duidingen of a figure in this round and before, the newest first."""

    def per_figure() -> dict[tuple, list[dict]]:
        rows = answer(duiding).fillna(dict.fromkeys(TEKSTEN, ""))
        return {about: part.to_dict("records") for about, part in rows.groupby(["cijfer", "onderdeel", "gebied"])}

    found = kept("duiding.per_cijfer", per_figure, {}).get((figure.cijfer, figure.onderdeel, figure.gebied), [])
    return [row for row in found if first_day(row["ronde"]) <= first_day(figure.ronde)]


def now_of(figure: Figure) -> dict | None:
    """What counts for this figure in this round."""
    return next((row for row in until(figure) if row["ronde"] == figure.ronde), None)


def number_of(now: dict | None) -> int | None:
    return now["levering"] if now else None


def on_screen(levering: int) -> bool:
    """Whether a levering was written on a page, so that undoing it takes back nothing else."""
    files = kept("duiding.bestanden", lambda: answer(herkomst).set_index("levering")["bestand"].to_dict(), {})
    return files.get(levering) in CALLED.values()


def begin(figure: Figure) -> None:
    """Fill the form with what counts, unless somebody is writing in it."""
    if not begun(figure):
        now = now_of(figure)
        forget(figure)
        st.session_state[figure.key(BASED_ON)] = number_of(now)
        st.session_state.update({figure.key(name): now[name] if now else "" for name in TEKSTEN})


def begun(figure: Figure) -> bool:
    """Whether the form is on the page, so that something may be typed in it."""
    return figure.key(TEKSTEN[0]) in st.session_state


def overtaken(figure: Figure) -> bool:
    """Whether somebody else changed what the form was based on; once that is said, saving may replace it."""
    newest = number_of(now_of(figure))
    if st.session_state[figure.key(BASED_ON)] != newest:
        st.session_state[figure.key(BASED_ON)] = newest
        st.session_state[figure.key(MEANWHILE)] = True
    return figure.key(MEANWHILE) in st.session_state


def save(figure: Figure) -> bool:
    """Keep what stands in the form; whether that was possible."""
    try:
        write(store(), "duiding", figure.about | figure.texts(), st.session_state[figure.key(BASED_ON)])
    except Overtaken:
        return _say(figure, False, "Nog niet bewaard.")
    except Problem as problem:
        return _say(figure, False, f"Niet bewaard. {problem}")
    forget(figure)
    return _say(figure, True, "Bewaard.")


def act(figure: Figure) -> bool:
    """Make the agreement an action; what is still being written in the form is kept first."""
    texts, now = figure.texts(), now_of(figure)
    if not texts["we_spreken_af"].strip():
        return _say(figure, False, NO_AGREEMENT)
    if (not now or any(texts[name] != now[name] for name in TEKSTEN)) and not save(figure):
        return False
    try:
        write(store(), "acties", action_of(now_of(figure), figure.naam), None)
    except Overtaken:
        return _say(figure, True, "De afspraak stond al bij de acties.")
    except Problem as problem:
        return _say(figure, False, f"Geen actie gemaakt. {problem}")
    return _say(figure, True, "De afspraak staat nu bij de acties.")


def undo(figure: Figure, levering: int) -> bool:
    """Take back what was kept, or the action that was made of it."""
    if levering == number_of(now_of(figure)):
        forget(figure)
    try:
        store().undo(int(levering), DOOR)
    except Problem as problem:
        return _say(figure, False, str(problem))
    return _say(figure, True, "Teruggedraaid. Wat er eerder stond, telt weer.")


def forget(figure: Figure) -> None:
    """The next form begins with what counts."""
    for name in (*TEKSTEN, MEANWHILE):
        st.session_state.pop(figure.key(name), None)


def said(figure: Figure) -> tuple[bool, str] | None:
    """Whether the last click did what was asked, and what to tell of it; once."""
    return st.session_state.pop(figure.key(SAID), None)


def _say(figure: Figure, done: bool, words: str) -> bool:
    st.session_state[figure.key(SAID)] = done, words
    return done
