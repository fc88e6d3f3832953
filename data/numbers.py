"""Numbers as people and systems type them."""

import re

from data.absent import Absent
from data.text import tidy
from data.vocabulary import NOT_DELIVERED, NOT_YET, SUPPRESSED

LARGEST = 10**15
IN_A_YEAR = {"j": 1, "k": 4, "m": 12, "w": 52}
A_YEAR = {"jaarlijks": 1, "per kwartaal": 4, "maandelijks": 12, "wekelijks": 52}


def number(cell: object, decimal: str) -> float:
    """The cell as a number; raises ValueError where it is none, or could be two."""
    if isinstance(cell, bool):
        raise ValueError
    if isinstance(cell, int | float):
        return _possible(float(cell))
    text = re.sub(r"^€|[%‰€]$", "", tidy(cell)).strip().replace("−", "-").replace("- ", "-")
    if re.fullmatch(r"-?\d{1,3}( \d{3})+([.,]\d+)?", text):
        text = text.replace(" ", "")
    thousands = "." if decimal == "," else ","
    if re.fullmatch(rf"-?[1-9]\d{{0,2}}(\{thousands}\d{{3}})+(\{decimal}\d+)?", text):
        text = text.replace(thousands, "")
    elif thousands in text and decimal in text:
        raise ValueError
    if not re.fullmatch(r"-?\d+([.,]\d+)?", text):
        raise ValueError
    return _possible(float(text.replace(",", ".")))


def _possible(found: float) -> float:
    """The number itself, when something of this world may be counted or measured with it."""
    if not abs(found) < LARGEST:
        raise ValueError
    return found


def whole(cell: object, decimal: str) -> int:
    """The cell as a whole number; raises ValueError where it is none."""
    found = number(cell, decimal)
    if not found.is_integer():
        raise ValueError
    return int(found)


def level(cell: object, decimal: str) -> int:
    """A whole number, with or without what it counts before it, as in niveau 2 or ring 2."""
    named = isinstance(cell, str) and re.fullmatch(r"(?:(?:regie)?niveau|ring) ?(\d+)", tidy(cell), re.IGNORECASE)
    return whole(named[1] if named else cell, decimal)


def times(cell: object, decimal: str) -> float:
    """How often a year: a number, or the words for it, in whole times."""
    text = tidy(cell).casefold()
    if text in A_YEAR:
        return float(A_YEAR[text])
    if often := re.fullmatch(r"(\d+) ?(?:x|keer) per (?:(\d+) )?(jaar|kwartaal|maand(?:en)?|wk|week|weken)", text):
        how_often, every, unit = int(often[1]), int(often[2] or 1), often[3]
        return float(round(how_often * IN_A_YEAR[unit[0]] / every)) if every else number(cell, decimal)
    return number(cell, decimal)


def measured(cell: object, decimal: str) -> float | Absent:
    """The cell as a number, or why the source gives none; raises ValueError where it is neither."""
    if isinstance(cell, str):
        text = tidy(cell).casefold()
        if text in SUPPRESSED or re.fullmatch(r"<\s*\d+", text):
            return Absent("onderdrukt bij de bron")
        if text in NOT_YET:
            return Absent("nog niet beschikbaar")
        if text in NOT_DELIVERED:
            return Absent("niet aangeleverd")
    found = number(cell, decimal)
    if re.fullmatch(r"-9{4,}\d", f"{found:.0f}"):  # systems write a code such as -99997 where there is no figure
        raise ValueError
    return found
