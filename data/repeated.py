"""What is noticed of a file before it counts: that it came in before, that it brings nothing new."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from data.bevinding import LET_OP, Bevinding
from data.checked import Checked
from data.delivery import Delivery
from data.difference import Difference
from data.fewest import fewer_than
from data.proposal import proposed, publishing
from data.store import Store

FEW = (
    "nieuw, gewijzigd, weg en gelijk blijven verborgen: bij {}, en waar antwoorden van een ronde "
    "door andere worden vervangen"
)
SECRET = "; een streepje blijft verborgen, want het zou een klein aantal kunnen verraden"
BEFORE = "kwam al eerder binnen, precies zo: {}"
NOTHING_NEW = "al deze rijen staan er al; publiceren verandert niets"


def beforehand(store: Store, delivery: Delivery) -> tuple[list[str | None], Delivery]:
    """Per sheet the counts in a sentence (None where it brings no rows), and the delivery with what is noticed."""
    if not delivery.accepted:
        return [], delivery
    found = sheet_differences(store, delivery)
    sheets = [_noticing(store, delivery, sheet, own) for sheet, own in zip(delivery.sheets, found, strict=True)]
    return [own and in_words(own) for own in found], replace(delivery, sheets=sheets)


def sheet_differences(store: Store, delivery: Delivery) -> list[Difference | None]:
    """What each sheet changes when the file is published; None for one that brings no rows."""
    with proposed(store, publishing(delivery)) as proposal:
        numbers = iter(proposal.leveringen)
        differences = {dataset: proposal.difference(dataset) for dataset in proposal.datasets}
        return [
            differences[sheet.dataset].of(next(numbers)) if sheet.dataset and sheet.geaccepteerd else None
            for sheet in delivery.sheets
        ]


def in_words(difference: Difference) -> str:
    """“2 nieuw, 1 gewijzigd, 0 weg, 4 gelijk”."""
    counts = difference.counts()
    if counts is None:
        return FEW.format(fewer_than(difference.fewest))
    told = ", ".join(f"{'–' if amount is None else amount} {way}" for way, amount in counts.items())
    return told + (SECRET if None in counts.values() else "")


def came_before(store: Store, sha256: str, blad: str | None = None) -> str | None:
    """When the same file came in before, by whom, and whether it counts; of one sheet, or of the whole file."""
    listed = store.history()
    same = listed[listed["sha256"] == sha256]
    same = same if blad is None else same[same["blad"] == blad]
    return _told(same[same["op"] == same["op"].max()].sort_values("levering")) if len(same) else None


def enumerated(numbers: Iterable[int]) -> str:
    """“8, 9 en 10”."""
    *before, last = map(str, numbers)
    return f"{', '.join(before)} en {last}" if before else last


def _told(rows: pd.DataFrame) -> str:
    first, states = rows.iloc[0], " en ".join(rows["staat"].unique())
    moment = f"op {first['op']:%d-%m-%Y} om {first['op']:%H:%M} door {first['door']}"
    return f"{moment} (levering {enumerated(rows['levering'])}, {states})"


def _noticing(store: Store, delivery: Delivery, sheet: Checked, own: Difference | None) -> Checked:
    """The sheet with the advice that it came in before, and that it changes nothing."""
    if own is None:
        return sheet
    before = came_before(store, delivery.sha256, sheet.blad)
    noticed = [_advice("eerder geleverd", sheet, BEFORE.format(before))] if before else []
    if own.nothing:
        noticed.append(_advice("niets nieuws", sheet, NOTHING_NEW))
    return replace(sheet, bevindingen=[*sheet.bevindingen, *noticed])


def _advice(code: str, sheet: Checked, moet: str) -> Bevinding:
    return Bevinding(code, LET_OP, sheet.blad, None, None, None, moet)
