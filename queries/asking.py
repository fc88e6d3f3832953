"""The one way to ask: a `.sql` file, its parameters, a frame."""

from pathlib import Path
from threading import Lock
from weakref import WeakSet

import pandas as pd

from data.store import Store, coalitie

FOLDER = Path(__file__).parent
_prepared: WeakSet[Store] = WeakSet()
_preparing = Lock()


def ask(store: Store, question: str, **answers: object) -> pd.DataFrame:
    """The table that `<question>.sql` yields for this coalition; each `$name` in it is filled from `answers`."""
    _prepare(store)
    return store.ask(_text(question), {"coalitie": coalitie(), **answers})


def _prepare(store: Store) -> None:
    """Make the views that questions share: once, also when many ask at the same moment."""
    with _preparing:
        if store not in _prepared:
            store.ask(_text("views"))
            _prepared.add(store)


def _text(question: str) -> str:
    return (FOLDER / f"{question}.sql").read_text(encoding="utf-8")
