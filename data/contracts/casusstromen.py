"""Casusstromen: one row per period and pair of tables; a levering is the whole list of that period."""

import re

import pandas as pd

from data.aside import TOTALS
from data.contract import Column, Contract, RowRule, Rule, at_least
from data.kinds import period, text, whole
from data.text import key

TOGETHER = (["alles"], ["allen"], ["samen"], ["som"])


def _one_table(name: str) -> bool:
    """Whether a name is that of one table, and not of several together, such as “Totaal Zorgteam” or “alle tafels”."""
    words = re.findall(r"\w+", name.casefold())
    several = words in TOGETHER or words[:1] == ["alle"]
    return not (several or any(word.removeprefix("sub") in TOTALS for word in words))


NO_TOTAL = Rule(  # beside the other rows it would give away the small numbers among them
    "een overlegtafel zijn; laat totalen weg", lambda names: names.map(_one_table).astype(bool)
)


def _differ(rows: pd.DataFrame) -> pd.Series:
    known = rows["van"].notna() & rows["naar"].notna()
    return ~known | (rows["van"].map(key, na_action="ignore") != rows["naar"].map(key, na_action="ignore"))


CASUSSTROMEN = Contract(
    name="casusstromen",
    title="Casusstromen",
    grain="één rij per periode en paar tafels; een levering is de hele lijst van die periode",
    scope=("periode",),
    identity=("periode", "van", "naar"),
    synonyms=("casusstroom", "stromen", "op- en afschaling", "opschaling en afschaling"),
    columns=(
        Column(
            "periode",
            period,
            "Jaar, halfjaar, kwartaal of maand waarin de casussen overgingen.",
            required=True,
            fill=True,
            synonyms=("jaar", "verslagperiode", "tijdvak"),
            example="2026-H1",
        ),
        Column(
            "van",
            text,
            "Overlegtafel waar de casussen vandaan kwamen, zoals die in de lijst van overlegtafels heet.",
            required=True,
            rules=(NO_TOTAL,),
            offers="overlegtafels",
            synonyms=("van tafel", "van overlegtafel", "van overleg", "afkomstig van", "overgedragen door"),
            example="Rondetafel gezin",
        ),
        Column(
            "naar",
            text,
            "Overlegtafel waar de casussen heen gingen, zoals die in de lijst van overlegtafels heet.",
            required=True,
            rules=(NO_TOTAL,),
            offers="overlegtafels",
            synonyms=("naar tafel", "naar overlegtafel", "naar overleg", "overgedragen aan"),
            example="Casusoverleg jeugd",
        ),
        Column(
            "aantal",
            whole,
            "Hoeveel casussen overgingen.",
            required=True,
            rules=(at_least(0),),
            synonyms=("aantal casussen", "casussen", "aantal overgedragen"),
            example=14,
        ),
    ),
    row_rules=(RowRule("zelfde tafel", "naar", "een andere tafel zijn dan die in Van", _differ),),
)
