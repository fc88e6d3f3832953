"""Leveringen put on record: published, undone, back in use, and the example wiped."""

from collections.abc import Sequence

import pandas as pd

from data.checked import Checked
from data.contract import Contract
from data.contracts import CONTRACTS
from data.delivery import Delivery
from data.installation import coalitie
from data.problem import Problem
from data.session import Session

META = {"coalitie": "varchar", "levering": "bigint", "deel": "integer", "blad": "varchar", "rij": "bigint"}
PUBLISHED, UNDONE, RESTORED, WIPED = "gepubliceerd", "teruggedraaid", "weer in gebruik", "voorbeeld gewist"


class Overtaken(Problem):
    """Another levering counts by now than the one that this was meant to replace."""


def refuse_overtaken(session: Session, delivery: Delivery, instead: int | None) -> None:
    """Raise Overtaken where a part of the delivery does not count from levering `instead` (from none when None)."""
    for checked in delivery.sheets:
        contract = CONTRACTS[checked.dataset]
        for sleutel in _scopes(contract, checked.rows).unique():
            found = session.ask("telt_hier", coalitie=coalitie(), dataset=contract.name, sleutel=sleutel)
            if found["levering"].tolist() != ([] if instead is None else [instead]):
                raise Overtaken("Intussen heeft iemand anders hier iets bewaard.")


def publish(session: Session, delivery: Delivery, door: str, voorbeeld: bool) -> list[int]:
    """Keep the accepted rows of every sheet; the numbers of the new leveringen."""
    inzending = int(session.ask("nummer")["nummer"].iloc[0])
    kept = []
    for checked in delivery.sheets:
        if checked.dataset and checked.geaccepteerd:
            levering = inzending + len(kept)
            _write_levering(session, levering, inzending, delivery, checked, door, voorbeeld)
            _write_rows(session, levering, CONTRACTS[checked.dataset], checked)
            _write_event(session, levering, PUBLISHED, door)
            kept.append(levering)
    return kept


def mark(session: Session, levering: int, what: str, door: str) -> None:
    """Say that a levering is UNDONE or RESTORED; raises Problem when there is none, or when it is so already."""
    found = session.ask("staat", coalitie=coalitie(), levering=levering)["staat"].tolist()
    if not found:
        raise Problem(f"Levering {levering} bestaat niet. Kies een nummer uit de lijst van leveringen.")
    if (found[0] == UNDONE) == (what == UNDONE):
        raise Problem(f"Levering {levering} is al {found[0]}.")
    _write_event(session, levering, what, door)


def wipe_example(session: Session) -> None:
    """Remove the rows of the example, and what was tried on its lists, for good; that it was there stays on record."""
    for table in (*CONTRACTS, "delen", "leveringen"):
        session.clear(table, coalitie=coalitie())
    session.change("scenarios_opruimen", coalitie=coalitie())
    session.change("scenariostappen_opruimen", coalitie=coalitie())
    _write_event(session, 0, WIPED, "")


def _write_levering(
    session: Session,
    levering: int,
    inzending: int,
    delivery: Delivery,
    checked: Checked,
    door: str,
    voorbeeld: bool,
) -> None:
    session.change(
        "levering",
        coalitie=coalitie(),
        levering=levering,
        inzending=inzending,
        dataset=checked.dataset,
        bestand=delivery.bestand,
        sha256=delivery.sha256,
        door=door,
        blad=checked.blad,
        gelezen=checked.gelezen,
        geaccepteerd=checked.geaccepteerd,
        afgekeurd=checked.afgekeurd,
        genegeerd=checked.genegeerd,
        voorbeeld=voorbeeld,
    )


def _write_rows(session: Session, levering: int, contract: Contract, checked: Checked) -> None:
    """The rows with where they came from, and the scopes (delen) that they fill."""
    scopes = _scopes(contract, checked.rows)
    parts, sleutels = pd.factorize(scopes)
    names: Sequence[str] = list(META | contract.stored)
    rows = checked.rows.assign(coalitie=coalitie(), levering=levering, deel=parts, blad=checked.blad)
    session.add(contract.name, rows[names])
    delen = pd.DataFrame(
        {"coalitie": coalitie(), "dataset": contract.name, "levering": levering, "deel": range(len(sleutels))}
    ).assign(sleutel=list(sleutels))
    session.add("delen", delen)


def _scopes(contract: Contract, rows: pd.DataFrame) -> pd.Series:
    """The scope of each row as one text."""
    first, *rest = (rows[name].astype("str") for name in contract.scope)
    return first.str.cat(rest, sep=" · ") if rest else first


def _write_event(session: Session, levering: int, what: str, door: str) -> None:
    session.change("gebeurtenis", coalitie=coalitie(), levering=levering, wat=what, door=door)
