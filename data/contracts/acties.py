"""Acties: one row per action that the coalition agreed on."""

from data.contract import Column, Contract
from data.kinds import choice, date, text

ACTIES = Contract(
    name="acties",
    title="Acties",
    grain="één rij per actie",
    scope=("actie",),
    identity=("actie",),
    synonyms=("actielijst", "actieplan"),
    columns=(
        Column(
            "actie",
            text,
            "Wat er gebeurt.",
            required=True,
            synonyms=("actiepunt",),
            example="Rollen van de partners op één bladzijde zetten",
        ),
        Column(
            "thema",
            text,
            "Thema van de vragenlijst waar de actie bij hoort.",
            example="Rollen en verantwoordelijkheden",
        ),
        Column("aanleiding", text, "Waarom de actie er is."),
        Column("trekker", text, "Organisatie of rol die trekt; geen persoon.", offers="organisaties"),
        Column("pdca", choice("plan", "do", "check", "act"), "Stap in de verbetercirkel.", example="do"),
        Column(
            "deadline", date, "Wanneer het klaar moet zijn.", synonyms=("klaar op", "einddatum"), example="31-12-2026"
        ),
        Column(
            "status",
            choice("open", "bezig", "gereed", "vervallen", also={"afgerond": "gereed", "loopt": "bezig"}),
            "Hoe het ervoor staat.",
            required=True,
            example="open",
        ),
        Column("resultaat", text, "Wat het opleverde."),
    ),
)
