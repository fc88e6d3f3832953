"""Opening the store of this installation, with the fictional example in it when it is still empty."""

import os
from pathlib import Path

from data.delivery import check_file
from data.installation import where
from data.store import Store

EXAMPLE = Path(__file__).parent / "voorbeeld"
EXAMPLE_BY = "voorbeeld"
SPREADSHEETS = {".xlsx", ".csv"}


def open_store() -> Store:
    """The store named by SAMENSPEL_OPSLAG; an empty one is filled unless SAMENSPEL_VOORBEELD=nee."""
    store = Store(where())
    if os.environ.get("SAMENSPEL_VOORBEELD", "ja") != "nee" and store.version() == 0:
        fill_with_example(store)
    return store


def fill_with_example(store: Store) -> None:
    """Publish every spreadsheet of the example, through the same door as any other file."""
    for path in sorted((path for path in EXAMPLE.iterdir() if path.suffix in SPREADSHEETS), key=_lists_first):
        delivery = check_file(path.name, path.read_bytes(), store.known())
        if delivery.problem or delivery.faulty:
            raise RuntimeError(f"the example is faulty: {path.name}: {delivery.problem or delivery.findings[0]}")
        store.publish(delivery, EXAMPLE_BY, voorbeeld=True)


def _lists_first(path: Path) -> tuple[bool, str]:
    """The codebook before the questionnaires that refer to it."""
    return path.name.startswith("vragenlijst"), path.name
