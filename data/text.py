"""A cell as a line of text, and what is compared of it."""

import datetime as dt
import unicodedata
from functools import lru_cache

# signs that cannot be seen and part or turn the letters beside them, and blanks that look like any other
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)
UNSEEN |= dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")


def tidy(cell: object) -> str:
    """The cell as a line of text as Excel would show it, without the blanks that cannot be seen."""
    if isinstance(cell, bool):
        return "WAAR" if cell else "ONWAAR"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, dt.date):
        at_midnight = not isinstance(cell, dt.datetime) or cell.time() == dt.time()
        return f"{cell:%d-%m-%Y}" if at_midnight else f"{cell:%d-%m-%Y %H:%M}"
    return " ".join(seen(str(cell)).split())


def seen(text: str) -> str:
    """The text without the signs that cannot be seen."""
    return text if text.isascii() else text.translate(UNSEEN)


@lru_cache(maxsize=10_000)
def key(text: str) -> str:
    """What is compared of a heading or a label: letters and digits, without case or accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())
