"""What the coalition set itself: in a sentence beside the figure, and as the chart and other sentences need it."""

import textwrap
from itertools import accumulate

import pandas as pd
import streamlit as st

from data.fewest import fewer_than
from data.privacy import FEWEST_PEOPLE
from pages.parts import format
from pages.parts.opslag import answer, kept
from queries.banden import BANDS
from queries.instellingen import banden, instellingen, minste
from queries.vragenlijst import rondes

ROOM, NAME = 130, 45  # characters: of what is told on one line, and of a name in it
TIMES = {0: "niet mee", 0.5: "half", 2: "dubbel"}


def say_settings(ronde: str) -> None:
    """One caption of what was set and holds for this round, its reasons behind a question mark; else nothing."""
    kept("instellingen", lambda: _say(ronde), {"ronde": ronde})


def bands(ronde: str) -> list[tuple[float, str]]:
    """Where each band of the thermometer begins in this round, and its word, for the chart."""
    rows = answer(banden)
    found = list(rows.loc[rows["ronde"] == ronde, ["van", "band"]].itertuples(index=False, name=None))
    return found or list(BANDS)


def too_few() -> str:
    """“minder dan vijf mensen”, or more when the coalition asks for more."""
    return fewer_than(int(answer(minste)["minste"].iloc[0]))


def _say(ronde: str) -> None:
    rows = _of(ronde)
    told = [_told(row) for row in rows.itertuples()]
    fits = max(sum(length <= ROOM for length in accumulate(len(each) + 2 for each in told)), 1)
    more = f"; en nog {len(told) - fits}" if len(told) > fits else ""
    held = f"De coalitie stelde in: {'; '.join(told[:fits])}{more}" if told else None
    sentences = [*filter(None, [held, _otherwise(ronde)])]
    if sentences:
        st.caption("  \n".join(sentences), help=_reasons(rows, all_of_them=bool(more)))


def _of(ronde: str) -> pd.DataFrame:
    """What holds for a round and is not what would hold anyway."""
    rows = answer(instellingen)
    usual = ((rows["instelling"] == "gewicht") & (rows["waarde"] == 1)) | (
        (rows["instelling"] == "minste aantal") & (rows["waarde"] <= FEWEST_PEOPLE)
    )
    return rows[(rows["ronde"] == ronde) & ~usual]


def _told(row: tuple) -> str:
    what, value = format.plain(textwrap.shorten(row.onderdeel, NAME, placeholder=" …")), _number(row.waarde)
    if row.instelling == "minste aantal":
        return f"cijfers over minstens {value} mensen"
    if row.instelling == "gewicht":
        return f"{what} telt {TIMES.get(row.waarde, f'{value} keer')} sinds {row.vanaf_ronde}"
    if row.instelling == "grens":
        return f"{what} begint bij {value} sinds {row.vanaf_ronde}"
    return f"doel {value}{'' if what == 'alles' else f' voor {what}'} sinds {row.vanaf_ronde}"


def _number(value: float) -> str:
    return format.number(value, 0 if value == int(value) else 1)


def _reasons(rows: pd.DataFrame, all_of_them: bool) -> str | None:
    """Why each was set, where somebody said so; the others too when the line has no room for all."""
    why = rows if all_of_them else rows.dropna(subset=["toelichting"])
    return "\n".join(f"- {_told(row)}{_because(row.toelichting)}" for row in why.itertuples()) or None


def _because(reason: object) -> str:
    return "" if pd.isna(reason) else f": {format.plain(reason)}"


def _otherwise(ronde: str) -> str | None:
    """That the temperature does not compare with the round before, where the themes weigh otherwise."""
    order = answer(rondes).set_index("ronde")["vorige_ronde"]
    before = order.get(ronde)
    if pd.isna(before) or _weights(ronde) == _weights(before):
        return None
    return f"De thema’s wegen anders dan in {before}: die temperatuur is er niet mee te vergelijken"


def _weights(ronde: str) -> dict[str, float]:
    rows = _of(ronde)
    rows = rows[rows["instelling"] == "gewicht"]
    return dict(zip(rows["onderdeel"], rows["waarde"], strict=True))
