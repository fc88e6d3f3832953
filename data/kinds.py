"""What a cell may hold: each kind turns one cell as typed into one value, or raises ValueError."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from data.vocabulary import (
    ANSWERS,
    DONT_KNOW,
    MONTH,
    MONTHS,
    NO,
    NOT_APPLICABLE,
    NOT_DELIVERED,
    NOT_YET,
    ORDINALS,
    PERIODS,
    SLIGHTLY,
    SUPPRESSED,
    UNCLEAR,
    YES,
)

LARGEST = 10**15
FIRST_YEAR, LAST_YEAR = 1900, 2100
# signs that cannot be seen and part or turn the letters beside them, and blanks that look like any other
UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)
UNSEEN |= dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
NUMBERED = re.compile(r"([0-9]{1,2})([a-z]+)|([a-z]+)([0-9]{1,2})")  # an answer with its figure, as 5 (Zeer mee eens)
IN_A_YEAR = {"j": 1, "k": 4, "m": 12, "w": 52}
A_YEAR = {"jaarlijks": 1, "per kwartaal": 4, "maandelijks": 12, "wekelijks": 52}
OF_LONGER_SCALES = 0  # stands in until the scale of the statement gives the word its place


@dataclass(frozen=True)
class Absent:
    """A cell that says why there is no value, such as `<10` or *weet niet*."""

    reason: str


@dataclass(frozen=True)
class Kind:
    """One kind of cell: `must` completes “deze waarde moet …”, `sql` is its type in the store.

    `unclear` are patterns of cells that are something else or could mean more things, each with the words for those.
    """

    must: str
    parse: Callable[[object, str], object] = field(repr=False)
    sql: str = "varchar"
    options: tuple[str, ...] = ()
    dtype: str = ""
    unclear: tuple[tuple[str, str], ...] = ()


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


def _number(cell: object, decimal: str) -> float:
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


def _possible(number: float) -> float:
    """The number itself, when something of this world may be counted or measured with it."""
    if not abs(number) < LARGEST:
        raise ValueError
    return number


def _whole(cell: object, decimal: str) -> int:
    number = _number(cell, decimal)
    if not number.is_integer():
        raise ValueError
    return int(number)


def _level(cell: object, decimal: str) -> int:
    """A whole number, with or without what it counts before it, as in niveau 2 or ring 2."""
    named = isinstance(cell, str) and re.fullmatch(r"(?:(?:regie)?niveau|ring) ?(\d+)", tidy(cell), re.IGNORECASE)
    return _whole(named[1] if named else cell, decimal)


def _times(cell: object, decimal: str) -> float:
    """How often a year: a number, or the words for it, in whole times."""
    text = tidy(cell).casefold()
    if text in A_YEAR:
        return float(A_YEAR[text])
    if often := re.fullmatch(r"(\d+) ?(?:x|keer) per (?:(\d+) )?(jaar|kwartaal|maand(?:en)?|wk|week|weken)", text):
        times, every, unit = int(often[1]), int(often[2] or 1), often[3]
        return float(round(times * IN_A_YEAR[unit[0]] / every)) if every else _number(cell, decimal)
    return _number(cell, decimal)


def _measured(cell: object, decimal: str) -> float | Absent:
    if isinstance(cell, str):
        text = tidy(cell).casefold()
        if text in SUPPRESSED or re.fullmatch(r"<\s*\d+", text):
            return Absent("onderdrukt bij de bron")
        if text in NOT_YET:
            return Absent("nog niet beschikbaar")
        if text in NOT_DELIVERED:
            return Absent("niet aangeleverd")
    number = _number(cell, decimal)
    if re.fullmatch(r"-9{4,}\d", f"{number:.0f}"):  # systems write a code such as -99997 where there is no figure
        raise ValueError
    return number


def figure_and_word(cell: str) -> tuple[int | None, str]:
    """The figure of an answer that stands beside its word, and the word as it is compared."""
    label = key(cell)
    found = NUMBERED.fullmatch(label)
    if not found or (found[1] or found[4]) not in cell:  # the figures of 3,5 stand apart
        return None, label
    return int(found[1] or found[4]), found[2] or found[3]


def _answer(cell: object, decimal: str) -> int | Absent:
    if isinstance(cell, str):
        figure, label = figure_and_word(cell)
        if label in DONT_KNOW:
            return Absent("weet niet")
        if label in NOT_APPLICABLE:
            return Absent("n.v.t.")
        if label in ANSWERS:
            return ANSWERS[label] if figure is None else figure
        if label in SLIGHTLY:
            return OF_LONGER_SCALES if figure is None else figure
    return _whole(cell, decimal)


def _yes_no(cell: object, _decimal: str) -> bool:
    text = tidy(cell).casefold()
    if text in YES:
        return True
    if text in NO:
        return False
    raise ValueError


def _date(cell: object, decimal: str) -> dt.date:
    day = _any_date(cell, decimal)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    return day


def _any_date(cell: object, _decimal: str) -> dt.date:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    text = tidy(cell).casefold()
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})([t ].*)?", text):
        return dt.date(*(int(part) for part in iso.groups()[:3]))
    if dutch := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text):
        day, month, year = (int(part) for part in dutch.groups())
        return dt.date(year, month, day)
    if words := re.fullmatch(r"(\d{1,2}) ([a-z]+) (\d{4})", text):
        return dt.date(int(words[3]), MONTHS.index(words[2]) + 1, int(words[1]))
    raise ValueError


def _period(cell: object, _decimal: str) -> str:
    text = tidy(cell).casefold()
    if isinstance(cell, dt.date) and (typed := re.fullmatch(r"01-(\d\d)-(\d{4})", text)):
        # Excel makes a date of 2026-11
        text = f"{typed[2]}-{typed[1]}"
    for pattern, form in PERIODS:
        if found := re.fullmatch(pattern, text):
            return _within_time(form.format(*(ORDINALS.get(part, part.rstrip("dest")) for part in found.groups())))
    if named := re.fullmatch(r"(\d{4})?[ -]?([a-z]+\.?)[ -]?(\d{4})?", text):
        first, month, last = named.groups()
        if month in MONTH and bool(first) != bool(last):
            return _within_time(f"{first or last}-{MONTH[month]:0>2}")
    raise ValueError


def _within_time(period: str) -> str:
    if not FIRST_YEAR <= int(period[:4]) <= LAST_YEAR:
        raise ValueError
    return period


def choice(*options: str, also: Mapping[str, str] | None = None) -> Kind:
    """One of the options, however it is capitalised; `also` maps other words to an option."""
    named = {option: option for option in options} | dict(also or {})
    words = {key(word): option for word, option in named.items() if key(word)}
    signs = {word: option for word, option in named.items() if not key(word)}

    def parse(cell: object, _decimal: str) -> str:
        word = tidy(cell).rstrip("; ")  # a form ends each of several choices with a semicolon
        chosen = signs.get(word) or words.get(key(word))
        if not chosen:
            raise ValueError
        return chosen

    return Kind(f"een van deze zijn: {', '.join(options)}", parse, options=options)


def choices(*options: str, also: Mapping[str, str] | None = None) -> Kind:
    """One or more of the options, separated by `;` or a new line; kept in the order of `options`, joined by `; `."""
    one = choice(*options, also=also)

    def parse(cell: object, decimal: str) -> str:
        chosen = {found for part in re.split(r"[;\n|]", str(cell)) if part.strip() for found in _each(part, decimal)}
        if not chosen:
            raise ValueError
        return "; ".join(option for option in options if option in chosen)

    def _each(part: str, decimal: str) -> list[str]:
        try:
            return [one.parse(part, decimal)]
        except ValueError:
            return [one.parse(word, decimal) for word in part.split(",")]

    must = f"een of meer van deze zijn, gescheiden door een puntkomma: {', '.join(options)}"
    return Kind(must, parse, options=options)


def _texts(cell: object, _decimal: str) -> str:
    parts = [tidy(part) for part in re.split(r"[;\n|]", str(cell)) if part.strip()]
    return "; ".join(dict.fromkeys(parts))


def _respondent(cell: object, _decimal: str) -> str:
    return tidy(cell)


def _text(cell: object, _decimal: str) -> str:
    return tidy(cell)


def _area(cell: object, _decimal: str) -> str:
    """A name, or a code; 503, 0503 and GM0503 are the same municipality, and so are Delft and Delft (gemeente)."""
    name = tidy(cell)
    if code := re.fullmatch(r"(?:GM)?(\d{1,3}|[01]\d{3})", name, re.IGNORECASE):
        return f"GM{code[1]:0>4}"
    if re.fullmatch(r"[a-z]{2}\d{2,8}", name, re.IGNORECASE):
        return name.upper()
    return re.sub(r"^gemeente (?=\S)| \(gemeente\)$", "", name, flags=re.IGNORECASE)


respondent = Kind("een nummer zijn", _respondent, "bigint", dtype="str")
text = Kind("tekst zijn", _text)
area = Kind("een gebied zijn: de naam, of de code zoals GM0503", _area)
texts = Kind("tekst zijn; meer namen gescheiden door een puntkomma", _texts)
number = Kind("een getal zijn, zoals 1.234,5", _number, "double")
whole = Kind("een heel getal zijn", _whole, "bigint")
times = Kind("een getal zijn, of hoe vaak: wekelijks, maandelijks, 2x per jaar", _times, "double")
level = Kind("een heel getal zijn", _level, "bigint")
yes_no = Kind("ja of nee zijn", _yes_no, "boolean")
date = Kind("een datum zijn, zoals 31-12-2026", _date, "date")
period = Kind(
    "een jaar, halfjaar, kwartaal of maand zijn, zoals 2026, 2026-H1, 2026-K2 of 2026-11; zonder *, want voorlopig "
    "hoort in de kolom Status",
    _period,
    unclear=UNCLEAR,
)
measured = Kind("een getal zijn, of <10, x of . als de bron het getal niet geeft", _measured, "double")
answer = Kind(
    "een cijfer van de schaal zijn, of de woorden ervan (zoals Mee eens), of Weet niet of N.v.t.",
    _answer,
    "bigint",
)
