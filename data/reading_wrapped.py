"""Rows that stand in one cell each: a csv that was opened without its separator, and saved again."""

import csv
import io
from collections import Counter

from data.reading_text import decimal_mark, likely_separator

MOST = 0.9
NAMES = {";": "de puntkomma", ",": "de komma", "\t": "de tab", "|": "het streepje |"}
NOTE = "{}De gegevens stonden per rij in één cel. Ze zijn in kolommen verdeeld bij {}."


def unwrapped(sheet: dict) -> dict:
    """The sheet with its columns, when nearly all rows that are one cell fall into equally many."""
    rows = sheet["rows"]
    lines = [row[0] for row in rows if len(row) == 1 and isinstance(row[0], str)]
    if len(lines) < 2 or 2 * len(lines) <= sum(any(cell is not None for cell in row) for row in rows):
        return sheet
    separator = likely_separator("\n".join(lines[:50]))
    widths = Counter(len(fields(line, separator)) for line in lines)
    width, count = widths.most_common(1)[0]
    if width < 2 or count < MOST * len(lines):
        return sheet
    rows = [split(row, separator, width) for row in rows]
    title = f"Blad “{sheet['name']}”: " if sheet["name"] else ""
    notes = [*sheet["notes"], NOTE.format(title, NAMES[separator])]
    return sheet | {"rows": rows, "decimal": decimal_mark(rows, separator), "notes": notes}


def split(row: list, separator: str, width: int) -> list:
    parts = fields(row[0], separator) if len(row) == 1 and isinstance(row[0], str) else []
    return parts if len(parts) == width else row


def fields(line: str, separator: str) -> list[str | None]:
    """What the line falls into; itself when it is more than one line."""
    records = list(csv.reader(io.StringIO(line, newline=""), delimiter=separator))
    return [cell or None for cell in records[0]] if len(records) == 1 else [line]
