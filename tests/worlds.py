"""Small known worlds: questionnaires that are drawn, random or real, published like any other file."""

import atexit
import csv
import datetime as dt
import io
import itertools
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import openpyxl
import pandas as pd
import pytest
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from data.opening import fill_with_example
from data.store import Store
from tests.conftest import INPUTS, NO_INPUTS, ROOT, cells, delivered, drawn, table, xlsx
from tests.oracle import BANDS, Chosen, Given, Questionnaire, Round, Setting, Statement, plain, same

EXAMPLE = ROOT / "data" / "voorbeeld"
SPOKEN = {"w": "weet niet", "n": "n.v.t."}
LABELS = {
    "Helemaal mee oneens": 1, "Mee oneens": 2, "Neutraal": 3, "Mee eens": 4, "Helemaal mee eens": 5,
    "Weet niet": "weet niet", "N.v.t.": "n.v.t.",
    "Strongly disagree": 1, "Disagree": 2, "Neither agree or disagree": 3, "Agree": 4, "Strongly Agree": 5,
}  # fmt: skip
PERIODS = ("2021-K4", "2022", "2022-H2", "2022-11", "2023-K2")
SOORTEN = ("gemeente", "welzijn", None)
ROLLEN = ("beleid", "bestuur", None)
SIZES = (1, 2, 4, 5, 6, 9)


def real_folder() -> pytest.MarkDecorator:
    """The folder of real files as the parameter `real`; None, and a name that says so, where it is not."""
    folder = INPUTS / "real"
    here = folder.is_dir()
    return pytest.mark.parametrize("real", [pytest.param(folder if here else None, id="real" if here else NO_INPUTS)])


def assert_shows(frame: pd.DataFrame, drawing: str) -> None:
    """The frame, in the columns that are drawn, is what is drawn."""
    expected = table(drawing)
    assert_frame_equal(drawn(frame[list(expected.columns)]).reset_index(drop=True), expected)


def alike(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    """Whether two answers are the same table; sums may differ in the last digit, as their order is free."""
    if list(one.columns) != list(other.columns) or len(one) != len(other):
        return False
    pairs = zip(one.to_dict("records"), other.to_dict("records"), strict=True)
    return all(same(plain(left[name]), plain(right[name])) for left, right in pairs for name in left)


def questionnaire(stellingen: str, antwoorden: str, rondes: str = "", instellingen: str = "") -> Questionnaire:
    """A drawn questionnaire.

    Under a statement (`A1`, or `A1:2` for its second version) a letter is the answer of a person: a number,
    w for weet niet, n for n.v.t., a point for nothing. A row is a group; its persons are the letters.
    """
    statements = tuple(_statement(row) for row in _rows(stellingen))
    groups, people = _rows(antwoorden), itertools.count(1)
    given = [given for group in groups for given in _group(group, people)]
    settings = tuple(_setting(row) for row in _rows(instellingen))
    return Questionnaire(statements, tuple(given), tuple(_round(row) for row in _rows(rondes)), settings)


def everybody(text: str, ronde: str = "2024-K2") -> Questionnaire:
    """A questionnaire of one statement, A1 of theme Visie: one letter per answer."""
    return questionnaire("stelling | thema\nA1 | Visie", f"ronde | A1\n{ronde} | {text}")


def _rows(drawing: str) -> list[dict[str, str | None]]:
    headings, *rows = cells(drawing) or [[]]
    return [dict(zip(headings, row, strict=True)) for row in rows]


def _statement(row: dict[str, str | None]) -> Statement:
    numbers = {name: int(row[name]) for name in ("versie", "van", "tot") if row.get(name)}
    flags = {name: row[name] == "ja" for name in ("omgekeerd", "vergelijkbaar") if row.get(name)}
    return Statement(row["stelling"], row["thema"], **numbers, **flags, tekst=row.get("tekst") or "")


def _round(row: dict[str, str | None]) -> Round:
    van = row.get("van") and dt.date.fromisoformat(row["van"])
    asked = int(row["uitgenodigd"]) if row.get("uitgenodigd") else None
    return Round(row["ronde"], van or None, asked, row.get("volledig") == "ja")


def _setting(row: dict[str, str | None]) -> Setting:
    value = float(row["waarde"]) if row["waarde"] else None
    return Setting(row["instelling"], value, row["vanaf"], row.get("onderdeel"))


def _group(row: dict[str, str | None], people: Iterator[int]) -> Iterator[Given]:
    columns = {name: text for name, text in row.items() if name not in ("ronde", "soort", "rol") and text}
    numbers = list(itertools.islice(people, len(next(iter(columns.values())))))
    for column, text in columns.items():
        stelling, _, versie = column.partition(":")
        for respondent, letter in zip(numbers, text, strict=True):
            if letter != ".":
                answer = SPOKEN[letter] if letter in SPOKEN else int(letter)
                yield Given(
                    row["ronde"], respondent, stelling, answer, row.get("soort"), row.get("rol"), int(versie or 1)
                )


def published(store: Store, world: Questionnaire, name: str = "vragenlijst.xlsx") -> list[int]:
    """The questionnaire as one workbook through the door; the numbers of the leveringen."""
    return delivered(store, workbook(world), name)


def workbook(world: Questionnaire) -> bytes:
    """The codebook, the rounds and the answers, a row per answer."""
    codebook = [["Stelling", "Tekst", "Thema", "Versie", "Schaal van", "Schaal tot", "Omgekeerd", "Vergelijkbaar"]]
    codebook += [_codebook_row(each) for each in world.stellingen]
    answers = [["Ronde", "Respondent", "Soort", "Rol", "Stelling", "Versie", "Antwoord"]]
    answers += [
        [each.ronde, each.respondent, each.soort, each.rol, each.stelling, each.versie, each.antwoord]
        for each in world.antwoorden
    ]
    sheets = {"Stellingen": codebook, "Antwoorden": answers}
    if world.rondes:
        sheets["Rondes"] = [["Ronde", "Van", "Uitgenodigd", "Volledige groep"]]
        sheets["Rondes"] += [[each.ronde, each.van, each.uitgenodigd, _yes(each.volledig)] for each in world.rondes]
    if world.instellingen:
        sheets["Instellingen"] = [["Instelling", "Onderdeel", "Waarde", "Vanaf ronde"]]
        sheets["Instellingen"] += [[e.instelling, e.onderdeel, e.waarde, e.vanaf] for e in world.instellingen]
    return xlsx(sheets)


def _codebook_row(each: Statement) -> list[object]:
    text = each.tekst or f"Stelling {each.stelling} versie {each.versie}"
    flags = [_yes(flag) for flag in (each.omgekeerd, each.vergelijkbaar)]
    return [each.stelling, text, each.thema, each.versie, each.van, each.tot, *flags]


def _yes(flag: bool) -> str:
    return "ja" if flag else "nee"


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Anything that may come in: other scales, reversed statements, versions, small groups, no answer."""
    chance = Random(draw(st.integers(0, 2**32)))
    codes = draw(st.lists(st.sampled_from(["A1", "A2", "B1", "B2"]), min_size=1, max_size=3, unique=True))
    statements = [statement for code in sorted(codes) for statement in draw(_versions(code))]
    rounds = draw(st.lists(st.sampled_from(PERIODS), min_size=1, max_size=3, unique=True))
    given = [given for ronde in rounds for given in _answers(chance, ronde, statements)]
    begun = st.none() | st.dates(dt.date(2021, 1, 1), dt.date(2023, 12, 31))
    asked = st.sampled_from([None, 5, 9, 20])
    known = [Round(ronde, draw(begun), draw(asked), draw(st.booleans())) for ronde in rounds if draw(st.booleans())]
    return Questionnaire(tuple(statements), tuple(given), tuple(known), tuple(draw(_settings())))


def _settings() -> st.SearchStrategy[list[Setting]]:
    """A few targets, weights, borders and lowest numbers of people, some of which end or come before any round."""
    vanaf, themes = st.sampled_from([*PERIODS, "2020", "2022-K3", "2024"]), st.sampled_from(["Visie", "Vertrouwen"])
    points = st.none() | st.sampled_from([0, 40, 50, 55.5, 60, 100])
    words = st.sampled_from([*BANDS, "warm", "koud"])
    each = st.one_of(
        st.builds(Setting, st.just("doel"), points, vanaf, st.none() | themes),
        st.builds(Setting, st.just("gewicht"), st.none() | st.sampled_from([0, 0, 0.5, 1, 2]), vanaf, themes),
        st.builds(Setting, st.just("grens"), points, vanaf, words),
        st.builds(Setting, st.just("minste aantal"), st.sampled_from([5, 6, 9]), vanaf),
    )
    return st.lists(each, max_size=6, unique_by=lambda each: (each.instelling, each.onderdeel, each.vanaf))


@st.composite
def _versions(draw: st.DrawFn, code: str) -> list[Statement]:
    """A statement that had one wording or two, the second perhaps not comparable with the first."""
    scales = [draw(st.sampled_from([(1, 5), (1, 5), (1, 7), (0, 10), (1, 4)]))]
    scales += [draw(st.sampled_from([scales[0], (1, 5)]))] * draw(st.integers(0, 1))
    thema = "Visie" if code.startswith("A") else "Vertrouwen"
    return [
        Statement(code, thema, versie, van, tot, draw(st.booleans()), versie == 1 or draw(st.booleans()))
        for versie, (van, tot) in enumerate(scales, 1)
    ]


def _answers(chance: Random, ronde: str, statements: list[Statement]) -> list[Given]:
    """The answers of a few groups in one round; now and then some get the other version of a statement."""
    groups = [
        (chance.choice(SOORTEN), chance.choice(ROLLEN), chance.choice(SIZES)) for _ in range(chance.randint(2, 4))
    ]
    people = [(soort, rol) for soort, rol, size in groups for _ in range(size)]
    mood, second = chance.random(), chance.choice((0, 0, 0.5, 1))
    return [
        Given(ronde, number, each.stelling, answer, soort, rol, each.versie)
        for number, (soort, rol) in enumerate(people, 1)
        for each in _asked(chance, statements, second)
        if (answer := _answer(chance, each, mood)) is not None
    ]


def _asked(chance: Random, statements: list[Statement], second: float) -> list[Statement]:
    """Each statement once: in its second version, if it has one, as often as `second` says."""
    newest = {each.stelling: each for each in statements if each.versie == 1 or chance.random() < second}
    return list(newest.values())


def _answer(chance: Random, statement: Statement, mood: float) -> int | str | None:
    """Now and then nothing; else a number that leans to the mood of the round."""
    luck = chance.random()
    if luck < 0.12:
        return (None, "weet niet", "n.v.t.")[int(luck * 25)]
    width = statement.tot - statement.van
    return statement.van + round(width * min(max(chance.gauss(mood, 0.25), 0), 1))


def filters() -> list[Chosen]:
    """Every choice of kinds of organisation and roles that the random questionnaires know."""
    kinds = [(), ("gemeente",), ("welzijn",), ("gemeente", "welzijn")]
    roles = [(), ("beleid",), ("bestuur",)]
    return [Chosen(soort, rol) for soort in kinds for rol in roles]


@cache
def example_store() -> Store:
    """The example coalition, published once for all tests that only read it."""
    filled = Store()
    fill_with_example(filled)
    atexit.register(example_store.cache_clear)
    return filled


@cache
def example() -> Questionnaire:
    """The questionnaires of the example coalition, read straight from its spreadsheets."""
    lists = openpyxl.load_workbook(EXAMPLE / "coalitie.xlsx", data_only=True)
    statements = [
        Statement(code, thema, versie, van, tot, omgekeerd == "ja", vergelijkbaar == "ja", tekst)
        for code, tekst, thema, versie, van, tot, omgekeerd, vergelijkbaar in _body(lists["Stellingen"])
    ]
    rounds = [
        Round(ronde, van.date(), asked, volledig == "ja")
        for ronde, van, _, asked, _, volledig in _body(lists["Rondes"])
    ]
    named = {each.stelling: each for each in statements} | {each.tekst: each for each in statements}
    given = [given for path in sorted(EXAMPLE.glob("vragenlijst *")) for given in _raw(_sheet(path), named)]
    settings = [Setting(kind, value, vanaf, part) for kind, part, value, vanaf, _ in _body(lists["Instellingen"])]
    return Questionnaire(tuple(statements), tuple(given), tuple(rounds), tuple(settings))


def _body(sheet: object) -> list[tuple]:
    return list(sheet.iter_rows(min_row=2, values_only=True))


def _sheet(path: Path) -> list[tuple]:
    if path.suffix == ".csv":
        return list(csv.reader(io.StringIO(path.read_text(encoding="cp1252")), delimiter=";"))
    return list(openpyxl.load_workbook(path, data_only=True).active.iter_rows(values_only=True))


def _raw(rows: list[tuple], named: dict[str, Statement]) -> Iterator[Given]:
    headings, *body = rows
    for number, row in enumerate(body, 1):
        cell = dict(zip(headings, row, strict=True))
        about = (cell["Ronde"], cell.get("Respondent", number))
        asked = {cell["Stelling"]: cell["Antwoord"]} if "Stelling" in cell else cell
        for heading, answer in asked.items():
            if heading in named and answer not in (None, ""):
                statement = named[heading]
                value = LABELS.get(answer, answer)
                yield Given(about[0], about[1], statement.stelling, value, cell["Soort"], cell["Rol"], statement.versie)


SURVEYS = {"2016": "2016_uk.csv", "2017": "2017_uk.csv"}
SURVEY_CODES = [*(f"affRec{number}" for number in range(1, 6)), *(f"affSat{number}" for number in range(1, 5))]


def survey(folder: Path) -> Questionnaire:
    """Two years of a real survey, nine statements, read straight from the files."""
    statements = [Statement(code, "Recognition" if "Rec" in code else "Satisfaction") for code in SURVEY_CODES]
    given = []
    for ronde, name in SURVEYS.items():
        headings, *body = csv.reader(io.StringIO((folder / name).read_text(encoding="utf-8"), newline=""))
        places = {code: next(i for i, text in enumerate(headings) if code in text) for code in SURVEY_CODES}
        given += [
            Given(ronde, number, code, LABELS[row[place]])
            for number, row in enumerate(body, 1)
            for code, place in places.items()
            if row[place]
        ]
    return Questionnaire(tuple(statements), tuple(given))


def survey_codebook() -> bytes:
    """The nine statements as a workbook that somebody made for them."""
    rows = [[code, f"Statement {code}", "Recognition" if "Rec" in code else "Satisfaction"] for code in SURVEY_CODES]
    return xlsx({"Stellingen": [["Stelling", "Tekst", "Thema"], *rows]})
