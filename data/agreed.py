"""How a sheet is understood: by what was agreed for its kind of file, or else by its headings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath

from data.bevinding import LET_OP, Bevinding
from data.contract import Contract
from data.contracts import CONTRACTS
from data.headings import HeadingIndex, wide
from data.known import Known
from data.koppeling import Koppeling, compared
from data.reading import Sheet
from data.recognising import Recognised, header_rows, recognise
from data.text import tidy


def reading_of(name: str, sheet: Sheet, known: Known, fill: Mapping[str, object]) -> Recognised | None:
    """What a sheet holds: by what its sender says, by what is kept for its kind of file, or by its headings."""
    agreed = coupled(sheet, known.index, known.opgegeven) or coupled(sheet, known.index, known.koppelingen)
    return agreed or recognise(sheet, title(name, sheet), known.index, fill)


def told_fixed(found: Recognised, blad: str, fill: Mapping[str, object]) -> list[Bevinding]:
    """What is said of each value that was agreed earlier, and that neither the file nor its sender says today."""
    moet = "geldt voor alle rijen: zo staat het in de koppeling van dit soort bestand"
    return [
        Bevinding("vaste waarde", LET_OP, blad, None, found.heading(name), value, moet)
        for name, value in found.fixed.items()
        if name not in fill
    ]


def title(name: str, sheet: Sheet) -> str:
    """What a sheet is called: by its own name, or by that of a csv."""
    return sheet.name or PurePath(name).stem


def coupled(sheet: Sheet, index: HeadingIndex, koppelingen: Iterable[Koppeling]) -> Recognised | None:
    """The sheet read by the koppeling that speaks of most of its headings; None when none fits."""
    fitting = [
        (koppeling, row_number, headings)
        for row_number, headings in header_rows(sheet)
        for koppeling in koppelingen
        if koppeling.headings and koppeling.headings <= {compared(heading) for heading in headings}
    ]
    best = max(fitting, key=lambda each: len(each[0].headings), default=None)
    return _read_by(*best, index) if best else None


def _read_by(koppeling: Koppeling, header: int, headings: list[str], index: HeadingIndex) -> Recognised:
    """Which column is which; a heading typed just so goes before one that is only compared the same."""
    contract, at = CONTRACTS[koppeling.dataset], list(enumerate(headings))[::-1]
    places = {compared(heading): place for place, heading in at} | {heading: place for place, heading in at}

    def place_of(heading: str) -> int:
        return places.get(tidy(heading), places[compared(heading)])

    columns = _named_areas(contract, {name: place_of(heading) for name, heading in koppeling.kolommen.items()})
    said = {place_of(heading): index.coded(code) for heading, code in koppeling.stellingen.items()}
    said |= {place_of(heading): index.measured_by(code) for heading, code in koppeling.indicatoren.items()}
    given = {place: told for place, told in said.items() if told}
    found = Recognised(
        contract, header, tuple(headings), columns, given or wide(contract, columns, headings, index), koppeling
    )
    return replace(found, columns={name: place for name, place in columns.items() if name not in found.told})


def _named_areas(contract: Contract, columns: dict[str, int]) -> dict[str, int]:
    """The columns, where a code alone also names the area."""
    coded = contract.name == "waarden" and "gebiedscode" in columns
    return {"gebied": columns["gebiedscode"], **columns} if coded else columns
