"""What a heading of a wide sheet says for every cell below it: a statement, a period, or an indicator."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.contract import Contract
from data.kinds import period
from data.text import key

STATEMENT_PLACES = (
    re.compile(r"\[([^\[\]]+)\]\s*$"),
    re.compile(r"^\w*\[([^\[\]]+)\]"),
    re.compile(r"^([^\s.:]+)\s*[.:]\s"),
    re.compile(r"^[^\s.:]+\s*[.:]\s+(.+)$"),
)
PROVISIONAL = re.compile(r"\s*(\*+|\(?voorlopig\)?|\(?v\)?)$", re.IGNORECASE)
ODATA_NUMBER = re.compile(r"_\d+$")  # open data numbers its topics: Vroeggeboorte_7
WITH_YEAR = re.compile(r"(.*[^\W\d].*?)(?: ?[|,:;] ?| \(|[ _-])(\d{4}(?:\*+| ?\(?voorlopig\)?)?)\)?", re.IGNORECASE)
LEVEL = " · "  # between the lines of a heading

Given = dict[int, dict[str, object]]


@dataclass(frozen=True)
class Statement:
    """A statement and version that a heading may name."""

    stelling: str
    versie: int
    tekst: str

    @property
    def told(self) -> dict[str, object]:
        return {"stelling": self.stelling, "versie": self.versie}


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
        """The newest version of the statement with this code; nothing when there is none."""
        statement = self.by_exact_code.get(code.casefold())
        return statement.told if statement else {}

    def asked_by(self, heading: str) -> dict[str, object]:
        """The statement and version that a heading names."""
        statement = self.named_by(heading)
        return statement.told if statement else {}

    def measured_by(self, heading: str) -> dict[str, object]:
        """The indicator that a heading names."""
        code = self.indicators.get(key(heading)) or self.indicators.get(key(ODATA_NUMBER.sub("", heading)))
        return {"indicator": code} if code else {}

    def named_by(self, heading: str) -> Statement | None:
        """The text decides the version; a code alone means the newest."""
        parts = [heading, *(found[1] for place in STATEMENT_PLACES if (found := place.search(heading)))]
        ways = ((self.by_text, key), (self.by_exact_code, str.casefold), (self.by_code, key))
        return next((index[form(part)] for index, form in ways for part in parts if form(part) in index), None)


def wide(contract: Contract, columns: dict[str, int], headings: list[str], index: HeadingIndex) -> Given:
    """What the headings say that are no columns of ours, each thing once."""
    free = {place: heading for place, heading in enumerate(headings) if heading and place not in columns.values()}
    if contract.name == "antwoorden" and not {"stelling", "antwoord"} <= columns.keys():
        return _once({place: index.asked_by(heading) for place, heading in free.items()}, "stelling")
    about = columns.keys() & {"gebied", "gebiedscode", "indicator", "periode"}
    if contract.name == "waarden" and about and not columns.keys() & {"waarde", "teller"}:
        return _figures(columns, free, index)
    return {}


def _figures(columns: dict[str, int], free: dict[int, str], index: HeadingIndex) -> Given:
    """Per column of figures its period, its indicator, or both."""
    periods = {place: _period(heading) for place, heading in free.items()} if "periode" not in columns else {}
    topics = {place: _topic(heading, index) for place, heading in free.items()} if "indicator" not in columns else {}
    both = {place: {**topics[place], **periods[place]} for place in free if topics.get(place) and periods.get(place)}
    if both:
        return _once(both, "indicator", "periode")
    return _of_one_topic(periods, free) or _once(topics, "indicator")


def _of_one_topic(periods: Given, free: dict[int, str]) -> Given:
    """The columns that say only a period, or else those of the one topic that stands beside it."""
    topics: dict[str, Given] = {}
    for place, told in periods.items():
        if told:
            topics.setdefault(_without_period(free[place]), {})[place] = told
    bare = topics.get("") or (next(iter(topics.values())) if len(topics) == 1 else {})
    return found if len(found := _once(bare, "periode")) > 1 else {}


def _topic(heading: str, index: HeadingIndex) -> dict[str, object]:
    """The indicator that a heading names, whole or in one of its lines."""
    rest = _without_period(heading)
    parts = [heading, rest, *reversed(rest.split(LEVEL))]
    return next((told for part in parts if (told := index.measured_by(part))), {})


def _without_period(heading: str) -> str:
    return LEVEL.join(part for part in _lines(heading) if not says_period(part))


def _lines(heading: str) -> list[str]:
    """The parts of a heading: the lines that it had, or what stands before the year with which it ends."""
    parts = heading.split(LEVEL)
    if len(parts) == 1 and not says_period(heading) and (found := WITH_YEAR.fullmatch(heading)):
        return [found[1], found[2]]
    return parts


def _once(said: Given, *names: str) -> Given:
    first: dict[object, int] = {}
    for place, told in said.items():
        if told:
            first.setdefault(tuple(told[name] for name in names), place)
    return {place: said[place] for place in first.values()}


def _period(heading: str) -> dict[str, object]:
    """The period that a heading names in one of its lines, and whether its figures are provisional."""
    return next((told for part in _lines(heading) if (told := says_period(part))), {})


def says_period(text: str) -> dict[str, object]:
    """The period that this text is, with its status when that is provisional; nothing when it is none."""
    plain = PROVISIONAL.sub("", text)
    try:
        named = {"periode": period.parse(plain, ",")}
    except ValueError:
        return {}
    return named if plain == text else {**named, "status": "voorlopig"}
