"""What changed at the tables between two stock-taking dates, and the history of one table, told in words."""

import pandas as pd
import streamlit as st

from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.numbers import downloads, table
from pages.parts.opslag import answer, kept
from queries.overlegtafels import peildata
from queries.overlegtafels.verloop import tafelveranderingen, tafelverloop
from queries.uitleg import RULES

FEW = 5
HEIGHT = 320
WORDS = {
    "samengevoegd": ("tafel samengevoegd", "tafels samengevoegd"),
    "hernoemd": ("tafel hernoemd", "tafels hernoemd"),
    "gesplitst": ("nieuwe tafel na een splitsing", "nieuwe tafels na een splitsing"),
    "verschenen": ("nieuwe tafel", "nieuwe tafels"),
    "gestopt": ("tafel gestopt", "tafels gestopt"),
    "ander regieniveau": ("tafel naar een andere ring", "tafels naar een andere ring"),
    "ander verzorgingsgebied": ("tafel met een ander verzorgingsgebied", "tafels met een ander verzorgingsgebied"),
    "ander gebied": ("tafel in een ander gebied", "tafels in een ander gebied"),
    "andere domeinen": ("tafel met andere domeinen", "tafels met andere domeinen"),
    "andere soort": ("tafel van een andere soort", "tafels van een andere soort"),
}


def changes_told(peildatum: str | None, vergelijk: str | None, chosen: dict[str, object]) -> None:
    """What changed between two dates (jjjj-mm-dd; without a second the one before) at the tables that `chosen` leaves.

    `chosen` holds the filters as the questions take them; a peildatum in it does not matter.
    """
    st.header("Wat veranderde er", anchor=False)
    days = _days(peildatum, vergelijk)
    if isinstance(days, str):
        st.caption(days)
        return
    asked = {**chosen, "peildatum": days[1], "vergelijk": days[0]}
    kept("veranderingen", lambda: _changes(asked), asked)
    if not answer(tafelveranderingen, **asked).empty:
        drawer("Alle veranderingen als tabel", "achter_veranderingen", lambda: _table(asked), icon=":material/history:")


def _days(peildatum: str | None, vergelijk: str | None) -> tuple[str, str] | str:
    """The earlier and the later of both dates, or why there are no two."""
    known = [f"{day:%Y-%m-%d}" for day in answer(peildata)["peildatum"]]
    if len(known) < 2:
        return "Er is nog maar één peildatum. Is er een tweede lijst, dan staat hier wat er veranderde."
    one = peildatum or known[0]
    other = vergelijk or next((day for day in known if day < one), None)
    if other is None:
        return "Dit is de eerste peildatum. Kies een latere om te zien wat er veranderde."
    if one == other or not {one, other} <= {*known}:
        return "Kies twee verschillende peildata om te zien wat er veranderde."
    return min(one, other), max(one, other)


def _changes(asked: dict[str, object]) -> None:
    found = answer(tafelveranderingen, **asked)
    st.caption(f"Van {format.date(asked['vergelijk'])} naar {format.date(asked['peildatum'])}.")
    if found.empty:
        st.markdown("Er is niets veranderd aan deze tafels.")
    lines = [_line(wat, rows) for wat, rows in found.groupby("wat", sort=False)]
    st.markdown("\n".join(f"- {line}" for line in lines))


def _line(wat: str, rows: pd.DataFrame) -> str:
    """“**2 tafels samengevoegd:** Zorgteam en Schoolteam → Schooltafel”; of many only the first."""
    tables = rows["van"].str.split("; ").str.len().sum() if wat == "samengevoegd" else len(rows)
    told = [_told(row) for row in rows.head(FEW).itertuples()]
    more = [f"en nog {format.number(len(rows) - FEW)}"] if len(rows) > FEW else []
    return f"**{format.counted(tables, *WORDS[wat])}:** {' · '.join(told + more)}"


def _told(row: tuple) -> str:
    name = format.plain(row.overlegtafel)
    if row.wat in ("verschenen", "gestopt"):
        return name
    if row.wat == "andere domeinen":
        return f"{name} ({_domains(row.van.split('; '), row.naar.split('; '))})"
    if row.wat.startswith("ander"):
        return f"{name} ({format.plain(row.van)} → {format.plain(row.naar)})"
    seems, came_from = " (afgeleid uit de deelnemers)" if row.hoe == "afgeleid" else "", row.van.split("; ")
    into = "in" if row.wat == "samengevoegd" and len(came_from) == 1 else "→"
    return f"{format.plain(format.listed(came_from))} {into} {name}{seems}"


def _domains(before: list[str], after: list[str]) -> str:
    came, went = ([each for each in one if each not in other] for one, other in ((after, before), (before, after)))
    told = (("erbij", came), ("niet meer", went))
    return ", ".join(f"{word} {format.plain(format.listed(names))}" for word, names in told if names)


def _table(asked: dict[str, object]) -> None:
    found = answer(tafelveranderingen, **asked)
    st.caption(RULES["Wat veranderde er aan de tafels"].regel)
    table(found, key="tabel_tafelveranderingen", height=min(HEIGHT, 38 * (len(found) + 1)))
    downloads(lambda: found, f"tafelveranderingen-{asked['vergelijk']}-{asked['peildatum']}")


def history_told(tafel: str) -> None:
    """A line per stock-taking date and table of what a table was before and became later, the newest first."""
    kept("verloop", lambda: _history(tafel), {"tafel": tafel})


def _history(tafel: str) -> None:
    found = answer(tafelverloop, tafel=tafel)
    st.markdown("  \n".join(_moment(row, tafel, found) for row in found.iloc[::-1].itertuples()))


def _moment(row: tuple, tafel: str, found: pd.DataFrame) -> str:
    """“01-01-2022 · Zorgteam · ring 2 · buurt · 27 casussen”; its name only when it had another."""
    if not row.aanwezig:
        return f"{format.date(row.peildatum)} · {_absent(row, found[found['aanwezig']]['peildatum'])}"
    parts = [
        format.date(row.peildatum),
        format.plain(row.overlegtafel) if row.overlegtafel != tafel else "",
        f"ring {row.regieniveau}",
        row.verzorgingsgebied,
        "" if pd.isna(row.casussen_per_jaar) else format.counted(row.casussen_per_jaar, "casus", "casussen"),
    ]
    return " · ".join(filter(None, parts))


def _absent(row: tuple, days: pd.Series) -> str:
    if row.peildatum < days.min():
        return "nog niet op de lijst"
    return "niet meer op de lijst" if row.peildatum > days.max() else "niet op de lijst"
