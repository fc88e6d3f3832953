"""Inventarisaties: which places of the ring the coalition looked at; a row is about all levels or areas not named."""

from data.contract import Column, Contract, between
from data.contracts.woorden import domein, verzorgingsgebied
from data.kinds import date, level, yes_no

INVENTARISATIES = Contract(
    name="inventarisaties",
    title="Inventarisaties",
    grain="één rij per plek van de ring die is bekeken of juist niet; leeg is alle niveaus of gebieden",
    scope=("peildatum",),
    identity=("peildatum", "domein", "regieniveau", "verzorgingsgebied"),
    synonyms=("inventarisatie", "geïnventariseerd"),
    columns=(
        Column(
            "peildatum",
            date,
            "Dag van de lijst van overlegtafels waar dit bij hoort.",
            required=True,
            fill=True,
            synonyms=("stand op",),
            example="01-01-2026",
        ),
        Column("domein", domein, "Domein dat is bekeken.", required=True, example="Jeugd & Gezin"),
        Column(
            "regieniveau",
            level,
            "Regieniveau dat is bekeken; leeg is alle vier.",
            rules=(between(1, 4),),
            synonyms=("niveau", "ring"),
            example=2,
        ),
        Column(
            "verzorgingsgebied",
            verzorgingsgebied,
            "Verzorgingsgebied dat is bekeken; leeg is alle drie.",
            example="gemeente",
        ),
        Column(
            "geinventariseerd",
            yes_no,
            "Is daar gekeken welke tafels er zijn?",
            required=True,
            synonyms=("bekeken",),
            example="ja",
        ),
    ),
)
