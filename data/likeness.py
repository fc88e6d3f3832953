"""How much a heading of theirs is like a column or a statement of ours, and a word like an option."""

from difflib import SequenceMatcher, get_close_matches

from data.contract import Column
from data.headings import STATEMENT_PLACES
from data.kinds import answer, period
from data.privacy import MASK, is_private_heading, masked
from data.text import key, tidy

ALIKE, FITS, NAMED = 0.72, 0.84, 0.85  # a heading that names a column goes before cells that would fit it


def likeness(column: Column, heading: str, cells: list[object]) -> float:
    """From 0 to 1: by its name, or because what stands below it fits."""
    if is_private_heading(heading):
        return 0
    by_name = max(_ratio(ours, key(heading)) for ours in column.keys)
    return max(by_name, _fitting(column, cells) if cells and _telling(column) else 0)


def text_likeness(heading: str, text: str) -> float:
    """From 0 to 1: how much a heading, or the part of it that holds the question, is like the text of a statement."""
    parts = [heading, *(place[1] for pattern in STATEMENT_PLACES if (place := pattern.search(heading)))]
    matchers = [SequenceMatcher(None, key(part), key(text), autojunk=False) for part in parts]
    return max(matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0 for matcher in matchers)


def misfits(column: Column, cells: list[object]) -> list[object]:
    """The cells that the column would not take."""
    return [cell for cell in cells if not _fits(column, cell)]


def strange_words(column: Column, cells: list[object]) -> dict[str, str]:
    """The words that the column would not take, each with the nearest option ("" when there is none)."""
    strange = [cell for cell in dict.fromkeys(misfits(column, cells)) if masked(cell) != MASK]
    return {tidy(cell): _nearest(tidy(cell), column) for cell in strange}


def looks_like_answers(cells: list[object]) -> bool:
    """Whether most of the cells are answers on a scale."""
    return bool(cells) and 2 * len(misfits(Column("antwoord", answer, ""), cells)) < len(cells)


def _telling(column: Column) -> bool:
    """Whether the cells alone may tell the column: few things look like its words, or like a period."""
    return bool(column.kind.options) or column.kind is period


def _fitting(column: Column, cells: list[object]) -> float:
    """Just alike when half of the cells are words of the column or near them, more when more are."""
    strange = strange_words(column, cells)
    share = sum(_fits(column, cell) or bool(strange.get(tidy(cell))) for cell in cells) / len(cells)
    return 0 if share < 0.5 else ALIKE + (FITS - ALIKE) * (2 * share - 1)


def _ratio(ours: str, theirs: str) -> float:
    if len(ours) > 4 and ours in theirs and len(theirs) < 4 * len(ours):
        return NAMED
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _fits(column: Column, cell: object) -> bool:
    try:
        column.kind.parse(cell, ",")
    except (ValueError, OverflowError):
        return False
    return True


def _nearest(word: str, column: Column) -> str:
    options = {key(option): option for option in column.kind.options if key(option)}  # a sign is in every word
    near = get_close_matches(key(word), list(options), 1)
    inside = [option for ours, option in options.items() if ours in key(word)]
    return options[near[0]] if near else inside[0] if inside else ""
