"""Organisaties: one row per partner."""

from data.contract import Column, Contract, RowRule
from data.contracts.woorden import domein, soort_organisatie
from data.kinds import date, text

ORGANISATIES = Contract(
    name="organisaties",
    title="Organisaties",
    grain="één rij per partner van de coalitie",
    scope=("organisatie",),
    identity=("organisatie",),
    synonyms=("partners", "partnerorganisaties"),
    columns=(
        Column(
            "organisatie",
            text,
            "Naam van de partner.",
            required=True,
            synonyms=("naam organisatie", "partner", "partnerorganisatie"),
            example="Voorbeeld Welzijn",
        ),
        Column(
            "soort",
            soort_organisatie,
            "Soort organisatie.",
            required=True,
            synonyms=("soort organisatie", "type organisatie"),
            example="welzijn",
        ),
        Column(
            "domein",
            domein,
            "Domein van de Ring van Samenwerking waarin de partner vooral werkt.",
            required=True,
            example="Zorg & Welzijn",
        ),
        Column("lid_vanaf", date, "Eerste dag als partner.", synonyms=("lid sinds",), example="01-01-2020"),
        Column("lid_tot", date, "Laatste dag als partner; leeg als de partner nog meedoet."),
    ),
    row_rules=(
        RowRule(
            "volgorde",
            "lid_tot",
            "op of na de datum bij Lid vanaf liggen",
            lambda rows: rows["lid_vanaf"].isna() | rows["lid_tot"].isna() | (rows["lid_tot"] >= rows["lid_vanaf"]),
        ),
    ),
)
