"""What a change does to the rows: new, changed, gone or the same, and noticed before it counts."""

import json

import pytest

from data.difference import MOST_CHANGED, WAYS
from data.proposal import counted, proposed, publishing, toggling
from data.repeated import beforehand, came_before
from data.store import Store
from tests.conftest import checked, csv, delivered, drawn, table, xlsx

ACTIES = "Actie | Status | Deadline\nFolder | open | 01-02-2026\nAvond | bezig |\nLoket | open |"
TAFELS = "Peildatum | Overleg | Domeinen | Niveau | Verzorgingsgebied"
STELLINGEN = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"
SIX = "Ronde | Respondent | X1 | X2" + "".join(f"\n2024 | {number} | 4 | 3" for number in range(1, 7))


def published(store: Store, drawing: str, dataset: str):
    """What publishing a drawn table would do to a data set."""
    with proposed(store, publishing(checked(drawing, store.known()))) as proposal:
        return proposal.difference(dataset)


def counts(*amounts: int) -> dict[str, int]:
    return dict(zip(WAYS, amounts, strict=True))


def fates(difference, column: str) -> dict[str, str]:
    return dict(zip(difference.rows[column], difference.rows["wat"], strict=True))


def test_a_row_is_new_changed_or_the_same_by_its_identity(store):
    delivered(store, ACTIES)
    found = published(
        store, "Actie | Status | Deadline\nFolder | gereed | 01-02-2026\nAvond | bezig |\nNieuw | open |", "acties"
    )

    assert fates(found, "actie") == {"Folder": "gewijzigd", "Avond": "gelijk", "Nieuw": "nieuw"}
    assert found.counts() == counts(1, 1, 0, 1)
    assert not found.nothing


def test_what_a_new_list_of_tables_leaves_out_is_gone_and_another_day_is_left_alone(store):
    delivered(store, f"{TAFELS}\n01-01-2024 | Een | Zorg | 1 | buurt\n01-01-2024 | Twee | Zorg | 1 | buurt")
    delivered(store, f"{TAFELS}\n01-01-2025 | Een | Zorg | 1 | buurt")
    found = published(store, f"{TAFELS}\n01-01-2024 | Een | Zorg | 2 | buurt", "overlegtafels")

    assert fates(found, "overlegtafel") == {"Een": "gewijzigd", "Twee": "weg"}


def test_each_changed_cell_is_told_with_what_it_was_and_what_it_becomes(store):
    delivered(store, ACTIES)
    found = published(
        store, "Actie | Status | Deadline\nFolder | gereed | 03-02-2026\nLoket | open | 04-02-2026", "acties"
    )
    changes, amount = found.changes()

    assert amount == 3
    assert drawn(changes).equals(
        table(
            """
            actie  | kolom    | van        | naar
            Folder | deadline | 01-02-2026 | 03-02-2026
            Folder | status   | open       | gereed
            Loket  | deadline |            | 04-02-2026
            """
        )
    )


def test_numbers_and_yes_and_no_are_told_the_dutch_way(store):
    headings = "Code | Tekst | Thema | Omgekeerd | Schaal tot"
    delivered(store, f"{headings}\nX1 | Samen | Visie | nee | 5")
    changes, _ = published(store, f"{headings}\nX1 | Samen | Visie | ja | 7", "stellingen").changes()

    assert changes[["kolom", "van", "naar"]].values.tolist() == [["schaal_tot", "5", "7"], ["omgekeerd", "nee", "ja"]]


def test_more_changes_than_can_be_read_are_counted(store):
    numbers = range(MOST_CHANGED + 7)
    delivered(store, "Actie | Status" + "".join(f"\nActie {number} | open" for number in numbers))
    found = published(store, "Actie | Status" + "".join(f"\nActie {number} | bezig" for number in numbers), "acties")
    changes, amount = found.changes()

    assert (len(changes), amount) == (MOST_CHANGED, MOST_CHANGED + 7)


def test_trying_out_changes_nothing(store):
    delivered(store, ACTIES)
    before = store.history(), store.version(), store.changes
    published(store, ACTIES.replace("bezig", "gereed"), "acties")
    with proposed(store, toggling(1)), counted(store, 1):
        pass

    assert store.history().equals(before[0])
    assert (store.version(), store.changes) == before[1:]


def test_undoing_brings_the_older_rows_back_and_takes_away_what_was_new(store):
    delivered(store, "Actie | Status\nFolder | open")
    (newer,) = delivered(store, "Actie | Status\nFolder | gereed\nAvond | open")
    with proposed(store, toggling(newer)) as proposal:
        found = proposal.difference("acties")

    assert fates(found, "actie") == {"Folder": "gewijzigd", "Avond": "weg"}
    assert found.changes()[0][["van", "naar"]].values.tolist() == [["gereed", "open"]]
    store.undo(newer, "een tester")
    with proposed(store, toggling(newer)) as proposal:
        assert fates(proposal.difference("acties"), "actie") == {"Folder": "gewijzigd", "Avond": "nieuw"}


def test_undoing_what_is_replaced_changes_nothing(store):
    (older,) = delivered(store, ACTIES)
    delivered(store, ACTIES)
    with proposed(store, toggling(older)) as proposal:
        assert proposal.datasets == []


@pytest.mark.parametrize("state", ["in gebruik", "teruggedraaid", "vervangen"])
def test_what_a_levering_changed_stays_the_same_whatever_became_of_it(store, state):
    delivered(store, "Actie | Status\nFolder | open\nAvond | open")
    (second,) = delivered(store, "Actie | Status\nFolder | gereed\nAvond | open\nLoket | open")
    if state == "teruggedraaid":
        store.undo(second, "een tester")
    if state == "vervangen":
        delivered(store, "Actie | Status\nFolder | bezig\nAvond | bezig\nLoket | bezig")
    assert store.history().set_index("levering").loc[second, "staat"] == state

    with counted(store, second) as proposal:
        found = proposal.difference("acties")
    assert fates(found, "actie") == {"Folder": "gewijzigd", "Avond": "gelijk", "Loket": "nieuw"}
    assert sorted(set(proposal.gone["levering"])) == [1]


def test_events_of_another_coalition_do_not_disturb_the_order(store, monkeypatch):
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    delivered(store, ACTIES)
    delivered(store, ACTIES)
    monkeypatch.setenv("SAMENSPEL_COALITIE", "wij")
    (own,) = delivered(store, "Actie | Status\nFolder | open")
    store.undo(own, "een tester")
    store.restore(own, "een tester")

    with proposed(store, toggling(own)) as proposal:
        assert proposal.difference("acties").counts() == counts(0, 0, 1, 0)


def test_a_levering_that_does_not_exist_is_a_problem(store):
    with pytest.raises(Exception, match="Levering 9 bestaat niet"), proposed(store, toggling(9)):
        pass


# people


def test_answers_are_counted_where_enough_people_come_or_stay_as_a_round(store):
    delivered(store, STELLINGEN)
    assert published(store, SIX, "antwoorden").counts() == counts(12, 0, 0, 0)
    delivered(store, SIX)

    assert published(store, SIX, "antwoorden").counts() == counts(0, 0, 0, 12)
    both = SIX + "\n" + SIX.partition("\n")[2].replace("2024 |", "2025 |")
    assert published(store, both, "antwoorden").counts() == counts(12, 0, 0, 12)
    assert published(store, SIX.replace(" 4 | 3", " 4 | 2"), "antwoorden").counts() is None


def test_no_count_tells_about_fewer_than_five_people(store):
    delivered(store, STELLINGEN)
    delivered(store, SIX)

    for few in ("2024 | 6 | 4 | 3", "2024 | 5 | 4 | 3"):
        assert published(store, SIX.replace(few, few.replace("3", "1")), "antwoorden").counts() is None
        assert published(store, SIX.replace(f"\n{few}", ""), "antwoorden").counts() is None
    assert published(store, SIX, "antwoorden").counts() == counts(0, 0, 0, 12)


# the command line and what is noticed


def noticed(store: Store, content: object, name: str = "bestand.xlsx") -> list[list[str]]:
    """The codes of what is noticed, per sheet."""
    _, delivery = beforehand(store, checked(content, store.known(), name))
    return [[finding.code for finding in sheet.bevindingen] for sheet in delivery.sheets]


def test_the_same_file_is_noticed_with_when_by_whom_and_whether_it_counts(store):
    content = csv(ACTIES)
    delivered(store, content, "acties.csv")
    told = came_before(store, checked(content, name="acties.csv").sha256)

    assert told.endswith("door een tester (levering 1, in gebruik)")
    assert noticed(store, content, "acties.csv") == [["eerder geleverd", "niets nieuws"]]
    store.undo(1, "een ander")
    assert came_before(store, checked(content, name="acties.csv").sha256).endswith("(levering 1, teruggedraaid)")
    assert noticed(store, content, "acties.csv") == [["eerder geleverd"]]


def test_of_a_file_that_came_in_more_often_the_last_time_is_told_with_all_its_leveringen(store):
    content = xlsx({"S": STELLINGEN, "A": ACTIES})
    for _ in range(2):
        delivered(store, content, "alles.xlsx")
    store.undo(4, "een ander")

    told = came_before(store, checked(content).sha256)
    assert told.endswith("(levering 3 en 4, in gebruik en teruggedraaid)")
    assert came_before(store, checked(content).sha256, "A").endswith("(levering 4, teruggedraaid)")


def test_another_file_with_rows_that_are_all_there_is_noticed(store):
    delivered(store, ACTIES)

    assert noticed(store, ACTIES + "\n") == [["niets nieuws"]]
    assert noticed(store, ACTIES.replace("bezig", "gereed")) == [[]]


def test_of_two_sheets_only_the_one_without_news_is_noticed(store):
    delivered(store, {"S": STELLINGEN, "A": ACTIES})

    assert noticed(store, {"S": STELLINGEN, "A": ACTIES.replace("bezig", "gereed"), "Leeg": "Een verhaal"}) == [
        ["niets nieuws"],
        [],
        noticed(store, {"A": ACTIES, "Leeg": "Een verhaal"})[1],
    ]


def test_each_sheet_counts_its_own_rows_and_what_both_leave_out_is_counted_once(store):
    day = "01-01-2024"
    names = ("Een", "Twee", "Drie")
    delivered(store, TAFELS + "".join(f"\n{day} | {name} | Zorg | 1 | buurt" for name in names))
    sheets = {
        "West": f"{TAFELS}\n{day} | Een | Zorg | 1 | buurt",
        "Oost": f"{TAFELS}\n{day} | Twee | Zorg | 3 | buurt\n{day} | Vier | Zorg | 1 | buurt",
    }
    told, _ = beforehand(store, checked(sheets, store.known()))

    assert told == ["0 nieuw, 0 gewijzigd, 1 weg, 1 gelijk", "1 nieuw, 1 gewijzigd, 0 weg, 0 gelijk"]


def test_checking_prints_the_counts_and_laad_notices_a_second_time(tmp_path, capsys):
    from data import __main__ as cli

    path = tmp_path / "acties.xlsx"
    path.write_bytes(xlsx({"Acties": ACTIES}))
    assert cli.main(["controleer", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[2] == "    3 nieuw, 0 gewijzigd, 0 weg, 0 gelijk"

    assert cli.main(["laad", str(path), "--door", "Welzijn"]) == 0
    capsys.readouterr()
    assert cli.main(["laad", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "    let op: blad Acties: kwam al eerder binnen, precies zo: op " in printed
    assert "    let op: blad Acties: al deze rijen staan er al; publiceren verandert niets\n" in printed

    assert cli.main(["controleer", str(path), "--json"]) == 0
    (sheet,) = json.loads(capsys.readouterr().out)["leveringen"]
    assert sheet.keys() == {"dataset", "blad", "rijen", "bevindingen"}
    assert [(found["code"], found["ernst"]) for found in sheet["bevindingen"]] == [
        ("eerder geleverd", "let op"),
        ("niets nieuws", "let op"),
    ]
