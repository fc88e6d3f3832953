"""Instellingen: one row per target, weight, border or lowest number of people that the coalition sets."""

import pandas as pd

from data.contract import Column, Contract, RowRule
from data.kinds import choice, number, period, text
from data.privacy import FEWEST_PEOPLE

DOEL, GEWICHT, GRENS, MINSTE = "doel", "gewicht", "grens", "minste aantal"
ALLES = "alles"
MOST_PEOPLE = 1_000


def _between(which: tuple[str, ...], low: float, high: float) -> RowRule:
    """These settings have a value from low to high; an empty one ends the setting."""
    names = " en ".join(name.capitalize() for name in which)
    return RowRule(
        "waarde van een instelling",
        "waarde",
        f"bij {names} een getal van {low} t/m {high} zijn, of leeg als het niet meer geldt",
        lambda rows: ~rows["instelling"].isin(which) | rows["waarde"].isna() | rows["waarde"].between(low, high),
    )


def _enough_people(rows: pd.DataFrame) -> pd.Series:
    people = rows["waarde"]
    whole = (people % 1 == 0) & people.between(FEWEST_PEOPLE, MOST_PEOPLE)
    return (rows["instelling"] != MINSTE) | whole.fillna(False)


INSTELLINGEN = Contract(
    name="instellingen",
    title="Instellingen",
    grain="één rij per instelling en ronde waarvan af zij geldt; eerdere rondes houden wat toen gold",
    scope=("instelling", "onderdeel", "vanaf_ronde"),
    identity=("instelling", "onderdeel", "vanaf_ronde"),
    columns=(
        Column(
            "instelling",
            choice(
                DOEL, GEWICHT, GRENS, MINSTE,
                also={"streefwaarde": DOEL, "weging": GEWICHT, "band": GRENS, "minste aantal mensen": MINSTE},
            ),
            "Doel om naar te streven, gewicht van een thema, grens waar een band begint, of het minste aantal mensen "
            "waarover een cijfer getoond wordt.",
            required=True,
            example="doel",
        ),
        Column(
            "onderdeel",
            text,
            "Bij een doel een thema, of leeg voor de temperatuur; bij een gewicht een thema; bij een grens het woord "
            "van de band.",
            default=ALLES,
            example="Rollen en verantwoordelijkheden",
        ),
        Column(
            "waarde",
            number,
            "Het doel of het begin van de band (0 t/m 100), het gewicht (0 telt niet mee, 2 telt dubbel) of het aantal "
            "mensen (5 of meer); leeg als het vanaf die ronde niet meer geldt.",
            example=70,
        ),
        Column(
            "vanaf_ronde",
            period,
            "Eerste ronde waarvoor het geldt; het minste aantal geldt voor alle rondes.",
            required=True,
            offers="rondes",
            synonyms=("vanaf", "geldt vanaf"),
            example="2026-K2",
        ),
        Column("toelichting", text, "Waarom de coalitie dit afsprak.", example="Afgesproken in het kernteam"),
    ),
    row_rules=(
        _between((DOEL, GRENS), 0, 100),
        _between((GEWICHT,), 0, 10),
        RowRule(
            "minste aantal",
            "waarde",
            f"bij Minste aantal een heel getal van {FEWEST_PEOPLE} t/m 1.000 zijn; minder dan vijf kan nooit",
            _enough_people,
        ),
        RowRule(
            "onderdeel ontbreekt",
            "onderdeel",
            "bij Gewicht een thema noemen en bij Grens het woord van een band",
            lambda rows: ~rows["instelling"].isin([GEWICHT, GRENS]) | (rows["onderdeel"] != ALLES),
        ),
        RowRule(
            "onderdeel te veel",
            "onderdeel",
            "bij Minste aantal leeg zijn, want dat geldt voor alles",
            lambda rows: (rows["instelling"] != MINSTE) | (rows["onderdeel"] == ALLES),
        ),
    ),
)  # fmt: skip
