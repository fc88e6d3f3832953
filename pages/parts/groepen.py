"""One theme: how kinds of organisation and roles judge it, side by side, as far as they may be shown."""

import pandas as pd
import streamlit as st

from pages.charts.groepen import groepen as draw_groepen
from pages.parts.achtergrond import background
from pages.parts.chart import show
from pages.parts.instellingen import too_few
from pages.parts.keuzes import Keuze
from pages.parts.opslag import answer, kept
from queries.hiding import DERIVABLE, TOO_FEW
from queries.vragenlijst import themas
from queries.vragenlijst.naast_elkaar import groepsscores

HALF = 530
HEADINGS = {"soort": "Per soort organisatie", "rol": "Per rol"}
WHY = {
    TOO_FEW: "{} antwoordden",
    DERIVABLE: "ernaast blijven te weinig mensen over: hun antwoorden zouden af te leiden zijn",
}
HOW_TO_READ = (
    "De balk is het 95%-interval van de score. Van weinig mensen is die breed: een verschil is dan al gauw toeval."
)


def groups(keuze: Keuze) -> None:
    """A chart per kind of group, and below it who is not in it and why."""
    about = {"ronde": keuze.ronde, "thema": keuze.thema}
    kept("vragenlijst.groepen", lambda: _charts(about), about)
    background(
        lambda: _of(about), "groepsscores", about, ("Groepen naast elkaar", "Score", "Thema", "Nooit minder dan vijf"),
        ("antwoorden", "stellingen"), [keuze.ronde],
    )  # fmt: skip


def _charts(about: dict[str, object]) -> None:
    st.header(f"Wie oordeelt hoe over {about['thema'].lower()}?", anchor=False)
    for place, kenmerk in zip(st.columns(2), HEADINGS, strict=True):
        with place:
            _beside(about, kenmerk)
    st.caption(HOW_TO_READ)


def _beside(about: dict[str, object], kenmerk: str) -> None:
    rows = _of(about)
    rows = rows[rows["kenmerk"] == kenmerk]
    shown = rows.dropna(subset=["score"])
    st.markdown(f"**{HEADINGS[kenmerk]}**")
    if shown.empty:
        st.markdown(":gray[Geen enkele groep is apart te tonen.]")
    else:
        show(f"groepen_{kenmerk}", lambda: draw_groepen(shown, _everybody(about), HALF), about)
    for told in hidden(rows):
        st.caption(told)


def hidden(rows: pd.DataFrame) -> list[str]:
    """Per reason a sentence: which groups are not shown, and why; `rows` as the question groepsscores."""
    return [
        f"Niet te tonen: {', '.join(rows.loc[rows['reden'] == reason, 'groep'])} ({why.format(too_few())})."
        for reason, why in WHY.items()
        if (rows["reden"] == reason).any()
    ]


def _of(about: dict[str, object]) -> pd.DataFrame:
    """Asked for all rounds and themes at once: another choice is then already answered."""
    rows = answer(groepsscores)
    return rows[(rows["ronde"] == about["ronde"]) & (rows["thema"] == about["thema"])]


def _everybody(about: dict[str, object]) -> float | None:
    scores = answer(themas)
    here = scores.loc[(scores["ronde"] == about["ronde"]) & (scores["thema"] == about["thema"]), "score"].dropna()
    return None if here.empty else float(here.iloc[0])
