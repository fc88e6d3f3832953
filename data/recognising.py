"""Which data set a sheet holds, in which row its headings stand, and which column is which."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, zip_longest

from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.kinds import key, period, tidy
from data.koppeling import Koppeling
from data.reading import Cell, Sheet

HEADER_SEARCH = 30
LONGEST_HEADING = 2000
PER_ANSWER = ("stelling", "antwoord", "versie")
WIDE = {"antwoorden": "antwoord", "waarden": "waarde"}
PROVISIONAL = re.compile(r"\s*(\*+|\(?voorlopig\)?|\(?v\)?)$", re.IGNORECASE)
STATEMENT_PLACES = (
    re.compile(r"\[([^\[\]]+)\]\s*$"),
    re.compile(r"^\w*\[([^\[\]]+)\]"),
    re.compile(r"^([^\s.:]+)\s*[.:]\s"),
    re.compile(r"^[^\s.:]+\s*[.:]\s+(.+)$"),
)


@dataclass(frozen=True)
class Statement:
    """A statement and version that a heading may name."""

    stelling: str
    versie: int
    tekst: str

    @property
    def told(self) -> dict[str, object]:
        return {"stelling": self.stelling, "versie": self.versie}


@dataclass(frozen=True)
class Recognised:
    """A sheet understood: `columns` gives the place of each of ours among theirs.

    A wide sheet has several values on a row: `given` tells per place what the heading says for each cell below it,
    such as its stelling and versie, its periode, or its indicator.
    """

    contract: Contract
    header: int
    headings: tuple[str, ...]
    columns: dict[str, int]
    given: dict[int, dict[str, object]] = field(default_factory=dict)
    koppeling: Koppeling | None = None

    def meant(self, column: str) -> dict[str, str]:
        """What the words of this file mean in a column of ours, where that was agreed."""
        return self.koppeling.meant(column) if self.koppeling else {}

    def heading(self, name: str) -> str:
        """The heading of a column as typed, or ours where the sheet has none."""
        return self.headings[self.columns[name]] if name in self.columns else self.contract[name].heading

    @property
    def value(self) -> str:
        """Our column that the cells of a wide sheet fill."""
        return WIDE.get(self.contract.name, "")

    @property
    def told(self) -> frozenset[str]:
        """Our columns that the headings and cells of a wide sheet give."""
        names = {name for said in self.given.values() for name in said}
        return frozenset(names | {self.value}) if names else frozenset()

    @property
    def strength(self) -> int:
        return len(self.columns) + len(self.given)


class HeadingIndex:
    """Finds the statement or indicator that a heading names, by its code or its text.

    `indicators` gives the code of each indicator by what it may be called.
    """

    def __init__(self, statements: Iterable[Statement], indicators: Mapping[str, str] | None = None) -> None:
        self.indicators = {key(name): code for name, code in (indicators or {}).items()}
        self.by_exact_code: dict[str, Statement] = {}
        self.by_code: dict[str, Statement] = {}
        self.by_text: dict[str, Statement] = {}
        for statement in sorted(statements, key=lambda each: each.versie):
            self.by_exact_code[statement.stelling.casefold()] = statement
            self.by_code[key(statement.stelling)] = statement
            self.by_text[key(statement.tekst)] = statement

    def coded(self, code: str) -> dict[str, object]:
        """The newest version of a statement, or the indicator, with this code; nothing when there is none."""
        statement = self.by_exact_code.get(code.casefold())
        return statement.told if statement else self.measured_by(code)

    def asked_by(self, heading: str) -> dict[str, object]:
        """The statement and version that a heading names."""
        statement = self.named_by(heading)
        return statement.told if statement else {}

    def measured_by(self, heading: str) -> dict[str, object]:
        """The indicator that a heading names."""
        code = self.indicators.get(key(heading))
        return {"indicator": code} if code else {}

    def named_by(self, heading: str) -> Statement | None:
        """The text decides the version; a code alone means the newest."""
        parts = [heading, *(found[1] for place in STATEMENT_PLACES if (found := place.search(heading)))]
        ways = ((self.by_text, key), (self.by_exact_code, str.casefold), (self.by_code, key))
        return next((index[form(part)] for index, form in ways for part in parts if form(part) in index), None)


def _matched(contract: Contract, headings: list[str]) -> dict[str, int]:
    """Our column names, each with the first place where a heading names it; exact names go before synonyms."""
    keys = [key(heading) for heading in headings]
    matched: dict[str, int] = {}
    for exact in (True, False):
        for column in contract.columns:
            wanted = {key(column.name)} if exact else column.keys
            place = next((i for i, k in enumerate(keys) if k in wanted and i not in matched.values()), None)
            if column.name not in matched and place is not None:
                matched[column.name] = place
    return matched


Given = dict[int, dict[str, object]]


def _wide(contract: Contract, columns: dict[str, int], headings: list[str], index: HeadingIndex) -> Given:
    """What the headings say that are no columns of ours, each thing once."""
    free = {place: heading for place, heading in enumerate(headings) if heading and place not in columns.values()}
    if contract.name == "antwoorden" and not {"stelling", "antwoord"} <= columns.keys():
        return _once({place: index.asked_by(heading) for place, heading in free.items()}, "stelling")
    about = columns.keys() & {"gebied", "gebiedscode", "indicator"}
    if contract.name == "waarden" and about and not columns.keys() & {"waarde", "teller"}:
        if "periode" not in columns and len(periods := _once({p: _period(h) for p, h in free.items()}, "periode")) > 1:
            return periods
        if "indicator" not in columns:
            return _once({place: index.measured_by(heading) for place, heading in free.items()}, "indicator")
    return {}


def _once(said: Given, name: str) -> Given:
    first: dict[object, int] = {}
    for place, told in said.items():
        if told:
            first.setdefault(told[name], place)
    return {place: said[place] for place in first.values()}


def _period(heading: str) -> dict[str, object]:
    """The period that a heading names, and whether its figures are provisional."""
    plain = PROVISIONAL.sub("", heading)
    try:
        named = {"periode": period.parse(plain, ",")}
    except ValueError:
        return {}
    return named if plain == heading else {**named, "status": "voorlopig"}


def _lacking(found: Recognised, fill: Iterable[str]) -> list[Column]:
    """The required columns that neither the sheet nor its sender gives."""
    given = {*found.columns, *fill, *found.told}
    return [column for column in found.contract.required if column.name not in given]


def _named_after(contract: Contract, sheet_name: str) -> bool:
    name = key(re.sub(r"[\d\W_]+$", "", sheet_name))
    return name in {key(contract.name), *(key(word) for word in contract.synonyms)}


def _rank(found: Recognised, sheet_name: str, fill: Iterable[str]) -> tuple[bool, bool, int, bool] | None:
    """How convincing a reading of the sheet is; None when it is not."""
    filled = sum(1 for heading in found.headings if heading)
    named = _named_after(found.contract, sheet_name)
    lacking = _lacking(found, fill)
    complete = all(column.fill for column in lacking)
    told = found.strength + sum(
        column.name in fill and column.name not in found.columns for column in found.contract.columns
    )
    fits = told * 3 >= filled or bool(found.given)
    partly = sum(c.name in found.columns for c in found.contract.required) * 2 > len(found.contract.required)
    if not (named and found.strength) and not (found.strength >= 2 and fits and (complete or partly)):
        return None
    return not lacking, named, found.strength, complete


def header_rows(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The rows in which the headings may stand, as texts; then two rows that fill each other's gaps, as one."""
    rows = [(number, _texts(sheet.rows[number])) for number in islice(_filled(sheet), HEADER_SEARCH)]
    yield from rows
    for (_, above), (lower, below) in pairwise(rows):
        both = [one or other for one, other in zip_longest(below, above, fillvalue="")]
        only_texts = all(isinstance(cell, str | None) for cell in sheet.rows[lower])
        if only_texts and sum(map(bool, above)) > 1 and both[: len(below)] != below:
            yield lower, both


def _filled(sheet: Sheet) -> Iterator[int]:
    return (number for number, row in enumerate(sheet.rows) if any(cell is not None for cell in row))


def _texts(row: list[Cell]) -> list[str]:
    return ["" if cell is None else tidy(cell)[:LONGEST_HEADING] for cell in row]


def coupled(sheet: Sheet, index: HeadingIndex, koppelingen: Iterable[Koppeling]) -> Recognised | None:
    """The sheet read by the koppeling that speaks of most of its headings; None when none fits."""
    fitting = [
        (koppeling, row_number, headings)
        for row_number, headings in header_rows(sheet)
        for koppeling in koppelingen
        if koppeling.headings and koppeling.headings <= {key(heading) for heading in headings}
    ]
    best = max(fitting, key=lambda each: len(each[0].headings), default=None)
    return _read_by(*best, index) if best else None


def _read_by(koppeling: Koppeling, header: int, headings: list[str], index: HeadingIndex) -> Recognised:
    places = {key(heading): place for place, heading in reversed(list(enumerate(headings)))}
    return Recognised(
        CONTRACTS[koppeling.dataset],
        header,
        tuple(headings),
        {name: places[key(heading)] for name, heading in koppeling.kolommen.items()},
        {places[key(heading)]: told for heading, code in koppeling.stellingen.items() if (told := index.coded(code))},
        koppeling,
    )


def recognise(sheet: Sheet, title: str, index: HeadingIndex, fill: Iterable[str] = ()) -> Recognised | None:
    """The most convincing reading of a sheet, or None; `title` is the sheet's name, or the file's for a csv."""
    best, best_rank = None, None
    for row_number, headings in header_rows(sheet):
        for contract in CONTRACTS.values():
            columns = _matched(contract, headings)
            if contract.name == "waarden" and "gebiedscode" in columns:
                columns.setdefault("gebied", columns["gebiedscode"])
            given = _wide(contract, columns, headings, index)
            found = Recognised(contract, row_number, tuple(headings), columns, given)
            if given:
                columns = {name: place for name, place in columns.items() if name not in {*found.told, *PER_ANSWER}}
                found = replace(found, columns=columns)
            rank = _rank(found, title, fill)
            if rank and (best_rank is None or rank > best_rank):
                best, best_rank = found, rank
    return best
