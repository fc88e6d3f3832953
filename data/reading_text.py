"""Text with separators (csv, tsv) into rows; runs in the child process of reading."""

import csv
import io
import re
from collections import Counter
from contextlib import suppress
from itertools import islice

from data.problem import Problem
from data.reading_letters import END, decoded
from data.reading_refusals import SAVE

# in order of preference: Dutch Excel writes the first
SEPARATORS = ";,\t|"
SEPARATOR_LINE = re.compile(r"sep=([^\s\"]|\t)(\r\n|\r|\n|\Z)", re.IGNORECASE)
POINTED = re.compile(r"\d\.\d")
NUMBER = re.compile(r"-?(\d+)([.,])(\d+)")
MARKUP = re.compile(r"\s*(<(!--|!doctype|html|head|body|table|div|meta|\?xml)|mime-version:)", re.IGNORECASE)
LONGEST_CELL = 1_000_000

WEB_PAGE = f"is een webpagina (html of xml) onder een andere naam, geen rekenblad. Open het in Excel, {SAVE}"
OPEN_QUOTE = 'heeft in rij {} een cel zonder einde: er mist vast een aanhalingsteken ("). Verbeter dat.'
POINT = "In getallen is de punt gelezen als decimaalteken: 1.250 is één en een kwart."


def read_text(content: bytes) -> list[dict]:
    text, notes = decoded(content)
    if MARKUP.match(text):
        raise Problem(WEB_PAGE)
    said = SEPARATOR_LINE.match(text)
    separator = said[1] if said else likely_separator(text)
    rows = records(text[said.end() :] if said else text, separator)
    pointed = bool(POINTED.search(text))
    decimal = decimal_mark(rows, separator) if separator == "," or pointed else ","
    notes += [POINT] if decimal == "." and pointed else []
    return [{"name": "", "rows": rows, "decimal": decimal, "notes": notes}]


def likely_separator(text: str) -> str:
    """The one that cuts most of the first records into equally many fields."""

    def agreement(separator: str) -> float:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        widths = Counter()
        with suppress(csv.Error):
            widths.update(map(len, islice(reader, 50)))
        shared = max((count for width, count in widths.items() if width > 1), default=0)
        # a share, because another separator may see other records in a text with quoted line ends
        return shared / max(widths.total(), 1)

    return max(SEPARATORS, key=agreement)


def records(text: str, separator: str) -> list[list[str | None]]:
    csv.field_size_limit(LONGEST_CELL)
    rows = []
    with suppress(csv.Error):
        # a quote that is never closed would quietly swallow all that follows, and this last record with it
        for row in csv.reader(io.StringIO(f"{text}\n{END}", newline=""), delimiter=separator):
            rows.append([cell or None for cell in row])
        if rows.pop() == [END]:
            if '"' in text and (number := swallowing(text, separator, rows)):
                raise Problem(OPEN_QUOTE.format(number))
            return rows
    raise Problem(OPEN_QUOTE.format(len(rows) + 1))


def swallowing(text: str, separator: str, rows: list[list[str | None]]) -> int | None:
    """The number of the row with a cell that holds a line end, and whose closing quote is another cell's opening."""
    lines, done = io.StringIO(text, newline=""), 0
    while done < len(rows):
        try:
            for _ in csv.reader(lines, delimiter=separator, strict=True):
                done += 1
            return None
        except csv.Error:
            if any(cell and ("\n" in cell or "\r" in cell) for cell in rows[done]):
                return done + 1
            done += 1
    return None


def decimal_mark(rows: list[list[str | None]], separator: str) -> str:
    """The mark that the separator leaves free, unless only the other is seen where a decimal mark must be."""
    seen: dict[tuple[int, str], set[bool]] = {}
    for row in rows:
        for place, cell in enumerate(row):
            if cell and (number := NUMBER.fullmatch(cell)):
                seen.setdefault((place, number[2]), set()).add(is_decimal(number))
    certain = {mark for (_, mark), decimals in seen.items() if True in decimals}
    if separator == ",":
        return "," if certain == {","} else "."
    # a code such as 1.1 is no proof: the numbers that can be read in two ways must themselves be in doubt
    proven = any(mark == "." and decimals == {True, False} for (_, mark), decimals in seen.items())
    return "." if proven and "," not in certain else ","


def is_decimal(number: re.Match) -> bool:
    """Whether the mark in it cannot separate thousands."""
    whole, _, fraction = number.groups()
    return len(fraction) != 3 or len(whole) > 3 or whole == "0"
