"""Private things that are known by their form: addresses, numbers and codes of persons."""

import re
from collections.abc import Callable
from ipaddress import AddressValueError, IPv4Address, IPv6Address

from stdnum.nl import bsn

from data.vocabulary import MONTHS

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w|[\w.+-]+ ?[(\[]at[)\]] ?\w", re.I)
DAY = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)(?:,? \d{1,2}:\d\d(?::\d\d)?)?")
PHONES = re.compile(
    r"(?<![\d.,])(?:"
    r"(?:\+|00)\d{2}[ .-]*(?:\(0\)[ .-]*)?[1-9](?:[ .-]{0,3}\d){7,8}"
    r"|\(?06\)?(?:[ .–-]{0,3}\d){8}"
    r"|(?<![\w-])6(?:[–-] ?[1-9]\d{7}|[ –-]{1,3}[1-9]\d(?:[ -]\d\d){3})"  # a spreadsheet leaves out the 0
    r"|\(?0[1-9]\d\)?(?:[ .–-]{1,3}\d{3}[ .-]?\d{2}[ .-]?\d{2}|\d{7})"
    r"|\(?0[1-9]\d\d\)?(?:[ .–-]{1,3}\d{2}[ .-]?\d{2}[ .-]?\d{2}|[ .–-]{1,3}\d{3}[ .-]?\d{3})"
    r")(?!\d|[.,-]\d)"
)
SERVICE = re.compile(r"0[89]00")
POSTCODE = re.compile(
    r"(?<![\w-])([1-9]\d{3}) ?([A-Z]{2})[ ,]{0,2}(?:nr\.? ?|huisnummer )?\d{1,5}(?: ?[a-zA-Z])?(?![\w.,]*\d)"
)
STREET = re.compile(r"[^\W\d_]{3,} \d{1,5} ?[a-zA-Z]?(?:[-/]\d+)?,? *[1-9]\d{3} ?([A-Z]{2})(?!\w)")
SMALL_POSTCODE = re.compile(r"([1-9]\d{3}) ?([a-z]{2})[ ,]{0,2}\d{1,5} ?[a-z]?")
NO_POSTCODE = frozenset(("JJ", "MM", "KW", "HJ", "SJ", "EN", "OF", "IN", "OP", "TM", "TE", "SA", "SD", "SS"))
V4 = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)")
V6 = re.compile(r"(?<![\w:.])[0-9a-fA-F:]{3,39}(?![\w:])")
LOOPBACK = "::1"
UUID = re.compile(r"(?<!\w)[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?!\w)")
TOKEN = re.compile(r"[A-Za-z0-9_=-]{16,}")
IN_ADDRESS = re.compile(r"[?&]\w*(?:token|sleutel|key|session|sessie)\w*=[\w-]{4}", re.I)
IBAN = re.compile(r"(?<!\w)NL\d\d ?[A-Z]{4}(?: ?\d){10}(?!\d)", re.I)
RUNS = re.compile(r"[A-Z]+|[a-z]+|\d+")
A_DAY = rf"(?:\d{{1,2}}[-/. ]\d{{1,2}}[-/. ]\d{{2,4}}|\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}|\d{{4}}-\d\d-\d\d)"
BORN = re.compile(rf"\b(?:geb\b\.?|geboren(?: op)?|geboorte(?:dag|datum)|gbd|born|date of birth|dob)[ :]*{A_DAY}", re.I)
CHILD = r"\b(?:jongetje|jongen|meisje|baby|dochter(?:tje)?|zoon(?:tje)?|kindje|pasgeborene|zuigeling)\b"
CHILD_BORN = re.compile(rf"(?<!\d){A_DAY}[), ]{{1,3}}{CHILD}|{CHILD}[(,: *]{{1,3}}{A_DAY}", re.I)
PAPERS = re.compile(
    r"\b(?i:paspoort|id-?(?:kaart|bewijs)|identiteits(?:kaart|bewijs)|rijbewijs)(?i: ?nummer| ?nr\.?)?[ :]{1,2}"
    r"(?:[A-Z]{2}[A-Z0-9]{6}\d|\d{10})(?!\w)"
)
BSN_WORD = re.compile(r"\b(?:bsn|burgerservice|sofi-?n)", re.I)
PERSON = re.compile(
    r"\b(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]evrouw|[Mm]eneer|[Dd]e [Hh]eer)\b(?:\.\s*|\s+)"
    r"(?:(?:van|de|den|der|het|ten|ter|dr|drs|ir|ing|mr|prof)\b\.?\s+)*[A-Z]"
)
NINE_DIGITS = re.compile(
    r"(?<![\d,.])(?:\d{9}|\d{4}[.\s]\d{2}[.\s]\d{3}|\d{3}[.\s-]\d{3}[.\s-]\d{3})(?=[.,]0(?!\d)|(?![.,]?\d))"
)
MONEY = re.compile(r"(?:€|euro|eur)\s*$", re.I)
DIGIT = re.compile(r"\d")


def _phone(text: str) -> bool:
    return any(not SERVICE.match(found[0]) for found in PHONES.finditer(DAY.sub(" ", text)))


def _house(text: str) -> bool:
    if any(found[2] not in NO_POSTCODE for found in POSTCODE.finditer(text)):
        return True
    if any(found[1] not in NO_POSTCODE for found in STREET.finditer(text)):
        return True
    small = SMALL_POSTCODE.fullmatch(text.strip())
    return bool(small) and small[2].upper() not in NO_POSTCODE


def _ip(text: str) -> bool:
    return any(_v4(found[0]) for found in V4.finditer(text)) or any(_v6(found[0]) for found in V6.finditer(text))


def _v4(text: str) -> bool:
    """An address, and not the number of a paragraph such as 3.2.1.4."""
    try:
        parts = IPv4Address(text).packed
    except AddressValueError:
        return False
    return 0 in parts or max(parts) >= 20


def _v6(text: str) -> bool:
    if text == LOOPBACK:
        return True
    parts = [part for part in text.split(":") if part]
    if text.count(":") < 2 or len(parts) < 2 or max(map(len, parts)) < 3:
        return False
    try:
        return bool(IPv6Address(text))
    except AddressValueError:
        return False


def _token(text: str) -> bool:
    """A code that a machine made up: letters and digits in a muddle."""
    if UUID.search(text):
        return True
    if not TOKEN.fullmatch(text.strip()) or not DIGIT.search(text):
        return False
    runs = RUNS.findall(text)
    return len(runs) >= 6 and max(map(len, runs)) <= len(text) / 3


def numbers_of_persons(text: str) -> list[str]:
    """The valid BSNs that a text holds, amounts of money left out."""
    found = ((run.start(), re.sub(r"\D", "", run[0])) for run in NINE_DIGITS.finditer(text))
    return [digits for start, digits in found if bsn.is_valid(digits) and not MONEY.search(text[:start])]


A_TOKEN = "een token"
# the fewest digits of each spares a longer look at most texts
KINDS: tuple[tuple[str, int, Callable[[str], object]], ...] = (
    ("een geboortedatum", 4, BORN.search),
    ("een geboortedatum", 4, CHILD_BORN.search),
    ("een nummer van een paspoort of rijbewijs", 1, PAPERS.search),
    ("een rekeningnummer (IBAN)", 12, IBAN.search),
    ("een telefoonnummer", 9, _phone),
    ("een postcode met huisnummer", 5, _house),
    ("een IP-adres", 4, _ip),
    (A_TOKEN, 1, _token),
)


def by_form(text: str) -> str | None:
    """What private thing a text holds by its form, in Dutch, or None."""
    if ("@" in text or "at)" in text or "at]" in text) and EMAIL.search(text):
        return "een e-mailadres"
    if "=" in text and IN_ADDRESS.search(text):
        return A_TOKEN
    if PERSON.search(text):
        return "de naam van een persoon"
    if not DIGIT.search(text) and "::" not in text:
        return None
    digits = sum(map(text.count, "0123456789"))
    return next((what for what, least, holds in KINDS if (digits >= least or "::" in text) and holds(text)), None)
