"""What a cell may hold: each kind turns one cell as typed into one value, or raises ValueError."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from data import answers, moments, numbers
from data.text import key, tidy
from data.vocabulary import NO, NOTHING, UNCLEAR, YES


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


def _yes_no(cell: object, _decimal: str) -> bool:
    text = tidy(cell).casefold()
    if text in YES:
        return True
    if text in NO:
        return False
    raise ValueError


def _texts(cell: object, _decimal: str) -> str:
    return "; ".join(_parts(cell))


def _parts(cell: object) -> list[str]:
    return list(dict.fromkeys(tidy(part) for part in re.split(r"[;\n|]", str(cell)) if part.strip()))


def _filled(cell: object, _decimal: str) -> str | None:
    """What is said, or nothing where that is that there is none."""
    return None if tidy(cell).casefold() in NOTHING else tidy(cell)


def _names(cell: object, _decimal: str) -> str | None:
    return "; ".join(part for part in _parts(cell) if part.casefold() not in NOTHING) or None


def _respondent(cell: object, _decimal: str) -> str:
    return tidy(cell)


def _text(cell: object, _decimal: str) -> str:
    return tidy(cell)


def _prose(cell: object, _decimal: str) -> str:
    """Text that may have several lines; empty ones are left out."""
    lines = cell.splitlines() if isinstance(cell, str) else [cell]
    return "\n".join(line for line in map(tidy, lines) if line)


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
prose = Kind("tekst zijn", _prose)
area = Kind("een gebied zijn: de naam, of de code zoals GM0503", _area)
texts = Kind("tekst zijn; meer namen gescheiden door een puntkomma", _texts)
filled = Kind("tekst zijn", _filled)
names = Kind("tekst zijn; meer namen gescheiden door een puntkomma", _names)
number = Kind("een getal zijn, zoals 1.234,5", numbers.number, "double")
whole = Kind("een heel getal zijn", numbers.whole, "bigint")
times = Kind("een getal zijn, of hoe vaak: wekelijks, maandelijks, 2x per jaar", numbers.times, "double")
level = Kind("een heel getal zijn", numbers.level, "bigint")
yes_no = Kind("ja of nee zijn", _yes_no, "boolean")
date = Kind("een datum zijn, zoals 31-12-2026", moments.date, "date")
period = Kind(
    "een jaar, halfjaar, kwartaal of maand zijn, zoals 2026, 2026-H1, 2026-K2 of 2026-11",
    moments.period,
    unclear=UNCLEAR,
)
measured = Kind("een getal zijn, of <10, x of . als de bron het getal niet geeft", numbers.measured, "double")
answer = Kind(
    "een cijfer van de schaal zijn, of de woorden ervan (zoals Mee eens), of Weet niet of N.v.t.",
    answers.answer,
    "bigint",
)
