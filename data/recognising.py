"""Which data set a sheet holds, in which row its headings stand, and which column is which."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.kinds import key, tidy
from data.koppeling import Koppeling
from data.reading import Sheet

HEADER_SEARCH = 30
LONGEST_HEADING = 2000
PER_ANSWER = ("stelling", "antwoord", "versie")
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


@dataclass(frozen=True)
class Recognised:
    """A sheet understood: `columns` and `statements` give the place of each of ours among theirs."""

    contract: Contract
    header: int
    headings: tuple[str, ...]
    columns: dict[str, int]
    statements: dict[int, Statement] = field(default_factory=dict)
    koppeling: Koppeling | None = None

    def meant(self, column: str) -> dict[str, str]:
        """What the words of this file mean in a column of ours, where that was agreed."""
        return self.koppeling.meant(column) if self.koppeling else {}

    def heading(self, name: str) -> str:
        """The heading of a column as typed, or ours where the sheet has none."""
        return self.headings[self.columns[name]] if name in self.columns else self.contract[name].heading

    @property
    def strength(self) -> int:
        return len(self.columns) + len(self.statements)


class StatementIndex:
    """Finds the statement that a heading names, by its code or its text."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.by_exact_code: dict[str, Statement] = {}
        self.by_code: dict[str, Statement] = {}
        self.by_text: dict[str, Statement] = {}
        for statement in sorted(statements, key=lambda each: each.versie):
            self.by_exact_code[statement.stelling.casefold()] = statement
            self.by_code[key(statement.stelling)] = statement
            self.by_text[key(statement.tekst)] = statement

    def coded(self, code: str) -> Statement | None:
        """The newest version of a statement."""
        return self.by_exact_code.get(code.casefold())

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


def _wide(contract: Contract, columns: dict[str, int], headings: list[str], index: StatementIndex) -> dict:
    if contract.name != "antwoorden" or {"stelling", "antwoord"} <= columns.keys():
        return {}
    named = {}
    for place, heading in enumerate(headings):
        statement = index.named_by(heading) if heading and place not in columns.values() else None
        if statement and all(statement.stelling != other.stelling for other in named.values()):
            named[place] = statement
    return named


def _lacking(found: Recognised, fill: Iterable[str]) -> list[Column]:
    """The required columns that neither the sheet nor its sender gives."""
    given = {*found.columns, *fill, *(PER_ANSWER if found.statements else ())}
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
    fits = told * 3 >= filled or bool(found.statements)
    partly = sum(c.name in found.columns for c in found.contract.required) * 2 > len(found.contract.required)
    if not (named and found.strength) and not (found.strength >= 2 and fits and (complete or partly)):
        return None
    return not lacking, named, found.strength, complete


def header_rows(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The rows in which the headings may stand, as texts."""
    for row_number, row in enumerate(sheet.rows[:HEADER_SEARCH]):
        yield row_number, ["" if cell is None else tidy(cell)[:LONGEST_HEADING] for cell in row]


def coupled(sheet: Sheet, index: StatementIndex, koppelingen: Iterable[Koppeling]) -> Recognised | None:
    """The sheet read by the koppeling that speaks of most of its headings; None when none fits."""
    fitting = [
        (koppeling, row_number, headings)
        for row_number, headings in header_rows(sheet)
        for koppeling in koppelingen
        if koppeling.headings and koppeling.headings <= {key(heading) for heading in headings}
    ]
    best = max(fitting, key=lambda each: len(each[0].headings), default=None)
    return _read_by(*best, index) if best else None


def _read_by(koppeling: Koppeling, header: int, headings: list[str], index: StatementIndex) -> Recognised:
    places = {key(heading): place for place, heading in reversed(list(enumerate(headings)))}
    return Recognised(
        CONTRACTS[koppeling.dataset],
        header,
        tuple(headings),
        {name: places[key(heading)] for name, heading in koppeling.kolommen.items()},
        {
            places[key(heading)]: statement
            for heading, code in koppeling.stellingen.items()
            if (statement := index.coded(code))
        },
        koppeling,
    )


def recognise(sheet: Sheet, title: str, index: StatementIndex, fill: Iterable[str] = ()) -> Recognised | None:
    """The most convincing reading of a sheet, or None; `title` is the sheet's name, or the file's for a csv."""
    best, best_rank = None, None
    for row_number, headings in header_rows(sheet):
        for contract in CONTRACTS.values():
            columns = _matched(contract, headings)
            statements = _wide(contract, columns, headings, index)
            if statements:
                columns = {name: place for name, place in columns.items() if name not in PER_ANSWER}
            found = Recognised(contract, row_number, tuple(headings), columns, statements)
            rank = _rank(found, title, fill)
            if rank and (best_rank is None or rank > best_rank):
                best, best_rank = found, rank
    return best
