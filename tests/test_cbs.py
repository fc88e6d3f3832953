"""A table of CBS open data becomes the series of an indicator.

The preparation is what a person does in a spreadsheet program: put a filter on `Observations.csv` that leaves one
measure, one kind of household, one income limit and one duration, and save what is left. The file is delivered with
`--vul indicator=… --vul gebied=Nederland`. (The stored selection of this table has households, no minor children.)
"""

import csv
from collections.abc import Iterable

import pytest

from data.delivery import check_file
from data.store import Store
from queries.indicatoren import indicatorwaarden
from tests.conftest import INPUTS, NO_INPUTS, xlsx

OBSERVATIONS = INPUTS / "real" / "Observations.csv"
FILTER = {
    "Measure": "1050010_2",
    "KenmerkenVanHuishoudens": "1050010",
    "InkomensgrensHuishouden": "1050290",
    "DuurInkomenspositie": "A028721",
}
INDICATOR = {
    "Indicatoren": """
        indicator | naam                          | eenheid | richting
        LAAGINK   | Huishoudens met laag inkomen  | %       | lager is beter
    """
}


def filtered(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if all(row[name] == code for name, code in FILTER.items())]


def as_csv(rows: list[dict[str, str]]) -> bytes:
    lines = [";".join(rows[0]), *(";".join(row.values()) for row in rows)]
    return "\r\n".join(lines).encode("cp1252")


@pytest.mark.parametrize("path", [OBSERVATIONS] if OBSERVATIONS.exists() else [pytest.param(None, id=NO_INPUTS)])
def test_a_filtered_cbs_table_is_the_series_of_an_indicator(path, store: Store):
    if path is None:
        return
    rows = filtered(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    store.publish(check_file("indicatoren.xlsx", xlsx(INDICATOR), store.known()), "test")
    given = {"indicator": "LAAGINK", "gebied": "Nederland"}
    delivery = check_file("laag inkomen.csv", as_csv(rows), store.known(), given)
    store.publish(delivery, "test")

    answer = indicatorwaarden(store, indicator="LAAGINK", gebied="Nederland")

    assert not delivery.faulty
    assert dict(zip(answer["periode"], answer["waarde"], strict=True)) == {
        row["Perioden"][:4]: float(row["Value"].replace(",", ".")) for row in rows
    }
    assert len(answer) >= 10
