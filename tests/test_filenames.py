"""What of the name of a file is kept, logged and shown."""

import pytest

from data.__main__ import main
from data.filenames import public_name
from pages.parts import opslag
from tests import test_pages
from tests.conftest import checked, csv
from tests.test_pages import ORGANISATIES, button, hand_over, seen

_nothing_remembered = test_pages._nothing_remembered
_no_search_for_components = test_pages._no_search_for_components


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("antwoorden jan.devries@welzijn.nl.xlsx", "antwoorden •••.xlsx"),
        ("jan@welzijn.nl", "•••"),
        ("Sanne de Vries - antwoorden.xlsx", "••• - antwoorden.xlsx"),
        ("antwoorden_sanne_de_vries.csv", "antwoorden_•••.csv"),
        ("jan jansen antwoorden mei.csv", "••• antwoorden mei.csv"),
        ("enquete Jan Jansen en Fatima Bakker v2.xlsx", "enquete ••• en ••• v2.xlsx"),
        ("M. van den Berg.xlsx", "•••.xlsx"),
        ("Mevrouw Jansen.xlsx", "•••.xlsx"),
        ("bsn 111222333.csv", "bsn •••.csv"),
        ("export_BSN_111222333_2026.xlsx", "export_BSN_•••_2026.xlsx"),
        ("geboren 12-03-1985.xlsx", "•••.xlsx"),
        ("0612345678.csv", "•••.csv"),
    ],
)
def test_what_names_or_numbers_a_person_is_masked_and_the_ending_stays(name, kept):
    assert public_name(name) == kept


@pytest.mark.parametrize(
    "name",
    [
        "vragenlijst 2026-K2.xlsx", "coalitie.xlsx", "2026-11-22_waarden.csv", "overlegtafels 06-12-2024 15.30.xlsx",
        "rapport 111222333.csv", "bsn 123456789.csv", "results-survey123456.csv", "Tabel_84120NED.csv", "partners",
        "a3f8c2d1-1234-4abc-9def-0123456789ab.csv", "WIJKTEAM ZUID.csv", "welzijn oost mei.xlsx", "",
        "Jan Bakker School 2026.xlsx", "jan bakker school 2026.xlsx", "kansrijke start de bruin.xlsx", "mark 2026.csv",
    ],
)  # fmt: skip
def test_another_name_stays_as_it_is(name):
    assert public_name(name) == name


def test_a_refusal_does_not_repeat_a_private_name():
    delivery = checked(b"\x89PNG", name="Sanne de Vries.xlsx")

    assert delivery.bestand == "•••.xlsx"
    assert delivery.problem.startswith("“•••.xlsx” is een afbeelding")


def test_a_private_name_reaches_neither_the_page_nor_the_store():
    page = hand_over(("Sanne de Vries.csv", csv(ORGANISATIES)))
    assert [each.value for each in page.header] == ["•••.csv"]
    assert "Sanne" not in seen(page)

    button(page, "Publiceer").click().run()
    assert opslag.store().history()["bestand"].tolist() == ["•••.csv"]


def test_a_private_name_is_not_printed(tmp_path, capsys):
    path = tmp_path / "Sanne de Vries.csv"
    path.write_bytes(csv(ORGANISATIES.replace("welzijn  |", "tovenaar |")))
    missing = tmp_path / "Fatima Bakker.csv"
    assert main(["controleer", str(path), str(missing), "--terug", str(tmp_path)]) == 2

    printed = capsys.readouterr().out
    assert "Sanne" not in printed and "Fatima" not in printed
    assert (tmp_path / "•••-bevindingen.xlsx").exists()
