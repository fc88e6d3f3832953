"""What questions share is worked out anew when something changed on which it rests, and only then."""

from collections.abc import Iterator

import pandas as pd
import pytest

from data.opening import fill_with_example
from data.store import Store
from queries import asking
from queries.asking import prepare
from tests.conftest import delivered

CSV = {
    "duiding": "Ronde;Cijfer;Onderdeel;We zien\n2026-K2;temperatuur;;Het stijgt",
    "acties": "Actie;Status\nElkaar bellen;open",
    "instellingen": "Instelling;Onderdeel;Waarde;Vanaf ronde\nminste aantal;alles;8;2024-K4",
    "casusstromen": "Periode;Van;Naar;Aantal\n2026-H1;Peuteroverleg;Thuiszitterstafel;12",
    "rondes": "Ronde;Uitgenodigd\n2026-K2;31",
}


@pytest.fixture
def example() -> Iterator[Store]:
    store = Store()
    fill_with_example(store)
    prepare(store)
    yield store
    store.close()


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were put to a store."""
    asked, ask = [], Store.ask

    def heard(store: Store, sql: str, *given: object) -> pd.DataFrame:
        asked.append(sql)
        return ask(store, sql, *given)

    monkeypatch.setattr(Store, "ask", heard)
    return asked


def shared(store: Store) -> dict[str, list[tuple]]:
    """Everything that stands ready for the questions."""
    names = store.ask("select table_name from duckdb_tables() where database_name = 'nu' order by 1")["table_name"]
    return {name: _rounded(store.ask(f"select * from nu.{name} order by all")) for name in names}


def _rounded(rows: pd.DataFrame) -> list[list[str]]:
    """Threads add up in any order: the last digits may differ."""
    return rows.assign(**rows.select_dtypes("float").round(9)).astype("str").values.tolist()


@pytest.mark.parametrize(
    ("dataset", "again"), [("duiding", 0), ("acties", 0), ("instellingen", 1), ("casusstromen", 1), ("rondes", 1)]
)
def test_it_is_worked_out_again_for_what_it_rests_on_alone(example, worked_out, dataset, again):
    delivered(example, CSV[dataset].encode(), f"{dataset}.csv")
    prepare(example)
    prepare(example)

    assert worked_out.count(asking._text("nu")) == again


def test_it_is_always_what_it_would_be_when_worked_out_anew(example):
    for levering in [*example.history()["levering"], None]:
        prepare(example)
        kept = shared(example)
        asking._prepared.pop(example)
        prepare(example)
        assert kept == shared(example), levering
        assert len(kept) > 10
        if levering is not None:
            example.undo(levering, "een tester")
