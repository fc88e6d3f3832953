"""Indicatoren: one row per indicator and version of its definition."""

from data.contract import Column, Contract, at_least, between
from data.kinds import choice, number, period, text, whole

INDICATOREN = Contract(
    name="indicatoren",
    title="Indicatoren",
    grain="één rij per indicator en versie van de definitie",
    scope=("indicator", "definitieversie"),
    identity=("indicator", "definitieversie"),
    columns=(
        Column(
            "indicator",
            text,
            "Korte code van de indicator.",
            required=True,
            synonyms=("code", "indicatorcode"),
            example="VROEG",
        ),
        Column(
            "naam",
            text,
            "Naam zoals die op het scherm staat.",
            required=True,
            synonyms=("naam indicator", "indicatornaam"),
            example="Vroeggeboorte",
        ),
        Column("definitie", text, "Wat de indicator meet, in één zin."),
        Column("teller", text, "Wie of wat er geteld wordt.", example="geboren vóór 37 weken"),
        Column("noemer", text, "Op welk totaal.", example="alle geborenen"),
        Column(
            "eenheid",
            choice(
                "%",
                "‰",
                "aantal",
                "gemiddelde",
                "dagen",
                "punten",
                also={"procent": "%", "promille": "‰", "percentage": "%"},
            ),
            "Eenheid van de waarde.",
            required=True,
            example="%",
        ),
        Column(
            "richting",
            choice(
                "hoger is beter",
                "lager is beter",
                "geen vaste richting",
                also={
                    "hoger": "hoger is beter",
                    "lager": "lager is beter",
                    "geen": "geen vaste richting",
                    "↑": "hoger is beter",
                },
            ),
            "Wat gunstig is.",
            required=True,
            example="lager is beter",
        ),
        Column(
            "fase",
            choice(
                "vóór",
                "tijdens",
                "na de zwangerschap",
                "samenwerking",
                also={"vóór de zwangerschap": "vóór", "tijdens de zwangerschap": "tijdens", "na": "na de zwangerschap"},
            ),
            "Fase waarin de indicator thuishoort.",
            example="tijdens",
        ),
        Column("soort", choice("uitkomst", "proces", "context"), "Soort indicator.", example="uitkomst"),
        Column("bron", text, "Registratie waar het cijfer uit komt.", example="Perined"),
        Column("streefwaarde", number, "Doel dat de coalitie zich stelt.", example="5,5"),
        Column(
            "streefjaar", whole, "Jaar waarin het doel gehaald moet zijn.", rules=(between(1990, 2100),), example=2028
        ),
        Column("landelijk", number, "Landelijk cijfer ter vergelijking."),
        Column("landelijk_jaar", whole, "Jaar van het landelijke cijfer.", rules=(between(1990, 2100),)),
        Column("landelijk_bron", text, "Waar het landelijke cijfer vandaan komt."),
        Column("definitieversie", whole, "Versie van de definitie.", default=1, rules=(at_least(1),), example=1),
        Column("trendbreuk_vanaf", period, "Eerste periode die niet met de eerdere te vergelijken is."),
    ),
)
