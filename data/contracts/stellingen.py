"""Stellingen: one row per statement and version."""

from data.contract import Column, Contract, RowRule, at_least
from data.kinds import text, whole, yes_no

STELLINGEN = Contract(
    name="stellingen",
    title="Stellingen",
    grain="één rij per stelling en versie",
    scope=("stelling", "versie"),
    identity=("stelling", "versie"),
    synonyms=("codeboek", "vragen"),
    columns=(
        Column(
            "stelling",
            text,
            "Korte code van de stelling.",
            required=True,
            synonyms=("code", "stellingcode", "vraagcode", "item"),
            example="RV1",
        ),
        Column(
            "tekst",
            text,
            "De stelling zoals die in de vragenlijst staat.",
            required=True,
            synonyms=("vraagtekst", "stellingtekst", "vraag", "tekst stelling"),
            example="Ik weet wat ik van de andere partners mag verwachten.",
        ),
        Column(
            "thema",
            text,
            "Thema waartoe de stelling hoort.",
            required=True,
            example="Rollen en verantwoordelijkheden",
        ),
        Column("versie", whole, "Versie van de tekst.", default=1, rules=(at_least(1),), example=1),
        Column("schaal_van", whole, "Laagste cijfer van de schaal.", default=1, example=1),
        Column("schaal_tot", whole, "Hoogste cijfer van de schaal.", default=5, example=5),
        Column(
            "omgekeerd",
            yes_no,
            "Ja als eens zijn juist ongunstig is.",
            default=False,
            synonyms=("negatief geformuleerd",),
            example="nee",
        ),
        Column(
            "vergelijkbaar_met_vorige",
            yes_no,
            "Nee als de uitkomst niet naast de vorige versie mag staan.",
            default=True,
            synonyms=("vergelijkbaar",),
            example="ja",
        ),
    ),
    row_rules=(
        RowRule(
            "schaal",
            "schaal_tot",
            "hoger zijn dan Schaal van",
            lambda rows: rows["schaal_tot"] > rows["schaal_van"],
        ),
    ),
)
