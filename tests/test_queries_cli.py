"""The questions with a fixed name, their files, and `python -m queries`."""

import csv
import inspect
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from data.contracts import CONTRACTS
from data.installation import where
from data.opening import open_store
from data.store import Store
from queries.__main__ import main
from queries.catalogue import QUESTIONS, answer, choices, parameters, question_of
from tests.conftest import ROOT, delivered
from tests.worlds import alike, published, questionnaire

QUERIES = ROOT / "queries"
SHARED = [QUERIES / f"{name}.sql" for name in ("telt", "standaard", "nu")]
FILES = sorted(path for path in QUERIES.rglob("*.sql") if path not in SHARED)
FIXED = {
    "temperatuur": (
        "ronde",
        "ronde temperatuur respondenten uitgenodigd respons_pct vorige_ronde vorige verandering aantoonbaar",
    ),
    "themas": ("ronde soort rol vergelijk", "ronde thema n score vorige verandering aantoonbaar spreiding oordeel"),
    "stellingen": (
        "ronde thema soort rol",
        "ronde stelling versie tekst thema n weet_niet score mediaan eens_pct eens_van eens_tot oordeel",
    ),
    "verdeling": ("ronde thema stelling soort rol", "ronde stelling antwoord aantal pct"),
    "veranderingen": (
        "ronde thema soort rol vergelijk",
        "ronde vorige_ronde stelling versie tekst thema n vorige_n eens_pct vorige_eens_pct verschil verschil_van "
        "verschil_tot effect p verandering reden",
    ),
    "groepsscores": ("ronde thema", "ronde thema kenmerk groep n score van tot reden"),
    "respons": ("ronde", "ronde soort rol respondenten uitgenodigd respons_pct"),
    "samenstelling": ("ronde", "ronde vorige_ronde groepen door_wie door_wat let_op reden"),
    "indicatorwaarden": (
        "indicator gebied fase",
        "indicator naam gebied periode teller noemer waarde onder boven status trendbreuk reden_leeg",
    ),
    "overlegtafels": (
        "peildatum domein niveau gebied soort",
        " ".join(column.name for column in CONTRACTS["overlegtafels"].columns),
    ),
    "ring": ("peildatum soort", "domein regieniveau verzorgingsgebied tafels"),
    "dubbelingen": (
        "peildatum domein niveau gebied soort",
        "overlegtafel andere_tafel domeinen zelfde_plek gedeeld overlap_pct andere_doelgroep andere_basis",
    ),
    "vergaderuren": (
        "peildatum domein niveau gebied soort",
        "organisatie tafels uren_per_maand uren_ring_3_en_4 tafels_zonder_uren",
    ),
    "vrijblijvendheid": (
        "peildatum domein niveau gebied soort",
        "overlegtafel regieniveau zonder_voorzitter zonder_procesmanager zonder_werkwijze",
    ),
    "clientafzijdigheid": (
        "peildatum domein niveau gebied soort",
        "regieniveau tafels altijd soms nooit onbekend soms_of_nooit_pct",
    ),
    "onzichtbaarheid": (
        "peildatum domein niveau gebied soort",
        "overlegtafel regieniveau zonder_resultaat zonder_registratie",
    ),
    "onoplosbaarheid": (
        "peildatum domein niveau gebied soort",
        "overlegtafel regieniveau opschalen_naar afschalen_naar schaalt",
    ),
    "witte_plekken": ("peildatum domein niveau gebied soort", "domein regieniveau verzorgingsgebied stand"),
    "tafelveranderingen": ("peildatum vergelijk domein niveau gebied soort", "overlegtafel wat van naar hoe"),
    "tafelverloop": (
        "tafel",
        "peildatum overlegtafel regieniveau verzorgingsgebied gebied domeinen casussen_per_jaar uren_per_maand "
        "aanwezig",
    ),
    "tafeluren": ("peildatum", "overlegtafel uren_per_maand casussen_per_jaar"),
    "casusstromen": ("periode", "periode van naar richting aantal reden"),
    "opgelost_in_ring_1": ("", "periode casussen opgeschaald opgelost_pct tafels_zonder_casussen reden"),
    "herijking": ("scenario", "scenario cijfer nu straks verschil"),
    "instrumenten": ("onderdeel", " ".join(column.name for column in CONTRACTS["instrumenten"].columns)),
    "acties": ("status thema", " ".join(column.name for column in CONTRACTS["acties"].columns)),
    "duiding": (
        "cijfer onderdeel ronde",
        "ronde cijfer onderdeel gebied we_zien we_denken we_spreken_af levering op actie actie_levering",
    ),
    "instellingen": ("ronde", "ronde instelling onderdeel waarde vanaf_ronde toelichting"),
    "herkomst": ("levering", "levering dataset bestand sha256 door op blad rijen"),
}
NAMES = ("ronde", "thema", "stelling", "versie", "tekst", "antwoord", "reden")
WORLD = questionnaire(
    "stelling | thema | tekst\nA1 | Visie | Wij delen één doel, ook nu.\nB1 | Vertrouwen | Wij bellen.",
    "ronde | soort | A1 | B1\n2023 | gemeente | 33344 | 33344\n2024 | gemeente | 44455 | 4444.",
    "ronde | uitgenodigd\n2024 | 8",
)


@pytest.fixture(scope="module")
def filled() -> Iterator[Store]:
    """Two rounds in a store that is only read."""
    filled = Store()
    published(filled, WORLD)
    yield filled
    filled.close()


@pytest.fixture
def opslag() -> None:
    """Two rounds in the store of this installation; the second has a theme of four people."""
    store = Store(where())
    published(store, WORLD)
    store.close()


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit status, and what was printed and what complained."""
    status = main(list(words))
    printed = capsys.readouterr()
    return status, printed.out, printed.err


# The files


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_is_a_file_that_begins_with_it_and_ends_ordered(path):
    first, *sql = path.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"-- [A-Z][^?]+\?.*", first)
    assert any(line.startswith("order by ") for line in sql[-3:])
    assert "select *" not in sql


@pytest.mark.parametrize("path", [*FILES, *SHARED], ids=lambda path: path.stem)
def test_the_sql_has_lower_case_keywords_and_short_lines(path):
    text = path.read_text(encoding="utf-8")
    bare = re.sub(r"--.*|'[^']*'", "", text)
    assert not re.findall(r"[A-Z]", bare)
    assert max(map(len, text.splitlines())) <= 120
    assert "\t" not in text


def test_every_file_is_asked_by_exactly_one_place():
    code = "".join(path.read_text(encoding="utf-8") for path in QUERIES.rglob("*.py"))
    named = re.findall(r'\bask\(\s*store,\s*"([\w/]+)"', code)
    assert sorted(named) == [path.relative_to(QUERIES).with_suffix("").as_posix() for path in FILES]


# The questions with a fixed name


def test_the_questions_are_those_of_the_design():
    assert list(QUESTIONS) == list(FIXED)


@pytest.mark.parametrize("name", FIXED)
def test_a_question_has_the_parameters_of_the_design_and_each_may_be_left_out(name):
    wanted, _ = FIXED[name]
    assert parameters(name) == wanted.split()
    inspect.signature(QUESTIONS[name]).bind("a store and no more")


@pytest.mark.parametrize("name", FIXED)
def test_a_question_has_the_columns_of_the_design_also_when_nothing_is_stored(store, filled, name):
    wanted = FIXED[name][1].split()
    for each in (filled, store):
        columns = list(answer(each, name, {}).columns)
        assert columns[: len(wanted)] == wanted
        assert len(columns) == len(set(columns))


@pytest.mark.parametrize(
    ("name", "parameter"),
    [(name, each) for name in FIXED for each in FIXED[name][0].split() if each != "vergelijk"],  # chooses no rows
)
def test_what_is_asked_for_and_is_not_there_shows_nothing(filled, name, parameter):
    found = answer(filled, name, {parameter: "2024-01-01" if parameter == "peildatum" else "geen, niets"})
    shown = found.drop(columns=found.columns.intersection([*NAMES, "breuk", "vorige_ronde", "gewicht", "iedereen"]))
    assert shown.isna().all(axis=None) or set(found["tafels"]) == {0}


@pytest.mark.parametrize(("name", "parameter"), [(name, each) for name in FIXED for each in FIXED[name][0].split()])
def test_a_parameter_with_nothing_in_it_is_as_good_as_left_out(filled, name, parameter):
    if parameter != "peildatum":
        assert alike(answer(filled, name, {parameter: ""}), answer(filled, name, {}))


def test_the_choices_of_a_parameter_are_what_is_stored(filled):
    wanted = ("ronde", "thema", "soort", "rol")
    found = {name: choices("stellingen", name, lambda question: question(filled)) for name in wanted}
    assert found == {"ronde": ["2023", "2024"], "thema": ["Vertrouwen", "Visie"], "soort": ["gemeente"], "rol": []}


def test_the_choices_about_tables_are_those_of_the_tables(store):
    tables = """
        Peildatum  | Overlegtafel | Domeinen           | Regieniveau | Verzorgingsgebied | Gebied | Soort
        01-02-2026 | A            | Veiligheid; Jeugd  | 3           | buurt             | Kade   | netwerk
        01-02-2026 | B            | Veiligheid         | 1           | regio             | Delta  | casuïstiek
    """
    delivered(store, tables, "tafels.csv")
    wanted = ("domein", "niveau", "soort")
    found = {name: choices("overlegtafels", name, lambda question: question(store)) for name in wanted}
    assert found == {"domein": ["Jeugd & Gezin", "Veiligheid"], "niveau": [1, 3], "soort": ["casuïstiek", "netwerk"]}
    for name, values in found.items():
        for value in values:
            assert not answer(store, "overlegtafels", {name: str(value)}).empty


# The command line


def test_without_a_name_the_questions_are_listed(capsys):
    status, out, _ = asked(capsys)
    lines = out.splitlines()
    assert status == 0
    assert [line.split()[0] for line in lines] == list(FIXED)
    for name, line in zip(FIXED, lines, strict=True):
        assert line.endswith(question_of(name))
        assert ", ".join(FIXED[name][0].split()) in line


def test_a_question_prints_the_table_of_the_screen(capsys, opslag):
    status, out, err = asked(capsys, "temperatuur", "ronde=2024")
    heading, row = out.splitlines()
    assert (status, err) == (0, "")
    assert heading.split()[:4] == ["ronde", "temperatuur", "respondenten", "uitgenodigd"]
    assert row.split()[:5] == ["2024", "85.0", "5", "8", "62.5"]
    assert not re.search("nan|<na>|none", out.lower())


def test_json_has_null_for_what_is_hidden(capsys, opslag):
    status, out, _ = asked(capsys, "stellingen", "ronde=2024", "--json")
    rows = json.loads(out)
    assert status == 0
    shown = [(row["stelling"], row["n"], row["reden"]) for row in rows]
    assert shown == [("B1", None, "te weinig antwoorden"), ("A1", 5, None)]
    assert "Wij delen één doel, ook nu." in out
    assert rows[1]["eens_pct"] == 100


def test_csv_can_be_read_back(capsys, opslag):
    status, out, _ = asked(capsys, "themas", "ronde=2023,2024", "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert [(row["ronde"], row["thema"], row["n"], row["score"]) for row in rows] == [
        ("2023", "Vertrouwen", "5", "60.0"),
        ("2023", "Visie", "5", "60.0"),
        ("2024", "Vertrouwen", "", ""),
        ("2024", "Visie", "5", "85.0"),
    ]


def test_a_list_is_separated_by_commas_and_a_date_may_be_dutch(capsys):
    store = Store(where())
    tables = """
        Peildatum  | Overlegtafel | Domeinen   | Regieniveau | Verzorgingsgebied
        01-02-2026 | A            | Veiligheid | 1           | buurt
        01-02-2026 | B            | Veiligheid | 2           | regio
    """
    delivered(store, tables, "tafels.csv")
    store.close()
    for words in (["niveau=2, 3"], ["peildatum=01-02-2026", "gebied=regio"], ["peildatum=2026-02-01", "niveau=2"]):
        status, out, _ = asked(capsys, "overlegtafels", *words, "--json")
        assert status == 0
        assert [row["overlegtafel"] for row in json.loads(out)] == ["B"]


def test_no_rows_is_said_in_a_sentence(capsys):
    assert asked(capsys, "temperatuur") == (0, "Er zijn geen rijen.\n", "")
    assert asked(capsys, "temperatuur", "--json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["temperatur"], "“temperatur” is geen vraag. Kies uit: temperatuur, themas,"),
        (["temperatuur", "thema=Visie"], "“thema” hoort niet bij temperatuur. Kies uit: ronde."),
        (["themas", "2024"], "“2024” moet de vorm naam=waarde hebben"),
        (["ring", "peildatum=gisteren"], "“gisteren” moet een datum zijn, zoals 31-12-2026."),
        (["ring", "peildatum=31-02-2026"], "“31-02-2026” moet een datum zijn"),
        (["tafelveranderingen", "vergelijk=2022-K4"], "“2022-K4” moet een datum zijn"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_dutch_sentence(capsys, words, sentence):
    status, out, err = asked(capsys, *words)
    assert (status, out) == (2, "")
    assert err.startswith(sentence)


def test_it_runs_as_a_program(opslag):
    def run(*words: str) -> subprocess.CompletedProcess:
        environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-m", "queries", *words]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=60)

    good, bad = run("temperatuur", "--csv"), run("temperatuur", "maand=1")
    assert good.returncode == 0
    assert good.stdout.splitlines()[1].startswith("2023,60.0,5,")
    assert (bad.returncode, bad.stdout) == (2, "")
    assert bad.stderr == "“maand” hoort niet bij temperatuur. Kies uit: ronde.\n"


def test_what_the_command_line_prints_is_what_a_page_gets(capsys, opslag):
    _, out, _ = asked(capsys, "verdeling", "ronde=2024", "--json")
    store = open_store()
    assert json.loads(out) == json.loads(QUESTIONS["verdeling"](store, ronde=["2024"]).to_json(orient="records"))
    store.close()


@pytest.mark.parametrize("command", ["queries temperatuur --csv", "data leveringen"])
def test_who_stops_reading_gets_no_traceback(tmp_path, command):
    environment = os.environ | {"SAMENSPEL_OPSLAG": str(tmp_path / "x.duckdb"), "SAMENSPEL_VOORBEELD": "nee"}
    piped = f"'{sys.executable}' -m {command} | true"
    done = subprocess.run(piped, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_of_the_csv_begins_a_formula(start, capsys):
    store = Store(where())
    delivered(store, f"Actie | Status\n{start}1+1 | open")
    store.close()

    assert main(["acties", "--csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["actie"] == f"'{start}1+1"
