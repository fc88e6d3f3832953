"""The drop-downs of the template: their words stand on a hidden sheet, where a list may be of any length."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.contract import Column
from data.own import CHOICES_SHEET
from data.plain import write_cell
from data.store import Store

TITLE = "Keuzes"


def names_in_use(store: Store | None) -> dict[str, list[str]]:
    """Per data set the names that a cell may refer to; nothing without a store."""
    if store is None:
        return {}
    known = store.known()
    return {
        "organisaties": sorted(store.current("organisaties")["organisatie"], key=str.casefold),
        "rondes": sorted(known.rondes, reverse=True),
        "stellingen": sorted(set(known.stellingen["stelling"])),
        "indicatoren": sorted(known.indicatoren),
        "overlegtafels": _tables_of_the_newest_list(store),
    }


def _tables_of_the_newest_list(store: Store) -> list[str]:
    tables = store.current("overlegtafels")
    return sorted(tables.loc[tables["peildatum"] == tables["peildatum"].max(), "overlegtafel"], key=str.casefold)


class Choices:
    """The hidden sheet; each list of words stands on it once."""

    def __init__(self, book: Workbook, names: Mapping[str, Sequence[str]]) -> None:
        self.book, self.sheet = book, book.create_sheet(TITLE)
        self.sheet.sheet_state = "hidden"
        write_cell(self.sheet["A1"], CHOICES_SHEET)
        self.names = names
        self.called: dict[tuple[str, ...], str] = {}

    def offer(self, sheet: Worksheet, place: int, column: Column, last_row: int) -> None:
        """A drop-down below a heading, where one of known words or names is asked; other text may be typed."""
        words = self._words(column)
        if not words:
            return
        letter = get_column_letter(place)
        choice = DataValidation(
            type="list", formula1=self._name(words), allow_blank=True, showErrorMessage=False,
            sqref=f"{letter}2:{letter}{last_row}",
        )  # fmt: skip
        sheet.add_data_validation(choice)

    def _words(self, column: Column) -> tuple[str, ...]:
        if "of meer" in column.kind.must:
            return ()
        return column.kind.options or tuple(self.names.get(column.refers or column.offers or "", ()))

    def _name(self, words: tuple[str, ...]) -> str:
        """The name of the list; Excel itself keeps a drop-down by name where openpyxl finds it again."""
        if words not in self.called:
            place = len(self.called) + 2  # the first column says what this sheet is
            for row, word in enumerate(words, start=1):
                write_cell(self.sheet.cell(row, place), word)
            letter, name = get_column_letter(place), f"Keuzelijst_{place - 1}"
            self.book.defined_names[name] = DefinedName(name, attr_text=f"{TITLE}!${letter}$1:${letter}${len(words)}")
            self.called[words] = name
        return self.called[words]
