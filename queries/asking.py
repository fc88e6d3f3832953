"""The one way to ask: a `.sql` file, its parameters, a frame."""

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
_prepared: WeakKeyDictionary[Store, int] = WeakKeyDictionary()
_preparing = Lock()


def ask(store: Store, question: str, **answers: object) -> pd.DataFrame:
    """The table that `<question>.sql` yields for this coalition; each `$name` in it is filled from `answers`."""
    _prepare(store)
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


def _prepare(store: Store) -> None:
    """Work out what questions share: once per change of the store, also when many ask at the same moment."""
    with _preparing:
        changes = store.changes
        if _prepared.get(store) != changes:
            store.ask(_text("standaard"), STANDARD)
            store.ask(_text("nu"))
            _prepared[store] = changes


def _text(question: str) -> str:
    return (FOLDER / f"{question}.sql").read_text(encoding="utf-8")
