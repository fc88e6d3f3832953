"""A whole file: read, recognised and checked; the one way in for the page and the command line."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from data.agreed import reading_of, told_fixed
from data.bevinding import Bevinding
from data.body import Body
from data.bsn import refuse_bsn
from data.checked import Checked
from data.checking import check_sheet
from data.codebook import pairs_of
from data.contracts import CONTRACTS
from data.earlier import Earlier
from data.filenames import public_name
from data.known import Known
from data.leftover import advise_no_rows, advise_unused, headings_seen, unrecognised
from data.own import leave_out_own
from data.pausing import no_garbage
from data.privacy import masked, unless_private
from data.problem import Problem
from data.progress import LOOKING, READING, part, tell
from data.reading import Sheet, read
from data.recognising import Recognised
from data.statline import flattened, hint, without_topics
from data.tables import tables

# statements tell a questionnaire from another list; after them what other data sets refer to
ORDER = ({"stellingen"}, {"rondes", "indicatoren", "organisaties"}, set(CONTRACTS))


class Unrecognised(Problem):
    """None of the sheets holds a data set as far as we can see."""


@dataclass(frozen=True)
class Delivery:
    """One checked file. `problem` says why it could not be taken at all; `sheets` what is in it otherwise.

    `unrecognised`: it was read, but a koppeling has to tell what is in it.
    """

    bestand: str
    sha256: str
    leesbaar: bool = True
    problem: str | None = None
    sheets: list[Checked] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unrecognised: bool = False

    @property
    def findings(self) -> list[Bevinding]:
        return [finding for sheet in self.sheets for finding in sheet.bevindingen]

    @property
    def faulty(self) -> bool:
        """Whether a fault keeps it from being published as a whole."""
        return any(sheet.faulty for sheet in self.sheets)

    @property
    def accepted(self) -> int:
        return sum(sheet.geaccepteerd for sheet in self.sheets)

    @property
    def asks(self) -> list[str]:
        """Columns that may be given once for the whole file."""
        return sorted({name for sheet in self.sheets for name in sheet.asks})


def check_file(name: str, content: bytes, known: Known, fill: Mapping[str, object] | None = None) -> Delivery:
    """Read and check one file; a Problem of the file becomes the `problem` of the Delivery."""
    name = public_name(name)
    return _checked(name, content, lambda: read(name, content), known, fill or {})


def check_typed(name: str, sheet: Sheet, known: Known) -> Delivery:
    """Check cells that were typed on a page, as if they had just been read from a file."""
    return _checked(name, repr((sheet.name, sheet.rows)).encode(), lambda: [sheet], known, {})


def _checked(
    name: str, content: bytes, opened: Callable[[], list[Sheet]], known: Known, fill: Mapping[str, object]
) -> Delivery:
    sha256, readable = hashlib.sha256(content).hexdigest(), False
    try:
        check_fill(fill)
        tell(READING)
        with no_garbage():
            sheets = opened()
            tell(LOOKING)
            readable = True
            sheets, own = leave_out_own(name, sheets)
            sheets = [flattened(sheet) for sheet in sheets]
            checked = _check_sheets(name, sheets, known, fill)
    except Problem as problem:
        return Delivery(name, sha256, readable, str(problem), unrecognised=isinstance(problem, Unrecognised))
    return Delivery(name, sha256, sheets=checked, notes=own + [note for sheet in sheets for note in sheet.notes])


def check_fill(fill: Mapping[str, object]) -> None:
    """Raise a Problem for a column that may not be given for a whole file."""
    allowed = sorted({column.name for contract in CONTRACTS.values() for column in contract.columns if column.fill})
    for name in fill:
        if name not in allowed:
            raise Problem(
                f"“{masked(name)}” is geen kolom die u voor een heel bestand kunt invullen. "
                f"Kies uit: {', '.join(allowed)}."
            )


def _check_sheets(name: str, sheets: list[Sheet], known: Known, fill: Mapping[str, object]) -> list[Checked]:
    """Every sheet checked, the lists that others refer to first; reported in the order of the file."""
    refuse_bsn(name, ((sheet.name, sheet.columns) for sheet in sheets))
    sheets = [_nobodys(sheet, place) for place, sheet in enumerate(sheets, start=1)]
    known = replace(known, gebieden=known.gebieden.telling(pairs_of(sheets)))
    sheets = [table for sheet in sheets for table in tables(sheet, known.index, fill)]
    outcome: dict[int, Checked] = {}
    earlier = Earlier()
    for wanted in ORDER:
        for place, found in _recognised(name, sheets, known, fill, wanted):
            if place not in outcome:
                with part(len(outcome), len(sheets)):
                    outcome[place] = check_sheet(Body(sheets[place], found), {**found.fixed, **fill}, known, earlier)
                outcome[place].bevindingen.extend(told_fixed(found, sheets[place].name, fill))
                known = known.and_also(found.contract.name, outcome[place].rows)
                earlier.add(found.contract.name, outcome[place].rows)
    if not outcome:
        raise Unrecognised(_nothing_recognised(name, sheets))
    advise_unused(fill, outcome)
    advise_no_rows(outcome)
    return [outcome.get(place) or unrecognised(sheet) for place, sheet in enumerate(sheets)]


def _nobodys(sheet: Sheet, place: int) -> Sheet:
    """The sheet, under another name when its own is private; it must stay apart from other sheets."""
    return sheet if unless_private(sheet.name) == sheet.name else replace(sheet, name=f"blad {place}")


def _recognised(
    name: str, sheets: list[Sheet], known: Known, fill: Mapping[str, object], wanted: set[str]
) -> list[tuple[int, Recognised]]:
    """The sheets that hold a wanted data set, with their places."""
    readings = [(place, reading_of(name, sheet, known, fill)) for place, sheet in enumerate(sheets)]
    readings = [(place, each) for place, each in readings if each and not without_topics(sheets[place], each)]
    return [(place, reading) for place, reading in readings if reading.contract.name in wanted]


def _nothing_recognised(name: str, sheets: list[Sheet]) -> str:
    seen = next((headings for sheet in sheets if (headings := headings_seen(sheet))), [])
    if statline := hint(sheets):
        return f"“{name}” {statline}"
    shown = ", ".join(f"“{heading}”" for heading in seen[:6]) + (" en meer" if len(seen) > 6 else "")
    return (
        f"“{name}” is leesbaar, maar Samenspel herkent er geen gegevens in. Gevonden koppen: {shown or 'geen'}. "
        "Er moet een rij zijn met koppen zoals in het sjabloon. Is het een vragenlijst? "
        "Lever dan eerst (of mee) de lijst met stellingen aan."
    )
