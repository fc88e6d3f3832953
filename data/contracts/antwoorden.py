"""Antwoorden: one row per respondent and statement; usually arrives with a column per statement."""

from data.contract import Column, Contract, at_least
from data.contracts.woorden import rol, soort_organisatie
from data.kinds import answer, period, respondent, text, whole

ANTWOORDEN = Contract(
    name="antwoorden",
    title="Antwoorden",
    grain="één rij per deelnemer en stelling; meestal één rij per deelnemer met een kolom per stelling",
    scope=("ronde",),
    identity=("ronde", "respondent", "stelling"),
    synonyms=("vragenlijst", "respons", "responses"),
    columns=(
        Column(
            "ronde",
            period,
            "De ronde waarin dit antwoord is gegeven.",
            required=True,
            refers="rondes",
            fill=True,
            synonyms=("meting", "vragenlijstronde"),
            example="2026-K2",
        ),
        Column(
            "respondent",
            respondent,
            "Nummer van de deelnemer binnen de ronde; nooit een persoon.",
            synonyms=("respondentnummer", "id", "response id", "response_id", "antwoord-id", "deelnemer", "volgnummer"),
            example=1,
        ),
        Column(
            "soort",
            soort_organisatie,
            "Soort organisatie waar de deelnemer werkt.",
            synonyms=("soort organisatie", "type organisatie"),
            example="welzijn",
        ),
        Column(
            "rol",
            rol,
            "Rol van de deelnemer.",
            synonyms=("mijn rol", "functie", "rol in de coalitie"),
            example="uitvoerend",
        ),
        Column(
            "stelling",
            text,
            "Code van de stelling.",
            required=True,
            refers="stellingen",
            synonyms=("stellingcode", "vraagcode", "item"),
            example="RV1",
        ),
        Column(
            "antwoord",
            answer,
            "Het antwoord.",
            required=True,
            absent="geen_antwoord",
            synonyms=("score", "reactie"),
            example="Mee eens",
        ),
        Column(
            "versie",
            whole,
            "Versie van de stelling; leeg is de nieuwste.",
            rules=(at_least(1),),
        ),
    ),
)
