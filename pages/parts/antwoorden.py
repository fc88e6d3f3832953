"""One theme: how its statements were answered, as a chart and as the numbers behind it."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from pages.charts.vragenlijst import verdeling as draw_verdeling
from pages.parts.chart import show
from pages.parts.instellingen import too_few
from pages.parts.numbers import numbers
from pages.parts.opslag import answer, kept
from queries.vragenlijst import stellingen, veranderingen, verdeling
from queries.vragenlijst.aandacht import FIRST, HIGHER, INCOMPARABLE, LOWER

WIDTH = 1090

CHANGES = {
    HIGHER: "is de score aantoonbaar hoger bij",
    LOWER: "is de score aantoonbaar lager bij",
    INCOMPARABLE: "is niet te vergelijken:",
}
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


def statements(one: dict[str, object], groups: dict[str, object]) -> None:
    """One theme in one round. Asked for all of them at once: a choice among them is then already answered."""
    kept("vragenlijst.verdeling", lambda: _answers(one, groups), one | groups)
    kept("vragenlijst.veranderingen", lambda: _changes(one, groups), one | groups)
    numbers(lambda: _details(one, groups), "stellingen", one | groups)


def _answers(one: dict[str, object], groups: dict[str, object]) -> None:
    """How the answers to each statement are spread, a chart for each length of scale."""
    st.subheader(f"{one['thema']}, ronde {one['ronde']}", anchor=False)
    for scale, rows in _drawn(one, groups).groupby("schaal"):
        show(f"verdeling_{scale}", lambda rows=rows, scale=scale: draw_verdeling(rows, WIDTH, int(scale)), one | groups)
    if _details(one, groups)["reden"].notna().any():
        st.caption(f"‘Onvoldoende antwoorden’: {too_few()} antwoordden, of een kleine groep is af te leiden.")


def _changes(one: dict[str, object], groups: dict[str, object]) -> None:
    """Which statements demonstrably changed since the round before, in a sentence."""
    rows = answer(veranderingen, ronde=one["ronde"], **groups).dropna(subset=["verandering"])
    rows = rows[(rows["thema"] == one["thema"]) & (rows["verandering"] != FIRST)]
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


def _details(one: dict[str, object], groups: dict[str, object]) -> pd.DataFrame:
    return _of("vragenlijst.stellingen", lambda: answer(stellingen, **groups), one, groups)


def _drawn(one: dict[str, object], groups: dict[str, object]) -> pd.DataFrame:
    def make() -> pd.DataFrame:
        return to_draw(answer(verdeling, **groups), answer(stellingen, **groups))

    return _of("vragenlijst.antwoorden", make, one, groups)


def _of(name: str, make: Callable[[], pd.DataFrame], one: dict[str, object], groups: dict[str, object]) -> pd.DataFrame:
    """The rows of one theme in one round; they are sorted out once for all of them."""
    parts = kept(name, lambda: dict(iter(make().groupby(["ronde", "thema"]))), groups)
    chosen = one["ronde"], one["thema"]
    return parts[chosen] if chosen in parts else make().head(0)
