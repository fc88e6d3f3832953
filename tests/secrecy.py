"""Worlds with small groups, their twins that differ in nothing but what nobody may see, and their secrets."""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

import pandas as pd

from data.checked import Checked
from data.contracts import CONTRACTS
from data.delivery import Delivery
from data.store import Store
from tests import oracle
from tests.oracle import FEWEST, Chosen, Given, Questionnaire, Statement, why_hidden

RONDES = ("2024-K2", "2025-K2")
SOORTEN = ("gemeente", "welzijn", "ggz", "onderwijs", None)
ROLLEN = ("beleid", "bestuur", "uitvoerend", None)
LONGEST = 97  # a prime: a mean on this scale has no end of decimals, and is like no other number on a page
STATEMENTS = tuple(Statement(code, thema, van=0, tot=LONGEST) for code, thema in
                   (("A1", "Visie"), ("A2", "Visie"), ("B1", "Geld")))  # fmt: skip
STATED = ["stelling", "tekst", "thema", "versie", "schaal_van", "schaal_tot", "omgekeerd", "vergelijkbaar_met_vorige"]
ANSWERED = ["ronde", "respondent", "soort", "rol", "stelling", "versie", "antwoord", "geen_antwoord"]
SHARES = ("teller", "noemer", "waarde")
INDICATOREN = {"ROOK": "%", "STERF": "‰", "PREM": "gemiddelde", "HUISB": "aantal"}


@dataclass(frozen=True)
class World:
    """A questionnaire, and per indicator and year: teller, noemer, waarde."""

    vragenlijst: Questionnaire
    waarden: dict[tuple[str, str], tuple[float | None, float | None, float | None]]


def drawn(chance: Random) -> World:
    """Groups of any size on a long scale, a statement that hardly anybody answered, indicators small and large."""
    given = [each for ronde in RONDES for each in _answers(chance, ronde)]
    return World(Questionnaire(STATEMENTS, tuple(given)), dict(_values(chance)))


def _answers(chance: Random, ronde: str) -> Iterator[Given]:
    cells = [(soort, rol) for soort in SOORTEN for rol in ROLLEN]
    groups = [(chance.choice(cells), chance.choice((1, 2, 3, 4, 6, 9))) for _ in range(chance.choice((2, 5, 9)))]
    rare = chance.choice((0.15, 0.9))
    for number, (soort, rol) in enumerate((cell for cell, size in groups for _ in range(size)), 1):
        for each in STATEMENTS:
            if chance.random() > (rare if each.stelling == "A2" else 0.1):
                said = chance.choice(("weet niet", *[chance.randint(0, LONGEST) for _ in range(9)]))
                yield Given(ronde, number, each.stelling, said, soort, rol)


def _values(chance: Random) -> Iterator[tuple[tuple[str, str], tuple]]:
    """Some of them about few: a small numerator, a small complement, a share of a number that is told."""
    for code in INDICATOREN:
        for jaar in range(2019, 2024):
            noemer = chance.randint(300, 900)
            teller = chance.choice((chance.randint(1, 9), noemer - chance.randint(1, 9), chance.randint(40, 250)))
            kind = {"PREM": (teller, chance.randint(1, 9), None), "HUISB": (None, None, teller)}
            share = chance.choice(((teller, noemer, None), (None, noemer, 100 * teller / noemer)))
            yield (code, str(jaar)), kind.get(code, share if code == "ROOK" else (teller, noemer, None))


def twin(world: World, chance: Random) -> World:
    """The same for who may only see what may be shown.

    Within a block people change places; what fewer than five answered is answered otherwise; and what fewer than ten
    counts, counts otherwise.
    """
    moved = _moved(world.vragenlijst, chance)
    few = {key for key, given in moved.per_statement.items() if sum(each.counts for each in given) < FEWEST}
    given = [
        replace(each, antwoord=chance.randint(0, LONGEST)) if (each.ronde, *each.statement) in few and each.counts
        else each for each in moved.antwoorden
    ]  # fmt: skip
    return World(Questionnaire(STATEMENTS, tuple(given)), {k: _other(k, v) for k, v in world.waarden.items()})


def _moved(world: Questionnaire, chance: Random) -> Questionnaire:
    """The people of a block in each other's group."""
    cells = {(each.ronde, each.respondent): each.cell for each in world.antwoorden}
    labels = {(each.ronde, each.respondent): (each.soort, each.rol) for each in world.antwoorden}
    blocks = defaultdict(list)
    for (ronde, person), cell in cells.items():
        blocks[ronde, world.blocks[ronde][cell]].append((ronde, person))
    for people in blocks.values():
        labels |= dict(zip(people, chance.sample([labels[each] for each in people], len(people)), strict=True))
    given = [
        replace(each, soort=soort, rol=rol)
        for each in world.antwoorden
        for soort, rol in [labels[each.ronde, each.respondent]]
    ]
    return replace(world, antwoorden=tuple(given))


def _other(key: tuple[str, str], value: tuple) -> tuple:
    """Another number under ten where it counts fewer than ten; beside it in the same total."""
    code, (teller, noemer, waarde) = key[0], value
    if code == "PREM":
        return teller + 1, noemer % 9 + 1, None
    if code == "HUISB":
        return None, None, waarde % 9 + 1 if waarde < 10 else waarde
    count = round(noemer * waarde / 100) if teller is None else teller
    beside = min(count, noemer - count)
    if beside >= 10:
        return value
    count += (beside % 9 + 1 - beside) * (1 if count == beside else -1)
    return (None, noemer, 100 * count / noemer) if teller is None else (count, noemer, None)


def secrets(world: World, choices: Iterable[Chosen]) -> set[float]:
    """The raw figures of what must stay hidden, as far as they are like no figure that may be shown."""
    asked, hidden, shown = world.vragenlijst, set(), set()
    for chosen in choices:
        themes = defaultdict(list)
        for (ronde, *key), given in asked.per_statement.items():
            own = [asked.score(each) for each in given if each.counts and chosen.has(each)]
            if own:
                themes[ronde, asked.codebook[tuple(key)].thema].append(own)
                (hidden if why_hidden(asked, given, chosen) else shown).update(_figures(own))
        told = oracle.themas(asked, chosen)
        for key, scores in themes.items():
            (hidden if told[key]["reden"] else shown).add(statistics.mean(map(statistics.mean, scores)))
    for (code, _), (teller, noemer, waarde) in world.waarden.items():
        share = oracle.PARTS_OF.get(INDICATOREN[code], 1) * teller / noemer if None not in (teller, noemer) else waarde
        few = oracle.counts_too_few(INDICATOREN[code], teller, noemer, share)
        (hidden if few else shown).add(share)
    rounded = {round(each, 6) for each in hidden} - {round(each, 6) for each in shown}
    return {each for each in rounded if each != round(each, 3)}


def _figures(scores: list[float]) -> set[float]:
    return {statistics.mean(scores), statistics.mean(scores) * LONGEST / 100, statistics.pstdev(scores)} | (
        {statistics.stdev(scores)} if len(scores) > 1 else set()
    )


def opened(world: World) -> Store:
    """A store that holds it; past the door, which has tests of its own."""
    store = Store()
    publish(store, {**sheets(world.vragenlijst), **_indicators(world)})
    return store


def sheets(asked: Questionnaire) -> dict[str, pd.DataFrame]:
    """The statements and the answers as rows that were checked."""
    codebook = [
        (each.stelling, f"Stelling {each.stelling}", each.thema, each.versie, each.van, each.tot, each.omgekeerd,
         each.vergelijkbaar) for each in asked.stellingen
    ]  # fmt: skip
    answers = [
        (each.ronde, each.respondent, each.soort, each.rol, each.stelling, each.versie,
         *((each.antwoord, None) if each.counts else (None, each.antwoord))) for each in asked.antwoorden
    ]  # fmt: skip
    return {
        "stellingen": pd.DataFrame(codebook, columns=STATED),
        "antwoorden": pd.DataFrame(answers, columns=ANSWERED).astype({"antwoord": "Int64"}),
    }


def _indicators(world: World) -> dict[str, pd.DataFrame]:
    known = pd.DataFrame({"indicator": INDICATOREN.keys(), "eenheid": INDICATOREN.values()})
    known = known.assign(naam=known["indicator"], richting="lager is beter", definitieversie=1, fase="vóór")
    values = pd.DataFrame([(*key, *value) for key, value in world.waarden.items()],
                          columns=["indicator", "periode", *SHARES])  # fmt: skip
    values = values.assign(gebied="Delta", status="definitief", definitieversie=1)
    return {"indicatoren": known, "waarden": values.astype(dict.fromkeys(SHARES, "float64"))}


def publish(store: Store, sheets: dict[str, pd.DataFrame]) -> list[int]:
    """Rows as if they had been read and checked; columns that are left out are empty."""
    checked = []
    for name, rows in sheets.items():
        empty = {column: None for column in CONTRACTS[name].stored if column not in rows}
        whole = rows.assign(**empty, rij=range(2, len(rows) + 2))
        if len(rows):
            checked.append(Checked(name, name, whole, len(rows), len(rows), 0, 0))
    return store.publish(Delivery("proef.xlsx", "", sheets=checked), "een tester")
