"""From which file, sheet and rows a figure came, also after undoing."""

import hashlib

import pytest

from queries.leveringen import bronnen, herkomst, leveringen, vindplaatsen
from queries.organisaties import organisaties
from queries.overlegtafels import overlegtafels
from tests.conftest import delivered, xlsx
from tests.worlds import alike, assert_shows, published, questionnaire

PARTNERS = """
    Organisatie | Soort   | Domein         | Lid vanaf
    Welzijn A   | welzijn | Zorg & Welzijn | 01-01-2021
    JGZ B       | JGZ     | Jeugd & Gezin  |
"""
INSTRUMENTS = "Onderdeel | Instrument | Status\nreflecteren | Intervisie | gereed"
BOOK = {"Partners": PARTNERS, "Instrumentenkoffer": INSTRUMENTS}


def test_each_sheet_is_a_levering_with_its_file_and_its_rows(store):
    content = xlsx(BOOK)
    delivered(store, content, "partners.xlsx")
    assert_shows(
        herkomst(store),
        """
        levering | dataset      | bestand       | door       | blad               | rijen
        1        | organisaties | partners.xlsx | een tester | Partners           | 2
        2        | instrumenten | partners.xlsx | een tester | Instrumentenkoffer | 1
        """,
    )
    assert set(herkomst(store)["sha256"]) == {hashlib.sha256(content).hexdigest()}
    assert herkomst(store)["op"].notna().all()


def test_one_levering_can_be_asked_for(store):
    delivered(store, xlsx(BOOK), "partners.xlsx")
    for chosen, shown in ((["2"], [2]), ("2", [2]), ([1, 2], [1, 2]), (["9"], []), ([], [1, 2])):
        assert herkomst(store, levering=chosen)["levering"].tolist() == shown


def test_an_undone_levering_stays_on_record_but_no_figure_rests_on_it(store):
    delivered(store, PARTNERS, "partners.csv")
    newer = delivered(store, PARTNERS.replace("Welzijn A", "Welzijn C"), "nieuw.csv")
    before = herkomst(store)
    assert_shows(bronnen(store), "dataset | bestanden | bestand\norganisaties | 2 | nieuw.csv")
    store.undo(newer[0], "een tester")
    assert alike(herkomst(store), before)
    assert_shows(bronnen(store), "dataset | bestanden | bestand\norganisaties | 1 | partners.csv")


def test_a_figure_rests_only_on_the_files_whose_rows_still_count(store):
    delivered(store, PARTNERS, "partners.csv")
    delivered(store, PARTNERS.replace("welzijn", "ggz"), "verbeterd.csv")
    assert_shows(bronnen(store), "dataset | bestanden | bestand | voorbeeld\norganisaties | 1 | verbeterd.csv | nee")


def test_a_table_can_be_followed_to_its_row_in_the_file(store):
    drawing = "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied"
    tables = [f"01-01-2026 | {name} | Veiligheid | {level} | regio" for name, level in (("B", 2), ("A", 1))]
    delivered(store, xlsx({"Overleggen": "\n".join([drawing, *tables])}), "overleggen.xlsx")
    found = overlegtafels(store)
    assert_shows(found, "overlegtafel | levering | blad | rij\nA | 1 | Overleggen | 3\nB | 1 | Overleggen | 2")
    assert herkomst(store, levering=found["levering"].tolist())["bestand"].tolist() == ["overleggen.xlsx"]


def test_the_partners_are_those_of_the_newest_levering(store):
    delivered(store, PARTNERS, "partners.csv")
    delivered(store, "Organisatie | Soort | Domein\nJGZ B | JGZ | Zorg & Welzijn", "verhuisd.csv")
    assert_shows(
        organisaties(store),
        """
        organisatie | soort                | domein         | lid_vanaf
        JGZ B       | jeugdgezondheidszorg | Zorg & Welzijn |
        Welzijn A   | welzijn              | Zorg & Welzijn | 2021-01-01
        """,
    )


def test_the_leveringen_of_another_coalitie_are_not_listed(store, monkeypatch):
    delivered(store, PARTNERS, "partners.csv")
    before = herkomst(store)
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert all(question(store).empty for question in (herkomst, bronnen, organisaties))
    theirs = delivered(store, PARTNERS.replace("JGZ B", "JGZ Buren"), "buren.csv")
    assert herkomst(store)["levering"].tolist() == theirs
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert alike(herkomst(store), before)
    assert herkomst(store, levering=theirs).empty
    assert "JGZ Buren" not in organisaties(store)["organisatie"].tolist()


CODEBOOK = "stelling | thema\nA1 | Visie\nA2 | Visie"
FOUR, SIX = "2023 | 1234 | 4321", "2024 | 123451 | 543215"


def counted(store) -> list[dict[int, object]]:
    """Per question the number of rows of each levering of answers, as far as it is told; elsewhere why not."""
    found = (
        (herkomst(store), "rijen"), (vindplaatsen(store), "rijen"),
        *((leveringen(store), name) for name in ("gelezen", "geaccepteerd", "afgekeurd", "genegeerd")),
    )  # fmt: skip
    return [
        {row["levering"]: row["reden"] if row["reden"] == "te weinig antwoorden" else "geteld" for row in told}
        for frame, name in found
        if (told := frame[frame["dataset"] == "antwoorden"].to_dict("records"))
        and frame[name].isna().equals(frame["reden"].notna())
    ]


@pytest.mark.parametrize(
    ("rounds", "settings", "told"),
    [
        ([FOUR], "", "te weinig antwoorden"),
        ([SIX], "", "geteld"),
        ([SIX, FOUR], "", "te weinig antwoorden"),
        ([SIX], "instelling | waarde | vanaf\nminste aantal | 7 | 2024", "te weinig antwoorden"),
    ],
)
def test_how_many_rows_of_answers_came_in_is_told_of_rounds_of_enough_people(store, rounds, settings, told):
    answers = "\n".join(["ronde | A1 | A2", *rounds])
    numbers = published(store, questionnaire(CODEBOOK, answers, instellingen=settings))
    answered = store.history().query("dataset == 'antwoorden'")["levering"].tolist()
    assert counted(store) == [dict.fromkeys(answered, told)] * 6
    assert set(answered) < set(numbers)
    assert store.history()["geaccepteerd"].notna().all()


def test_undone_answers_of_few_people_are_not_counted_either(store):
    *_, answers = published(store, questionnaire(CODEBOOK, f"ronde | A1 | A2\n{FOUR}"))
    store.undo(answers, "een tester")
    assert herkomst(store, levering=[answers])["rijen"].isna().all()
    assert leveringen(store).set_index("levering")["reden"].to_dict()[answers] == "te weinig antwoorden"
    assert leveringen(store).query("dataset != 'antwoorden'")["geaccepteerd"].notna().all()
