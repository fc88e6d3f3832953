"""The one place that opens DuckDB: leveringen in, the valid rows out, and undo."""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow

from data.areas import Areas
from data.checked import Checked
from data.contract import Contract
from data.contracts import CONTRACTS
from data.delivery import Delivery
from data.known import STATEMENT_COLUMNS, Known
from data.koppeling import Koppeling, remembered
from data.past import DAYS, FIGURES, Past
from data.problem import Problem

FOLDER = Path(__file__).parent
DEFAULT = FOLDER / "opslag" / "samenspel.duckdb"
LOCKDOWN = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "memory_limit": "2GB",
}
META = {"coalitie": "varchar", "levering": "bigint", "deel": "integer", "blad": "varchar", "rij": "bigint"}
IN_USE = (
    "De opslag {} is in gebruik door een ander programma (waarschijnlijk het dashboard zelf). "
    "Lever aan via de pagina Aanleveren, of stop het dashboard en probeer het opnieuw."
)
NOT_A_STORE = (
    "De opslag {} is niet te openen: het is geen opslag van Samenspel, of u mag er niet bij. "
    "Controleer de instelling SAMENSPEL_OPSLAG en de rechten van die map."
)
PUBLISHED, UNDONE, RESTORED = "gepubliceerd", "teruggedraaid", "weer in gebruik"


def coalitie() -> str:
    """The coalition this installation serves; it comes from the server, never from the address."""
    return os.environ.get("SAMENSPEL_COALITIE", "coalitie")


def where() -> Path:
    """The file that holds the store."""
    return Path(os.environ.get("SAMENSPEL_OPSLAG") or DEFAULT)


class Store:
    """One connection per process, a cursor per question; writes happen one at a time."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        self._connection = _connect(path)
        self._writing = threading.Lock()
        self.changes = 0  # counted in memory: no other process can write
        self._make_tables()

    def ask(self, sql: str, answers: dict[str, object] | None = None) -> pd.DataFrame:
        """The table that the SQL yields, on a cursor of its own."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, answers or {}).df()

    def close(self) -> None:
        self._connection.close()

    def version(self) -> int:
        """How many changes are on record for this coalition."""
        sql = "select count(*) as aantal from gebeurtenissen where coalitie = $coalitie"
        return int(self.ask(sql, {"coalitie": coalitie()})["aantal"].iloc[0])

    def publish(self, delivery: Delivery, door: str, voorbeeld: bool = False) -> list[int]:
        """Keep the accepted rows of every sheet, all or nothing; the numbers of the new leveringen."""
        with self._writing, self._connection.cursor() as cursor:
            cursor.begin()
            inzending = _next(cursor)
            kept = []
            for checked in delivery.sheets:
                if checked.dataset and checked.geaccepteerd:
                    levering = inzending + len(kept)
                    _write_levering(cursor, levering, inzending, delivery, checked, door, voorbeeld)
                    _write_rows(cursor, levering, CONTRACTS[checked.dataset], checked)
                    _write_event(cursor, levering, PUBLISHED, door)
                    kept.append(levering)
            cursor.commit()
            self.changes += 1
            return kept

    def undo(self, levering: int, door: str) -> None:
        """Take a levering out of use; older rows with the same scope count again."""
        self._mark(levering, UNDONE, door)

    def restore(self, levering: int, door: str) -> None:
        """Put an undone levering back in use."""
        self._mark(levering, RESTORED, door)

    def _mark(self, levering: int, what: str, door: str) -> None:
        with self._writing, self._connection.cursor() as cursor:
            found = cursor.execute(
                "select staat from staten where coalitie = $coalitie and levering = $levering",
                {"coalitie": coalitie(), "levering": levering},
            ).fetchone()
            if not found:
                raise Problem(f"Levering {levering} bestaat niet. Kies een nummer uit de lijst van leveringen.")
            if (found[0] == UNDONE) == (what == UNDONE):
                raise Problem(f"Levering {levering} is al {found[0]}.")
            _write_event(cursor, levering, what, door)
            self.changes += 1

    def clear_example(self) -> None:
        """Remove the rows of the example for good; that it was there stays on record."""
        with self._writing, self._connection.cursor() as cursor:
            cursor.begin()
            example = "levering in (select levering from leveringen where voorbeeld and coalitie = $coalitie)"
            for contract in CONTRACTS.values():
                cursor.execute(f'delete from "{contract.name}" where {example}', {"coalitie": coalitie()})
            for table in ("delen", "leveringen"):
                cursor.execute(f"delete from {table} where {example}", {"coalitie": coalitie()})
            _write_event(cursor, 0, "voorbeeld gewist", "")
            cursor.commit()
            self.changes += 1

    def history(self) -> pd.DataFrame:
        """Every levering, newest first: the columns of the view `overzicht`."""
        return self.ask((FOLDER / "history.sql").read_text(encoding="utf-8"), {"coalitie": coalitie()})

    def koppelingen(self) -> pd.DataFrame:
        """kenmerk, dataset, inhoud (JSON), door, op: what was agreed about kinds of file, newest first."""
        sql = "select * exclude (coalitie) from koppelingen where coalitie = $coalitie order by op desc, kenmerk"
        return self.ask(sql, {"coalitie": coalitie()})

    def keep_koppeling(self, koppeling: Koppeling, door: str, instead: Koppeling | None = None) -> None:
        """Keep what was agreed, for what was agreed about the same headings and for the one that it is a change of."""
        with self._writing, self._connection.cursor() as cursor:
            cursor.begin()
            for kenmerk in {koppeling.kenmerk, *([instead.kenmerk] if instead else [])}:
                _drop_koppeling(cursor, kenmerk)
            cursor.execute(
                "insert into koppelingen values ($coalitie, $kenmerk, $dataset, $inhoud, $door, localtimestamp)",
                {
                    "coalitie": coalitie(),
                    "kenmerk": koppeling.kenmerk,
                    "dataset": koppeling.dataset,
                    "inhoud": koppeling.as_json(),
                    "door": door,
                },
            )
            cursor.commit()
            self.changes += 1

    def drop_koppeling(self, kenmerk: str) -> None:
        """Forget what was agreed about one kind of file."""
        with self._writing, self._connection.cursor() as cursor:
            _drop_koppeling(cursor, kenmerk)
            self.changes += 1

    def known(self) -> Known:
        """The statements, indicators, rounds and figures that count now, and what was agreed about kinds of file."""
        mine = {"coalitie": coalitie()}
        columns = ", ".join(STATEMENT_COLUMNS)
        names = "select distinct {0} as naam from geldige_{1} where coalitie = $coalitie"
        return Known(
            self.ask(f"select {columns} from geldige_stellingen where coalitie = $coalitie", mine),
            frozenset(self.ask(names.format("indicator", "indicatoren"), mine)["naam"]),
            frozenset(self.ask(names.format("ronde", "rondes"), mine)["naam"]),
            self._past(mine, names),
            tuple(each for text in self.koppelingen()["inhoud"] for each in remembered(text)),
            self._indicator_names(),
            gebieden=self._areas(mine),
        )

    def _past(self, mine: dict[str, object], names: str) -> Past:
        """What new rows are compared with."""
        units = self.ask("select indicator, eenheid from geldige_indicatoren where coalitie = $coalitie", mine)
        figures = f"select {', '.join(FIGURES)} from geldige_waarden where coalitie = $coalitie"
        mentioned = (
            "select unnest([voorzitter] || string_split(coalesce(deelnemers, ''), '; ')) as naam "
            "from geldige_overlegtafels where coalitie = $coalitie "
            "union select trekker from geldige_instrumenten where coalitie = $coalitie"
        )
        means = (
            "select ronde, stelling, versie, avg(antwoord) as gemiddelde from geldige_antwoorden "
            "where coalitie = $coalitie group by all having count(antwoord) >= 5"
        )
        return Past(
            frozenset(self.ask(names.format("organisatie", "organisaties"), mine)["naam"]),
            frozenset(self.ask(mentioned, mine)["naam"]),
            dict(zip(units["indicator"], units["eenheid"], strict=True)),
            self.ask(f"{figures} and status <> 'ingetrokken'", mine),
            self.ask(f"select {', '.join(DAYS)} from geldige_rondes where coalitie = $coalitie", mine),
            self.ask(means, mine),
        )

    def _indicator_names(self) -> dict[str, str]:
        sql = "select naam, indicator from geldige_indicatoren where coalitie = $coalitie order by definitieversie"
        rows = self.ask(sql, {"coalitie": coalitie()})
        return dict(zip(rows["naam"], rows["indicator"], strict=True))

    def _areas(self, mine: dict[str, object]) -> Areas:
        """The names and codes under which figures are kept."""
        sql = "select distinct gebiedscode, gebied from geldige_waarden where coalitie = $coalitie order by all"
        rows = self.ask(sql, mine)
        return Areas().keeping(zip(rows["gebiedscode"], rows["gebied"], strict=True), rows["gebied"])

    def current(self, dataset: str) -> pd.DataFrame:
        """The rows of a data set that count now, in the order they came in: the columns of its contract."""
        columns = ", ".join(f'"{column.name}"' for column in CONTRACTS[dataset].columns)
        return self.ask(
            f"select {columns} from geldige_{dataset} where coalitie = $coalitie order by levering, rij",
            {"coalitie": coalitie()},
        )

    def standing(self) -> pd.DataFrame:
        """dataset, levering, deel, sleutel (scope): one row per part that counts now."""
        sql = "select dataset, levering, deel, sleutel from geldige_delen where coalitie = $coalitie"
        return self.ask(sql, {"coalitie": coalitie()})

    def rows(self, table: str, delen: pd.DataFrame | None = None) -> pyarrow.Table:
        """What this coalition has in a table, whether it counts or not; with `delen` (levering, deel) only those."""
        mine = {"coalitie": coalitie()}
        with self._connection.cursor() as cursor:
            if delen is None:
                return cursor.execute(f'select * from "{table}" where coalitie = $coalitie', mine).to_arrow_table()
            with _incoming(cursor, delen[["levering", "deel"]]):
                theirs = f'select * from "{table}" semi join incoming using (levering, deel) where coalitie = $coalitie'
                return cursor.execute(theirs, mine).to_arrow_table()

    def put(self, table: str, rows: pyarrow.Table) -> None:
        """Add rows as another store has them."""
        with self._writing, self._connection.cursor() as cursor, _incoming(cursor, rows):
            cursor.execute(f'insert into "{table}" select * from incoming')
            self.changes += 1

    def _make_tables(self) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute((FOLDER / "store.sql").read_text(encoding="utf-8"))
            for contract in CONTRACTS.values():
                columns = ", ".join(f'"{name}" {kind}' for name, kind in (META | contract.stored).items())
                cursor.execute(f'create table if not exists "{contract.name}" ({columns})')
                cursor.execute(
                    f"create or replace view geldige_{contract.name} as "
                    f'select t.* from "{contract.name}" as t semi join geldige_delen as d '
                    "on d.levering = t.levering and d.deel = t.deel"
                )


@contextmanager
def _incoming(cursor: duckdb.DuckDBPyConnection, rows: pd.DataFrame | pyarrow.Table) -> Iterator[None]:
    """The rows are visible to the cursor as `incoming`; as Arrow, which is taken in five times as fast as a frame."""
    arrow = rows if isinstance(rows, pyarrow.Table) else pyarrow.Table.from_pandas(rows, preserve_index=False)
    cursor.register("incoming", arrow)
    yield
    cursor.unregister("incoming")


def _connect(path: Path | str) -> duckdb.DuckDBPyConnection:
    try:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        connection = duckdb.connect(str(path), config=LOCKDOWN)
    except (duckdb.Error, OSError) as error:
        name, taken = Path(path).name, any(words in str(error) for words in ("set lock on", "another process"))
        raise Problem(IN_USE.format(name) if taken else NOT_A_STORE.format(name)) from error
    # trying fsst and keeping the order of rows take half of the writing: our texts repeat, questions say their order
    connection.execute("set disabled_compression_methods = 'fsst'")
    connection.execute("set preserve_insertion_order = false")
    connection.execute("attach ':memory:' as nu (compress true)")  # what questions work out until the next change
    connection.execute("set lock_configuration = true")
    return connection


def _next(cursor: duckdb.DuckDBPyConnection) -> int:
    return cursor.execute("select coalesce(max(levering), 0) + 1 from gebeurtenissen").fetchone()[0]


def _write_levering(
    cursor: duckdb.DuckDBPyConnection,
    levering: int,
    inzending: int,
    delivery: Delivery,
    checked: Checked,
    door: str,
    voorbeeld: bool,
) -> None:
    cursor.execute(
        "insert into leveringen values ($coalitie, $levering, $inzending, $dataset, $bestand, $sha256, $door, "
        "localtimestamp, $blad, $gelezen, $geaccepteerd, $afgekeurd, $genegeerd, $voorbeeld)",
        {
            "coalitie": coalitie(),
            "levering": levering,
            "inzending": inzending,
            "dataset": checked.dataset,
            "bestand": delivery.bestand,
            "sha256": delivery.sha256,
            "door": door,
            "blad": checked.blad,
            "gelezen": checked.gelezen,
            "geaccepteerd": checked.geaccepteerd,
            "afgekeurd": checked.afgekeurd,
            "genegeerd": checked.genegeerd,
            "voorbeeld": voorbeeld,
        },
    )


def _write_rows(cursor: duckdb.DuckDBPyConnection, levering: int, contract: Contract, checked: Checked) -> None:
    """The rows with where they came from, and the scopes (delen) that they fill."""
    scopes = _scopes(contract, checked.rows)
    parts, sleutels = pd.factorize(scopes)
    names: Sequence[str] = list(META | contract.stored)
    rows = checked.rows.assign(coalitie=coalitie(), levering=levering, deel=parts, blad=checked.blad)
    with _incoming(cursor, rows[names]):
        cursor.execute(f'insert into "{contract.name}" select * from incoming')
    delen = pd.DataFrame(
        {"coalitie": coalitie(), "dataset": contract.name, "levering": levering, "deel": range(len(sleutels))}
    ).assign(sleutel=list(sleutels))
    with _incoming(cursor, delen):
        cursor.execute("insert into delen select * from incoming")


def _write_event(cursor: duckdb.DuckDBPyConnection, levering: int, what: str, door: str) -> None:
    cursor.execute(
        "insert into gebeurtenissen "
        "select $coalitie, coalesce(max(volgnummer), 0) + 1, $levering, $wat, $door, localtimestamp "
        "from gebeurtenissen",
        {"coalitie": coalitie(), "levering": levering, "wat": what, "door": door},
    )


def _drop_koppeling(cursor: duckdb.DuckDBPyConnection, kenmerk: str) -> None:
    mine = {"coalitie": coalitie(), "kenmerk": kenmerk}
    cursor.execute("delete from koppelingen where coalitie = $coalitie and kenmerk = $kenmerk", mine)


def _scopes(contract: Contract, rows: pd.DataFrame) -> pd.Series:
    """The scope of each row as one text."""
    first, *rest = (rows[name].astype("str") for name in contract.scope)
    return first.str.cat(rest, sep=" · ") if rest else first
