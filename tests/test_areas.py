"""One area is one line: whether files give its name, its code, or both; and two areas stay two."""

import pytest

from queries.indicatoren import indicatorwaarden
from tests.conftest import checked, delivered

INDICATOREN = """
    Indicator | Naam          | Eenheid | Richting
    VROEG     | Vroeggeboorte | %       | lager is beter
"""
NAMED = "Gebied | Gebiedscode | Periode | Waarde\nDelft | GM0503 | 2022 | 6,5"


@pytest.fixture
def known(store):
    delivered(store, {"I": INDICATOREN})
    return store.known()


def areas(delivery) -> list[tuple]:
    """gebied and gebiedscode of the accepted rows."""
    rows = delivery.sheets[0].rows[["gebied", "gebiedscode"]].astype(object)
    return [tuple(row) for row in rows.where(rows.notna(), None).itertuples(index=False)]


def told(delivery, code="gebied herkend") -> list[tuple]:
    return [(each.ernst, each.rij, each.waarde, each.moet) for each in delivery.findings if each.code == code]


def of(*cells: str) -> str:
    """Figures of areas given in one column, each in a year of its own."""
    return "\n".join(["Gebied | Periode | Waarde", *(f"{cell} | {2015 + i} | 6" for i, cell in enumerate(cells))])


@pytest.mark.parametrize(
    "typed", ["GM0503", "gm0503  ", "0503", "503", "Delft", "DELFT", "Delft (gemeente)", "gemeente Delft"]
)
def test_an_area_has_the_name_and_spelling_under_which_it_came_in_before(store, known, typed):
    delivered(store, NAMED, indicator="VROEG")

    delivered(store, f"Gebied | Periode | Waarde\n{typed} | 2023 | 6", indicator="VROEG")

    series = indicatorwaarden(store)
    assert list(zip(series["gebied"], series["periode"], strict=True)) == [("Delft", "2022"), ("Delft", "2023")]


def test_a_code_that_was_read_as_a_name_is_told_once(store, known):
    delivered(store, NAMED, indicator="VROEG")

    delivery = checked(of("503", "Delft", "503", "GM0503"), store.known(), indicator="VROEG")

    assert {name for name, _ in areas(delivery)} == {"Delft"}
    assert told(delivery) == [("let op", 2, "503", "is gelezen als Delft")]


def test_a_newer_value_under_the_code_takes_the_place_of_the_one_under_the_name(store, known):
    delivered(store, NAMED, indicator="VROEG")
    (newer,) = delivered(store, "Gebied | Periode | Waarde\n503 | 2022 | 7,5", indicator="VROEG")

    assert indicatorwaarden(store)["waarde"].tolist() == [7.5]
    store.undo(newer, "een tester")
    assert indicatorwaarden(store)["waarde"].tolist() == [6.5]


def test_codes_that_came_in_before_their_name_have_it_as_soon_as_it_is_known(store, known):
    delivered(store, "Gebied | Periode | Waarde\n503 | 2021 | 7\n503 | 2022 | 7", indicator="VROEG")
    assert set(indicatorwaarden(store)["gebied"]) == {"GM0503"}

    (naming,) = delivered(store, NAMED, indicator="VROEG")
    series = indicatorwaarden(store, gebied="GM0503")
    store.undo(naming, "een tester")

    assert list(zip(series["gebied"], series["periode"], series["waarde"], strict=True)) == [
        ("Delft", "2021", 7.0),
        ("Delft", "2022", 6.5),
    ]
    assert set(indicatorwaarden(store)["gebied"]) == {"GM0503"}


def test_a_name_and_a_code_on_one_row_name_the_other_rows_of_the_file(known):
    drawing = "Gebied | Gemeentecode | Periode | Waarde\n503 | | 2021 | 6\nDelft | 0503 | 2022 | 6\nDelft | | 2023 | 6"

    assert areas(checked(drawing, known, indicator="VROEG")) == [
        ("Delft", "GM0503"),
        ("Delft", "GM0503"),
        ("Delft", None),
    ]


@pytest.mark.parametrize("headings", ["Gemeente | Gemeentenaam", "Regio's | Regio", "Regio | Gemeente"])
def test_the_column_of_names_is_the_area_whatever_it_is_called(known, headings):
    drawing = f"{headings} | Periode | Waarde\nGM0503 | Delft | 2022 | 6\nGM0518 | Den Haag | 2022 | 6"

    assert areas(checked(drawing, known, indicator="VROEG")) == [("Delft", "GM0503"), ("Den Haag", "GM0518")]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("NL01  ", "Nederland"),
        ("nederland", "Nederland"),
        ("PV27", "Noord-Holland"),
        ("Noord-Holland (PV)", "Noord-Holland"),
        ("PV26", "Utrecht (PV)"),
        ("Utrecht (PV)", "Utrecht (PV)"),
        ("Utrecht (gemeente)", "Utrecht"),
        ("LD01", "Noord-Nederland"),
        ("GG1413", "GG1413"),
        ("CR17", "CR17"),
        ("BU05030102", "BU05030102"),
    ],
)
def test_the_country_and_the_provinces_have_their_name_and_other_codes_stay_until_it_is_known(known, typed, name):
    assert [area for area, _ in areas(checked(of(typed), known, indicator="VROEG"))] == [name]


def test_two_areas_of_one_name_stay_two(store, known):
    drawing = "Gebied | Gebiedscode | Periode | Waarde\nBergen | GM0373 | 2022 | 6\nBergen | GM0893 | 2022 | 7"
    delivered(store, drawing, indicator="VROEG")

    coded = checked(of("373", "893", "Bergen (GM0893)"), store.known(), indicator="VROEG")
    bare = checked(of("Bergen"), store.known(), indicator="VROEG")

    assert dict(zip(*(indicatorwaarden(store)[name] for name in ("gebied", "waarde")), strict=True)) == {
        "Bergen (GM0373)": 6.0,
        "Bergen (GM0893)": 7.0,
    }
    assert [name for name, _ in areas(coded)] == ["Bergen (GM0373)", "Bergen (GM0893)", "Bergen (GM0893)"]
    (fault,) = told(bare, "gebied dubbelzinnig")
    assert fault[:3] == ("fout", 2, "Bergen") and "GM0373 en GM0893" in fault[3]


def test_a_second_area_of_a_known_name_gets_its_code_behind_it(store, known):
    delivered(store, "Gebied | Gebiedscode | Periode | Waarde\nBergen | GM0373 | 2022 | 6", indicator="VROEG")

    other = "Gebied | Gebiedscode | Periode | Waarde\nBergen | GM0893 | 2022 | 7\nBergen | GM0373 | 2023 | 6"

    delivery = checked(other, store.known(), indicator="VROEG")

    assert [name for name, _ in areas(delivery)] == ["Bergen (GM0893)", "Bergen"]
    assert told(delivery) == [("let op", 2, "Bergen", "is gelezen als Bergen (GM0893)")]


@pytest.mark.parametrize("names", [("Utrecht", "Utrecht"), ("Utrecht (gemeente)", "Utrecht (PV)")])
def test_a_city_and_its_province_stay_two(known, names):
    drawing = "Gebied | Gebiedscode | Periode | Waarde\n{} | GM0344 | 2022 | 6\n{} | PV26 | 2022 | 7".format(*names)

    assert [name for name, _ in areas(checked(drawing, known, indicator="VROEG"))] == ["Utrecht", "Utrecht (PV)"]


def test_the_code_of_a_municipality_is_not_that_of_its_neighbourhoods(store, known):
    drawing = "Wijk | Gemeentecode | Periode | Waarde\nNoord | GM0503 | 2022 | 6\nZuid | GM0503 | 2022 | 7\n"
    delivered(store, NAMED, indicator="VROEG")

    many = checked(drawing, store.known(), indicator="VROEG")
    one = checked(drawing.replace("Zuid | GM0503 | 2022 | 7", ""), store.known(), indicator="VROEG")
    plain = checked(drawing.replace("Wijk", "Gebied"), store.known(), indicator="VROEG")

    assert [areas(each) for each in (many, one, plain)] == [
        [("Noord", None), ("Zuid", None)],
        [("Noord", None)],
        [("Noord", None), ("Zuid", None)],
    ]


@pytest.mark.parametrize(
    ("heading", "typed", "name"),
    [
        ("Wijk", "11", "wijk 11"),
        ("Buurt", "05030102", "BU05030102"),
        ("Gebied", "2611", "2611"),
        ("Gebied", "19", "GM0019"),
    ],
)
def test_a_bare_number_is_only_a_municipality_where_it_can_be_one(known, heading, typed, name):
    drawing = f"{heading} | Periode | Waarde\n{typed} | 2022 | 6"

    assert [area for area, _ in areas(checked(drawing, known, indicator="VROEG"))] == [name]


@pytest.mark.parametrize(
    ("level", "item", "name"),
    [
        ("gemeente", "503", "GM0503"),
        ("nederland", "1", "Nederland"),
        ("wijk", "50311", "WK050311"),
        ("buurt", "5030102", "BU05030102"),
        ("provincie", "27", "Noord-Holland"),
        ("ggd", "14", "ggd 14"),
    ],
)
def test_swing_says_what_kind_of_area_a_number_is(known, level, item, name):
    drawing = f"PERIOD | GEOLEVEL | GEOITEM | VROEG\n2023 | {level} | {item} | 6,1\n2024 | {level} | {item} | 6"
    delivery = checked(drawing, known)

    assert {area for area, _ in areas(delivery)} == {name}
    assert "kolom niet gebruikt" not in {finding.code for finding in delivery.findings}


def test_another_name_for_a_known_code_is_the_known_area_and_that_is_told(store, known):
    delivered(store, NAMED.replace("Delft", "Den Haag").replace("0503", "0518"), indicator="VROEG")
    other = "Gebied | Gebiedscode | Periode | Waarde\n's-Gravenhage | GM0518 | 2023 | 6"

    delivery = checked(other, store.known(), indicator="VROEG")

    assert areas(delivery) == [("Den Haag", "GM0518")]
    assert told(delivery) == [("let op", 2, "'s-Gravenhage", "is gelezen als Den Haag (GM0518)")]


def test_a_code_without_a_name_is_told_only_where_it_could_stand_beside_that_name(store, known):
    alone = checked(of("503"), known, indicator="VROEG")
    delivered(store, of("Delft"), indicator="VROEG")
    beside = checked(of("503", "GM0518"), store.known(), indicator="VROEG")

    assert told(alone, "gebied zonder naam") == []
    ((ernst, row, value, moet),) = told(beside, "gebied zonder naam")
    assert (ernst, row, value) == ("let op", None, "GM0503 (en nog 1)") and "lever dan een kolom met die naam" in moet


def test_very_many_codes_read_as_names_are_counted(known):
    drawing = "\n".join(
        ["Gebied | Gebiedscode | Periode | Waarde", *(f"Plaats {i} | GM0{i} | 2022 | 6" for i in range(100, 120))]
    )
    again = "\n".join(f"{i} | | 2023 | 6" for i in range(100, 120))

    found = told(checked(f"{drawing}\n{again}", known, indicator="VROEG"))

    assert [row for _, row, _, _ in found] == [None, 22, 23, 24, 25, 26]
    assert found[0][3].startswith("nog 15 andere gebieden")


REGIOS = (
    "Identifier | Title | Status\nNL01   | Nederland | \nGM0503   | Delft | \nGM0518   | 's-Gravenhage (gemeente) | "
)
FIGURES = "RegioS | Perioden | Value\nGM0503   | 2023JJ00 | 6\nGM0518 | 2023JJ00 | 7"


@pytest.mark.parametrize("sheets", [("RegioS", "Cijfers"), ("Cijfers", "RegioS")])
def test_the_code_list_of_open_data_in_the_file_names_its_areas(known, sheets):
    drawings = {"RegioS": REGIOS, "Cijfers": FIGURES}
    delivery = checked({name: drawings[name] for name in sheets}, known, indicator="VROEG")

    (figures,) = [each for each in delivery.sheets if each.dataset]
    assert figures.rows["gebied"].tolist() == ["Delft", "'s-Gravenhage"]
    (regions,) = [each for each in delivery.sheets if not each.dataset]
    assert "lijst van gebieden" in regions.bevindingen[0].moet and regions.genegeerd == regions.gelezen
