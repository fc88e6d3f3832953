"""Citizen service numbers (BSN): a file that holds them is refused whole."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from stdnum.nl import bsn

from data.persons import names_person
from data.privacy import BSN_HEADINGS, about_person, is_private_heading, unless_private
from data.private import BSN_WORD, DIGIT, NINE_DIGITS, numbers_of_persons
from data.problem import Problem
from data.text import key, tidy

RANDOM_HEADINGS = {"seed"}
HEADINGS_WITHIN = 30
LONGEST_HEADING = 40
EIGHT_OR_NINE = re.compile(r"(?<!\d)\d{8,9}(?!\d)")
DAY = r"(?:0[1-9]|[12]\d|3[01])"
MONTH = r"(?:0[1-9]|1[0-2])"
EIGHT = re.compile(rf"(?!(?:19|20)\d\d{MONTH}{DAY}|{DAY}{MONTH}(?:19|20)\d\d)\d{{8}}")
WRITTEN_AS_BSN = re.compile(r"(?<!\d)\d{4}\.\d{2}\.\d{3}(?!\d)")
SOMEBODY = re.compile(r"\b(?:cli[eë]nt|pati[eë]nt|kind|moeder|vader|ouder|zwangere|bewoner)\w*\b", re.IGNORECASE)
SEVERAL = 2


def _numbers(cells: Iterable[object]) -> set[str]:
    """Every number of nine digits in the cells, alone or within a text."""
    found = set()
    for cell in cells:
        if isinstance(cell, str) and DIGIT.search(cell):
            found |= {re.sub(r"\D", "", run) for run in NINE_DIGITS.findall(tidy(cell))}
        elif isinstance(cell, int | float) and 10**8 <= cell < 10**9 and cell == int(cell):
            found.add(str(int(cell)))
    return found


def _without_their_zero(cells: Iterable[object]) -> set[str]:
    """The cells that are eight digits and no day, with the 0 that a spreadsheet leaves out."""
    texts = (tidy(cell) for cell in cells if isinstance(cell, str | int | float))
    return {f"0{text}" for text in texts if EIGHT.fullmatch(text)}


def _about_client(top: Sequence[str]) -> bool:
    """Whether a heading is about one client, patient or parent."""
    return bool(top) and bool(SOMEBODY.search(top[0])) and (is_private_heading(top[0]) or about_person(top[0]))


def holds_bsn(cells: Sequence[object], left: Sequence[object] = ()) -> bool:
    """Whether a column (headings included) holds citizen service numbers; `left` is the column before it.

    A number alone proves nothing, for one in eleven numbers passes the eleven-test: a heading or a word beside it
    does, or several numbers of which most pass.
    """
    top = [cell for cell in cells[:HEADINGS_WITHIN] if isinstance(cell, str) and len(cell) < LONGEST_HEADING]
    names = {key(cell) for cell in top}
    if names & BSN_HEADINGS:
        return sum(cell is not None for cell in cells) > 1
    if names & RANDOM_HEADINGS:
        return False
    distinct = set(cells)
    if _told_in_words(top, distinct) or _labelled(cells, left):
        return True
    numbers = _numbers(distinct) | (_without_their_zero(distinct) if _about_client(top) else set())
    valid = sum(map(bsn.is_valid, numbers))
    needed = 1 if top and (is_private_heading(top[0]) or about_person(top[0])) else SEVERAL
    return valid >= needed and valid * 2 > len(numbers)


def _told_in_words(top: Sequence[str], cells: Iterable[object]) -> bool:
    """Whether a heading or a text says of a number that it is a BSN, or writes it as one."""
    if any(BSN_WORD.search(cell) and not DIGIT.search(cell) for cell in top[:1]):
        return any(EIGHT_OR_NINE.search(tidy(cell)) for cell in cells if cell is not None)
    return any(_says_bsn(cell) for cell in cells if isinstance(cell, str) and DIGIT.search(cell))


def _says_bsn(text: str) -> bool:
    if not (EIGHT_OR_NINE.search(text) or NINE_DIGITS.search(text)):
        return False
    if BSN_WORD.search(text) and EIGHT_OR_NINE.search(text):
        return True
    told = WRITTEN_AS_BSN.search(text) or SOMEBODY.search(text) or names_person(text)
    return bool(told and numbers_of_persons(text))


def _labelled(cells: Sequence[object], left: Sequence[object]) -> bool:
    """Whether a number stands to the right of the word BSN."""
    labels = {cell for cell in set(left) if isinstance(cell, str) and len(cell) < LONGEST_HEADING}
    labels = {label for label in labels if BSN_WORD.search(label) and key(label) in BSN_HEADINGS}
    return bool(labels) and any(
        label in labels and cell is not None and EIGHT_OR_NINE.search(tidy(cell))
        for label, cell in zip(left, cells, strict=False)
    )


def letters(place: int) -> str:
    """The name that Excel gives a column; `place` counts from 0."""
    return (letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def refuse_bsn(file: str, sheets: Iterable[tuple[str, Sequence[Sequence[object]]]]) -> None:
    """Raise a Problem when a column of a sheet (its name, its columns from the top) holds BSNs.

    It says where, and repeats nothing of what stands there.
    """
    for blad, columns in sheets:
        for place, (left, cells) in enumerate(zip(chain([()], columns), columns, strict=False)):
            if holds_bsn(cells, left):
                where = (f"op blad “{unless_private(blad)}” " if blad else "") + f"in kolom {letters(place)}"
                raise Problem(
                    f"“{file}” is geweigerd: {where} staan burgerservicenummers (BSN). Die mogen nooit naar "
                    "Samenspel. Er is niets bewaard. Haal ze weg en lever het bestand opnieuw aan."
                )
