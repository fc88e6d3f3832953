"""What calamine does not tell of an ods: errors, formulas without a result, percentages, hidden rows and columns."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from data.problem import Problem
from data.reading_aside import NO_RESULT, Aside
from data.reading_refusals import TOO_BIG

MOST_ODD = 1_000_000
MOST_REPEATS = 1 << 20
ODD = re.compile(rb'value-type="(?:error|percentage)"|:formula="[^"]*"\s*/?>|:visibility="(?:collapse|filter)"')
REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d+)"')


def asides(archive: zipfile.ZipFile) -> dict[str, Aside]:
    """By the name of the sheet.

    Raises Problem when a sheet claims more rows or columns than any program can show.
    """
    xml = archive.read("content.xml")
    if any(int(times) > MOST_REPEATS for times in REPEATED.findall(xml)):
        raise Problem(TOO_BIG)
    return dict(tables(xml)) if ODD.search(xml) else {}


def tables(xml: bytes) -> Iterator[tuple[str, Aside]]:
    found, row, column = Aside(), 0, 0
    for _, element in ElementTree.iterparse(io.BytesIO(xml)):
        kind = local(element.tag)
        if kind == "table-column":
            column += keep_hidden(element, found.hidden_columns, column)
        elif kind == "table-row":
            keep_odd(element, found, row)
            row += keep_hidden(element, found.hidden_rows, row)
            element.clear()
        elif kind == "table":
            yield attributes(element).get("name", ""), found
            found, row, column = Aside(), 0, 0


def keep_hidden(element: ElementTree.Element, hidden: list[range], at: int) -> int:
    """How many rows or columns the element stands for."""
    said = attributes(element)
    times = repeats(said)
    if said.get("visibility", "visible") != "visible":
        hidden.append(range(at, at + times))
    return times


def keep_odd(row: ElementTree.Element, found: Aside, at: int) -> None:
    height, column = repeats(attributes(row)), 0
    for cell in row:
        width, text = repeats(attributes(cell)), odd_text(cell)
        places = [(at + down, column + right) for down in range(height) for right in range(width)] if text else []
        if text == "%":
            found.percentages += places
        else:
            found.texts += [(*place, text) for place in places]
        if len(found.percentages) + len(found.texts) > MOST_ODD:
            raise Problem(TOO_BIG)
        column += width


def odd_text(cell: ElementTree.Element) -> str | None:
    """What must stand in a cell that calamine reads otherwise; % alone for a percentage."""
    # a cell has two kinds when it shows an error: the one of its value, and "error"
    kinds = {value for name, value in cell.items() if local(name) == "value-type"}
    if "error" in kinds:
        text = "".join(cell.itertext()).strip()
        # LibreOffice also has errors without a name, such as Fout:502
        return text if text.startswith("#") else NO_RESULT
    if "percentage" in kinds:
        return "%"
    return NO_RESULT if not kinds and "formula" in attributes(cell) else None


def repeats(said: dict[str, str]) -> int:
    return int(said.get("number-rows-repeated") or said.get("number-columns-repeated") or 1)


def attributes(element: ElementTree.Element) -> dict[str, str]:
    return {local(name): value for name, value in element.items()}


def local(name: str) -> str:
    return name.rpartition("}")[2]
