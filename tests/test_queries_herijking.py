"""What a scenario makes of a list of tables, and that the list itself never moves."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from itertools import combinations, product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import scenarios as kept
from data.contracts.woorden import DOMEINEN
from data.delivery import check_file
from data.opening import fill_with_example
from data.problem import Problem
from data.store import Store
from data.template import list_as_workbook
from queries.herijking import (
    CIJFERS,
    herijking,
    nieuwe_lijst,
    scenarios,
    tafels,
    uren_per_organisatie,
    vergelijking,
)
from queries.herijking.scenario import found, refuse_impossible, refuse_rested_on, stappen
from queries.herijking.stappen import Samenvoegen, Starten, Stoppen, Verplaatsen, ZelfdeWerkwijze
from queries.herijking.vouwen import Stap, fold, remembered
from queries.overlegtafels import overlegtafels, ring
from tests.conftest import delivered
from tests.worlds import alike, assert_shows

TABLES = """
    Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Gebied | Soort | Voorzitter | Deelnemers | \
Aantal deelnemers | Keer per jaar | Duur minuten | Casussen per jaar | Client aan tafel | Werkwijze | Opschalen naar | \
Afschalen naar | Voorheen
    01-01-2026 | Aal | Jeugd; Zorg | 2 | buurt | Kade | casuïstiek | A | A; B | 6 | 24 | 60 | 10 | nooit | plan \
| Cel | | Oud
    01-01-2026 | Bes | Zorg; Werk en Inkomen | 3 | gemeente | Stad | casuïstiek | A | b; C | 4 | 12 | 90 | | soms \
| plan | Aal; Cel | Deel |
    01-01-2026 | Cel | Veiligheid | 4 | regio | | bestuurlijk | C | C | | 12 | 60 | 5 | | | | Aal; Bes; Deel |
    01-01-2026 | Deel | Jeugd | 1 | buurt | Kade | casuïstiek | | A | 2 | 6 | 60 | 7 | nooit | | bes | |
""".replace("\\\n", "")
NAAM = "Domeinschotten weg"


@pytest.fixture
def tables(store: Store) -> Store:
    """Four tables, and a scenario without steps."""
    delivered(store, TABLES, "overlegtafels.csv")
    kept.begin(store, NAAM, overlegtafels(store)["peildatum"].iloc[0].date())
    return store


@pytest.fixture(scope="module")
def example() -> Iterator[Store]:
    filled = Store()
    fill_with_example(filled)
    kept.begin(filled, NAAM, overlegtafels(filled)["peildatum"].iloc[0].date())
    yield filled
    filled.close()


@pytest.fixture
def example_filled(store: Store) -> Store:
    """A store of one test with the example in it."""
    fill_with_example(store)
    return store


def put(store: Store, *steps: Stap, naam: str = NAAM) -> None:
    for step in steps:
        refuse_impossible(store, naam, step)
        kept.add(store, found(store, naam).nummer, step.soort, asdict(step))


def undone(store: Store, number: int) -> None:
    refuse_rested_on(store, NAAM, number, dict(stappen(store, found(store, NAAM)))[number])
    kept.take_back(store, found(store, NAAM).nummer, number)


def row(store: Store, name: str) -> dict:
    return {each["overlegtafel"]: each for each in records(tafels(store, NAAM))}[name]


def records(frame: pd.DataFrame) -> list[dict]:
    rows = frame.astype(object)
    return rows.where(rows.notna(), None).to_dict("records")


def test_merged_tables_become_one_that_knows_what_they_knew(tables):
    put(tables, Samenvoegen(("Aal", "Bes"), "Eén tafel"))

    assert row(tables, "Eén tafel") == {
        "peildatum": pd.Timestamp("2026-01-01"), "overlegtafel": "Eén tafel",
        "domeinen": "Jeugd & Gezin; Zorg & Welzijn; Werk & Inkomen", "regieniveau": 2,
        "verzorgingsgebied": "gemeente", "gebied": "Stad", "soort": "casuïstiek", "doel": None, "doelgroep": None,
        "voorzitter": "A", "procesmanager": None, "deelnemers": "A; B; C", "aantal_deelnemers": 6,
        "keer_per_jaar": 24, "duur_minuten": 90, "casussen_per_jaar": 10, "client_aan_tafel": None,
        "werkwijze": "plan", "registratiesysteem": None, "wettelijke_basis": None, "resultaat_vastgelegd": None,
        "opschalen_naar": "Cel", "afschalen_naar": "Deel", "voorheen": "Aal; Bes",
    }  # fmt: skip
    assert row(tables, "Deel")["opschalen_naar"] == "Eén tafel"
    assert row(tables, "Cel")["afschalen_naar"] == "Deel; Eén tafel"
    assert len(tafels(tables, NAAM)) == 3


def test_who_is_at_the_table_is_at_least_the_organisations_and_unknown_cases_stay_unknown(tables):
    put(tables, Samenvoegen(("Cel", "Bes"), "Bes", regieniveau=1, verzorgingsgebied="buurt", gebied="Kade"))
    one = row(tables, "Bes")
    assert [one[name] for name in ("regieniveau", "verzorgingsgebied", "gebied")] == [1, "buurt", "Kade"]
    assert (one["aantal_deelnemers"], one["casussen_per_jaar"]) == (4, 5)
    assert one["soort"] is None and one["werkwijze"] is None

    put(tables, Starten("Eind", ("Jeugd & Gezin",), deelnemers="A; B; C; D; E"), Samenvoegen(("Eind", "Bes"), "Slot"))
    assert row(tables, "Slot")["aantal_deelnemers"] == 5
    put(tables, Starten("Een", ("Jeugd & Gezin",)), Starten("Twee", ("Jeugd & Gezin",)))
    put(tables, Samenvoegen(("Een", "Twee"), "Niets bekend"))
    nothing = row(tables, "Niets bekend")
    assert [nothing[name] for name in ("casussen_per_jaar", "aantal_deelnemers", "keer_per_jaar", "voorheen")] == [
        None
    ] * 4


def test_voorheen_names_tables_of_the_real_list_also_after_merging_twice(tables):
    put(tables, Samenvoegen(("Aal", "Bes"), "AB"), Starten("Nieuw", ("Veiligheid",)))
    put(tables, Samenvoegen(("AB", "Deel", "Nieuw"), "Aal"))

    assert row(tables, "Aal")["voorheen"] == "Aal; Bes; Deel"
    assert row(tables, "Cel")["afschalen_naar"] == "Aal"
    assert {each["voorheen"] for each in records(tafels(tables, NAAM))} == {"Aal; Bes; Deel", None}


def test_a_moved_table_keeps_all_but_its_place(tables):
    before = row(tables, "Aal")
    put(tables, Verplaatsen("Aal", regieniveau=1))
    assert row(tables, "Aal") == before | {"regieniveau": 1}
    put(tables, Verplaatsen("Aal", verzorgingsgebied="regio"))
    assert row(tables, "Aal") == before | {"regieniveau": 1, "verzorgingsgebied": "regio", "gebied": None}
    put(tables, Verplaatsen("Aal", gebied="Delta"))
    assert row(tables, "Aal")["gebied"] == "Delta"


def test_nothing_scales_to_a_table_that_stopped(tables):
    put(tables, Stoppen("Aal"))

    assert row(tables, "Bes")["opschalen_naar"] == "Cel"
    assert row(tables, "Cel")["afschalen_naar"] == "Bes; Deel"
    assert tafels(tables, NAAM)["overlegtafel"].tolist() == ["Deel", "Bes", "Cel"]


def test_a_table_that_starts_has_what_is_said_of_it(tables):
    put(tables, Starten("Eerst", ("Veiligheid", "Jeugd & Gezin"), 1, "buurt", "Kade", "casuïstiek", "A; B", 2, 12))
    said = {name: value for name, value in row(tables, "Eerst").items() if value is not None}

    assert said == {
        "peildatum": pd.Timestamp("2026-01-01"), "overlegtafel": "Eerst", "domeinen": "Jeugd & Gezin; Veiligheid",
        "regieniveau": 1, "verzorgingsgebied": "buurt", "gebied": "Kade", "soort": "casuïstiek", "deelnemers": "A; B",
        "aantal_deelnemers": 2, "keer_per_jaar": 12,
    }  # fmt: skip


def test_only_the_chosen_tables_get_the_same_way_of_working(tables):
    put(tables, ZelfdeWerkwijze(("Cel", "Deel"), "één gezin"))

    ways = {each["overlegtafel"]: each["werkwijze"] for each in records(tafels(tables, NAAM))}
    assert ways == {"Aal": "plan", "Bes": "plan", "Cel": "één gezin", "Deel": "één gezin"}


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (Samenvoegen(("Aal",), "Eén"), "Kies twee of meer tafels"),
        (Samenvoegen(("Aal", "Weg"), "Eén"), "Overlegtafel “Weg” staat op dat moment niet op de lijst"),
        (Samenvoegen(("Aal", "Bes"), "cel"), "Er is in dit scenario al een tafel “cel”"),
        (Samenvoegen(("Aal", "Bes"), " "), "Geef de tafel één naam"),
        (Samenvoegen(("Aal", "Bes"), "A; B"), "Geef de tafel één naam"),
        (Verplaatsen("Aal"), "Kies waar de tafel heen gaat"),
        (Verplaatsen("Weg", 1), "“Weg” staat op dat moment niet"),
        (Verplaatsen("Aal", 9), "Regieniveau: moet een getal van 1 t/m 4 zijn."),
        (Stoppen("Weg"), "“Weg” staat op dat moment niet"),
        (Starten("Aal", ("Veiligheid",)), "al een tafel “Aal”"),
        (Starten("Nieuw", ()), "Kies een of meer domeinen"),
        (Starten("Overleg mevrouw De Vries", ("Veiligheid",)), "gegevens van een persoon"),
        (Starten("Nieuw", ("Veiligheid",), deelnemers="sanne@werk.nl"), "gegevens van een persoon"),
        (ZelfdeWerkwijze((), "plan"), "Kies een of meer tafels"),
        (ZelfdeWerkwijze(("Aal",), ""), "schrijf op welke werkwijze"),
        (ZelfdeWerkwijze(("Aal",), "bel 06-12345678"), "gegevens van een persoon"),
    ],
)
def test_a_step_that_is_not_possible_says_why_and_is_not_kept(tables, step, why):
    with pytest.raises(Problem, match=why):
        put(tables, step)

    assert stappen(tables, found(tables, NAAM)) == []


def test_the_last_table_stays(tables):
    put(tables, Stoppen("Aal"), Stoppen("Bes"), Stoppen("Cel"))
    with pytest.raises(Problem, match="laatste tafel"):
        put(tables, Stoppen("Deel"))


@pytest.mark.parametrize("text", ["mevrouw De Vries", "sanne@werk.nl", "bel 06-12345678"])
def test_a_step_about_a_person_is_never_kept(tables, text):
    for step in (Starten("X", ("Veiligheid",), deelnemers=text), ZelfdeWerkwijze(("Aal", text), "plan")):
        with pytest.raises(Problem, match="gegevens van een persoon"):
            kept.add(tables, 1, step.soort, asdict(step))
    assert stappen(tables, found(tables, NAAM)) == []


@pytest.mark.parametrize(
    ("naam", "why"),
    [
        ("", "naam met letters"), ("2026", "naam met letters"), ("x" * 61, "60 tekens"), ("Nu", "andere naam"),
        ("Plan van Sanne Jansen", "persoon"), ("sanne@werk.nl", "persoon"), ("BSN 123456782", "persoon"),
        ("domeinschotten WEG", "al een"),
    ],
)  # fmt: skip
def test_a_scenario_has_a_name_of_its_own_that_is_nobodys(tables, naam, why):
    with pytest.raises(Problem, match=why):
        kept.begin(tables, naam, pd.Timestamp("2026-01-01").date())
    assert scenarios(tables)["naam"].tolist() == [NAAM]


def test_a_step_on_which_a_later_one_rests_is_undone_after_that_one(tables):
    put(tables, Samenvoegen(("Aal", "Bes"), "AB"), Stoppen("Cel"), Verplaatsen("AB", regieniveau=1))

    with pytest.raises(Problem, match=r"Een latere stap rust hierop: Verplaatst: “AB”, ring 1\. Maak die eerst"):
        undone(tables, 1)
    undone(tables, 2)
    undone(tables, 3)
    undone(tables, 1)
    assert alike(tafels(tables, NAAM), pd.DataFrame(records(real(tables)), columns=real(tables).columns))


def real(store: Store) -> pd.DataFrame:
    return overlegtafels(store).drop(columns=["levering", "blad", "rij"])


def test_a_step_can_still_be_undone_when_the_list_below_it_changed(tables):
    put(tables, Stoppen("Deel"), Verplaatsen("Aal", 1))
    shorter = [line for line in TABLES.splitlines() if " Deel " not in line[:30]]
    delivered(tables, "\n".join(shorter), "korter.csv")

    with pytest.raises(Problem, match="“Deel” staat op dat moment niet"):
        tafels(tables, NAAM)
    undone(tables, 1)
    assert row(tables, "Aal")["regieniveau"] == 1


def test_without_the_list_on_which_it_rests_a_scenario_says_so(tables):
    tables.undo(1, "een tester")
    with pytest.raises(Problem, match="De lijst van 01-01-2026, waarop scenario “Domeinschotten weg” rust"):
        herijking(tables)


def test_a_scenario_that_is_gone_leaves_nothing_and_its_number_means_nothing(tables):
    put(tables, Stoppen("Aal"))
    before = tables.changes
    kept.drop(tables, 1, NAAM)

    assert scenarios(tables).empty and herijking(tables).empty and tables.changes != before
    kept.begin(tables, "Ander", pd.Timestamp("2026-01-01").date())
    assert len(tafels(tables, "Ander")) == 4
    with pytest.raises(Problem, match="is er niet meer"):
        tafels(tables, NAAM)


def test_what_was_tried_on_the_example_goes_with_the_example(example_filled):
    delivered(example_filled, TABLES.replace("2026", "2031"), "overlegtafels.csv")
    for name, day in (("Van het voorbeeld", "2026-01-01"), ("Van ons", "2031-01-01")):
        kept.begin(example_filled, name, pd.Timestamp(day).date())
        (table, *_) = tafels(example_filled, name)["overlegtafel"]
        put(example_filled, Stoppen(table), naam=name)
    example_filled.clear_example()

    assert scenarios(example_filled)["naam"].tolist() == ["Van ons"]
    assert len(tafels(example_filled, "Van ons")) == 3


def test_scenarios_of_another_coalitie_never_mix_in(tables, monkeypatch):
    put(tables, Stoppen("Aal"))
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert scenarios(tables).empty
    delivered(tables, TABLES, "buren.csv")
    kept.begin(tables, NAAM, pd.Timestamp("2026-01-01").date())
    assert len(tafels(tables, NAAM)) == 4
    kept.drop(tables, 1, NAAM)
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert len(tafels(tables, NAAM)) == 3


def test_now_stands_beside_the_scenario(tables):
    put(tables, Samenvoegen(("Aal", "Deel"), "Eén", regieniveau=1))

    assert_shows(
        herijking(tables, "1"),
        """
        scenario           | cijfer                      | nu | straks | verschil
        Domeinschotten weg | tafels                      | 4  | 3      | -1
        Domeinschotten weg | uren per maand              | 19 | 18     | -1
        Domeinschotten weg | casussen per jaar in ring 1 | 7  | 17     | 10
        Domeinschotten weg | witte plekken               | 54 | 55     | 1
        Domeinschotten weg | paren om over te praten     | 2  | 1      | -1
        Domeinschotten weg | tafels zonder bekende uren  | 1  | 1      | 0
        """,
    )


def oracle(lijst: list[dict]) -> list[float]:
    """The figures of a list in plain Python."""
    people = [
        [name.strip().lower() for name in (each["deelnemers"] or "").split(";") if name.strip()] for each in lijst
    ]
    pairs = 0
    for (one, mine), (other, theirs) in combinations(zip(lijst, map(set, people), strict=True), 2):
        place = all(one[name] == other[name] for name in ("regieniveau", "verzorgingsgebied", "gebied"))
        shared = {*one["domeinen"].split("; ")} & {*other["domeinen"].split("; ")}
        pairs += bool(place and shared) or (bool(mine | theirs) and 2 * len(mine & theirs) >= len(mine | theirs))
    known = [hours_of(each) for each in lijst if hours_of(each) is not None]
    cases = [each["casussen_per_jaar"] for each in lijst if each["regieniveau"] == 1]
    told = [each for each in cases if each is not None]
    taken = {
        (domein, each["regieniveau"], each["verzorgingsgebied"])
        for each in lijst
        for domein in each["domeinen"].split("; ")
    }
    white = len(set(product(DOMEINEN, (1, 2, 3, 4), ("buurt", "gemeente", "regio"))) - taken)
    return [
        len(lijst), round(sum(known)) if known else float("nan"), sum(told) if told or not cases else float("nan"),
        white, pairs, len(lijst) - len(known),
    ]  # fmt: skip


def hours_of(each: dict) -> float | None:
    parts = [each[name] for name in ("aantal_deelnemers", "duur_minuten", "keer_per_jaar")]
    return None if None in parts else parts[0] * parts[1] / 60 * parts[2] / 12


names = st.sampled_from(["Aal", "Bes", "Cel", "Deel", "Eb", "Fee"])
several = st.lists(names, min_size=1, max_size=3, unique=True).map(tuple)
levels, areas = st.integers(1, 4), st.sampled_from(["buurt", "gemeente", "regio"])
places = st.sampled_from([None, "Kade", "Delta"])
amounts = st.none() | st.integers(0, 30)
steps = st.one_of(
    st.builds(Samenvoegen, several, names, st.none() | levels, st.none() | areas, places),
    st.builds(Verplaatsen, names, st.none() | levels, st.none() | areas, places),
    st.builds(Stoppen, names),
    st.builds(
        Starten, names, st.lists(st.sampled_from(DOMEINEN), max_size=3).map(tuple), levels, areas, places,
        st.sampled_from([None, "netwerk"]), st.sampled_from([None, "A; B", "c"]), amounts, amounts, amounts, amounts,
    ),
    st.builds(ZelfdeWerkwijze, several, st.sampled_from(["één gezin", ""])),
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(steps, max_size=8), st.randoms(use_true_random=False))
def test_whatever_is_tried_its_figures_are_those_of_plain_python_and_undoing_all_gives_the_list_again(wanted, chance):
    store = Store()
    delivered(store, TABLES, "overlegtafels.csv")
    kept.begin(store, NAAM, pd.Timestamp("2026-01-01").date())
    untouched = [store.history(), store.current("overlegtafels"), ring(store)]
    base = records(real(store))

    for step in wanted:
        try:
            put(store, step)
        except Problem:
            continue
    rows = records(tafels(store, NAAM))
    taken = [name for each in rows for name in (each["voorheen"] or "").split("; ") if name not in ("", "Oud")]
    assert len(taken) == len(set(taken)) and {*taken} <= {each["overlegtafel"] for each in base}
    compared = herijking(store, NAAM)
    assert compared["cijfer"].tolist() == list(CIJFERS)
    assert compared["nu"].tolist() == pytest.approx(oracle(base), nan_ok=True)
    assert compared["straks"].tolist() == pytest.approx(oracle(rows), nan_ok=True)
    workbook_gives_the_same(store, rows)

    numbers = [number for number, _ in stappen(store, found(store, NAAM))]
    while numbers:
        number = chance.choice(numbers)
        try:
            undone(store, number)
        except Problem as refused:
            assert "Een latere stap rust hierop" in str(refused) and number != numbers[-1]
            continue
        numbers.remove(number)
    assert records(tafels(store, NAAM)) == base
    assert all(alike(*pair) for pair in zip(untouched, [store.history(), store.current("overlegtafels"), ring(store)],
                                            strict=True))  # fmt: skip
    store.close()


def workbook_gives_the_same(store: Store, rows: list[dict]) -> None:
    """The scenario as a workbook, handed in elsewhere, is taken whole and is the same list."""
    day = pd.Timestamp("2027-01-01")
    book = list_as_workbook("overlegtafels", nieuwe_lijst(store, NAAM, day.date()))
    other = Store()
    delivery = check_file("overlegtafels 01-01-2027.xlsx", book, other.known())
    assert not delivery.problem and not delivery.faulty and delivery.accepted == len(rows)
    other.publish(delivery, "een tester")
    by_name = sorted(rows, key=lambda each: (each["regieniveau"], each["overlegtafel"]))
    assert records(real(other)) == [each | {"peildatum": day} for each in by_name]
    other.close()


def test_the_workbook_of_the_example_is_accepted_whole_and_draws_the_same_ring(example):
    names = overlegtafels(example)["overlegtafel"].tolist()
    put(example, Samenvoegen(tuple(names[:3]), "Kindtafel"), Verplaatsen(names[9], 1), Stoppen(names[12]))
    workbook_gives_the_same(example, records(tafels(example, NAAM)))

    book = list_as_workbook("overlegtafels", nieuwe_lijst(example, NAAM, pd.Timestamp("2027-01-01").date()))
    delivery = check_file("overlegtafels.xlsx", book, example.known())
    assert not delivery.faulty and [each for each in delivery.findings if each.ernst == "fout"] == []


def test_a_list_is_handed_in_for_a_later_day_that_has_none(tables):
    delivered(tables, TABLES.replace("2026", "2027"), "later.csv")
    for day, why in (("2026-01-01", "moet na 01-01-2026 zijn"), ("2027-01-01", "Van 01-01-2027 is er al een lijst")):
        with pytest.raises(Problem, match=why):
            nieuwe_lijst(tables, NAAM, pd.Timestamp(day).date())


def test_scenarios_stand_side_by_side(tables):
    kept.begin(tables, "Ander", pd.Timestamp("2026-01-01").date())
    put(tables, Stoppen("Aal"))
    put(tables, Stoppen("Aal"), Stoppen("Bes"), naam="Ander")
    found = vergelijking(tables, ["Ander", NAAM])

    assert found.columns.tolist() == ["cijfer", "nu", "Ander", NAAM]
    assert found.iloc[0].tolist() == ["tafels", 4, 2, 3]


@pytest.mark.parametrize("steps", [[], [Samenvoegen(("Aal", "Bes"), "AB")], [Stoppen("Deel"), Stoppen("Aal")]])
def test_hours_of_organisations_are_those_of_plain_python(tables, steps):
    put(tables, *steps)

    def hours(rows: list[dict]) -> dict[str, float]:
        told = defaultdict(list)
        for each in rows:
            at = {name.strip().casefold() for name in each["deelnemers"].split(";")}
            for name in at:
                told[name].append(None if hours_of(each) is None else hours_of(each) / len(at))
        return {name: sum(known) if (known := [n for n in all_of if n is not None]) else float("nan")
                for name, all_of in told.items()}  # fmt: skip

    now, then = hours(records(real(tables))), hours(records(tafels(tables, NAAM)))
    shown = uren_per_organisatie(tables, NAAM)
    shown = shown.set_index(shown.pop("organisatie").str.casefold())
    assert shown.index[-1] == "totaal"
    everybody = {*now, *then}
    assert {*shown.index[:-1]} == everybody
    for name in everybody:
        assert shown.loc[name].tolist()[:2] == pytest.approx([now.get(name, 0), then.get(name, 0)], nan_ok=True)
    known = shown["verschil"].abs().iloc[:-1].dropna().tolist()
    assert known == sorted(known, reverse=True)


def test_an_organisation_may_be_called_like_the_total_and_is_one_however_it_is_written(store):
    head = "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Deelnemers"
    amounts = "Aantal deelnemers | Keer per jaar | Duur minuten | Casussen per jaar"
    rows = "01-01-2026 | Aal | Zorg | 2 | buurt | Totaal; GGD | 6 | 12 | 60 | 12", (
        "01-01-2026 | Bes | Zorg | 2 | buurt | totaal; ggd | 6 | 12 | 60 | 8")  # fmt: skip
    delivered(store, "\n".join([f"{head} | {amounts}", *rows]), "overlegtafels.csv")
    kept.begin(store, NAAM, pd.Timestamp("2026-01-01").date())
    put(store, Samenvoegen(("Bes", "Aal"), "Eén"), Verplaatsen("Eén", 1))

    assert_shows(
        uren_per_organisatie(store, NAAM),
        """
        organisatie | nu | straks | verschil
        GGD         | 6  | 3      | -3
        Totaal      | 6  | 3      | -3
        totaal      | 12 | 6      | -6
        """,
    )
    cases = herijking(store, NAAM).set_index("cijfer").loc["casussen per jaar in ring 1"]
    assert cases[["nu", "straks", "verschil"]].tolist() == [0, 20, 20]
    assert len(herijking(store, [NAAM, NAAM])) == len(CIJFERS)


def test_a_step_that_was_taken_back_by_somebody_else_takes_no_other_step_with_it(tables):
    put(tables, Stoppen("Aal"))
    seen = dict(stappen(tables, found(tables, NAAM)))[1]
    undone(tables, 1)
    put(tables, Stoppen("Bes"))

    with pytest.raises(Problem, match="intussen al ongedaan gemaakt"):
        refuse_rested_on(tables, NAAM, 1, seen)
    kept.drop(tables, 1, "Een ander scenario")
    assert row(tables, "Aal") and len(tafels(tables, NAAM)) == 3


def test_a_step_is_remembered_as_it_was_set():
    import json

    for step in (
        Samenvoegen(("A", "B"), "C", 1, "regio", "Delta"), Starten("C", ("Veiligheid",), keer_per_jaar=12.0),
        ZelfdeWerkwijze(("A",), "plan"), Stoppen("A"), Verplaatsen("A", 2),
    ):  # fmt: skip
        assert remembered(step.soort, json.dumps(asdict(step))) == step
        assert step.zin[0].isupper()


def test_folding_leaves_what_it_was_given():
    base = [{"overlegtafel": "A", "regieniveau": 2, "verzorgingsgebied": "buurt", "gebied": "Kade"}]
    assert fold(base, [Verplaatsen("A", 1)])[0]["regieniveau"] == 1
    assert base[0]["regieniveau"] == 2 and "uit" not in base[0]
