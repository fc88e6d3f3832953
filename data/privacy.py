"""What may never come in: what names a person, leads to one, or numbers one (BSN)."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from data.kinds import date
from data.persons import first_names_only, looks_like_person, names_person, persons_among
from data.private import NINE_DIGITS, by_form, numbers_of_persons
from data.text import key, seen, tidy

PRIVATE_HEADINGS = {
    key(word)
    for word in (
        "naam", "name", "voornaam", "achternaam", "tussenvoegsel", "volledige naam", "full name", "first name",
        "last name", "contactpersoon", "naam contactpersoon", "naam respondent", "naam deelnemer", "e-mail", "email",
        "e-mailadres", "mail", "email address", "telefoon", "telefoonnummer", "mobiel", "phone", "geboortedatum",
        "date of birth", "adres", "straat", "huisnummer", "postcode", "ip-adres", "ipaddr", "ip address", "token",
        "initialen", "voorletters", "cliëntnummer", "patiëntnummer", "dossiernummer", "refurl",
        "voor- en achternaam", "roepnaam", "geslachtsnaam", "meisjesnaam", "uw naam", "je naam", "mijn naam",
        "naam invuller", "naam van de invuller", "naam ouder", "naam kind", "ingevuld door", "gebruikersnaam",
        "username", "tel", "telnr", "uw telefoonnummer", "mobiele nummer", "uw e-mailadres", "je e-mailadres",
        "mailadres", "geb", "geboortedag", "woonadres", "huisadres", "straatnaam", "straat en huisnummer",
        "postcode en huisnummer", "postcode + huisnummer", "postcode + huisnr", "ip", "access token", "sessie-id",
        "session id", "kenteken", "iban", "rekeningnummer", "linkedin",
    )
}  # fmt: skip
PRIVATE_STEMS = (
    "voornaam", "achternaam", "geboortedatum", "geboren", "gebdat", "email", "telefoon", "mobielnummer", "ipadres",
    "contactpersoon", "dateofbirth", "clientnaam", "patientnaam",
)  # fmt: skip
BSN_HEADINGS = {key(word) for word in ("bsn", "bsn-nummer", "burgerservicenummer", "sofinummer", "sofi-nummer")}
PERSON_WORDS = {
    key(word)
    for word in (
        "wie", "persoon", "client", "cliënt", "patient", "patiënt", "kind", "baby", "moeder", "vader", "ouder",
        "zwangere", "jongere", "ouders", "leerling", "bewoner", "inwoner", "gezinslid", "deelnemer", "medewerker",
    )
}  # fmt: skip
SMALL_WORDS = {"datum", "dag", "van", "de", "het", "nummer", "nr"}
OLDEST = 110
A_PERSON = "de naam van een persoon"
A_NUMBER = "een burgerservicenummer (BSN)"
MASK = "•••"
FEWEST_PEOPLE = 5  # nothing is told about fewer: the common floor in Dutch employee surveys


def is_private_heading(heading: str) -> bool:
    """Whether a heading announces a person's name, address, number or day of birth."""
    plain = key(heading)
    return plain in PRIVATE_HEADINGS | BSN_HEADINGS or (len(plain) < 40 and plain.startswith(PRIVATE_STEMS))


def private_text(cell: object) -> str | None:
    """What private thing a text holds, in Dutch, or None."""
    if not isinstance(cell, str):
        return None
    cell = seen(cell)
    found = by_form(cell)
    if found or not names_person(cell):
        return found
    return A_PERSON


def private_number(cell: object) -> str | None:
    """Whether a text that is no amount holds a valid BSN: what to call it, or None."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        cell = tidy(cell)
    return A_NUMBER if isinstance(cell, str) and numbers_of_persons(cell) else None


def private_column(heading: str, cells: Sequence[object]) -> str | None:
    """What private things a column that is not ours holds, in Dutch, or None."""
    distinct = set(cells)
    found = next((what for cell in distinct if (what := private_text(cell))), None)
    if found:
        return found
    if persons_among(distinct) or first_names_only(distinct):
        return A_PERSON
    return "een geboortedatum" if days_of_birth(heading, distinct) else None


def masked(cell: object) -> str:
    """The cell as it may be shown in a finding: short, and never private."""
    shown = tidy(cell)
    if NINE_DIGITS.search(shown) or private_text(shown) or looks_like_person(shown):
        return MASK
    if isinstance(cell, float):
        shown = shown.replace(".", ",")
    return shown if len(shown) <= 80 else f"{shown[:77]}…"


def unless_private(words: str) -> str:
    """A heading or a name of a sheet in full, or the mask."""
    return MASK if masked(words) == MASK else words


def days_of_birth(heading: str, cells: Iterable[object]) -> bool:
    """Whether a column is headed by a person and filled with days on which people now alive were born."""
    if not about_person(heading):
        return False
    filled = [cell for cell in cells if cell is not None]
    days = [day for cell in filled if (day := _day(cell))]
    alive = [day for day in days if 0 <= dt.date.today().year - day.year <= OLDEST]
    return len(alive) > 1 and len(alive) * 2 > len(filled)


def about_person(heading: str) -> bool:
    """Whether a heading is a word for a person, such as Kind or Cliënt 2."""
    words = {key(word) for word in re.split(r"[\W\d_]+", heading) if word}
    return bool(words & PERSON_WORDS) and words <= PERSON_WORDS | SMALL_WORDS


def _day(cell: object) -> dt.date | None:
    try:
        return date.parse(cell, ",")
    except (ValueError, OverflowError):
        return None
