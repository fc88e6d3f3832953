"""Waarden: one row per indicator, area and period."""

import pandas as pd

from data.contract import Column, Contract, RowRule, at_least
from data.kinds import area, choice, measured, period, text, whole


def _has_a_value(rows: pd.DataFrame) -> pd.Series:
    counted = rows["teller"].notna() & rows["noemer"].notna()
    return rows["waarde"].notna() | counted | rows["reden_leeg"].notna()


def _fits(rows: pd.DataFrame) -> pd.Series:
    return ~(rows["noemer"] <= 0)


WAARDEN = Contract(
    name="waarden",
    title="Waarden",
    grain="één rij per indicator, gebied en periode",
    scope=("indicator", "gebied", "periode"),
    identity=("indicator", "gebied", "periode"),
    synonyms=("indicatorwaarden", "cijfers"),
    columns=(
        Column(
            "indicator",
            text,
            "Code van de indicator.",
            required=True,
            refers="indicatoren",
            fill=True,
            synonyms=("indicatorcode", "indicatornaam", "onderwerp", "onderwerpen"),
            example="VROEG",
        ),
        Column(
            "gebied",
            area,
            "Naam van het gebied.",
            required=True,
            fill=True,
            synonyms=(
                "gemeente",
                "buurt",
                "wijk",
                "regio",
                "gebiedsnaam",
                "gemeentenaam",
                "wijknaam",
                "buurtnaam",
                "gebieden",
                "gemeenten",
                "wijken",
                "buurten",
                "regionaam",
            ),
            example="Waterrijk",
        ),
        Column(
            "gebiedscode",
            area,
            "Code van het gebied.",
            synonyms=("gemeentecode", "regiocode", "regio's", "geoitem", "gemeentenummer", "gmcode", "cbs-code"),
            example="GM9999",
        ),
        Column(
            "periode",
            period,
            "Jaar, halfjaar, kwartaal of maand.",
            required=True,
            fill=True,
            synonyms=("perioden", "jaar", "period", "verslagjaar", "meetjaar", "peiljaar", "schooljaar"),
            example="2025",
        ),
        Column("teller", measured, "Aantal dat geteld is.", rules=(at_least(0),), absent="reden_leeg", example=58),
        Column("noemer", measured, "Aantal waarop is geteld.", rules=(at_least(0),), absent="reden_leeg", example=890),
        Column(
            "waarde",
            measured,
            "De waarde zelf, als teller en noemer er niet zijn.",
            absent="reden_leeg",
            synonyms=("value", "cijfer"),
        ),
        Column(
            "status",
            choice("definitief", "voorlopig", "ingetrokken"),
            "Hoe zeker de waarde is.",
            default="definitief",
            example="voorlopig",
        ),
        Column("definitieversie", whole, "Versie van de definitie.", default=1, rules=(at_least(1),), example=1),
    ),
    row_rules=(
        RowRule(
            "waarde ontbreekt",
            "waarde",
            "gevuld zijn, of teller en noemer allebei; als het cijfer er niet is: <10, x, . of ‘nog niet beschikbaar’",
            _has_a_value,
        ),
        RowRule("noemer", "noemer", "groter zijn dan 0", _fits),
    ),
)
