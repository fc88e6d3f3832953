"""What is written on a page: checked and published as a file with the same words would be."""

from collections.abc import Mapping

from data.bevinding import FOUT, Bevinding
from data.contracts import CONTRACTS
from data.contracts.duiding import INDICATOR, OVERLEGTAFELS, THEMA
from data.delivery import Delivery, check_typed
from data.known import Known
from data.problem import Problem
from data.reading import Sheet
from data.store import Store
from data.text import tidy

DOOR = "overleg"
CALLED = {"duiding": "duiding op het scherm", "acties": "actie uit een duiding", "overlegtafels": "scenario"}
ABOUT = {
    INDICATOR: "Duiding van {naam}, {gebied}, {ronde}",
    OVERLEGTAFELS: "Duiding van de overlegtafels, {ronde}",
}


def typed(dataset: str, *rows: Mapping[str, object]) -> Delivery:
    """Rows of a data set after the same check as a file; each has its cells by the name of the column."""
    contract = CONTRACTS[dataset]
    cells = [[_cell(row.get(column.name)) for column in contract.columns] for row in rows]
    headings = [column.heading for column in contract.columns]
    return check_typed(CALLED[dataset], Sheet(contract.title, [headings, *cells]), Known())


def refuse_faulty(delivery: Delivery) -> Delivery:
    """The delivery itself; raises Problem with a sentence per fault."""
    if delivery.problem or delivery.faulty or not delivery.accepted:
        raise Problem(delivery.problem or "\n\n".join(map(_sentence, _to_mend(delivery))))
    return delivery


def write(store: Store, dataset: str, row: Mapping[str, str], instead: int | None) -> int:
    """Check and publish one row in the place of levering `instead` (of none when None); the number of the new one.

    Raises Problem with a sentence per fault, and Overtaken when another levering counts there by now.
    """
    (levering,) = store.replace(refuse_faulty(typed(dataset, row)), DOOR, instead)
    return levering


def action_of(duiding: Mapping[str, str], naam: str) -> dict[str, str]:
    """The row of acties that the agreement of a duiding becomes; `naam` is what its figure is called."""
    return {
        "actie": tidy(duiding["we_spreken_af"]),
        "thema": duiding["onderdeel"] if duiding["cijfer"] == THEMA else "",
        "aanleiding": ABOUT.get(duiding["cijfer"], "Duiding van ronde {ronde}").format_map({**duiding, "naam": naam}),
        "pdca": "plan",
        "status": "open",
    }


def _cell(value: object) -> object:
    """What would stand in a workbook."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return None if value == "" else value


def _to_mend(delivery: Delivery) -> list[Bevinding]:
    """The faults, or what else kept the row out."""
    return [each for each in delivery.findings if each.ernst == FOUT] or delivery.findings


def _sentence(found: Bevinding) -> str:
    return f"{found.kolom or 'Dit'}: {found.moet.rstrip('.')}."
