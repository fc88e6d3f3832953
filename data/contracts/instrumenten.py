"""Instrumenten: one row per instrument of the toolkit (instrumentenkoffer)."""

from data.contract import Column, Contract
from data.kinds import choice, date, text

ONDERDELEN = (
    "meten & weten",
    "informatie delen",
    "reflecteren",
    "samenwerken & leren",
    "integraal behandelplan",
)
STATUSSEN = ("idee", "in ontwikkeling", "gereed", "in gebruik", "gestopt")

INSTRUMENTEN = Contract(
    name="instrumenten",
    title="Instrumenten",
    grain="één rij per instrument van de instrumentenkoffer",
    scope=("onderdeel", "instrument"),
    identity=("onderdeel", "instrument"),
    synonyms=("instrumentenkoffer",),
    columns=(
        Column(
            "onderdeel",
            choice(
                *ONDERDELEN, also={"meten en weten": "meten & weten", "samenwerken en leren": "samenwerken & leren"}
            ),
            "Onderdeel van de instrumentenkoffer.",
            required=True,
            example="reflecteren",
        ),
        Column("instrument", text, "Naam van het instrument.", required=True, example="Spiegelgesprek met ouders"),
        Column("status", choice(*STATUSSEN), "Hoe ver het is.", required=True, example="in ontwikkeling"),
        Column("sinds", date, "Sinds wanneer deze status geldt.", example="01-01-2026"),
        Column("trekker", text, "Organisatie die trekt; geen persoon.", offers="organisaties"),
        Column("toelichting", text, "Wat anderen moeten weten."),
    ),
)
