"""Numbers, dates and words the Dutch way."""

import datetime as dt
import re
from collections.abc import Sequence

import pandas as pd

HEADINGS = {
    "aantal_deelnemers": "Mensen aan tafel",
    "aantoonbaar": "Aantoonbaar",
    "andere_basis": "Andere wettelijke basis",
    "clientafzijdigheid": "Cliëntafzijdigheid",
    "client_aan_tafel": "Cliënt aan tafel",
    "eens_pct": "Eens (%)",
    "eens_tot": "Eens tot (%)",
    "eens_van": "Eens van (%)",
    "geinventariseerd": "Geïnventariseerd",
    "n": "Antwoorden",
    "op": "Wanneer",
    "opgelost_pct": "Opgelost (%)",
    "overlap_pct": "Overlap (%)",
    "pct": "Aandeel (%)",
    "pdca": "PDCA",
    "reden": "Waarom leeg",
    "reden_leeg": "Waarom leeg",
    "respons_pct": "Respons (%)",
    "sha256": "SHA-256",
    "soms_of_nooit_pct": "Soms of nooit (%)",
    "uren_ring_3_en_4": "Waarvan in ring 3 en 4",
    "weet_niet": "Weet niet / n.v.t.",
}
ABSENT = "–"


def heading(name: str) -> str:
    """A column's name as a person reads it."""
    return HEADINGS.get(name, name.replace("_", " ").capitalize())


def number(value: object, decimals: int = 0) -> str:
    """1234.5 as 1.234,5; a dash where there is nothing."""
    if value is None or pd.isna(value):
        return ABSENT
    value = round(value, decimals) + 0  # never −0
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,")).replace("-", "−")


def date(value: object) -> str:
    """A day as dd-mm-jjjj."""
    return ABSENT if value is None or pd.isna(value) else pd.Timestamp(value).strftime("%d-%m-%Y")


def moment(value: dt.datetime) -> str:
    """A moment as dd-mm-jjjj uu:mm."""
    return pd.Timestamp(value).strftime("%d-%m-%Y %H:%M")


def counted(amount: int, one: str, more: str) -> str:
    """“1 tafel”, “1.200 tafels”."""
    return f"{number(amount)} {one if amount == 1 else more}"


def listed(names: Sequence[str]) -> str:
    """“a”, “a en b”, “a, b en c”."""
    *most, last = names
    return f"{', '.join(most)} en {last}" if most else last


def plain(text: str) -> str:
    """A text from a file so that nothing in it is taken for markup, nor for a list, a link or a sign in code."""
    text = re.sub(r"([\\`*_{}\[\]()#+!|$:<>~-])", r"\\\1", text)
    text = re.sub(r"(?im)(^\s*\d+|\bwww)\.", r"\1\\.", text)
    return re.sub(r"&(?=\w+;)", r"\\&", text)


def iso(day: str | None) -> str | None:
    """dd-mm-jjjj as jjjj-mm-dd."""
    return "-".join(reversed(day.split("-"))) if day else None
