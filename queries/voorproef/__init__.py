"""What a change does before it counts: rows, figures, and which leveringen it replaces; safe to show."""

from dataclasses import dataclass

import pandas as pd

from data.delivery import Delivery
from data.difference import MOST_CHANGED, WAYS, Difference
from data.progress import TRYING, tell
from data.proposal import Proposal, counted, proposed, publishing, toggling
from data.store import Store
from queries.voorproef.cijfers import COLUMNS, RESTS_ON, cijfers
from queries.voorproef.waarden import covered, guarded

UNLISTED = {"antwoorden", "casusstromen"}
CHANGE = ["dataset", "rij", "kolom", "van", "naar"]
WHOLE = {"waarden": {"indicatoren", "waarden"}}  # what follows from other values shows beside all of them


@dataclass(frozen=True)
class Voorproef:
    """`tellingen`: dataset, nieuw, gewijzigd, weg, gelijk; empty where it is about fewer than `minste` people, or
    where gewijzigd and gelijk are about hidden values.

    `wijzigingen`: dataset, rij (what the row is about), kolom, van, naar; `meer` counts the ones that are not listed.
    `cijfers`: see queries.voorproef.cijfers. `vervangt`: the leveringen of which parts stop counting.
    """

    tellingen: pd.DataFrame
    wijzigingen: pd.DataFrame
    meer: int
    cijfers: pd.DataFrame
    vervangt: tuple[int, ...]
    minste: int

    @property
    def niets(self) -> bool:
        """Whether all rows stay as they are."""
        return bool(len(self.tellingen)) and bool(self.tellingen["niets"].all())


def van_publiceren(store: Store, delivery: Delivery) -> Voorproef:
    """What publishing changes."""
    with proposed(store, publishing(delivery), RESTS_ON) as proposal:
        return _tasted(store, proposal, figures=True)


def van_terugdraaien(store: Store, levering: int) -> Voorproef:
    """What undoing a levering changes now, or putting an undone one back in use."""
    with proposed(store, toggling(levering), RESTS_ON | WHOLE) as proposal:
        return _tasted(store, proposal, figures=True)


def van_levering(store: Store, levering: int) -> Voorproef:
    """Which rows a levering changed when it began to count, against what stood there before; without figures."""
    with counted(store, levering, WHOLE) as proposal:
        return _tasted(store, proposal, figures=False)


def _tasted(store: Store, proposal: Proposal, figures: bool) -> Voorproef:
    differences = [_difference(store, proposal, dataset, figures) for dataset in proposal.datasets]
    tell(TRYING, 0.6)
    moves = figures and not all(found.nothing for found in differences)
    changes, amount = _changes(differences)
    tell(TRYING, 0.8)
    return Voorproef(
        _counts(differences),
        changes,
        amount - len(changes),
        cijfers(store, proposal) if moves else pd.DataFrame(columns=COLUMNS),
        tuple(sorted(set(proposal.gone["levering"]))),
        proposal.fewest_people,
    )


def _difference(store: Store, proposal: Proposal, dataset: str, ahead: bool) -> Difference:
    """Safe to show; looking back it is unknown which of the stores a side is from, so that both have to show it."""
    found = proposal.difference(dataset)
    before, after = ([store], [proposal.trial]) if ahead else ([store, proposal.trial],) * 2
    return guarded(found, before, after) if dataset == "waarden" else found


def _counts(differences: list[Difference]) -> pd.DataFrame:
    rows = [
        {"dataset": found.dataset, **(found.counts() or dict.fromkeys(WAYS)), "niets": found.nothing}
        for found in differences
    ]
    return pd.DataFrame(rows, columns=["dataset", *WAYS, "niets"]).astype(dict.fromkeys(WAYS, "Int64"))


def _changes(differences: list[Difference]) -> tuple[pd.DataFrame, int]:
    """The changes that may be seen, and how many there are; of answers and flows none."""
    listed, amount = [pd.DataFrame(columns=CHANGE)], 0
    for found in differences:
        if found.dataset not in UNLISTED:
            changes, of_all = found.changes()
            seen = covered(changes, found.rows) if found.dataset == "waarden" else changes
            listed.append(_described(found.dataset, seen))
            amount += of_all
    return pd.concat(listed, ignore_index=True).head(MOST_CHANGED), amount


def _described(dataset: str, changes: pd.DataFrame) -> pd.DataFrame:
    """With the identity as one text."""
    identity = [name for name in changes if name not in CHANGE]
    texts = [_day(changes[name]) for name in identity]
    return changes.assign(dataset=dataset, rij=texts[0].str.cat(texts[1:], sep=" · "))[CHANGE]


def _day(values: pd.Series) -> pd.Series:
    moments = pd.api.types.is_datetime64_any_dtype(values)
    return values.dt.strftime("%d-%m-%Y") if moments else values.astype("str")
