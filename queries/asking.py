"""The one way to ask: a `.sql` file, its parameters, a frame."""

import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

import pandas as pd

from data.installation import coalitie
from data.privacy import FEWEST_PEOPLE
from data.store import Store
from queries.banden import BANDS

FOLDER = Path(__file__).parent
STANDARD = {
    "minste": FEWEST_PEOPLE,
    "woorden": [word for _, word in BANDS],
    "grenzen": [since for since, _ in BANDS],
}
_prepared: WeakKeyDictionary[Store, tuple[int, list[tuple]]] = WeakKeyDictionary()
_preparing = Lock()


def ask(store: Store, question: str, **answers: object) -> pd.DataFrame:
    """The table that `<question>.sql` yields for this coalition; each `$name` in it is filled from `answers`."""
    prepare(store)
    return store.ask(_text(question), {"coalitie": coalitie(), **answers})


def at_one_moment(question: Callable[..., pd.DataFrame]) -> Callable[..., pd.DataFrame]:
    """A question that asks more than once, asked anew when what is stored changed meanwhile."""

    @wraps(question)
    def asked(store: Store, *chosen: object, **named: object) -> pd.DataFrame:
        while True:
            before = store.changes
            found = question(store, *chosen, **named)
            if store.changes == before:
                return found

    return asked


def prepare(store: Store) -> None:
    """Work out what questions share: once per change of what it rests on, also when many ask at the same moment."""
    with _preparing:
        changes = store.changes
        known, rested_on = _prepared.get(store, (None, None))
        if known == changes:
            return
        rests_on = [*store.ask(_text("telt"), {"gegevens": _read_for_all()}).itertuples(index=False, name=None)]
        if rests_on != rested_on:  # a levering never changes: the same ones yield the same
            store.ask(_text("standaard"), STANDARD)
            store.ask(_text("nu"))
        _prepared[store] = changes, rests_on


def _read_for_all() -> list[str]:
    """The data sets on which rests what questions share."""
    return ["antwoorden", *set(re.findall(r"\bgeldige_(\w+)", _text("nu")))]


def _text(question: str) -> str:
    return (FOLDER / f"{question}.sql").read_text(encoding="utf-8")
