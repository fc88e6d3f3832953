"""Rondes: one row per round of the questionnaire."""

from data.contract import Column, Contract, RowRule, at_least
from data.kinds import date, period, text, whole, yes_no

RONDES = Contract(
    name="rondes",
    title="Rondes",
    grain="één rij per ronde van de vragenlijst",
    scope=("ronde",),
    identity=("ronde",),
    synonyms=("vragenlijstrondes", "metingen"),
    columns=(
        Column(
            "ronde",
            period,
            "Periode waarin de vragenlijst openstond.",
            required=True,
            synonyms=("meting", "vragenlijstronde"),
            example="2026-K2",
        ),
        Column("van", date, "Eerste dag dat de vragenlijst openstond.", example="01-04-2026"),
        Column("tot", date, "Laatste dag dat de vragenlijst openstond.", example="30-04-2026"),
        Column(
            "uitgenodigd",
            whole,
            "Aantal mensen dat de vragenlijst kreeg.",
            rules=(at_least(0),),
            synonyms=("aantal uitgenodigd", "genodigden"),
            example=28,
        ),
        Column("doelgroep", text, "Wie de vragenlijst kregen.", example="kernteam"),
        Column(
            "volledige_groep",
            yes_no,
            "Ja als iedereen van de doelgroep is gevraagd.",
            default=False,
            synonyms=("iedereen gevraagd",),
            example="ja",
        ),
    ),
    row_rules=(
        RowRule(
            "volgorde",
            "tot",
            "op of na de datum bij Van liggen",
            lambda rows: rows["van"].isna() | rows["tot"].isna() | (rows["tot"] >= rows["van"]),
        ),
    ),
)
