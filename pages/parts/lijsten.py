"""What we agree on most, where we differ most, and what changed: three short lists over all themes."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from pages.charts.drawing import whole
from pages.parts.keuzes import Keuze, go_to
from pages.parts.opslag import answer, kept
from queries.vragenlijst import stellingen, veranderingen
from queries.vragenlijst.aandacht import HIGHER, LOWER, SPLIT

MOST = 3
RULE = (
    "Verdeeld heet een stelling als minstens een derde van de antwoorden meer dan één stap van het middelste antwoord "
    "ligt (de regel van SCIROCCO)."
)
Listed = list[tuple[str, str, str]]


def lists(keuze: Keuze) -> None:
    """Each statement is a button to its theme."""
    found = kept("vragenlijst.lijsten", lambda: _lists(keuze), keuze.whole)
    for place, (title, nothing, rows) in zip(st.columns([33, 34, 33]), found, strict=True):
        with place, st.container(gap="xsmall"):
            st.markdown(f"**{title}**")
            if not rows:
                st.caption(nothing)
            for number, (text, figure, thema) in enumerate(rows):
                _row(f"{title}_{number}", text, figure, thema)
    st.caption(RULE)


def _row(key: str, text: str, figure: str, thema: str) -> None:
    st.button(
        f"{text}  \n:gray[{figure}]", key=f"naar_{key}", type="tertiary", on_click=go_to, args=(thema,),
        help=f"Naar het thema {thema}",
    )  # fmt: skip


def _lists(keuze: Keuze) -> list[tuple[str, str, Listed]]:
    statements = answer(stellingen, **keuze.groups)
    statements = statements[statements["ronde"] == keuze.ronde].dropna(subset=["eens_pct"])
    changes = answer(veranderingen, **keuze.compared)
    changes = changes[changes["ronde"] == keuze.ronde]
    before = changes["vorige_ronde"].dropna()
    since = f"Wat veranderde sinds {before.iloc[0]}" if len(before) else "Wat veranderde"
    return [
        ("Hierover zijn we het meest eens", "Over geen enkele stelling is er overeenstemming.", agreed(statements)),
        ("Hierover verschillen we het meest", "Geen enkele stelling is verdeeld.", divided(statements)),
        (since, "Geen enkele stelling veranderde aantoonbaar.", changed(changes)),
    ]


def agreed(statements: pd.DataFrame) -> Listed:
    """The statements with the largest share that agrees, of those that are not split."""
    rows = statements[(statements["oordeel"] != SPLIT) & (statements["eens_pct"] > 50)]
    rows = rows.sort_values(["eens_pct", "n"], ascending=False, kind="stable")
    return _listed(rows, lambda row: f"{whole(row['eens_pct'])} % eens · {row['thema']}")


def divided(statements: pd.DataFrame) -> Listed:
    """The statements that are split, with how large a share lies more than a step from the middle answer."""
    rows = statements[statements["oordeel"] == SPLIT].sort_values("buiten_pct", ascending=False, kind="stable")
    return _listed(rows, lambda row: f"{whole(row['buiten_pct'])} % ver van het midden · {row['thema']}")


def changed(changes: pd.DataFrame) -> Listed:
    """The statements whose score demonstrably changed, the largest change first."""
    rows = changes[
        changes["verandering"].isin((LOWER, HIGHER)) | changes["verandering"].str.startswith(("hoger", "lager"))
    ]
    rows = rows.assign(grootte=rows["effect"].abs()).sort_values("grootte", ascending=False, kind="stable")
    return _listed(rows, _change)


def _change(row: pd.Series) -> str:
    return (
        f"score {row['verandering']} · van {whole(row['vorige_eens_pct'])} naar {whole(row['eens_pct'])} % eens "
        f"· {row['thema']}"
    )


def _listed(rows: pd.DataFrame, figure: Callable[[pd.Series], str]) -> Listed:
    return [(row["tekst"], figure(row), row["thema"]) for _, row in rows.head(MOST).iterrows()]
