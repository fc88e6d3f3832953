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
TECHNICAL_HEADINGS = {key(word) for word in ("seed", "id", "response id", "volgnummer", "respondent")}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
NINE_DIGITS = re.compile(r"(?<!\d)(?:\d{9}|\d{4}[.\s]\d{2}[.\s]\d{3}|\d{3}[.\s]\d{3}[.\s]\d{3})(?!\d)")
PERSON = re.compile(r"\b(?:dhr|mw|mevr|mevrouw|meneer|de heer)\b\.?\s+[A-Z]")
MASK = "•••"


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
    if private_text(cell) or NINE_DIGITS.search(tidy(cell)):
        return MASK
    shown = tidy(cell)
    return shown if len(shown) <= 80 else f"{shown[:77]}…"


def _numbers(cells: Iterable[object]) -> list[str]:
    """Every number of nine digits in the cells, alone or within a text."""
    found = []
    for cell in set(cells):
        if isinstance(cell, str) and len(cell) >= 9:
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
    if names & TECHNICAL_HEADINGS:
        return False
    numbers = _numbers(cells)
    return bool(numbers) and sum(map(bsn.is_valid, numbers)) > len(numbers) / 2


def refuse_bsn(file: str, columns: Iterable[tuple[str, Sequence[object]]]) -> None:
    """Raise a Problem when a column (sheet, cells from the top) of the file holds BSNs."""
    for blad, cells in columns:
        if holds_bsn(cells):
            where = f"blad “{blad}”" if blad else "het bestand"
            heading = next((masked(cell) for cell in cells if isinstance(cell, str)), "zonder kop")
            raise Problem(
                f"“{file}” is geweigerd: in {where} staan burgerservicenummers (BSN), in de kolom “{heading}”. "
                "Die mogen nooit naar Samenspel. Er is niets bewaard; haal de kolom weg en lever het bestand opnieuw aan."
            )
