"""The figures of a questionnaire once more, in plain Python: what the questions must answer.

Nothing here knows how the questions are asked; the intervals come from scipy.
"""

import datetime as dt
import math
import statistics
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

import pandas as pd
from scipy import stats

FEWEST = 5
TOO_FEW, DERIVABLE, WEIGHTLESS = "te weinig antwoorden", "afleidbaar", "geen thema telt mee"
BANDS = {"los van elkaar": 0, "op de hoogte": 40, "samen": 55, "samenspel": 75}
AGREED, SPLIT = "overeenstemming", "verdeeld"
NO_ANSWERS = ("n.v.t.", "weet niet")


@dataclass(frozen=True)
class Statement:
    stelling: str
    thema: str
    versie: int = 1
    van: int = 1
    tot: int = 5
    omgekeerd: bool = False
    vergelijkbaar: bool = True
    tekst: str = ""

    @property
    def key(self) -> tuple[str, int]:
        return self.stelling, self.versie


@dataclass(frozen=True)
class Given:
    """One answer of one person: a number, or the words of not giving one."""

    ronde: str
    respondent: int
    stelling: str
    antwoord: int | str
    soort: str | None = None
    rol: str | None = None
    versie: int = 1

    @property
    def counts(self) -> bool:
        return isinstance(self.antwoord, int)

    @property
    def statement(self) -> tuple[str, int]:
        return self.stelling, self.versie

    @property
    def cell(self) -> tuple[str, str]:
        return self.soort or "onbekend", self.rol or "onbekend"


@dataclass(frozen=True)
class Round:
    ronde: str
    van: dt.date | None = None
    uitgenodigd: int | None = None
    volledig: bool = False


@dataclass(frozen=True)
class Setting:
    """A target, weight, border or lowest number of people; without a value it no longer holds."""

    instelling: str
    waarde: float | None
    vanaf: str
    onderdeel: str | None = None


@dataclass(frozen=True)
class Chosen:
    """A filter on kinds of organisation and roles; empty is everybody."""

    soort: tuple[str, ...] = ()
    rol: tuple[str, ...] = ()

    def has(self, given: Given) -> bool:
        return self.holds(given.cell)

    def holds(self, cell: tuple[str, str]) -> bool:
        return (not self.soort or cell[0] in self.soort) and (not self.rol or cell[1] in self.rol)


EVERYBODY = Chosen()


@dataclass(frozen=True)
class Questionnaire:
    stellingen: tuple[Statement, ...]
    antwoorden: tuple[Given, ...]
    rondes: tuple[Round, ...] = field(default=())
    instellingen: tuple[Setting, ...] = field(default=())

    @cached_property
    def fewest(self) -> int:
        """How many people there must be for a figure about them, in any round."""
        return max([FEWEST, *(int(each.waarde) for each in self.instellingen if each.instelling == "minste aantal")])

    def held(self, ronde: str, instelling: str) -> dict[str | None, Setting]:
        """Per onderdeel the setting that holds for a round, those that were set first first."""
        order = self.in_order()
        known = sorted(self.instellingen, key=lambda each: (self.begin(each.vanaf), each.vanaf in order, each.vanaf))
        return {
            each.onderdeel: each
            for each in known
            if each.instelling == instelling and self._started(each.vanaf, ronde, order)
        }

    def _started(self, vanaf: str, ronde: str, order: list[str]) -> bool:
        if vanaf in order:
            return order.index(vanaf) <= order.index(ronde)
        return self.begin(vanaf) <= self.begin(ronde)

    def target(self, ronde: str, thema: str | None = None) -> float | None:
        return getattr(self.held(ronde, "doel").get(thema), "waarde", None)

    def weight(self, ronde: str, thema: str) -> float:
        weight = getattr(self.held(ronde, "gewicht").get(thema), "waarde", None)
        return 1 if weight is None else weight

    def bands(self, ronde: str) -> list[tuple[float, str]]:
        """Where each band of the thermometer begins; what was set last goes before what begins at the same point."""
        held = self.held(ronde, "grens")
        begins = {begin: word for word, begin in BANDS.items() if word not in held}
        newest_last = sorted(sorted(held.values(), key=lambda each: each.onderdeel, reverse=True), key=self._begun)
        begins |= {each.waarde: each.onderdeel for each in newest_last if each.waarde is not None}
        first, *others = sorted(begins.items()) or [(0, None)]
        return [(0, first[1]), *others]

    def _begun(self, setting: Setting) -> dt.date:
        return self.begin(setting.vanaf)

    def band(self, ronde: str, temperature: float | None) -> str | None:
        below = [word for begin, word in self.bands(ronde) if temperature is not None and begin <= temperature]
        return below[-1] if below else None

    @cached_property
    def codebook(self) -> dict[tuple[str, int], Statement]:
        return {statement.key: statement for statement in self.stellingen}

    @cached_property
    def per_statement(self) -> dict[tuple[str, str, int], list[Given]]:
        grouped = defaultdict(list)
        for given in self.antwoorden:
            grouped[given.ronde, *given.statement].append(given)
        return grouped

    @cached_property
    def blocks(self) -> dict[str, dict[tuple[str, str], str]]:
        """Per round: the block to which each pair of a kind and a role belongs."""
        return {
            ronde: _blocks([each for each in self.antwoorden if each.ronde == ronde], self.fewest)
            for ronde in self.in_order()
        }

    @property
    def known_rounds(self) -> dict[str, Round]:
        return {each.ronde: each for each in self.rondes}

    def in_order(self) -> list[str]:
        """The rounds that have answers, by the day they began."""
        return sorted({given.ronde for given in self.antwoorden}, key=lambda ronde: (self.begin(ronde), ronde))

    def begin(self, ronde: str) -> dt.date:
        known = self.known_rounds.get(ronde)
        return known.van if known and known.van else first_day(ronde)

    def previous(self, ronde: str, instead: Collection[str] = ()) -> str | None:
        """The round before; or, of the rounds that are asked for instead, the last one that came before."""
        order = self.in_order()
        before = order[: order.index(ronde)]
        return next((each for each in reversed(before) if each in instead), before[-1] if before else None)

    def everybody(self, ronde: str | None) -> bool:
        """Whether everybody was asked in this round, and everybody (and enough of them) answered."""
        known, people = (
            self.known_rounds.get(ronde),
            {each.respondent for each in self.antwoorden if each.ronde == ronde},
        )
        asked = known.uitgenodigd if known else None
        return bool(known and known.volledig and len(people) >= max(self.fewest, asked or 0))

    def both_everybody(self, ronde: str) -> bool:
        return self.everybody(ronde) and self.everybody(self.previous(ronde))

    def series(self, key: tuple[str, int]) -> tuple[int, int, int]:
        """What must be the same for two versions of a statement to stand side by side."""
        here = self.codebook[key]
        versions = [each for each in self.stellingen if each.stelling == here.stelling and each.versie <= here.versie]
        return here.van, here.tot, sum(not each.vergelijkbaar for each in versions)

    def score(self, given: Given) -> float:
        statement = self.codebook[given.statement]
        part = (given.antwoord - statement.van) / (statement.tot - statement.van)
        return 100 * (1 - part if statement.omgekeerd else part)


def first_day(period: str) -> dt.date:
    """The first day of 2022, 2022-H2, 2022-K3 or 2022-11."""
    year, _, part = period.partition("-")
    if part.startswith("H"):
        month = {"1": 1, "2": 7}[part[1]]
    elif part.startswith("K"):
        month = {"1": 1, "2": 4, "3": 7, "4": 10}[part[1]]
    else:
        month = int(part or 1)
    return dt.date(int(year), month, 1)


def middle(answers: Collection[int]) -> int:
    """The answer in the middle; of two, the lower."""
    return sorted(answers)[(len(answers) - 1) // 2]


def outside(answers: Collection[int]) -> int:
    """How many answers lie more than one step from the middle one."""
    centre = middle(answers)
    return sum(abs(answer - centre) > 1 for answer in answers)


def judgement(beside: int, answers: int) -> str:
    return SPLIT if Fraction(beside, answers) >= Fraction(1, 3) else AGREED


def wilson(count: int, n: int, of: float = 100) -> tuple[float, float]:
    interval = stats.binomtest(count, n).proportion_ci(method="wilson")
    return of * interval.low, of * interval.high


def told_apart(sizes: dict[str, int], fewest: int = FEWEST) -> set[str]:
    """Which parts of a whole may be told apart.

    Those with fewer people than that never; and beside them, smallest first, as many as it takes before the parts that
    are hidden are enough together and could have other sizes.
    """
    small = [name for name, size in sizes.items() if size < fewest]
    large = sorted(sizes.keys() - set(small), key=lambda name: (sizes[name], name))
    for more in range(len(large) + 1):
        together = sum(sizes[name] for name in (*small, *large[:more]))
        only_one_way = {len(small) + fewest * more} | ({(fewest - 1) * len(small)} if not more else set())
        if not small or (together >= fewest and together not in only_one_way):
            return set(large[more:])
    return set()


def _blocks(given: list[Given], fewest: int) -> dict[tuple[str, str], str]:
    """Kinds are told apart first, then the roles within them."""
    people = defaultdict(set)
    for each in given:
        people[each.cell].add(each.respondent)
    sizes = {cell: len(found) for cell, found in people.items()}
    kinds = told_apart(_summed((soort, size) for (soort, _), size in sizes.items()), fewest)
    named = {cell: cell[0] if cell[0] in kinds else "*" for cell in sizes}
    found = {}
    for kind in set(named.values()):
        roles = told_apart(_summed((cell[1], size) for cell, size in sizes.items() if named[cell] == kind), fewest)
        found |= {cell: f"{kind} · {cell[1] if cell[1] in roles else '*'}" for cell in sizes if named[cell] == kind}
    return found


def _summed(sizes: Iterable[tuple[str, int]]) -> dict[str, int]:
    found = defaultdict(int)
    for name, size in sizes:
        found[name] += size
    return found


def _whole(cells: dict[tuple[str, str], str], sizes: dict[str, int], chosen: Chosen, fewest: int) -> bool:
    """Whether the chosen people are whole blocks, of those that may be told apart by these sizes."""
    apart, sides = told_apart(sizes, fewest), defaultdict(set)
    for cell, block in cells.items():
        sides[block if block in apart else "*"].add(chosen.holds(cell))
    return all(len(side) == 1 for side in sides.values())


def why_hidden(world: Questionnaire, given: list[Given], chosen: Chosen) -> str | None:
    """Why nothing may be shown of the chosen people at one statement: too few, or not whole blocks."""
    if sum(each.counts for each in given if chosen.has(each)) < world.fewest:
        return TOO_FEW
    blocks = world.blocks[given[0].ronde]
    sizes = _summed((blocks[each.cell], each.counts) for each in given)
    cells = {cell: block for cell, block in blocks.items() if block in sizes}
    return None if _whole(cells, sizes, chosen, world.fewest) else DERIVABLE


def stellingen(world: Questionnaire, chosen: Chosen = EVERYBODY) -> dict[tuple, dict]:
    """Per round, statement and version."""
    return {key: _statement(world, key[1:], given, chosen) for key, given in world.per_statement.items()}


def _statement(world: Questionnaire, key: tuple[str, int], given: list[Given], chosen: Chosen) -> dict:
    own = [each for each in given if chosen.has(each)]
    names = ("n", "weet_niet", "score", "mediaan", "eens_pct", "eens_van", "eens_tot", "oordeel")
    reason, statement = why_hidden(world, given, chosen), world.codebook[key]
    if reason:
        return dict.fromkeys(names) | {"reden": reason, "thema": statement.thema}
    answers = [each.antwoord for each in own if each.counts]
    eens = sum(answer > (statement.van + statement.tot) / 2 for answer in answers)
    low, high = wilson(eens, len(answers))
    values = (
        len(answers),
        len(own) - len(answers),
        statistics.mean(world.score(each) for each in own if each.counts),
        statistics.median(answers),
        100 * eens / len(answers),
        low,
        high,
        judgement(outside(answers), len(answers)),
    )
    return dict(zip(names, values, strict=True)) | {"reden": None, "thema": statement.thema}


def verdeling(world: Questionnaire, chosen: Chosen = EVERYBODY) -> dict[tuple, dict]:
    """Per round, statement, version and possible answer."""
    return {
        (*key, answer): counted
        for key, given in world.per_statement.items()
        for answer, counted in _distribution(world, world.codebook[key[1:]], given, chosen)
    }


def _distribution(
    world: Questionnaire, statement: Statement, given: list[Given], chosen: Chosen
) -> Iterator[tuple[str, dict]]:
    own = [each for each in given if chosen.has(each)]
    reason, n = why_hidden(world, given, chosen), sum(each.counts for each in own)
    for answer in [*range(statement.van, statement.tot + 1), *NO_ANSWERS]:
        count = sum(each.antwoord == answer for each in own)
        share = None if answer in NO_ANSWERS or reason else 100 * count / n
        yield str(answer), {"aantal": None if reason else count, "pct": share, "reden": reason}


@dataclass(frozen=True)
class _Theme:
    """A theme in a round: its statements that may be shown, and what each person scored on them."""

    scores: dict[tuple[str, int], float]
    people: dict[int, float]
    whole: bool
    reasons: set[str | None]
    beside: int
    answers: int

    @property
    def n(self) -> int:
        return len(self.people)

    @property
    def reden(self) -> str | None:
        if not self.scores:
            return DERIVABLE if DERIVABLE in self.reasons else TOO_FEW
        return None if self.whole else DERIVABLE


def _theme(world: Questionnaire, ronde: str, thema: str, chosen: Chosen) -> _Theme:
    own, scores, reasons, beside, answers, cells, sizes = defaultdict(list), {}, set(), 0, 0, {}, defaultdict(list)
    for (here, *key), given in world.per_statement.items():
        if here != ronde or world.codebook[tuple(key)].thema != thema:
            continue
        reason = why_hidden(world, given, chosen)
        reasons.add(reason)
        counted = [each for each in given if each.counts and chosen.has(each)]
        if sum(each.counts for each in given) >= world.fewest:
            for each in counted:
                own[each.respondent].append(world.score(each))
            for block in world.blocks[ronde].values():
                sizes[block].append(sum(each.counts for each in given if world.blocks[ronde][each.cell] == block))
            cells |= {each.cell: world.blocks[ronde][each.cell] for each in given}
        if reason is None:
            scores[tuple(key)] = statistics.mean(map(world.score, counted))
            beside += outside([each.antwoord for each in counted])
            answers += len(counted)
    people = {person: statistics.mean(scored) for person, scored in own.items()}
    blocks = set(cells.values())
    most = {block: max(found) for block, found in sizes.items() if block in blocks}
    cells = {cell: block for cell, block in world.blocks[ronde].items() if block in blocks}
    return _Theme(scores, people, _whole(cells, most, chosen, world.fewest), reasons, beside, answers)


def themas(world: Questionnaire, chosen: Chosen = EVERYBODY, vergelijk: Collection[str] = ()) -> dict[tuple, dict]:
    """Per round and theme, with the change against the round before, or against another that is earlier."""
    found = {
        (ronde, thema): _theme(world, ronde, thema, chosen)
        for ronde, thema in {(given.ronde, world.codebook[given.statement].thema) for given in world.antwoorden}
    }
    return {key: _theme_row(world, found, *key, world.previous(key[0], vergelijk)) for key in found}


def _theme_row(world: Questionnaire, found: dict[tuple, _Theme], ronde: str, thema: str, previous: str | None) -> dict:
    here, before = found[ronde, thema], found.get((previous, thema))
    about = {"doel": world.target(ronde, thema), "gewicht": float(world.weight(ronde, thema))}
    both = before is not None and world.everybody(ronde) and world.everybody(previous)
    if here.reden or here.n < world.fewest:
        names = ("n", "score", "verandering", "aantoonbaar", "spreiding", "oordeel")
        empty = dict.fromkeys((*names, "van", "tot", "laag")) | about | {"iedereen": both}
        return empty | {"vorige": _theme_score(before), "reden": here.reden}
    score, earlier = _theme_score(here), _theme_score(before)
    same = earlier is not None and _series(world, here) == _series(world, before)
    change = score - earlier if same else None
    van, tot = interval(score, list(here.people.values()))
    _, *higher = [begin for begin, _ in world.bands(ronde)]
    return about | {
        "laag": bool(higher) and score < higher[0],
        "van": van,
        "tot": tot,
        "iedereen": both,
        "n": here.n,
        "score": score,
        "vorige": earlier,
        "verandering": change,
        "aantoonbaar": demonstrable(change, list(here.people.values()), list(before.people.values())) if same else None,
        "spreiding": statistics.stdev(here.people.values()),
        "oordeel": judgement(here.beside, here.answers),
        "reden": None,
    }


def _theme_score(theme: _Theme | None) -> float | None:
    return None if theme is None or theme.reden else statistics.mean(theme.scores.values())


def _series(world: Questionnaire, theme: _Theme) -> list[tuple]:
    return sorted((stelling, world.series((stelling, versie))) for stelling, versie in theme.scores)


def interval(middle: float | None, people: list[float]) -> tuple[float | None, float | None]:
    """Student's 95 % interval around a mean with the spread of these people, within 0–100."""
    if middle is None:
        return None, None
    margin = stats.t.ppf(0.975, len(people) - 1) * statistics.stdev(people) / math.sqrt(len(people))
    return max(0, middle - margin), min(100, middle + margin)


def demonstrable(change: float, now: list[float], before: list[float]) -> bool:
    """Whether Welch's 95 % interval around the change, with the spread of these people, leaves out zero."""
    spreads = statistics.stdev(now), statistics.stdev(before)
    if max(spreads) < 1e-9:
        return abs(change) > 1e-9
    outcome = stats.ttest_ind_from_stats(change, spreads[0], len(now), 0, spreads[1], len(before), equal_var=False)
    return bool(outcome.pvalue < 0.05)


def temperatuur(world: Questionnaire) -> dict[tuple, dict]:
    """Per round: the mean of the themes, and the change against the round before."""
    rounds = {ronde: _round(world, ronde) for ronde in world.in_order()}
    return {(ronde,): _temperature(world, rounds, ronde) for ronde in rounds}


def _round(world: Questionnaire, ronde: str) -> dict:
    given = [each for each in world.antwoorden if each.ronde == ronde]
    names = sorted({world.codebook[each.statement].thema for each in given})
    shown = {name: theme for name in names if not (theme := _theme(world, ronde, name, EVERYBODY)).reden}
    weights = {name: world.weight(ronde, name) for name in names}
    counting = [name for name in shown if weights[name]]
    own = defaultdict(lambda: defaultdict(list))
    for each in given:
        of_all = [other for other in world.per_statement[ronde, *each.statement] if other.counts]
        if each.counts and len(of_all) >= world.fewest:
            own[each.respondent][world.codebook[each.statement].thema].append(world.score(each))
    return {
        "score": weighed({name: _theme_score(shown[name]) for name in counting}, weights),
        "series": sorted((weights[name], _series(world, shown[name])) for name in counting),
        "people": [
            score
            for themes in own.values()
            if (score := weighed({name: statistics.mean(found) for name, found in themes.items()}, weights)) is not None
        ],
        "reden": None if counting else WEIGHTLESS if shown else TOO_FEW,
        "respondenten": len({each.respondent for each in given}),
    }


def weighed(scores: dict[str, float], weights: dict[str, float]) -> float | None:
    """The mean of scores by theme, each as heavy as the theme; none where nothing weighs."""
    total = sum(weights[name] for name in scores)
    return sum(weights[name] * score for name, score in scores.items()) / total if total else None


def _temperature(world: Questionnaire, rounds: dict[str, dict], ronde: str) -> dict:
    here, previous = rounds[ronde], world.previous(ronde)
    before = rounds.get(previous, {"score": None, "series": None})
    both = here["score"] is not None and before["score"] is not None
    same = both and here["series"] == before["series"]
    change = here["score"] - before["score"] if same else None
    invited = getattr(world.known_rounds.get(ronde), "uitgenodigd", None)
    people = here["respondenten"] if here["respondenten"] >= world.fewest else None
    van, tot = interval(here["score"], here["people"])
    return {
        "van": van,
        "tot": tot,
        "iedereen": world.both_everybody(ronde),
        "temperatuur": here["score"],
        "respondenten": people,
        "uitgenodigd": invited,
        "respons_pct": 100 * people / invited if people and invited else None,
        "vorige_ronde": previous,
        "vorige": before["score"],
        "verandering": change,
        "aantoonbaar": demonstrable(change, here["people"], before["people"]) if same else None,
        "reden": here["reden"],
        "doel": world.target(ronde),
        "band": world.band(ronde, here["score"]),
        "vorige_band": world.band(previous, before["score"]) if previous else None,
    }


def respons(world: Questionnaire) -> dict[tuple, int]:
    """How many people answered per round, in all, per soort and per rol, before anything is hidden."""
    people = defaultdict(set)
    for each in world.antwoorden:
        for key in ((None, None), (each.soort or "onbekend", None), (None, each.rol or "onbekend")):
            people[each.ronde, *key].add(each.respondent)
    return {key: len(found) for key, found in people.items()}


def rows(frame: pd.DataFrame, *keys: str) -> dict[tuple, dict]:
    """A frame as plain Python: per key the other columns, None for an empty cell."""
    found = {}
    for row in frame.to_dict("records"):
        cells = {name: plain(value) for name, value in row.items()}
        key = tuple(cells.pop(name) for name in keys)
        assert key not in found, f"{key} stands twice"
        found[key] = cells
    return found


def plain(value: object) -> object:
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def differences(found: dict[tuple, dict], expected: dict[tuple, dict]) -> list[str]:
    """Each figure that is not what the oracle says, in words; the columns of the oracle are compared."""
    missing = [f"{key} is only {where}" for where, key in _one_sided(found, expected)]
    return missing + [
        f"{key} {name}: {found[key][name]} instead of {value}"
        for key in sorted(set(found) & set(expected), key=str)
        for name, value in expected[key].items()
        if not same(found[key][name], value)
    ]


def _one_sided(found: dict, expected: dict) -> list[tuple[str, tuple]]:
    return [("answered", key) for key in found if key not in expected] + [
        ("expected", key) for key in expected if key not in found
    ]


def same(found: object, expected: object) -> bool:
    if isinstance(found, float) and isinstance(expected, int | float) and not isinstance(expected, bool):
        return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)
    return found == expected and type(found) is type(expected)


# Indicators

PARTS_OF = {"%": 100, "‰": 1000}
MARKS = {
    "<10": "onderdrukt bij de bron",
    "x": "onderdrukt bij de bron",
    ".": "onderdrukt bij de bron",
    "n.b.": "niet aangeleverd",
    "nog niet beschikbaar": "nog niet beschikbaar",
}


@dataclass(frozen=True)
class Definition:
    indicator: str
    naam: str
    eenheid: str = "%"
    versie: int = 1
    trendbreuk_vanaf: str | None = None


@dataclass(frozen=True)
class Value:
    """A value as typed: a number, a mark that says why there is none, or nothing."""

    indicator: str
    gebied: str
    periode: str
    teller: float | str | None = None
    noemer: float | str | None = None
    waarde: float | str | None = None
    status: str = "definitief"
    versie: int = 1

    @property
    def key(self) -> tuple[str, str, str]:
        return self.indicator, self.gebied, self.periode


def day_after(period: str) -> dt.date:
    """The first day after a year, half-year, quarter or month."""
    months = {"": 12, "H": 6, "K": 3}.get(period[5:6], 1)
    begin = first_day(period)
    month = begin.month - 1 + months
    return dt.date(begin.year + month // 12, month % 12 + 1, 1)


def indicatorwaarden(definitions: Collection[Definition], values: Collection[Value]) -> dict[tuple, dict]:
    """Per indicator, area and period."""
    newest = {each.indicator: each for each in sorted(definitions, key=lambda each: each.versie)}
    series = defaultdict(list)
    for value in sorted(values, key=lambda each: (first_day(each.periode), each.periode)):
        series[value.indicator, value.gebied].append(value)
    return {
        here.key: _value_row(newest[here.indicator], here) | {"trendbreuk": _breaks(definitions, before, here)}
        for found in series.values()
        for before, here in zip([None, *found], found, strict=False)
    }


def _breaks(definitions: Collection[Definition], before: Value | None, here: Value) -> bool:
    days = [
        first_day(each.trendbreuk_vanaf)
        for each in definitions
        if each.indicator == here.indicator and each.trendbreuk_vanaf
    ]
    if before is None:
        return False
    crossed = any(day_after(before.periode) <= day < day_after(here.periode) for day in days)
    return crossed or before.versie != here.versie


def _value_row(definition: Definition, value: Value) -> dict:
    names = ("teller", "noemer", "waarde", "onder", "boven")
    teller, noemer, waarde = (None if isinstance(each, str) else each for each in _typed(value))
    of = PARTS_OF.get(definition.eenheid)
    if waarde is None and teller is not None and noemer is not None:
        waarde = (of or 1) * teller / noemer
    about = {"naam": definition.naam, "status": value.status}
    if value.status == "ingetrokken":
        return dict.fromkeys(names) | about | {"reden_leeg": "ingetrokken"}
    if counts_too_few(definition.eenheid, teller, noemer, waarde):
        return dict.fromkeys(names) | about | {"reden_leeg": "te kleine aantallen"}
    marks = [MARKS[each] for each in _typed(value) if isinstance(each, str)]
    reason = None if waarde is not None else next(iter(marks), "niet aangeleverd")
    interval = wilson(int(teller), int(noemer), of) if of and None not in (teller, noemer) else (None, None)
    return dict(zip(names, (teller, noemer, waarde, *interval), strict=True)) | about | {"reden_leeg": reason}


def _typed(value: Value) -> tuple:
    return value.teller, value.noemer, value.waarde


def counts_too_few(eenheid: str, teller: float | None, noemer: float | None, waarde: float | None) -> bool:
    """Whether fewer than ten are counted: in the numerator, in all or beside the numerator; given or computed."""
    of = PARTS_OF.get(eenheid)
    if of and waarde is not None:
        if teller is None and noemer is not None:
            teller = round(noemer * waarde / of, 6)
        elif noemer is None and teller is not None:
            noemer = teller * of / waarde if waarde else math.inf
    counted = [teller, noemer]
    if of and None not in counted:
        counted.append(noemer - teller)
    if eenheid == "aantal":
        counted.append(waarde)
    return any(number is not None and number < 10 for number in counted)
