"""Indicatoren: what do families notice of it?"""

import pandas as pd
import streamlit as st

from pages.charts.indicatoren import reeks
from pages.parts import format
from pages.parts.chart import show
from pages.parts.duiding import duiding
from pages.parts.filters import choose_fase, choose_plek
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source
from pages.parts.opslag import answer
from queries.indicatoren import gebieden, indicatoren, indicatorwaarden

DEFINITION = (
    "Cijfers uit de registraties van de partners. De lijn stopt waar de definitie veranderde; een open punt is "
    "voorlopig; aantallen onder de tien blijven verborgen."
)
PHASES = ("vóór", "tijdens", "na de zwangerschap", "samenwerking", "overig")
PER_ROW = 3


def page() -> None:
    """A small chart per indicator of one phase, in one area, with target and national figure."""
    heading("Wat merken gezinnen ervan?", DEFINITION)
    known, areas = answer(indicatoren), answer(gebieden)["gebied"].tolist()
    if known.empty or not areas:
        nothing_yet("zijn nog geen indicatoren met waarden")
        return
    left, right = st.columns([3, 1])
    with left:
        fase = choose_fase([phase for phase in PHASES if phase in set(known["fase"])])
    with right:
        gebied = choose_plek(areas)
    values = answer(indicatorwaarden, gebied=gebied, fase=fase)
    if values.empty:
        st.info(f"Over {gebied} zijn er geen indicatoren in deze fase. Kies een andere fase of een ander gebied.")
        return
    chosen = answer(indicatoren, fase=fase)
    _cards(values, chosen[chosen["indicator"].isin(values["indicator"])], {"gebied": gebied, "fase": fase})
    numbers(lambda: values, "indicatoren", {"gebied": gebied, "fase": fase}, gebied)
    source("waarden", "indicatoren")


def _cards(values: pd.DataFrame, chosen: pd.DataFrame, choice: dict[str, object]) -> None:
    drawn = values.assign(
        reeks=values.groupby("indicator")["trendbreuk"].cumsum(), volgorde=values.groupby("indicator").cumcount()
    )
    for start in range(0, len(chosen), PER_ROW):
        for column, (_, row) in zip(st.columns(PER_ROW), chosen[start : start + PER_ROW].iterrows(), strict=False):
            with column, st.container(border=True, gap="xsmall", height="stretch"):
                name = row["indicator"]
                show(f"indicator_{name}", lambda row=row: reeks(drawn, row, 330, 240), {**choice, "indicator": name})
                st.caption(_about(row))
                duiding(
                    "indicator",
                    name,
                    _newest(values, name),
                    floating=True,
                    gebied=choice["gebied"],
                    naam=row["naam"],
                    kind="tertiary",
                )


def _newest(values: pd.DataFrame, indicator: str) -> str:
    return values.loc[values["indicator"] == indicator, "periode"].iloc[-1]


def _about(row: pd.Series) -> str:
    parts = [row["richting"], row["bron"], row["definitie"]]
    if pd.notna(row["landelijk"]):
        year = int(row["landelijk_jaar"]) if pd.notna(row["landelijk_jaar"]) else "jaar onbekend"
        parts.insert(1, f"landelijk {format.number(row['landelijk'], 1)} ({year})")
    return " · ".join(str(part) for part in parts if pd.notna(part))
