"""What there is to talk about at the tables: every figure against plain Python, and each rule on a small list."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise, product

import pandas as pd
import pytest

from data.contracts.woorden import DOMEINEN
from data.store import Store
from queries.overlegtafels import opvallend, overlegtafels
from queries.overlegtafels.gespreksstof import (
    clientafzijdigheid,
    dubbelingen,
    onoplosbaarheid,
    onzichtbaarheid,
    vergaderuren,
    vrijblijvendheid,
    witte_plekken,
)
from queries.overlegtafels.plekken import plekken
from tests.conftest import delivered
from tests.worlds import alike, assert_shows, example_store

TABLES = """
    Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Gebied | Soort | Voorzitter | \
Procesmanager | Deelnemers | Aantal deelnemers | Keer per jaar | Duur minuten | Client aan tafel | Werkwijze | \
Registratiesysteem | Resultaat vastgelegd | Opschalen naar | Afschalen naar | Doelgroep | Wettelijke basis
    01-01-2026 | Aal  | Jeugd; Zorg | 2 | buurt    | Kade | casuïstiek  |     |     | A; B; C | 6 | 24 | 60 | nooit  | \
één plan | lijst | ja  | Bes  | Aal | gezinnen | Jeugdwet
    01-01-2026 | Bes  | Zorg        | 2 | buurt    | Kade | casuïstiek  | A   |     | a; b; D | 4 | 12 | 30 | altijd | \
         |       | nee | Niet | Aal | ouderen  | Wmo
    01-01-2026 | Cel  | Veiligheid  | 4 | regio    |      | casuïstiek  | A   | nee | E       |   | 12 | 60 |        | \
één plan | lijst | ja  |      | Aal |          |
    01-01-2026 | Deel | Jeugd       | 1 | gemeente | Stad | casuïstiek  |     |     | F       | 2 | 6  | 60 | soms   | \
één plan | lijst |     | Aal  |     |          |
    01-01-2026 | Erf  | Jeugd       | 3 | gemeente | Stad | bestuurlijk | A   | ja  |         | 3 | 4  | 60 | nooit  | \
één plan | lijst | ja  |      |     |          |
    01-01-2026 | Fee  | Jeugd       | 3 | gemeente | Stad | casuïstiek  | A   | ja  | G; H    | 3 | 4  | 60 | nooit  | \
één plan | lijst | ja  | Cel  |     |          |
    01-01-2026 | Geul | Werk & Inkomen | 2 | regio | | casuïstiek | A   |     | I       | 3 | 4  | 60 | nooit  | \
één plan | lijst | ja  |      |     |          |
"""
CHOICES = [{}, {"domein": ["Veiligheid"]}, {"niveau": ["2", "3"]}, {"gebied": ["buurt"]}, {"soort": ["netwerk"]}]


@pytest.fixture(scope="module")
def tables() -> Iterator[Store]:
    store = Store()
    delivered(store, TABLES.replace("\\\n", ""), "overlegtafels.csv")
    yield store
    store.close()


@pytest.fixture(scope="module")
def example() -> Store:
    return example_store()


def test_tables_at_one_place_or_with_the_same_people_are_named_together_with_what_may_justify_both(tables):
    assert_shows(
        dubbelingen(tables),
        """
        overlegtafel|andere_tafel|domeinen       | zelfde_plek | gedeeld | overlap_pct | andere_doelgroep | andere_basis
        Aal         |Bes         |Zorg & Welzijn | ja          | 2       | 50          | ja               | ja
        Erf         |Fee         |Jeugd & Gezin  | ja          | 0       | 0           | nee            | nee
        """,
    )


def test_hours_are_spread_over_who_sits_there_and_a_table_of_which_they_are_unknown_is_counted_apart(tables):
    found = vergaderuren(tables).set_index("organisatie")

    assert found.loc["A", ["tafels", "uren_per_maand", "uren_ring_3_en_4"]].tolist() == [
        2,
        pytest.approx(4 + 2 / 3),
        0.0,
    ]
    assert found.loc["G", ["tafels", "uren_per_maand", "uren_ring_3_en_4"]].tolist() == [1, 0.5, 0.5]
    assert found.loc["E", "tafels_zonder_uren"] == 1 and pd.isna(found.loc["E", "uren_per_maand"])
    assert found.loc["totaal", ["tafels", "uren_per_maand", "tafels_zonder_uren"]].tolist() == [7, 18.0, 1]
    assert found.index[-1] == "totaal"


def test_what_makes_a_table_optional_depends_on_its_level(tables):
    assert_shows(
        vrijblijvendheid(tables),
        """
        overlegtafel | regieniveau | zonder_voorzitter | zonder_procesmanager | zonder_werkwijze
        Cel          | 4           | nee             | ja                   | nee
        Aal          | 2           | ja                | nee                | nee
        Bes          | 2           | nee             | nee                | ja
        """,
    )


def test_only_casework_tables_of_which_it_is_known_make_the_share_without_the_client(tables):
    found = clientafzijdigheid(tables)

    assert found["regieniveau"].fillna(0).tolist() == [1, 2, 3, 4, 0]
    whole = found.iloc[-1]
    assert whole[["tafels", "altijd", "soms", "nooit", "onbekend"]].tolist() == [6, 1, 1, 3, 1]
    assert whole["soms_of_nooit_pct"] == pytest.approx(80)
    assert pd.isna(found.loc[3, "soms_of_nooit_pct"])


def test_results_are_invisible_where_nothing_is_recorded_or_nowhere(tables):
    assert_shows(
        onzichtbaarheid(tables),
        "overlegtafel | regieniveau | zonder_resultaat | zonder_registratie\nBes | 2 | ja | ja",
    )


def test_a_case_gets_stuck_where_it_goes_nowhere_only_up_or_off_the_list(tables):
    found = onoplosbaarheid(tables)

    assert dict(zip(found["overlegtafel"], found["schaalt"], strict=True)) == {
        "Aal": "alleen omhoog",
        "Fee": "alleen omhoog",
        "Bes": "naar een tafel die niet op de lijst staat",
        "Geul": "nergens heen",
    }


def listed(store: Store, heads: str, *lines: str) -> Store:
    """The store with tables of one domain, level 2, of which these columns are filled."""
    rows = [f"01-01-2026 | Zorg | 2 | buurt | {line}" for line in lines]
    head = f"Peildatum | Domeinen | Regieniveau | Verzorgingsgebied | {heads}"
    delivered(store, "\n".join([head, *rows]), "overlegtafels.csv")
    return store


def test_words_for_nothing_fill_nothing_in(store):
    heads = "Overlegtafel | Voorzitter | Werkwijze | Registratiesysteem | Opschalen naar | Deelnemers"
    listed(store, heads, "Aal | - | geen | n.v.t. | geen | onbekend", "Bes | N.v.t. | nvt | - | - | onbekend; GGD")

    assert vrijblijvendheid(store)[["zonder_voorzitter", "zonder_werkwijze"]].all(axis=None)
    assert onzichtbaarheid(store)["zonder_registratie"].tolist() == [True, True]
    assert onoplosbaarheid(store)["schaalt"].tolist() == ["nergens heen"] * 2
    assert vergaderuren(store)["organisatie"].tolist() == ["GGD", "totaal"]


def test_an_organisation_is_one_however_it_is_written(store):
    heads = "Overlegtafel | Deelnemers | Aantal deelnemers | Keer per jaar | Duur minuten"
    listed(store, heads, "Aal | GGD; ggd ; Gemeente | 6 | 12 | 60", "Bes | ggd;gemeente | 6 | 12 | 60")

    found = vergaderuren(store).set_index("organisatie")
    assert found["uren_per_maand"].to_dict() == {"GGD": 6, "Gemeente": 6, "totaal": 12}
    assert found["tafels"].to_dict() == {"GGD": 2, "Gemeente": 2, "totaal": 2}


def test_what_may_justify_two_tables_is_another_word_and_not_another_capital_or_an_empty_cell(store):
    heads = "Overlegtafel | Gebied | Doelgroep | Wettelijke basis"
    listed(
        store,
        heads,
        "Aal | Waterrijk | Gezinnen | Wmo",
        "Bes | waterrijk | gezinnen |",
        "Cel | Waterrijk | Ouderen | Jeugdwet",
    )

    assert_shows(
        dubbelingen(store),
        """
        overlegtafel | andere_tafel | zelfde_plek | andere_doelgroep | andere_basis
        Aal          | Bes          | ja          | nee              | nee
        Aal          | Cel          | ja          | ja               | ja
        Bes          | Cel          | ja          | ja               | nee
        """,
    )


def test_a_table_of_unknown_kind_counts_as_casework(store):
    listed(store, "Overlegtafel | Client aan tafel", "Aal | nooit", "Bes | altijd")

    assert onoplosbaarheid(store)["overlegtafel"].tolist() == ["Aal", "Bes"]
    assert clientafzijdigheid(store).iloc[-1]["soms_of_nooit_pct"] == 50
    assert opvallend(store).iloc[0]["zonder_client"] == 1


@pytest.mark.parametrize(
    ("scales", "schaalt"),
    [
        ("Bes;Cel | Aal", "alleen omhoog"),
        ("Bes | Cel", None),
        ("Bes | Weg", "naar een tafel die niet op de lijst staat"),
        ("Weg; Bes | Cel", None),
        ("Aal | Cel", "nergens heen"),
    ],
)
def test_each_of_several_tables_to_scale_to_is_looked_up_and_a_table_is_no_way_on_from_itself(store, scales, schaalt):
    listed(
        store, "Overlegtafel | Opschalen naar | Afschalen naar", f"Aal | {scales}", "Bes | Cel | Aal", "Cel | Bes | Aal"
    )

    found = onoplosbaarheid(store).set_index("overlegtafel")["schaalt"]
    assert found.to_dict() == ({"Aal": schaalt} if schaalt else {})


def test_white_spots_are_the_places_without_a_table(tables):
    assert len(witte_plekken(tables)) == 60 - 6
    assert witte_plekken(Store()).empty


@pytest.mark.parametrize("question", [dubbelingen, vergaderuren, clientafzijdigheid, onzichtbaarheid])
def test_of_no_tables_there_is_nothing_to_say(question):
    store = Store()
    found = question(store)
    store.close()
    assert found.drop(index=found.index[found.get("organisatie", pd.Series(dtype="str")).eq("totaal")]).empty


def organisations(row: dict) -> list[str]:
    return [name.strip() for name in (row["deelnemers"] or "").split(";") if name.strip()]


def rows(store: Store, **chosen: object) -> list[dict]:
    return overlegtafels(store, **chosen).astype(object).replace({float("nan"): None}).to_dict("records")


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_doubles_are_those_of_plain_python(example, chosen):
    wanted = set()
    for one, other in combinations(sorted(rows(example, **chosen), key=lambda row: row["overlegtafel"]), 2):
        mine, theirs = ({name.lower() for name in organisations(row)} for row in (one, other))
        place = all(one[name] == other[name] for name in ("regieniveau", "verzorgingsgebied", "gebied"))
        shared = {*one["domeinen"].split("; ")} & {*other["domeinen"].split("; ")}
        alike = len(mine & theirs) / max(len(mine | theirs), 1)
        if (place and shared) or alike >= 0.5:
            wanted.add((one["overlegtafel"], other["overlegtafel"], bool(place and shared), len(mine & theirs)))
    found = dubbelingen(example, **chosen)[["overlegtafel", "andere_tafel", "zelfde_plek", "gedeeld"]]

    assert {*found.itertuples(index=False, name=None)} == wanted


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_hours_are_those_of_plain_python(example, chosen):
    hours, tables = defaultdict(float), defaultdict(int)
    for row in rows(example, **chosen):
        parts = [row[name] for name in ("aantal_deelnemers", "duur_minuten", "keer_per_jaar")]
        whole = None if None in parts else parts[0] * parts[1] / 60 * parts[2] / 12
        for name in [*organisations(row), "totaal"]:
            tables[name] += 1
            hours[name] += (whole or 0) / (1 if name == "totaal" else len(organisations(row)))
    found = vergaderuren(example, **chosen).set_index("organisatie")

    assert found["tafels"].to_dict() == tables
    assert found["uren_per_maand"].fillna(0).to_dict() == pytest.approx(hours)


LACKS: dict[Callable[..., pd.DataFrame], Callable[[dict], tuple[bool, ...]]] = {
    vrijblijvendheid: lambda row: (
        row["regieniveau"] >= 2 and row["voorzitter"] is None,
        row["regieniveau"] >= 3 and row["procesmanager"] is False,
        row["werkwijze"] is None,
    ),
    onzichtbaarheid: lambda row: (row["resultaat_vastgelegd"] is False, row["registratiesysteem"] is None),
}


@pytest.mark.parametrize("question", LACKS)
@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_what_tables_lack_is_that_of_plain_python(example, question, chosen):
    wanted = {row["overlegtafel"]: LACKS[question](row) for row in rows(example, **chosen)}
    found = question(example, **chosen)

    lacking = dict(zip(found["overlegtafel"], found.iloc[:, 2:].itertuples(index=False, name=None), strict=True))
    assert lacking == {name: what for name, what in wanted.items() if any(what)}


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_where_cases_get_stuck_is_that_of_plain_python(example, chosen):
    listed, wanted = {row["overlegtafel"].lower() for row in rows(example)}, {}
    for row in rows(example, **chosen):
        own, level = row["overlegtafel"].lower(), row["regieniveau"]
        up, down = (
            {name.strip().lower() for name in (row[column] or "").split(";")} - {"", own}
            for column in ("opschalen_naar", "afschalen_naar")
        )
        if row["soort"] not in ("casuïstiek", None):
            continue
        if (up and not up & listed) or (down and not down & listed):
            wanted[row["overlegtafel"]] = "naar een tafel die niet op de lijst staat"
        elif not up and level < 4:
            wanted[row["overlegtafel"]] = "nergens heen"
        elif up and not down and level > 1:
            wanted[row["overlegtafel"]] = "alleen omhoog"
    found = onoplosbaarheid(example, **chosen)

    assert dict(zip(found["overlegtafel"], found["schaalt"], strict=True)) == wanted


def test_the_pairs_that_weigh_most_come_first(example):
    found = dubbelingen(example)
    weights = [
        (row.zelfde_plek and row.overlap_pct >= 50, row.overlap_pct, row.zelfde_plek)
        for row in found.itertuples(index=False)
    ]

    assert weights == sorted(weights, reverse=True)
    assert 0 < sum(both for both, *_ in weights) < len(found)
    assert any(one[2] < other[2] for one, other in pairwise(weights))


def test_two_tables_at_one_place_of_which_nobody_is_known_do_not_come_first():
    store = Store()
    delivered(
        store,
        """
        Peildatum  | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Deelnemers
        01-01-2026 | Aal          | Zorg     | 1           | buurt             |
        01-01-2026 | Bes          | Zorg     | 1           | buurt             |
        01-01-2026 | Cel          | Zorg     | 2           | buurt             | A; B
        01-01-2026 | Deel         | Jeugd    | 3           | buurt             | A; B
        """,
    )
    assert dubbelingen(store)["overlegtafel"].tolist() == ["Cel", "Aal"]
    store.close()


# White spots


PLACES = list(product(DOMEINEN, (1, 2, 3, 4), ("buurt", "gemeente", "regio")))
LOOKED = """
    Peildatum  | Domein     | Regieniveau | Verzorgingsgebied | Geïnventariseerd
    01-01-2026 | Zorg       |             |                   | nee
    01-01-2026 | Zorg       | 2           |                   | ja
    01-01-2026 | Zorg       | 2           | buurt             | nee
    01-01-2026 | Zorg       |             | regio             | ja
    01-01-2026 | Zorg       | 3           |                   | nee
    01-01-2026 | Werk & Inkomen |        |                   | ja
    01-01-2026 | Onderwijs  | 4           | regio             | ja
    01-01-2025 | Veiligheid |             |                   | nee
"""
LISTED = """
    Peildatum  | Overlegtafel | Domeinen          | Regieniveau | Verzorgingsgebied | Soort
    01-01-2026 | Aal          | Zorg; Jeugd       | 1           | buurt             | casuïstiek
    01-01-2026 | Bes          | Veiligheid        | 4           | regio             | netwerk
    01-01-2025 | Cel          | Veiligheid; Jeugd | 1           | buurt             | netwerk
"""


def stand_of(place: tuple[str, int, str], looked: list[dict], known: set[str]) -> str:
    """What an empty place is, by the rule in words: the most precise row, `nee` first, or else its domain."""
    fitting = [
        row
        for row in looked
        if row["domein"] == place[0]
        and row["regieniveau"] in (None, place[1])
        and row["verzorgingsgebied"] in (None, place[2])
    ]
    named = {id(row): sum(row[name] is not None for name in ("regieniveau", "verzorgingsgebied")) for row in fitting}
    most = [row["geinventariseerd"] for row in fitting if named[id(row)] == max(named.values())]
    return "geen tafel" if (all(most) if most else place[0] in known) else "niet geïnventariseerd"


def looked_at(store: Store, day: str) -> list[dict]:
    rows = store.current("inventarisaties")
    rows = rows[rows["peildatum"] == pd.Timestamp(day)].astype(object)
    return rows.where(rows.notna(), None).to_dict("records")


def white(store: Store, day: str, **chosen: object) -> dict[tuple[str, int, str], str]:
    """The white spots of a day in plain Python."""
    listed = rows(store, peildatum=day)
    kept = [row for row in listed if row["soort"] in chosen.get("soort", [row["soort"]])]
    taken = {
        (domein, row["regieniveau"], row["verzorgingsgebied"]) for row in kept for domein in row["domeinen"].split("; ")
    }
    known = {domein for row in listed for domein in row["domeinen"].split("; ")}
    return {
        place: stand_of(place, looked_at(store, day), known)
        for place in PLACES
        if place not in taken
        and place[0] in chosen.get("domein", DOMEINEN)
        and str(place[1]) in chosen.get("niveau", "1234")
        and place[2] in chosen.get("gebied", ("buurt", "gemeente", "regio"))
    }


def by_place(found: pd.DataFrame) -> dict[tuple[str, int, str], str]:
    return {tuple(row[:3]): row[3] for row in found.itertuples(index=False, name=None)}


@pytest.fixture(scope="module")
def looked() -> Iterator[Store]:
    """Three tables on two days, and what was looked at on those days."""
    store = Store()
    delivered(store, {"Overlegtafels": LISTED, "Inventarisaties": LOOKED})
    yield store
    store.close()


@pytest.mark.parametrize("chosen", [*CHOICES, {"soort": ["casuïstiek"], "domein": ["Zorg & Welzijn"]}], ids=str)
@pytest.mark.parametrize("day", ["2026-01-01", "2025-01-01"])
def test_white_spots_are_those_of_plain_python(looked, day, chosen):
    assert by_place(witte_plekken(looked, day, **chosen)) == white(looked, day, **chosen)


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_white_spots_of_the_example_are_those_of_plain_python(example, chosen):
    found = by_place(witte_plekken(example, **chosen))

    assert found == white(example, "2026-01-01", **chosen)
    assert len(set(found.values())) == 2 or chosen


@pytest.mark.parametrize(
    ("place", "stand"),
    [
        (("Zorg & Welzijn", 1, "gemeente"), "niet geïnventariseerd"),  # said of the whole domain
        (("Zorg & Welzijn", 2, "gemeente"), "geen tafel"),  # said of this level
        (("Zorg & Welzijn", 2, "buurt"), "niet geïnventariseerd"),  # said of this very place
        (("Zorg & Welzijn", 3, "regio"), "niet geïnventariseerd"),  # its level and its area disagree
        (("Zorg & Welzijn", 4, "regio"), "geen tafel"),  # said of this area
        (("Jeugd & Gezin", 4, "regio"), "geen tafel"),  # nothing said, and the domain has a table
        (("Werk & Inkomen", 1, "buurt"), "geen tafel"),  # a domain without a table that was looked at
        (("Onderwijs & Kinderopvang", 4, "gemeente"), "niet geïnventariseerd"),  # nothing said, no table
        (("Onderwijs & Kinderopvang", 4, "regio"), "geen tafel"),
        (("Veiligheid", 1, "buurt"), "geen tafel"),  # what was said of another day does not hold
    ],
)
def test_an_empty_place_is_without_a_table_or_nobody_looked(looked, place, stand):
    assert by_place(witte_plekken(looked))[place] == stand


def test_what_another_coalitie_looked_at_says_nothing(looked, monkeypatch):
    before = by_place(witte_plekken(looked))
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    delivered(looked, {"Overlegtafels": LISTED, "Inventarisaties": LOOKED.replace("Zorg ", "Jeugd")})
    monkeypatch.delenv("SAMENSPEL_COALITIE")

    assert by_place(witte_plekken(looked)) == before


@pytest.mark.parametrize("chosen", CHOICES, ids=str)
def test_places_are_counted_and_the_empty_ones_told_apart(example, chosen):
    found = plekken(example, **chosen)
    empty, filled = found[found["tafels"] == 0], found[found["tafels"] > 0]
    told = zip(found["domein"], found["regieniveau"].astype("str"), found["verzorgingsgebied"], strict=True)
    wanted = [chosen.get(name, every) for name, every in (("domein", DOMEINEN), ("niveau", "1234"), ("gebied", None))]

    assert alike(empty.drop(columns="tafels").reset_index(drop=True), witte_plekken(example, **chosen))
    assert filled["stand"].isna().all()
    assert [*told] == [
        (domein, str(niveau), gebied)
        for domein, niveau, gebied in PLACES
        if domein in wanted[0] and str(niveau) in wanted[1] and gebied in (wanted[2] or (gebied,))
    ]


@pytest.mark.parametrize(
    "chosen", [*CHOICES, {"domein": ["Veiligheid"], "niveau": ["1"], "gebied": ["regio"]}], ids=str
)
def test_what_stands_out_follows_the_filters(example, chosen):
    kept, found = rows(example, **chosen), opvallend(example, **chosen).iloc[0]
    cells = set(product(chosen.get("domein", DOMEINEN), map(int, chosen.get("niveau", "1234"))))
    taken = {(domein, row["regieniveau"]) for row in kept for domein in row["domeinen"].split("; ")}

    assert found.to_dict() == {
        "tafels": len(kept),
        "meer_domeinen": sum("; " in row["domeinen"] for row in kept),
        "zonder_client": sum(row["soort"] == "casuïstiek" and row["client_aan_tafel"] == "nooit" for row in kept),
        "zonder_procesmanager": sum(row["regieniveau"] >= 3 and row["procesmanager"] is False for row in kept),
        "zonder_resultaat": sum(row["resultaat_vastgelegd"] is False for row in kept),
        "lege_plekken": len(cells - taken),
        "vakken": len(cells),
    }
