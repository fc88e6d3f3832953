"""The command line: the same checks as the page, a fixed form for machines, and never a traceback."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from data import __main__ as cli
from data.contracts import CONTRACTS
from data.opening import open_store
from tests.conftest import INPUTS, ROOT, checked, csv, drawn, drop_downs, table, xlsx

ACTIES = "Actie | Status\nFolder | open\nAvond | bezig"
BROKEN = "Actie | Status\nFolder | open\nAvond | straks"
STELLINGEN = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"
ANTWOORDEN = "X1 | X2\n4 | Mee eens\n2 | Weet niet"


@pytest.fixture
def written(tmp_path):
    """Writes a file: a drawn table as csv, sheets as xlsx, bytes as they are."""

    def write(name, content):
        made = csv(content) if isinstance(content, str) else xlsx(content) if isinstance(content, dict) else content
        (tmp_path / name).write_bytes(made)
        return str(tmp_path / name)

    return write


@pytest.fixture
def run(capsys):
    """Runs a command; its exit status and what it printed."""

    def runs(*words):
        status = cli.main(list(words))
        printed = capsys.readouterr()
        assert printed.err == ""
        return status, printed.out

    return runs


def run_json(run, *words):
    status, printed = run(*words, "--json")
    return status, [json.loads(line) for line in printed.splitlines()]


def kept(columns="actie status", dataset="acties"):
    opened = open_store()
    names = columns.replace(" ", ", ")
    rows = drawn(opened.ask(f"select {names} from geldige_{dataset} order by {names}"))
    opened.close()
    return rows


def test_a_good_file_is_published_and_the_status_is_0(run, written):
    status, printed = run("laad", written("acties.csv", ACTIES))

    assert (status, printed) == (
        0,
        "acties.csv: gepubliceerd\n  acties (csv): 2 gelezen, 2 geaccepteerd, 0 afgekeurd, 0 genegeerd\n",
    )
    assert kept().equals(table("actie | status\nAvond | bezig\nFolder | open"))


def test_checking_alone_publishes_nothing(run, written):
    status, printed = run("controleer", written("acties.csv", ACTIES))

    assert (status, printed.splitlines()[0]) == (0, "acties.csv: niet gepubliceerd")
    assert kept().empty


def test_a_fault_publishes_nothing_and_the_status_is_1(run, written):
    status, printed = run("laad", written("acties.csv", BROKEN))

    assert status == 1
    assert printed.splitlines() == [
        "acties.csv: niet gepubliceerd",
        "  acties (csv): 2 gelezen, 1 geaccepteerd, 1 afgekeurd, 0 genegeerd",
        "    fout: rij 3, kolom Status: “straks” moet een van deze zijn: open, bezig, gereed, vervallen",
    ]
    assert kept().empty


def test_a_fault_on_one_sheet_publishes_nothing_of_the_other(run, written):
    status, _ = run("laad", written("alles.xlsx", {"Stellingen": STELLINGEN, "Acties": BROKEN}))

    assert status == 1
    assert kept("stelling", "stellingen").empty


def test_the_good_rows_alone_are_published_on_request_and_the_status_stays_1(run, written):
    status, printed = run("laad", written("acties.csv", BROKEN), "--alleen-goede-rijen")

    assert (status, printed.splitlines()[0]) == (1, "acties.csv: gepubliceerd")
    assert kept().equals(table("actie | status\nFolder | open"))


def test_nothing_is_published_when_no_row_is_good(run, written):
    status, found = run_json(run, "laad", written("acties.csv", "Actie | Status\n | open"), "--alleen-goede-rijen")

    assert (status, found[0]["gepubliceerd"]) == (1, False)
    assert run("leveringen") == (0, "Er is nog niets aangeleverd.\n")


def test_the_json_of_a_file_is_as_agreed(run, written):
    path = written("acties.xlsx", {"Acties 2026": BROKEN + "\n | ", "Uitleg": "Een verhaal"})
    status, found = run_json(run, "controleer", path)

    assert status == 1
    assert found == [
        {
            "bestand": "acties.xlsx",
            "leesbaar": True,
            "gepubliceerd": False,
            "probleem": None,
            "leveringen": [
                {
                    "dataset": "acties",
                    "blad": "Acties 2026",
                    "rijen": {"gelezen": 2, "geaccepteerd": 1, "afgekeurd": 1, "genegeerd": 0},
                    "bevindingen": [
                        {
                            "code": "verkeerde waarde",
                            "ernst": "fout",
                            "blad": "Acties 2026",
                            "rij": 3,
                            "kolom": "Status",
                            "waarde": "straks",
                            "moet": "moet een van deze zijn: open, bezig, gereed, vervallen",
                        }
                    ],
                },
                {
                    "dataset": None,
                    "blad": "Uitleg",
                    "rijen": {"gelezen": 1, "geaccepteerd": 0, "afgekeurd": 0, "genegeerd": 1},
                    "bevindingen": [
                        {
                            "code": "blad niet herkend",
                            "ernst": "let op",
                            "blad": "Uitleg",
                            "rij": None,
                            "kolom": None,
                            "waarde": None,
                            "moet": "is niet herkend als een van de gegevenssoorten en is overgeslagen",
                        }
                    ],
                },
            ],
        }
    ]


def test_the_json_keeps_the_order_of_its_keys_and_its_accents(run, written):
    _, printed = run("laad", written("acties.csv", ACTIES.replace("Folder", "Cliënt")), "--json")

    assert list(json.loads(printed)) == ["bestand", "leesbaar", "gepubliceerd", "probleem", "leveringen"]
    _, printed = run("controleer", written("acties.csv", BROKEN.replace("straks", "cliënt")), "--json")
    assert "“" not in printed and "cliënt" in printed


def test_the_file_comes_back_with_the_findings_on_request(run, written, tmp_path):
    status, printed = run("controleer", written("acties.csv", BROKEN), "--terug", str(tmp_path))

    assert (status, printed.splitlines()[-1]) == (1, "  De bevindingen staan in acties-bevindingen.xlsx.")
    book = openpyxl.load_workbook(tmp_path / "acties-bevindingen.xlsx")
    assert book.sheetnames == ["Bevindingen", "acties"]
    assert "straks" in book["acties"]["B3"].comment.text


def test_files_of_one_name_come_back_under_names_of_their_own(run, written, tmp_path):
    (tmp_path / "elders").mkdir()
    files = [written("x.csv", BROKEN), str(tmp_path / "X.xlsx"), str(tmp_path / "elders" / "x.csv")]
    Path(files[1]).write_bytes(xlsx({"Acties": BROKEN.replace("straks", "morgen")}))
    Path(files[2]).write_bytes(csv(BROKEN.replace("straks", "later")))
    back = tmp_path / "terug"
    back.mkdir()

    names = ["x-bevindingen.xlsx", "X-bevindingen-2.xlsx", "x-bevindingen-3.xlsx"]
    for _ in range(2):
        _, printed = run("controleer", *files, "--terug", str(back))
        assert [line.split()[-1] for line in printed.splitlines() if "staan in" in line] == [f"{n}." for n in names]
    assert sorted(path.name for path in back.iterdir()) == sorted(names)
    assert [openpyxl.load_workbook(back / name).worksheets[0]["E6"].value for name in names] == [
        "straks", "morgen", "later",
    ]  # fmt: skip


def test_nothing_comes_back_of_a_good_file_or_a_refused_one(run, written, tmp_path):
    good, refused = written("goed.csv", ACTIES), written("gezin.csv", "Actie | Status | BSN\nBellen | open | 123456782")

    assert run_json(run, "controleer", good, refused, "--terug", str(tmp_path))[0] == 2
    assert [path.name for path in tmp_path.glob("*-bevindingen.xlsx")] == []


def test_a_folder_in_which_nothing_can_be_written_is_said(run, written, tmp_path):
    status, printed = run("controleer", written("acties.csv", BROKEN), "--terug", str(tmp_path / "geen" / "map"))

    assert (status, "is niet te schrijven" in printed) == (2, True)


def test_advice_alone_leaves_the_status_at_0(run, written):
    status, found = run_json(run, "laad", written("acties.csv", "Actie | Status | Kleur\nFolder | open | rood"))

    assert status == 0
    assert found[0]["gepubliceerd"] is True
    assert [finding["ernst"] for finding in found[0]["leveringen"][0]["bevindingen"]] == ["let op"]


@pytest.mark.parametrize(
    ("name", "content", "readable", "says"),
    [
        ("rapport.pdf", b"%PDF-1.7 enzovoort", False, "is een pdf"),
        ("leeg.xlsx", b"", False, "is leeg"),
        ("kleuren.csv", b"Kleur;Maat\r\nrood;3\r\n", True, "herkent er geen gegevens in"),
        ("gezin.csv", b"Actie;Status;BSN\r\nBellen;open;123456782\r\n", True, "burgerservicenummers"),
        (None, None, False, "is niet te openen"),
    ],
)
def test_a_file_that_cannot_be_taken_gives_status_2_and_one_line(run, written, tmp_path, name, content, readable, says):
    path = written(name, content) if name else str(tmp_path / "weg.xlsx")
    status, found = run_json(run, "laad", path)

    assert status == 2
    assert [(each["leesbaar"], each["gepubliceerd"], each["leveringen"]) for each in found] == [(readable, False, [])]
    assert found[0]["bestand"] == (name or "weg.xlsx")
    assert says in found[0]["probleem"]
    assert run("laad", path) == (2, f"{found[0]['bestand']}: {found[0]['probleem']}\n")
    assert kept().empty


def test_a_folder_is_no_file(run, tmp_path):
    status, found = run_json(run, "controleer", str(tmp_path))

    assert (status, found[0]["leesbaar"]) == (2, False)


def test_several_files_give_a_line_each_and_the_worst_status(run, written, tmp_path):
    good, broken = written("goed.csv", ACTIES), written("fout.csv", BROKEN)
    refused = written("rapport.pdf", b"%PDF-1.7")
    absent = str(tmp_path / "weg.csv")

    assert run_json(run, "controleer", good, broken)[0] == 1
    status, found = run_json(run, "laad", absent, refused, broken, good)
    assert status == 2
    assert [(each["bestand"], each["gepubliceerd"]) for each in found] == [
        ("weg.csv", False),
        ("rapport.pdf", False),
        ("fout.csv", False),
        ("goed.csv", True),
    ]


@pytest.mark.parametrize("command", ["controleer", "laad"])
def test_a_later_file_may_refer_to_an_earlier_one(run, written, command):
    lists, answers = written("stellingen.csv", STELLINGEN), written("antwoorden.csv", ANTWOORDEN)

    assert run(command, lists, answers, "--vul", "ronde=2024-K4")[0] == 0
    assert run("controleer", answers, "--vul", "ronde=2024-K4")[0] == (0 if command == "laad" else 2)


def test_what_a_file_does_not_say_is_given_with_vul(run, written):
    run("laad", written("stellingen.csv", STELLINGEN))
    answers = written("antwoorden.csv", ANTWOORDEN)

    assert run("laad", answers)[0] == 1
    assert run("laad", answers, "--vul", "ronde = 2024 K4")[0] == 0
    assert set(kept("ronde", "antwoorden")["ronde"]) == {"2024-K4"}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("ronde", "“--vul ronde” moet de vorm kolom=waarde hebben, zoals --vul ronde=2026-K2."),
        ("ronde=", "“--vul ronde=” moet de vorm kolom=waarde hebben, zoals --vul ronde=2026-K2."),
        ("kleur=rood", "“kleur” is geen kolom die u voor een heel bestand kunt invullen."),
    ],
)
def test_a_wrong_vul_is_refused(run, written, given, says):
    status, printed = run("laad", written("acties.csv", ACTIES), "--vul", given)

    assert status == 2
    assert says in printed
    assert kept().empty


def test_leveringen_lists_what_came_in_with_who_and_what_state(run, written):
    run("laad", written("acties.csv", ACTIES), "--door", "Welzijn")
    run("laad", written("acties.csv", ACTIES))
    run("herstel", "2")
    status, printed = run("leveringen", "--json")
    listed = json.loads(printed)

    assert status == 0
    assert [(each["levering"], each["dataset"], each["door"], each["staat"]) for each in listed] == [
        (2, "acties", "opdrachtregel", "teruggedraaid"),
        (1, "acties", "Welzijn", "in gebruik"),
    ]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT.*", listed[0]["op"])
    assert "acties.csv" in run("leveringen")[1]


def test_herstel_undoes_one_levering(run, written):
    run("laad", written("acties.csv", ACTIES))
    run("laad", written("acties.csv", ACTIES.replace("open", "gereed")))

    assert run("herstel", "2") == (
        0,
        "Levering 2 is teruggedraaid. Oudere gegevens van hetzelfde tellen weer mee.\n",
    )
    assert kept().equals(table("actie | status\nAvond | bezig\nFolder | open"))
    assert run("herstel", "2") == (2, "Levering 2 is al teruggedraaid.\n")
    assert run("herstel", "7") == (2, "Levering 7 bestaat niet. Kies een nummer uit de lijst van leveringen.\n")


def test_the_template_is_recognised_sheet_by_sheet(run, tmp_path):
    path = tmp_path / "sjabloon.xlsx"

    assert run("sjabloon", str(path)) == (0, "Het sjabloon staat in sjabloon.xlsx.\n")
    delivery = checked(path.read_bytes())
    assert [sheet.dataset for sheet in delivery.sheets] == list(CONTRACTS)
    assert [(sheet.gelezen, sheet.genegeerd) for sheet in delivery.sheets] == [(1, 1)] * len(CONTRACTS)
    assert {(finding.code, finding.ernst) for finding in delivery.findings} == {("voorbeeldrij", "let op")}
    assert run("controleer", str(path))[0] == 0


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda c: c.name)
def test_the_template_explains_every_heading_and_offers_the_words(contract, tmp_path, run):
    run("sjabloon", str(tmp_path / "sjabloon.xlsx"))
    book = openpyxl.load_workbook(tmp_path / "sjabloon.xlsx")
    sheet, offered = book[contract.title], drop_downs(book, contract.title)

    for cell, column in zip(sheet[1], contract.columns, strict=True):
        assert cell.value == column.heading
        assert column.means in cell.comment.text and column.kind.must in cell.comment.text
        assert cell.comment.text.startswith("Verplicht.") == column.required
        assert offered.get(column.name, []) == (list(column.kind.options) if column.name != "domeinen" else [])


def test_the_template_can_hold_what_counts_now(run, written, tmp_path):
    run("laad", written("acties.csv", ACTIES))
    path = tmp_path / "nu.xlsx"

    assert run("sjabloon", str(path), "--gevuld") == (0, "Het sjabloon staat in nu.xlsx.\n")
    cells = list(openpyxl.load_workbook(path)["Acties"].iter_rows(min_row=2, values_only=True))
    assert [cell[0] for cell in cells] == ["Folder", "Avond"]
    assert run("laad", str(path))[0] == 0
    assert kept().equals(table("actie | status\nAvond | bezig\nFolder | open"))


def test_a_template_without_a_store_makes_none_and_one_in_use_is_no_hindrance(run, tmp_path, monkeypatch):
    path = str(tmp_path / "sjabloon.xlsx")
    assert run("sjabloon", path)[0] == 0
    assert not cli.where().exists()

    cli.where().parent.mkdir(parents=True)
    cli.where().write_bytes(b"geen opslag")
    status, printed = run("sjabloon", path)
    assert (status, printed.splitlines()[0].startswith("Zonder namen in de keuzelijsten: ")) == (0, True)
    assert run("sjabloon", path, "--gevuld")[0] == 2


def test_the_template_cannot_be_written_where_there_is_no_folder(run, tmp_path):
    status, printed = run("sjabloon", str(tmp_path / "geen" / "map" / "uit.xlsx"))

    assert (status, "is niet te schrijven" in printed) == (2, True)


@pytest.mark.parametrize("words", [[], ["verwijder"], ["laad"], ["herstel", "twee"], ["controleer", "--onzin"]])
def test_a_command_that_does_not_exist_gives_status_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(words)

    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_command_line_runs_as_a_program_and_meets_a_store_in_use_with_a_sentence(written):
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}

    def python(*words):
        program = [sys.executable, "-m", "data", *words]
        done = subprocess.run(program, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8")
        return done.returncode, done.stdout, done.stderr

    status, printed, errors = python("laad", written("acties.csv", ACTIES), "--json")
    assert (status, errors) == (0, "")
    assert json.loads(printed)["gepubliceerd"] is True
    held = open_store()
    for words, name in ((("leveringen",), None), (("laad", "a.csv", "b.csv"), "a.csv")):
        status, printed, errors = python(*words, "--json")
        lines = [json.loads(line) for line in printed.splitlines()]
        assert (status, errors, len(lines)) == (2, "", max(1, len(words) - 1))
        assert "in gebruik door een ander programma" in lines[0]["probleem"]
        assert lines[0].get("bestand") == name
    held.close()


CODES = [*(f"affRec{n}" for n in range(1, 6)), *(f"affSat{n}" for n in range(1, 5))]


@pytest.mark.parametrize(
    "folder", [INPUTS / "real"] if INPUTS.is_dir() else [None], ids=lambda f: "real" if f else "no shared inputs here"
)
def test_two_years_of_a_real_survey_load_as_two_rounds(run, written, folder):
    if not folder:
        return
    codebook = [["Code", "Tekst", "Thema"], *([code, f"Stelling {code}", "Werkplezier"] for code in CODES)]
    assert run("laad", written("codeboek.xlsx", {"Stellingen": codebook}))[0] == 0
    for year in ("2016", "2017"):
        status, found = run_json(run, "laad", str(folder / f"{year}_uk.csv"), "--vul", f"ronde={year}")
        assert (status, found[0]["gepubliceerd"]) == (0, True)
        rows = found[0]["leveringen"][0]["rijen"]
        assert rows["gelezen"] == rows["geaccepteerd"] + rows["genegeerd"] > 200

    rounds = Counter(kept("ronde stelling", "antwoorden").drop_duplicates()["ronde"])
    assert rounds == {"2016": 9, "2017": 9}
