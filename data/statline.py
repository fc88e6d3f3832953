"""A table as StatLine exports it: headings over several lines are taken together, and its signs are understood."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from data.columns import is_empty
from data.headings import LEVEL, says_period
from data.privacy import unless_private
from data.reading import Cell, Sheet
from data.recognising import Recognised
from data.text import key, tidy

TOPIC = {"onderwerp", "onderwerpen", "topic", "topics"}
LABELS = TOPIC | {"perioden", "periods", "regios", "regions", "marges"}
SEARCH = 30
NIL = re.compile(r"[-–]")
ABOUT = "Dit is een tabel van StatLine met {}."
START = ABOUT.split("{", 1)[0]
UNKNOWN = (
    "{} Samenspel kent daar nog geen indicator van. Lever eerst (of mee) de lijst met indicatoren aan, met in de kolom "
    "Naam precies zo’n onderwerp; daarna kan deze tabel er zo in."
)
NILS = "Een streepje in deze tabel betekent nul, en is zo gelezen."
Rows = list[list[Cell]]


def flattened(sheet: Sheet) -> Sheet:
    """The sheet with one line of headings, at the place of the last; any other sheet as it is.

    A topic and a period above one another become one heading, with LEVEL between them.
    """
    top = _top(sheet.rows)
    bottom = next((n for n in range(top + 1, len(sheet.rows)) if _begins(sheet.rows[n])), None) if top else None
    if top is None or bottom is None:
        return sheet
    left = next(place for place, cell in enumerate(sheet.rows[top]) if not is_empty(cell))
    headings = _headings(sheet.rows[top:bottom], sheet.rows[bottom], left)
    below, nils = _without_signs(sheet.rows[bottom + 1 :], left)
    rows = [*sheet.rows[:top], *([] for _ in range(bottom - top)), headings, *below]
    return replace(sheet, rows=rows, notes=(*sheet.notes, _told(headings[left:], nils)))


def _top(rows: Rows) -> int | None:
    """The line that says where the topics stand: below a title, and with nothing before that word."""
    for number, row in enumerate(rows[:SEARCH]):
        filled = [place for place, cell in enumerate(row) if not is_empty(cell)]
        if number and filled and filled[0] > 0 and key(tidy(row[filled[0]])) in TOPIC:
            return number
    return None


def _begins(row: list[Cell]) -> bool:
    return bool(row) and not is_empty(row[0])


def _headings(above: Rows, last: list[Cell], left: int) -> list[Cell]:
    """Per column its topic and period; the names of the other columns stand on the last line, beside the units."""
    periods = [cell for cell in last[left:] if not is_empty(cell) and says_period(tidy(cell))]
    lines = [row for number, row in enumerate(above) if not _is_label(above, number, left)] + [last] * bool(periods)
    width = max(map(len, [*above, last]))
    levels = [_filled_right(row, left, width) for row in lines]
    return [*last[:left], *(LEVEL.join(dict.fromkeys(filter(None, parts))) for parts in zip(*levels, strict=True))]


def _is_label(rows: Rows, number: int, left: int) -> bool:
    """Whether a line only says what stands below it, such as Onderwerp or Perioden."""
    filled = [tidy(cell) for cell in rows[number] if not is_empty(cell)]
    return not filled or (len(set(filled)) == 1 and key(filled[0]) in LABELS)


def _filled_right(row: list[Cell], left: int, width: int) -> list[str]:
    """The texts of a line; a cell that was merged over several columns stands for all of them."""
    texts = ["" if is_empty(cell) else tidy(cell) for cell in row[left:]]
    return list(accumulate([*texts, *[""] * (width - left - len(texts))], lambda before, text: text or before))


def _without_signs(rows: Rows, left: int) -> tuple[Rows, bool]:
    """The figures with nought where StatLine writes a dash, and whether there were any."""
    clean = [[*row[:left], *(0 if _is_nil(cell) else cell for cell in row[left:])] for row in rows]
    return clean, clean != rows


def _is_nil(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(NIL.fullmatch(cell.strip()))


def _told(headings: list[Cell], nils: bool) -> str:
    """What kind of table it is, and which topics it has."""
    parts = (part for heading in headings for part in str(heading).split(LEVEL) if not says_period(part))
    topics = [f"“{unless_private(topic)}”" for topic in dict.fromkeys(parts) if topic]
    what = "het onderwerp" if len(topics) == 1 else "de onderwerpen"
    shown = ", ".join(topics[:6]) + (" en meer" if len(topics) > 6 else "")
    return " ".join([ABOUT.format(f"{what} {shown}"), *[NILS] * nils])


def hint(sheets: Iterable[Sheet]) -> str | None:
    """What to do about a table of which no topic is known; nothing when there is none."""
    about = (note for sheet in sheets for note in sheet.notes if note.startswith(START))
    return next((UNKNOWN.format(note.removeprefix("Dit ")) for note in about), None)


def without_topics(sheet: Sheet, found: Recognised) -> bool:
    """Whether it is such a table of which areas or periods were recognised, and no figures."""
    figures = found.given or {"waarde", "teller"} & found.columns.keys()
    return not figures and any(note.startswith(START) for note in sheet.notes)
