"""What stands behind a chart: its numbers, how they are computed, and in which files and rows they came in."""

from collections.abc import Callable, Collection, Sequence

import pandas as pd
import streamlit as st

from pages.parts.drawer import drawer
from pages.parts.going import link
from pages.parts.numbers import downloads, table
from pages.parts.opslag import answer, kept
from queries.leveringen import vindplaatsen
from queries.uitleg import RULES


def background(
    make: Callable[[], pd.DataFrame],
    name: str,
    chosen: dict[str, object],
    rules: Sequence[str],
    datasets: Sequence[str],
    rondes: Collection[str] = (),
) -> None:
    """A drawer with the table that `make` yields, the rules by which it is computed, and its source.

    `chosen` is everything the table depends on besides what is stored. Of the answers only those of `rondes` are a
    source, or all of them.
    """

    def fill() -> None:
        figures, computed, files = st.tabs(["Cijfers", "Berekening", "Herkomst"])
        with figures:
            kept(f"tabel.{name}", lambda: table(make(), key=f"tabel_{name}"), chosen)
            downloads(make, name)
        with computed:
            kept(f"regels.{name}", lambda: _rules(rules), {})
        with files:
            about = {"datasets": datasets, "rondes": sorted(rondes)}
            kept(f"herkomst.{name}", lambda: table(_files(datasets, rondes), key=f"herkomst_{name}"), about)

    drawer("De cijfers hierachter", f"achter_{name}", fill, icon=":material/table_view:")


def _rules(names: Sequence[str]) -> None:
    st.markdown("\n\n".join(f"**{name}.** {RULES[name].regel}" for name in names))
    link("Alle berekeningen staan op de pagina Verantwoording", "verantwoording")


def _files(datasets: Sequence[str], rondes: Collection[str]) -> pd.DataFrame:
    """One row per levering: which file and sheet, how many rows, on which day and by whom."""
    found = answer(vindplaatsen)
    here = found[found["dataset"].isin(datasets)]
    told = (
        here["ronde"].fillna("").map(lambda names: not names or not rondes or bool(set(names.split(", ")) & {*rondes}))
    )
    files = here[told.astype(bool)].assign(op=here["op"].dt.normalize()).reset_index(drop=True)
    return files if files["reden"].notna().any() else files.drop(columns="reden")
