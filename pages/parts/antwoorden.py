"""One theme: how its statements were answered, as a chart and as the numbers behind it."""

from collections.abc import Iterator

import pandas as pd
import streamlit as st

from pages.charts.stellingen import stellingen as draw_stellingen
from pages.parts.achtergrond import background
from pages.parts.chart import show
from pages.parts.instellingen import too_few
from pages.parts.keuzes import AGREEMENT, CHANGE, Keuze, choose_volgorde, choose_weergave
from pages.parts.opslag import answer, kept
from pages.parts.schaal import placed
from queries.vragenlijst import stellingen, veranderingen, verdeling
from queries.vragenlijst.aandacht import FIRST, HIGHER, INCOMPARABLE, LOWER

WIDTH = 1090
CHANGES = {
    HIGHER: "is de score aantoonbaar hoger bij",
    LOWER: "is de score aantoonbaar lager bij",
    INCOMPARABLE: "is niet te vergelijken:",
}
KEY = ["stelling", "versie"]
FEW = "‘Onvoldoende antwoorden’: {} antwoordden, of een kleine groep is af te leiden."
HOW_TO_READ = (
    "Aandeel van de antwoorden op de schaal. Wie weet niet of n.v.t. antwoordde, telt daarin niet mee en staat apart."
)


def statements(keuze: Keuze) -> None:
    """The statements of the chosen theme in the chosen round, and in a sentence what changed."""
    st.header(f"{keuze.thema}, ronde {keuze.ronde}", anchor=False)
    kept("vragenlijst.veranderingen", lambda: _changes(keuze), keuze.one)
    with st.container(horizontal=True):
        weergave, volgorde = choose_weergave(), choose_volgorde()
    looks = keuze.one | {"weergave": weergave, "volgorde": volgorde}
    kept("vragenlijst.verdeling", lambda: _charts(keuze, weergave, volgorde, looks), looks)
    background(
        lambda: ordered(_details(keuze), AGREEMENT).drop(columns=["positie", "vorige_ronde"]), "stellingen", keuze.one,
        ("Score", "Eens", "Verandering per stelling", "Verdeeld of overeenstemming", "Nooit minder dan vijf"),
        ("antwoorden", "stellingen", "rondes"), [keuze.ronde],
    )  # fmt: skip


def ordered(statements: pd.DataFrame, volgorde: str) -> pd.DataFrame:
    """The statements with positie, from the most agreement, change or disagreement; without a figure they come last.

    Needs eens_pct, buiten_pct and effect.
    """
    by = {AGREEMENT: statements["eens_pct"], CHANGE: statements["effect"].abs()}.get(volgorde, statements["buiten_pct"])
    found = statements.loc[by.sort_values(ascending=False, na_position="last", kind="stable").index]
    return found.assign(positie=range(len(found)))


def _charts(keuze: Keuze, weergave: str, volgorde: str, looks: dict[str, object]) -> None:
    """How the answers to each statement are spread, a chart for each scale."""
    details = ordered(_details(keuze), volgorde)
    places = dict(zip(_keys(details), details["positie"], strict=True))
    rows = _spread(keuze)
    rows = rows.assign(positie=[places[key] for key in _keys(rows)])
    for scale, part in rows.groupby("schaal"):
        show(f"verdeling_{scale}", lambda part=part: draw_stellingen(part, WIDTH, weergave), looks)
    st.caption(f"{HOW_TO_READ}{f' · {FEW.format(too_few())}' if details['reden'].notna().any() else ''}")


def _changes(keuze: Keuze) -> None:
    """Which statements demonstrably changed since the round that is compared with, in a sentence."""
    rows = _details(keuze).dropna(subset=["verandering"])
    rows = rows[rows["verandering"] != FIRST]
    if rows.empty:
        return
    told = [
        f"{words} {_quoted(rows.loc[rows['verandering'] == word, 'tekst'])}"
        for word, words in CHANGES.items()
        if (rows["verandering"] == word).any()
    ]
    what = "; ".join(told) if told else "veranderde geen van deze stellingen aantoonbaar"
    st.markdown(f"**Sinds {rows['vorige_ronde'].iloc[0]}** {what}.")


def _quoted(texts: pd.Series) -> str:
    return ", ".join(f"“{text.rstrip('.')}”" for text in texts)


def _details(keuze: Keuze) -> pd.DataFrame:
    """The statements of the theme, each with what changed; those of other themes and rounds are then already known."""

    def make() -> pd.DataFrame:
        changes = answer(veranderingen, **keuze.compared)
        changes = changes[["ronde", *KEY, "vorige_ronde", "verandering", "effect", "verschil"]]
        return answer(stellingen, **keuze.groups).merge(changes, how="left", on=["ronde", *KEY])

    return _of(kept("vragenlijst.details", make, keuze.compared), keuze)


def _spread(keuze: Keuze) -> pd.DataFrame:
    """The answers to the statements of the theme, each with the text and the weet niet of its statement."""

    def make() -> pd.DataFrame:
        texts = answer(stellingen, **keuze.groups)[["ronde", *KEY, "tekst", "weet_niet"]]
        return placed(answer(verdeling, **keuze.groups)).merge(texts, on=["ronde", *KEY])

    return _of(kept("vragenlijst.verdeeld", make, keuze.groups), keuze)


def _keys(rows: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    return zip(*(rows[name].tolist() for name in KEY), strict=True)


def _of(rows: pd.DataFrame, keuze: Keuze) -> pd.DataFrame:
    """The rows of the chosen theme and round."""
    return rows[(rows["ronde"] == keuze.ronde) & (rows["thema"] == keuze.thema)]
