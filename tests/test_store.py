"""What is kept: whole deliveries or nothing, the newest of each scope, and the way back."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from data import publishing as room
from data.contracts import CONTRACTS
from data.opening import open_store
from data.problem import Problem
from data.store import Store
from tests.conftest import ROOT, checked, delivered, drawn, table

ACTIES = "Actie | Status\nFolder | open\nAvond | open"
STELLINGEN = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"
INDICATOREN = "Indicator | Naam | Eenheid | Richting\nVROEG | Vroeggeboorte | % | lager is beter"


def in_use(store: Store, dataset: str, columns: str):
    """The rows that count, as a drawn table."""
    names = columns.replace(" ", ", ")
    return drawn(store.ask(f"select {names} from geldige_{dataset} where coalitie = 'coalitie' order by {names}"))


def everything(store: Store) -> dict[str, list]:
    tables = store.ask("select table_name from information_schema.tables where table_type = 'BASE TABLE'")
    return {name: drawn(store.ask(f'select * from "{name}"')).values.tolist() for name in tables["table_name"]}


# publishing


def test_published_rows_read_back_with_where_they_came_from(store):
    acties = "Actie | Deadline | Status\nFolder | 31-12-2026 | open\n | | \nAvond | | bezig"
    (levering,) = delivered(store, {"Acties": acties})

    assert levering == 1
    assert in_use(store, "acties", "levering blad rij actie deadline status").equals(
        table(
            """
            levering | blad   | rij | actie  | deadline   | status
            1        | Acties | 2   | Folder | 2026-12-31 | open
            1        | Acties | 4   | Avond  |            | bezig
            """
        )
    )


def test_every_sheet_of_a_file_becomes_a_levering_and_a_sheet_without_good_rows_does_not(store):
    delivery = checked(
        {"A": ACTIES, "Leeg": "Actie | Status", "Tekst": "niets", "S": STELLINGEN, "Fout": "Actie | Status\n | ?"}
    )

    assert store.publish(delivery, "een tester") == [1, 2]
    assert store.history()["blad"].tolist() == ["S", "A"]


def test_the_history_says_who_what_and_how_many(store):
    store.publish(checked(ACTIES + "\n | open\n | \nFolder | open", name="acties.csv"), "Welzijn")
    listed = store.history()

    assert drawn(listed.drop(columns=["op", "sha256"])).equals(
        table(
            """
            levering|dataset|bestand   |blad|door   |staat     |gelezen|geaccepteerd|afgekeurd|genegeerd|voorbeeld
            1       |acties |acties.csv|    |Welzijn|in gebruik|5      |2           |2        |1        |nee
            """
        )
    )
    assert len(listed["sha256"][0]) == 64
    assert not listed["op"].isna().any()


@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("step", ["_write_levering", "_write_rows", "_write_event"])
def test_an_error_in_the_middle_of_publishing_leaves_nothing(store, monkeypatch, step, nth):
    delivered(store, ACTIES)
    before = everything(store)
    calls, real = [], getattr(room, step)

    def breaks(*arguments):
        calls.append(step)
        if len(calls) == nth:
            raise RuntimeError("de stroom valt uit")
        real(*arguments)

    monkeypatch.setattr(room, step, breaks)
    with pytest.raises(RuntimeError):
        store.publish(checked({"A": ACTIES, "S": STELLINGEN, "I": INDICATOREN}), "een tester")
    monkeypatch.undo()

    assert everything(store) == before
    assert delivered(store, ACTIES) == [2]


def test_what_is_published_is_there_after_a_restart(tmp_path):
    path = tmp_path / "opslag.duckdb"
    first = Store(path)
    delivered(first, ACTIES)
    first.close()
    second = Store(path)

    assert in_use(second, "acties", "actie").equals(table("actie\nAvond\nFolder"))
    second.close()


def test_a_store_of_before_a_column_was_declared_gets_it_and_takes_rows(tmp_path):
    path = tmp_path / "oud.duckdb"
    Store(path).close()
    with duckdb.connect(str(path)) as old:
        old.execute("drop view geldige_overlegtafels")
        old.execute("alter table overlegtafels drop column voorheen")
    store = Store(path)
    tafels = """
        peildatum  | overlegtafel | domeinen      | regieniveau | verzorgingsgebied | voorheen
        2026-01-01 | Knooptafel   | Jeugd & Gezin | 2           | buurt             | Oude tafel; Andere tafel
    """
    delivered(store, tafels)
    assert store.current("overlegtafels")["voorheen"].tolist() == ["Oude tafel; Andere tafel"]
    store.close()


def test_the_last_of_many_sparse_dates_is_kept(store):
    rows = [["Organisatie", "Soort", "Domein", "Lid tot"], *([f"o{n}", "welzijn", "Zorg", None] for n in range(3000))]
    delivered(store, [*rows, ["laatste", "welzijn", "Zorg", "31-12-2025"]])

    assert str(store.ask("select max(lid_tot) as dag from organisaties")["dag"][0]) == "2025-12-31 00:00:00"


# superseding

NEWER = {
    "organisaties": ("Organisatie | Soort | Domein", "A | ggz | Zorg", "B | ggz | Zorg", "A | welzijn | Zorg"),
    "rondes": ("Ronde | Uitgenodigd", "2024 | 10", "2025 | 10", "2024 | 12"),
    "stellingen": ("Code | Versie | Tekst | Thema", "X1 | 1 | Oud. | V", "X1 | 2 | Oud. | V", "X1 | 1 | Nieuw. | V"),
    "antwoorden": ("Ronde | X1 | X2", "2024 | 1 | 1", "2025 | 1 | 1", "2024 | 5 | 5"),
    "indicatoren": (
        "Indicator | Definitieversie | Naam | Eenheid | Richting",
        "VROEG | 1 | Oud | % | lager",
        "VROEG | 2 | Oud | % | lager",
        "VROEG | 1 | Nieuw | % | lager",
    ),
    "waarden": (
        "Indicator | Gebied | Periode | Waarde",
        "VROEG | A | 2024 | 1",
        "VROEG | A | 2025 | 1",
        "VROEG | A | 2024 | 9",
    ),
    "overlegtafels": (
        "Peildatum | Overleg | Domeinen | Niveau | Verzorgingsgebied",
        "01-01-2024 | Oude tafel | Zorg | 1 | buurt",
        "01-01-2025 | Oude tafel | Zorg | 1 | buurt",
        "01-01-2024 | Nieuwe tafel | Zorg | 1 | buurt",
    ),
    "casusstromen": (
        "Periode | Van | Naar | Aantal",
        "2024 | Oude tafel | Zorgtafel | 12",
        "2025 | Oude tafel | Zorgtafel | 12",
        "2024 | Nieuwe tafel | Zorgtafel | 12",
    ),
    "inventarisaties": (
        "Peildatum | Domein | Niveau | Geïnventariseerd",
        "01-01-2024 | Zorg | 1 | ja",
        "01-01-2025 | Zorg | 1 | ja",
        "01-01-2024 | Zorg | | nee",
    ),
    "instrumenten": (
        "Onderdeel | Instrument | Status",
        "reflecteren | Spiegel | idee",
        "meten & weten | Spiegel | idee",
        "reflecteren | Spiegel | gereed",
    ),
    "acties": ("Actie | Status", "Folder | open", "Avond | open", "Folder | gereed"),
    "duiding": (
        "Ronde | Cijfer | Onderdeel | We zien",
        "2026 | thema | Visie | Lager",
        "2026 | thema | Rollen | Lager",
        "2026 | thema | Visie | Gelijk",
    ),
    "instellingen": (
        "Instelling | Onderdeel | Waarde | Vanaf ronde",
        "doel | | 70 | 2024",
        "doel | Visie | 70 | 2024",
        "doel | | 75 | 2024",
    ),
}


@pytest.mark.parametrize("dataset", CONTRACTS)
def test_a_newer_levering_replaces_rows_with_the_same_scope_and_undoing_it_brings_them_back(store, dataset):
    headings, old, other, new = NEWER[dataset]
    if dataset in ("antwoorden", "waarden"):
        delivered(store, {"S": STELLINGEN, "I": INDICATOREN})
    columns = "levering rij"
    (first,) = delivered(store, "\n".join([headings, old, other]))
    before = in_use(store, dataset, columns)
    kept_of_first = 2 if dataset == "antwoorden" else 1
    (second,) = delivered(store, "\n".join([headings, new]))

    after = in_use(store, dataset, columns)["levering"].tolist()
    assert after == [str(first)] * kept_of_first + [str(second)] * kept_of_first
    store.undo(second, "een tester")
    assert in_use(store, dataset, columns).equals(before)
    store.restore(second, "een tester")
    assert in_use(store, dataset, columns)["levering"].tolist() == after


def test_a_list_of_tables_is_replaced_as_a_whole(store):
    headings = "Peildatum | Overleg | Domeinen | Niveau | Verzorgingsgebied"
    delivered(store, f"{headings}\n01-01-2024 | Een | Zorg | 1 | buurt\n01-01-2024 | Twee | Zorg | 1 | buurt")
    delivered(store, f"{headings}\n01-01-2024 | Twee | Zorg | 2 | buurt")

    assert in_use(store, "overlegtafels", "overlegtafel regieniveau").equals(
        table("overlegtafel | regieniveau\nTwee | 2")
    )


def test_undoing_the_older_levering_changes_nothing_until_the_newer_is_undone(store):
    delivered(store, "Actie | Status\nFolder | open")
    delivered(store, "Actie | Status\nFolder | bezig")
    store.undo(1, "een tester")

    assert in_use(store, "acties", "status").equals(table("status\nbezig"))
    store.undo(2, "een tester")
    assert in_use(store, "acties", "status").empty
    store.restore(1, "een tester")
    assert in_use(store, "acties", "status").equals(table("status\nopen"))


def test_a_restored_older_levering_does_not_replace_a_newer_one(store):
    delivered(store, "Actie | Status\nFolder | open")
    store.undo(1, "een tester")
    delivered(store, "Actie | Status\nFolder | bezig")
    store.restore(1, "een tester")

    assert in_use(store, "acties", "status").equals(table("status\nbezig"))


def test_of_three_leveringen_the_newest_that_is_in_use_counts(store):
    for status in ("open", "bezig", "gereed"):
        delivered(store, f"Actie | Status\nFolder | {status}")
    store.undo(3, "een tester")

    assert in_use(store, "acties", "status").equals(table("status\nbezig"))
    assert dict(store.history()[["levering", "staat"]].values) == {3: "teruggedraaid", 2: "in gebruik", 1: "vervangen"}


def test_two_sheets_of_one_file_with_the_same_scope_do_not_replace_each_other(store):
    headings = "Peildatum | Overleg | Domeinen | Niveau | Verzorgingsgebied"
    sheets = {
        "Zorg": f"{headings}\n01-01-2024 | Zorgtafel | Zorg | 1 | buurt",
        "Jeugd": f"{headings}\n01-01-2024 | Jeugdtafel | Jeugd | 1 | buurt",
    }
    delivered(store, sheets)

    assert in_use(store, "overlegtafels", "levering overlegtafel").equals(
        table("levering | overlegtafel\n1 | Zorgtafel\n2 | Jeugdtafel")
    )
    delivered(store, {"Jeugd": sheets["Jeugd"]})
    assert in_use(store, "overlegtafels", "levering overlegtafel").equals(
        table("levering | overlegtafel\n3 | Jeugdtafel")
    )


def test_people_on_two_sheets_of_one_round_are_different_people(store):
    delivered(store, {"S": STELLINGEN})
    delivered(store, {"Zorg": "Ronde | X1 | X2\n2024 | 1 | 1\n2024 | 2 | 2", "JGZ": "Ronde | X1 | X2\n2024 | 3 | 3"})

    assert store.ask("select count(distinct respondent) as n from geldige_antwoorden")["n"][0] == 3


@pytest.mark.parametrize("nothing", [0, 2, -1, 10**12])
def test_only_a_levering_that_exists_is_undone(store, nothing):
    delivered(store, ACTIES)

    with pytest.raises(Problem, match=f"Levering {nothing} bestaat niet. Kies een nummer uit de lijst van leveringen."):
        store.undo(nothing, "een tester")


def test_what_is_undone_is_not_undone_again_and_what_is_in_use_not_restored(store):
    delivered(store, ACTIES)
    with pytest.raises(Problem, match="Levering 1 is al gepubliceerd"):
        store.restore(1, "een tester")
    store.undo(1, "een tester")
    with pytest.raises(Problem, match="Levering 1 is al teruggedraaid"):
        store.undo(1, "een tester")


def test_every_change_makes_a_new_version_and_stays_on_record(store):
    seen = [store.version()]
    for change in (
        lambda: delivered(store, {"A": ACTIES, "S": STELLINGEN}),
        lambda: store.undo(1, "Welzijn"),
        lambda: store.restore(1, "JGZ"),
        store.clear_example,
    ):
        change()
        seen.append(store.version())

    assert seen == sorted(set(seen))
    recorded = store.ask("select wat, door from gebeurtenissen where levering = 1 order by volgnummer")
    assert recorded.values.tolist() == [
        ["gepubliceerd", "een tester"],
        ["teruggedraaid", "Welzijn"],
        ["weer in gebruik", "JGZ"],
    ]


# what is known to the next file


def test_what_is_undone_or_replaced_is_not_known_any_more(store):
    delivered(store, {"S": STELLINGEN, "I": INDICATOREN, "R": "Ronde | Uitgenodigd\n2024 | 10"})
    delivered(store, "Code | Tekst | Thema\nX1 | Wij doen alles samen. | Visie")
    known = store.known()

    assert sorted(known.stellingen["tekst"]) == ["Het gaat goed.", "Wij doen alles samen."]
    assert (known.indicatoren, known.rondes) == ({"VROEG"}, {"2024"})
    for levering in (1, 2, 3):
        store.undo(levering, "een tester")
    assert store.known().stellingen["tekst"].tolist() == ["Wij doen alles samen."]
    assert (store.known().indicatoren, store.known().rondes) == (frozenset(), frozenset())


# the example, and other coalitions


def test_the_example_is_cleared_for_good_and_what_else_there_is_stays(store):
    delivered(store, "Actie | Status\nFolder | open")
    store.publish(
        checked({"A": "Actie | Status\nFolder | bezig\nAvond | open", "S": STELLINGEN}), "voorbeeld", voorbeeld=True
    )
    assert in_use(store, "acties", "actie status").equals(table("actie | status\nAvond | open\nFolder | bezig"))
    store.clear_example()

    assert in_use(store, "acties", "actie status").equals(table("actie | status\nFolder | open"))
    assert store.ask("select count(*) as n from stellingen")["n"][0] == 0
    assert store.history()["voorbeeld"].tolist() == [False]
    assert delivered(store, ACTIES) == [4]


def test_another_coalition_sees_nothing_of_it(store, monkeypatch):
    delivered(store, {"A": ACTIES, "S": STELLINGEN, "I": INDICATOREN, "R": "Ronde | Uitgenodigd\n2024 | 10"})
    monkeypatch.setenv("SAMENSPEL_COALITIE", "een andere")

    assert store.version() == 0
    assert store.history().empty
    assert store.known().stellingen.empty and not store.known().indicatoren and not store.known().rondes
    assert store.standing().empty and not store.rows("acties").num_rows
    with pytest.raises(Problem):
        store.undo(1, "een tester")
    delivered(store, "Actie | Status\nFolder | gereed")
    store.clear_example()
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert in_use(store, "acties", "actie status").equals(table("actie | status\nAvond | open\nFolder | open"))


# many at once, and behind a lock


def test_eight_people_asking_while_one_publishes_each_get_a_right_answer(store):
    headings, people, rounds = "Ronde | X1 | X2", 40, 6
    delivered(store, {"S": STELLINGEN})
    stop, wrong, asked = threading.Event(), [], []
    sql = "select antwoord, count(*) as n from geldige_antwoorden where ronde = $ronde group by antwoord"

    def asks(number: int) -> None:
        ronde = str(2020 + number % 3)
        while not stop.is_set():
            found = store.ask(sql, {"ronde": ronde})
            asked.append(number)
            # a round holds the same answer of everybody: none, or all of one delivery
            if len(found) > 1 or (len(found) == 1 and found["n"][0] != 2 * people):
                wrong.append(found)

    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(asks, number) for number in range(8)]
        try:
            for turn in range(rounds):
                rows = "\n".join(f"{2020 + turn % 3} | {turn % 5 + 1} | {turn % 5 + 1}" for _ in range(people))
                delivered(store, f"{headings}\n{rows}")
        finally:
            stop.set()
    for answer in answers:
        answer.result()

    assert not wrong
    assert len(set(asked)) == 8
    assert [store.ask(sql, {"ronde": str(2020 + n)})["antwoord"].tolist() for n in range(3)] == [[4], [5], [1]]


def test_two_who_publish_at_once_get_numbers_of_their_own(store):
    delivery = checked({"A": ACTIES, "S": STELLINGEN})
    with ThreadPoolExecutor(4) as pool:
        published = list(pool.map(lambda _: store.publish(delivery, "een tester"), range(8)))

    assert sorted(number for numbers in published for number in numbers) == list(range(1, 17))
    assert in_use(store, "acties", "levering")["levering"].nunique() == 1


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('{file}')",
        "select * from read_csv('{file}')",
        "select * from '{file}'",
        "copy acties to '{folder}/uit.csv'",
        "copy acties from '{file}'",
        "export database '{folder}/alles'",
        "attach '{folder}/ander.duckdb' as ander",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "set memory_limit = '64GB'",
        "reset lock_configuration",
        "pragma lock_configuration = false",
        "select * from glob('{folder}/*')",
    ],
)
def test_no_question_reaches_outside_the_store(store, tmp_path, sql):
    secret = tmp_path / "geheim.csv"
    secret.write_text("a;b\n1;2\n", encoding="utf-8")

    with pytest.raises(duckdb.Error, match=r"disabled|has been locked"):
        store.ask(sql.format(file=secret, folder=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["geheim.csv"]


def test_a_store_that_another_program_holds_is_a_problem_that_says_what_to_do(tmp_path):
    path = tmp_path / "bezet.duckdb"
    hold = f"from data.store import Store; store = Store({str(path)!r}); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(Problem, match=r"bezet\.duckdb is in gebruik door een ander programma.*stop het dashboard"):
            Store(path)
        other.communicate("\n")

    Store(path).close()


def test_a_file_that_is_no_store_is_a_problem(tmp_path):
    other = tmp_path / "blocked.duckdb"
    other.write_bytes(b"geen opslag" * 1000)

    with pytest.raises(Problem, match=r"blocked\.duckdb is niet te openen: het is geen opslag van Samenspel"):
        Store(other)
    with pytest.raises(Problem, match=r"is niet te openen.*SAMENSPEL_OPSLAG"):
        Store(other / "daaronder" / "opslag.duckdb")


def test_the_store_is_where_the_installation_says_and_empty_when_no_example_is_wanted(tmp_path):
    opened = open_store()

    assert (tmp_path / "opslag" / "samenspel.duckdb").exists()
    assert opened.version() == 0
    opened.close()
