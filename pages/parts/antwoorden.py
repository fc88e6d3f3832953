"""The answers of one theme, as the chart of the distribution wants them."""

import pandas as pd

LABELS = {
    "1": "Helemaal mee oneens",
    "2": "Mee oneens",
    "3": "Neutraal",
    "4": "Mee eens",
    "5": "Helemaal mee eens",
}


def to_draw(answers: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """One row per round, statement and answer on the scale, the statements with most agreement first.

    `answers` as the question verdeling, `statements` as the question stellingen. Columns: ronde, thema, stelling,
    tekst, antwoord, label, aantal, pct, n, positie, schaal (the highest answer).
    """
    on_scale = answers[~answers["antwoord"].isin(["weet niet", "n.v.t."])]
    order = statements.sort_values("eens_pct", ascending=False, na_position="last")
    order = order.assign(positie=range(len(order)))[["ronde", "stelling", "versie", "tekst", "positie"]]
    rows = on_scale.merge(order, on=["ronde", "stelling", "versie"])
    highest = rows.groupby(["stelling", "versie"])["antwoord"].transform(lambda each: each.astype(int).max())
    five = highest == max(map(int, LABELS))
    label = rows["antwoord"].map(LABELS).where(five, rows["antwoord"])
    return rows.assign(label=label, schaal=highest)
