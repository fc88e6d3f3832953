"""What there is to talk about at the tables: per stubborn problem its rule and the tables that it is about."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from pages.parts import format
from pages.parts.drawer import choose_part, drawer
from pages.parts.going import link
from pages.parts.numbers import downloads, table
from pages.parts.opslag import answer, kept
from queries.overlegtafels.gespreksstof import (
    clientafzijdigheid,
    dubbelingen,
    onoplosbaarheid,
    onzichtbaarheid,
    vergaderuren,
    vrijblijvendheid,
    witte_plekken,
)
from queries.uitleg import RULES

HEIGHT = 320


@dataclass(frozen=True)
class Onderwerp:
    """One problem: the name of its rule, its question, and how to say what was found."""

    regel: str
    question: Callable[..., pd.DataFrame]
    say: Callable[[pd.DataFrame], str]
    first: int | None = None  # so many rows at most are seen at once


def _counted(one: str, more: str, rest: str) -> Callable[[pd.DataFrame], str]:
    return lambda found: f"{format.counted(len(found), one, more)} {rest}."


def _hours(found: pd.DataFrame) -> str:
    if found.empty or pd.isna(found.iloc[-1]["uren_per_maand"]):
        return "Van geen enkele tafel is bekend hoeveel uur zij kost."
    whole = found.iloc[-1]
    outside = 100 * whole["uren_ring_3_en_4"] / whole["uren_per_maand"] if whole["uren_per_maand"] else 0
    missing = int(whole["tafels_zonder_uren"])
    unknown = f"; van {format.counted(missing, 'tafel', 'tafels')} onbekend" if missing else ""
    return (
        f"Samen {format.number(whole['uren_per_maand'])} uur per maand, waarvan {format.number(outside)} % in ring 3 "
        f"en 4{unknown}."
    )


def _clients(found: pd.DataFrame) -> str:
    if found.empty or pd.isna(found.iloc[-1]["soms_of_nooit_pct"]):
        return "Van geen enkele casustafel is bekend of de cliënt aan tafel zit."
    whole = found.iloc[-1]
    unknown, known = int(whole["onbekend"]), whole["tafels"] - whole["onbekend"]
    of, rest = "casustafels", ""
    if unknown:
        of = f"{format.counted(known, 'casustafel', 'casustafels')} waarvan dat bekend is"
        rest = f"; van {format.number(unknown)} is het onbekend"
    return f"Aan {format.number(whole['soms_of_nooit_pct'])} % van de {of} zit de cliënt of ouder soms of nooit{rest}."


def _white(found: pd.DataFrame) -> str:
    unknown = int((found["stand"] == "niet geïnventariseerd").sum())
    of_them = f", waarvan {unknown} niet geïnventariseerd" if unknown else ""
    return f"{format.counted(len(found), 'plek', 'plekken')} zonder tafel{of_them}."


TABLES = ("tafel", "tafels")
ONDERWERPEN = (
    Onderwerp(
        "Onoverzichtelijkheid", dubbelingen, _counted("paar tafels", "paren tafels", "om naast elkaar te leggen"), 10
    ),
    Onderwerp("Inefficiëntie", vergaderuren, _hours),
    Onderwerp("Vrijblijvendheid", vrijblijvendheid, _counted(*TABLES, "waar iets ontbreekt dat bindt")),
    Onderwerp("Cliëntafzijdigheid", clientafzijdigheid, _clients),
    Onderwerp("Onzichtbaarheid van resultaten", onzichtbaarheid, _counted(*TABLES, "zonder zichtbaar resultaat")),
    Onderwerp(
        "Onoplosbaarheid", onoplosbaarheid, _counted(*TABLES, "vanwaar een casus niet of alleen omhoog verder kan")
    ),
    Onderwerp("Witte plekken", witte_plekken, _white),
)


def to_talk_about(chosen: dict[str, object]) -> None:
    """One problem at a time, about the tables that the filters leave; the others are not worked out."""
    st.header("Om over te praten", anchor=False)
    known = {each.regel: each for each in ONDERWERPEN}
    each = known[choose_part("Onderwerp", list(known), key="onderwerp")]
    kept(f"gespreksstof.{each.regel}", lambda: _told(each, chosen), chosen)
    _rest(each, chosen)
    downloads(lambda: answer(each.question, **chosen), each.question.__name__)
    link("Probeer een andere inrichting bij Herijking", "herijking")


def _told(each: Onderwerp, chosen: dict[str, object]) -> None:
    found = answer(each.question, **chosen)
    st.markdown(f"**{each.say(found)}**")
    st.caption(RULES[each.regel].regel)
    if len(found):
        _table(found[: each.first], f"tabel_{each.question.__name__}")


def _rest(each: Onderwerp, chosen: dict[str, object]) -> None:
    """All rows behind a button, where only the first are seen."""
    found = answer(each.question, **chosen)
    if each.first and len(found) > each.first:
        name = each.question.__name__
        drawer(f"Alle {format.number(len(found))} paren", f"alle_{name}", lambda: _table(found, f"tabel_alle_{name}"))


def _table(found: pd.DataFrame, key: str) -> None:
    table(found, key=key, height=min(HEIGHT, 38 * (len(found) + 1)))
