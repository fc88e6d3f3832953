"""Duiding: one row per figure and round, what the coalition makes of it together."""

import pandas as pd

from data.contract import Column, Contract, RowRule
from data.kinds import choice, period, prose, text

TEMPERATUUR, THEMA, INDICATOR, OVERLEGTAFELS = CIJFERS = ("temperatuur", "thema", "indicator", "overlegtafels")
OF_MANY = (THEMA, INDICATOR)
TEKSTEN = ("we_zien", "we_denken", "we_spreken_af")


def _says_which(rows: pd.DataFrame) -> pd.Series:
    return rows["cijfer"].isna() | (rows["cijfer"].isin(OF_MANY) == (rows["onderdeel"] != ""))


DUIDING = Contract(
    name="duiding",
    title="Duiding",
    grain="één rij per cijfer en ronde",
    scope=("ronde", "cijfer", "onderdeel", "gebied"),
    identity=("ronde", "cijfer", "onderdeel", "gebied"),
    synonyms=("duidingen",),
    columns=(
        Column(
            "ronde",
            period,
            "Ronde van de vragenlijst, periode van de indicator, of maand waarin de overlegtafels zijn geteld.",
            required=True,
            example="2026-K2",
        ),
        Column(
            "cijfer",
            choice(*CIJFERS, also={"overlegtafel": OVERLEGTAFELS}),
            "Soort cijfer waar de duiding bij hoort.",
            required=True,
            example=TEMPERATUUR,
        ),
        Column("onderdeel", text, "Naam van het thema, of code van de indicator; anders leeg.", default=""),
        Column("gebied", text, "Gebied van de indicator; anders leeg.", default=""),
        Column("we_zien", prose, "Wat laat het cijfer zien?", example="De temperatuur is gelijk gebleven."),
        Column("we_denken", prose, "Wat betekent het, denken we?", example="De nieuwe afspraken zijn nog te vers."),
        Column("we_spreken_af", prose, "Wat spreken we af?", example="Afspraken in elk teamoverleg langslopen"),
    ),
    row_rules=(
        RowRule(
            "onderdeel",
            "onderdeel",
            "bij een thema de naam en bij een indicator de code zijn, en anders leeg blijven",
            _says_which,
        ),
        RowRule(
            "zegt niets",
            "we_zien",
            "gevuld zijn, of anders We denken of We spreken af",
            lambda rows: rows[list(TEKSTEN)].notna().any(axis=1),
        ),
    ),
)
