"""A change tried out: a store in memory that holds what counts, in which the change is made first.

Another store, not a transaction that is rolled back: what questions share is worked out in a database of its own,
which every visitor reads.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from threading import RLock

import pandas as pd
from pyarrow import compute

from data.contracts import CONTRACTS
from data.delivery import Delivery
from data.difference import Difference, difference
from data.progress import TRYING, tell
from data.publishing import UNDONE
from data.store import Store

PART = ["dataset", "levering", "deel", "sleutel"]
Change = Callable[[Store], list[int] | None]
_one_at_a_time = RLock()  # a copy may be large


@dataclass(frozen=True)
class Proposal:
    """The store as it would be, and the parts (PART) that stop counting (`gone`) and start to (`come`).

    `store` has the rows of what goes, `source` those of what comes: the trial, when a delivery brings them.
    `leveringen` are the numbers that a delivery got there, one per sheet that brings rows.
    """

    trial: Store
    store: Store
    source: Store
    gone: pd.DataFrame
    come: pd.DataFrame
    leveringen: list[int]

    @property
    def datasets(self) -> list[str]:
        """What the change touches, in the order in which data sets refer to one another."""
        touched = {*self.gone["dataset"], *self.come["dataset"]}
        return [name for name in CONTRACTS if name in touched]

    def scopes(self, dataset: str) -> list[str]:
        """The scopes of a data set that the change touches."""
        parts = pd.concat([self.gone, self.come])
        return sorted(set(parts.loc[parts["dataset"] == dataset, "sleutel"]))

    def difference(self, dataset: str) -> Difference:
        """What becomes of the rows of a data set, within the scopes that are replaced."""
        gone, come = (parts[parts["dataset"] == dataset] for parts in (self.gone, self.come))
        before, after = _rows(self.store, dataset, gone), _rows(self.source, dataset, come)
        causes = gone.merge(come.groupby("sleutel")["levering"].min().rename("door"), how="left", on="sleutel")
        before = before.merge(causes[["levering", "deel", "door"]], on=["levering", "deel"])
        before["levering"] = before["door"].fillna(before["levering"])
        return replace(difference(CONTRACTS[dataset], before, after), fewest=self.fewest_people)

    @property
    def fewest_people(self) -> int:
        """How many people a figure about them is at least, before and after the change."""
        return max(self.store.fewest_people(), self.trial.fewest_people())


def publishing(delivery: Delivery) -> Change:
    """The change that a delivery makes."""
    return lambda trial: trial.publish(delivery, "")


def toggling(levering: int) -> Change:
    """Undoing a levering, or putting it back in use."""

    def change(trial: Store) -> None:
        (trial.restore if _is_undone(trial, levering) else trial.undo)(levering, "")

    return change


@contextmanager
def proposed(
    store: Store, change: Change, rests_on: Mapping[str, Set[str]] | None = None, newest: int | None = None
) -> Iterator[Proposal]:
    """The store as it would be after the change.

    It holds the rows that come to count; what data sets of `rests_on` need besides, whole. With `newest` it is as if
    nothing came in after that levering. Raises Problem as the change does.
    """
    with _one_at_a_time, closing(Store()) as trial:
        _copy_records(store, trial, newest)
        before = trial.standing()
        tell(TRYING, 0.1)
        numbers = change(trial)
        gone, come, stays = _moved(before, trial.standing())
        source = trial if numbers else store
        tell(TRYING, 0.3)
        proposal = Proposal(trial, store, source, gone, come, numbers or [])
        whole = {name for touched in proposal.datasets for name in (rests_on or {}).get(touched, ())}
        beside = stays[stays["dataset"].isin(whole)]
        _copy_rows(store, trial, beside if numbers else pd.concat([beside, come]))
        yield proposal


@contextmanager
def counted(store: Store, levering: int, rests_on: Mapping[str, Set[str]] | None = None) -> Iterator[Proposal]:
    """What a levering changed when it began to count: with it, against without it and without what came later.

    The trial holds what data sets of `rests_on` need besides.
    """
    undone = _is_undone(store, levering)
    with proposed(store, toggling(levering), rests_on, newest=levering) as found:
        gone, come = (found.gone, found.come) if undone else (found.come, found.gone)
        yield replace(found, gone=gone, come=come)


def _is_undone(store: Store, levering: int) -> bool:
    listed = store.history().set_index("levering")["staat"]
    return listed.get(levering) == UNDONE


def _copy_records(store: Store, trial: Store, newest: int | None) -> None:
    """What is on record. The events first: a levering that comes in meanwhile has none, and does not count."""
    events = store.rows("gebeurtenissen")
    if newest is not None:
        events = events.filter(compute.field("levering") <= newest)
    trial.put("gebeurtenissen", events)
    for table in ("leveringen", "delen"):
        trial.put(table, store.rows(table))


def _moved(before: pd.DataFrame, after: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The parts that only the first has, those that only the second has, and those that both have."""
    both = before.merge(after, how="outer", on=PART, indicator="zijde")
    gone, come, stays = (both.loc[both["zijde"] == side, PART] for side in ("left_only", "right_only", "both"))
    return gone, come, stays


def _copy_rows(store: Store, trial: Store, parts: pd.DataFrame) -> None:
    for dataset, own in parts.groupby("dataset"):
        trial.put(dataset, store.rows(dataset, own))


def _rows(store: Store, dataset: str, parts: pd.DataFrame) -> pd.DataFrame:
    return store.rows(dataset, parts).to_pandas(date_as_object=False)
