"""Which area each row of figures is about: the same one, whether a file gives its code or its name."""

import numpy as np
import pandas as pd

from data.areas import Areas, is_code, one_to_one
from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import is_empty
from data.known import Known
from data.privacy import masked
from data.text import key, tidy

LEVELS = {"gemeente": ("GM", 4), "wijk": ("WK", 6), "buurt": ("BU", 8), "provincie": ("PV", 2)}
COUNTRY = {"nederland", "land"}
SMALLER = ("wijk", "buurt")
MOST_READ = 5
OF_SEVERAL = "heet meer dan één gebied ({}); zet de code erbij, in een kolom Gebiedscode"
NAMELESS = (
    "is een code waarvan Samenspel de naam niet kent; staat dit gebied er al onder zijn naam, lever dan een kolom met "
    "die naam erbij, anders staat het er twee keer"
)


def place(body: Body, rows: pd.DataFrame, known: Known, findings: Findings) -> pd.DataFrame:
    """The rows with one name per area (a code where no name is known) and its code; what was read is told."""
    if "gebied" not in rows:
        return rows
    names, codes = _names_and_codes(body, rows)
    pairs = one_to_one(zip(codes, names, strict=True))
    areas = known.gebieden.telling(pairs)
    certain = {code for code, _ in pairs}
    keys = [(name, code if code in certain or is_code(name) else None) for name, code in zip(names, codes, strict=True)]
    meant = {each: areas.meant(*each) if each[0] else None for each in dict.fromkeys(keys)}
    placed = [meant[each] for each in keys]
    _say(body, rows, keys, placed, areas, known, findings)
    full = [code or (name if is_code(name) else None) for name, code in keys]
    return rows.assign(
        gebied=pd.Series(placed, index=rows.index, dtype="str"),
        gebiedscode=pd.Series(full, index=rows.index, dtype="str"),
    )


def _names_and_codes(body: Body, rows: pd.DataFrame) -> tuple[list[str | None], list[str | None]]:
    """Per row the name (or code) of the area as it was typed, and its code; bare numbers by the level of their area."""
    names, codes = _texts(rows["gebied"]), _texts(rows["gebiedscode"])
    heading = key(body.found.heading("gebied"))
    small = next((level for level in SMALLER if heading.startswith(level)), None)
    if small or level_at(body) is not None:
        typed = zip(body.cells_named("gebied"), _levels(body, len(rows)), names, strict=True)
        names = [_numbered(cell, level or small) or name for cell, level, name in typed]
    if body.found.columns.get("gebiedscode") == body.found.columns.get("gebied"):
        codes = [name if is_code(name) else None for name in names]
    if small:
        codes = [code if code and not code.startswith("GM") else None for code in codes]
    return names, codes


def _texts(values: pd.Series) -> list[str | None]:
    return values.astype(object).where(values.notna(), None).tolist()


def level_at(body: Body) -> int | None:
    """The place of the column in which Swing says that an area is a municipality, a neighbourhood, the country."""
    if body.found.contract.name != "waarden":
        return None
    return next((i for i, heading in enumerate(body.found.headings) if key(heading) == "geolevel"), None)


def _levels(body: Body, length: int) -> list[str | None]:
    at = level_at(body)
    cells = body.cells(at) if at is not None else [None] * length
    return [None if is_empty(cell) else tidy(cell).casefold() for cell in cells]


def _numbered(cell: object, level: str | None) -> str | None:
    """A bare number as the code that it is at its level; at a level that we do not know, with that level before it."""
    text = "" if is_empty(cell) else tidy(cell)
    if not level or not text.isdecimal():
        return None
    if level in COUNTRY:
        return "Nederland"
    if level in LEVELS:
        prefix, width = LEVELS[level]
        if level not in SMALLER or len(text) in (width - 1, width):
            return f"{prefix}{text:0>{width}}"
    return f"{level} {text}"


def _say(
    body: Body,
    rows: pd.DataFrame,
    keys: list[tuple[str | None, str | None]],
    placed: list[str | None],
    areas: Areas,
    known: Known,
    findings: Findings,
) -> None:
    """Which areas were read as another text than was typed, which could be several, and which have no name."""
    heading, show = body.found.heading("gebied"), body.shown("gebied", rows["gebied"])
    several = np.array([bool(name) and now is None for (name, _), now in zip(keys, placed, strict=True)], dtype=bool)
    for name in dict.fromkeys(name for (name, _), one in zip(keys, several, strict=True) if one):
        where = np.array([each[0] == name for each in keys], dtype=bool)
        moet = OF_SEVERAL.format(" en ".join(areas.codes(name)))
        findings.about_rows("gebied dubbelzinnig", heading, where & several, show, moet)
    read = {each: i for i, each in reversed(list(enumerate(keys))) if each[0] and placed[i] not in (None, each[0])}
    for number, ((name, code), i) in enumerate(sorted(read.items(), key=lambda one: one[1])):
        if number < MOST_READ:
            first = np.arange(len(keys)) == i
            beside = f" ({code})" if code and name != code and code not in placed[i] else ""
            moet = f"is gelezen als {masked(placed[i])}{beside}"
            findings.about_rows("gebied herkend", heading, first, show, moet, LET_OP)
    if len(read) > MOST_READ:
        moet = f"nog {len(read) - MOST_READ} andere gebieden zijn gelezen als de naam waaronder ze bekend zijn"
        findings.about_sheet("gebied herkend", LET_OP, heading, moet)
    nameless = sorted({now for now in placed if is_code(now)})
    if nameless and known.gebieden.some_without_code:
        findings.about_sheet("gebied zonder naam", LET_OP, heading, NAMELESS, _listed(nameless))


def _listed(codes: list[str]) -> str:
    return codes[0] if len(codes) == 1 else f"{codes[0]} (en nog {len(codes) - 1})"
