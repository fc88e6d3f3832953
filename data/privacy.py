"""What may never come in: names of persons, e-mail addresses and citizen service numbers (BSN)."""

import re
from collections.abc import Iterable, Sequence

from stdnum.nl import bsn

from data.kinds import key, tidy
from data.problem import Problem

PRIVATE_HEADINGS = {
    key(word)
    for word in (
        "naam", "name", "voornaam", "achternaam", "tussenvoegsel", "volledige naam", "full name", "first name",
        "last name", "contactpersoon", "naam contactpersoon", "naam respondent", "naam deelnemer", "e-mail", "email",
        "e-mailadres", "mail", "email address", "telefoon", "telefoonnummer", "mobiel", "phone", "geboortedatum",
        "date of birth", "adres", "straat", "huisnummer", "postcode", "ip-adres", "ipaddr", "ip address", "token",
        "initialen", "voorletters", "cliëntnummer", "patiëntnummer", "dossiernummer", "refurl",
    )
}  # fmt: skip
BSN_HEADINGS = {key(word) for word in ("bsn", "bsn-nummer", "burgerservicenummer", "sofinummer", "sofi-nummer")}
RANDOM_HEADINGS = {"seed"}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
NINE_DIGITS = re.compile(r"(?<!\d)(?:\d{9}|\d{4}[.\s]\d{2}[.\s]\d{3}|\d{3}[.\s]\d{3}[.\s]\d{3})(?!\d)")
DIGITS = re.compile(r"\d\d")
PERSON = re.compile(
    r"\b(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]evrouw|[Mm]eneer|[Dd]e [Hh]eer)\b\.?\s+"
    r"(?:(?:van|de|den|der|het|ten|ter|dr|drs|ir|ing|mr|prof)\b\.?\s+)*[A-Z]"
)
MASK = "•••"
FEWEST_PEOPLE = 5  # nothing is told about fewer: the common floor in Dutch employee surveys


def is_private_heading(heading: str) -> bool:
    """Whether a heading announces a person's name, address or number."""
    return key(heading) in PRIVATE_HEADINGS | BSN_HEADINGS


def private_text(cell: object) -> str | None:
    """What private thing a text holds, in Dutch, or None."""
    if not isinstance(cell, str):
        return None
    if EMAIL.search(cell):
        return "een e-mailadres"
    return "de naam van een persoon" if PERSON.search(cell) else None


def masked(cell: object) -> str:
    """The cell as it may be shown in a finding: short, and never private."""
    shown = tidy(cell)
    if private_text(cell) or NINE_DIGITS.search(shown):
        return MASK
    if isinstance(cell, float):
        shown = shown.replace(".", ",")
    return shown if len(shown) <= 80 else f"{shown[:77]}…"


def _numbers(cells: Iterable[object]) -> list[str]:
    """Every number of nine digits in the cells, alone or within a text."""
    found = []
    for cell in set(cells):
        if isinstance(cell, str) and DIGITS.search(cell):
            found += [re.sub(r"\D", "", run) for run in NINE_DIGITS.findall(tidy(cell))]
        elif isinstance(cell, int | float) and 10**8 <= cell < 10**9 and cell == int(cell):
            found.append(str(int(cell)))
    return found


def holds_bsn(cells: Sequence[object]) -> bool:
    """Whether a column (headings included) holds citizen service numbers.

    By its heading, or because most of its numbers pass the eleven-test: one in eleven random numbers does,
    so a few hits among many other numbers are no proof.
    """
    names = {key(cell) for cell in cells[:30] if isinstance(cell, str) and len(cell) < 40}
    if names & BSN_HEADINGS:
        return sum(cell is not None for cell in cells) > 1
    if names & RANDOM_HEADINGS:
        return False
    numbers = _numbers(cells)
    return bool(numbers) and sum(map(bsn.is_valid, numbers)) > len(numbers) / 2


def letters(place: int) -> str:
    """The name that Excel gives a column; `place` counts from 0."""
    return (letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def refuse_bsn(file: str, sheets: Iterable[tuple[str, Iterable[Sequence[object]]]]) -> None:
    """Raise a Problem when a column of a sheet (its name, its columns from the top) holds BSNs.

    It says where, and repeats nothing of what stands there.
    """
    for blad, columns in sheets:
        for place, cells in enumerate(columns):
            if holds_bsn(cells):
                where = (f"op blad “{masked(blad)}” " if blad else "") + f"in kolom {letters(place)}"
                raise Problem(
                    f"“{file}” is geweigerd: {where} staan burgerservicenummers (BSN). Die mogen nooit naar "
                    "Samenspel. Er is niets bewaard. Haal ze weg en lever het bestand opnieuw aan."
                )
