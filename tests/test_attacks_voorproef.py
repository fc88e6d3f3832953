"""What is told of a change before it counts says nothing about few people or small numbers, whatever is tried."""

from pathlib import Path

import openpyxl
import pytest

from data import __main__ as cli
from data.installation import where
from data.store import Store
from queries import voorproef
from tests.conftest import checked, csv
from tests.test_queries_indicatoren import published as published_values
from tests.worlds import published, questionnaire

CODEBOOK = "stelling | thema\nA1 | Visie\nA2 | Visie\nB1 | Geld"
ROUND = """
    ronde | soort    | A1      | A2      | B1
    2024  | gemeente | 1223344 | 2233445 | 5544332
    2024  | ggz      | 15243   | 24351   | 33333
"""
GUESSES = ((1, 2), (4, 4), (5, 1))


def guess(first: int, second: int) -> bytes:
    """A file of somebody who wants to know what the first person answered; of the rest it says anything at all."""
    rows = [["Ronde", "Respondent", "Soort", "A1", "A2", "B1"], ["2024", 1, "gemeente", first, second, 3]]
    return csv(rows + [["2024", n, "gemeente" if n < 8 else "ggz", 4, 4, 3] for n in range(2, 13)])


def test_no_series_of_guesses_finds_out_what_somebody_answered(store):
    published(store, questionnaire(CODEBOOK, ROUND))
    found = [voorproef.van_publiceren(store, checked(guess(*each), store.known(), "gok.csv")) for each in GUESSES]
    told = {each.tellingen.to_json() + str(each.meer) + each.wijzigingen.to_json() for each in found}
    assert len(told) == 1
    assert found[0].tellingen[["nieuw", "gewijzigd", "weg", "gelijk"]].isna().all(axis=None)


def test_no_series_of_guesses_on_the_command_line_either(tmp_path, capsys):
    kept = Store(where())
    published(kept, questionnaire(CODEBOOK, ROUND))
    kept.close()
    printed = set()
    for each in GUESSES:
        path = tmp_path / "gok.csv"
        path.write_bytes(guess(*each))
        cli.main(["controleer", str(path)])
        printed.add(capsys.readouterr().out)
    assert len(printed) == 1


VALUES = """
    Indicator | Gebied | Periode | Teller | Noemer | Waarde
    ROOK      | Noord  | 2023    | {}     | 200    |
    ROOK      | Oost   | 2023    |        | 200    | {}
    ROOK      | West   | 2023    | {}     | 3000   |
"""
LATER = (
    "Indicator;Gebied;Periode;Waarde;Iets\r\nROOK;Noord;2024;77;a\r\nROOK;Oost;2024;77;b\r\nROOK;West;2024;0,1;c\r\n"
)
SMALL = (("199", "99,5", "1"), ("191", "95,5", "9"))


def checked_by_command(folder: Path, values: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    """What is printed of the later values beside the hidden ones, and what stands in the workbook that goes back."""
    where().unlink(missing_ok=True)
    kept = Store(where())
    published_values(kept, VALUES.format(*values))
    kept.close()
    (folder / "later.csv").write_text(LATER)
    cli.main(["controleer", str(folder / "later.csv"), "--terug", str(folder)])
    book = openpyxl.load_workbook(folder / "later-bevindingen.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    notes = [f"{cell.value} {cell.comment and cell.comment.text}" for cell in cells]
    return capsys.readouterr().out + "\n".join(notes)


def test_advice_on_other_values_does_not_depend_on_a_hidden_number(tmp_path, capsys):
    told = {checked_by_command(tmp_path, values, capsys) for values in SMALL}
    assert len(told) == 1
    assert "later-bevindingen.xlsx" in told.pop()
