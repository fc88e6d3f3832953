"""The one place that opens DuckDB: leveringen in, the valid rows out, and undo."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow

from data import agreements, knowing, publishing
from data.contracts import CONTRACTS
from data.delivery import Delivery
from data.installation import coalitie
from data.known import Known
from data.koppeling import Koppeling
from data.privacy import FEWEST_PEOPLE
from data.problem import Problem
from data.session import Session, sql_of

LOCKDOWN = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "memory_limit": "2GB",
}
IN_USE = (
    "De opslag {} is in gebruik door een ander programma (waarschijnlijk het dashboard zelf). "
    "Lever aan via de pagina Aanleveren, of stop het dashboard en probeer het opnieuw."
)
NOT_A_STORE = (
    "De opslag {} is niet te openen: het is geen opslag van Samenspel, of u mag er niet bij. "
    "Controleer de instelling SAMENSPEL_OPSLAG en de rechten van die map."
)


_states = count()


class Store:
    """One connection per process, a cursor per question; writes happen one at a time."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        self._connection = _connect(path)
        self._writing = threading.Lock()
        self.changes = next(_states)  # in memory: no other process can write; no other store has the same number
        self._make_tables()

    def ask(self, sql: str, answers: dict[str, object] | None = None) -> pd.DataFrame:
        """The table that the SQL yields, on a cursor of its own."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, answers or {}).df()

    def close(self) -> None:
        self._connection.close()

    def version(self) -> int:
        """How many changes are on record for this coalition."""
        return int(self._mine("versie")["aantal"].iloc[0])

    def history(self) -> pd.DataFrame:
        """Every levering, newest first: the columns of the question `overzicht`."""
        return self._mine("overzicht")

    def publish(self, delivery: Delivery, door: str, voorbeeld: bool = False) -> list[int]:
        """Keep the accepted rows of every sheet, all or nothing; the numbers of the new leveringen."""
        with self._change() as session:
            return publishing.publish(session, delivery, door, voorbeeld)

    def replace(self, delivery: Delivery, door: str, instead: int | None) -> list[int]:
        """Publish what takes the place of levering `instead`, or of none; raises Overtaken when another is there."""
        with self._change() as session:
            publishing.refuse_overtaken(session, delivery, instead)
            return publishing.publish(session, delivery, door, voorbeeld=False)

    def undo(self, levering: int, door: str) -> None:
        """Take a levering out of use; older rows with the same scope count again."""
        with self._change() as session:
            publishing.mark(session, levering, publishing.UNDONE, door)

    def restore(self, levering: int, door: str) -> None:
        """Put an undone levering back in use."""
        with self._change() as session:
            publishing.mark(session, levering, publishing.RESTORED, door)

    def clear_example(self) -> None:
        """Remove the rows of the example for good; that it was there stays on record."""
        with self._change() as session:
            publishing.wipe_example(session)

    def koppelingen(self) -> pd.DataFrame:
        """kenmerk, dataset, inhoud (JSON), door, op: what was agreed about kinds of file, newest first."""
        return self._mine("koppelingen")

    def keep_koppeling(self, koppeling: Koppeling, door: str, instead: Koppeling | None = None) -> None:
        """Keep what was agreed, for what was agreed about the same headings and for the one that it is a change of."""
        with self._change() as session:
            agreements.keep(session, koppeling, door, instead)

    def drop_koppeling(self, kenmerk: str) -> None:
        """Forget what was agreed about one kind of file."""
        with self._change() as session:
            agreements.forget(session, kenmerk)

    def scenarios(self) -> pd.DataFrame:
        """scenario (its number), naam, peildatum, op: what other arrangements are tried, newest first."""
        return self._mine("scenarios")

    def change(self, what: str, **answers: object) -> None:
        """Do for this coalition what `<what>.sql` says."""
        with self._change() as session:
            session.change(what, coalitie=coalitie(), **answers)

    def known(self) -> Known:
        """The statements, indicators, rounds and figures that count now, and what was agreed about kinds of file."""
        with self._connection.cursor() as cursor:
            return knowing.known(_Session(cursor))

    def fewest_people(self) -> int:
        """How many people a figure about them is at least: five, or more when this coalition says so."""
        return max(FEWEST_PEOPLE, int(self._mine("minste")["minste"].iloc[0]))

    def current(self, dataset: str) -> pd.DataFrame:
        """The rows of a data set that count now, in the order they came in: the columns of its contract."""
        columns = ", ".join(f'"{column.name}"' for column in CONTRACTS[dataset].columns)
        sql = f"select {columns} from geldige_{dataset} where coalitie = $coalitie order by levering, rij"
        return self.ask(sql, {"coalitie": coalitie()})

    def standing(self) -> pd.DataFrame:
        """dataset, levering, deel, sleutel (scope): one row per part that counts now."""
        return self._mine("geldige_delen")

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
        with self._change() as session:
            session.add(table, rows)

    def _mine(self, question: str) -> pd.DataFrame:
        return self.ask(sql_of(question), {"coalitie": coalitie()})

    @contextmanager
    def _change(self) -> Iterator[Session]:
        """One change of the store at a time, all or nothing."""
        with self._writing, self._connection.cursor() as cursor:
            cursor.begin()
            yield _Session(cursor)
            cursor.commit()
            self.changes = next(_states)

    def _make_tables(self) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(sql_of("tabellen"))
            for contract in CONTRACTS.values():
                kinds = publishing.META | contract.stored
                columns = ", ".join(f'"{name}" {kind}' for name, kind in kinds.items())
                cursor.execute(f'create table if not exists "{contract.name}" ({columns})')
                for name, kind in contract.stored.items():  # a store of before a column was declared
                    cursor.execute(f'alter table "{contract.name}" add column if not exists "{name}" {kind}')
                cursor.execute(sql_of("geldige").format(dataset=contract.name))


class _Session:
    """What the parts of the store do, on one cursor."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def ask(self, question: str, **answers: object) -> pd.DataFrame:
        return self._cursor.execute(sql_of(question), answers).df()

    def change(self, what: str, **answers: object) -> None:
        self._cursor.execute(sql_of(what), answers)

    def add(self, table: str, rows: pd.DataFrame | pyarrow.Table) -> None:
        with _incoming(self._cursor, rows):
            self._cursor.execute(f'insert into "{table}" select * from incoming')

    def clear(self, table: str, **answers: object) -> None:
        self._cursor.execute(sql_of("wissen").format(table=table), answers)


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
