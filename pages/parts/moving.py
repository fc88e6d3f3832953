"""Figures that move, in words: from what to what."""

import pandas as pd

from data.fewest import fewer_than
from pages.parts import format
from queries.voorproef.cijfers import GONE, HIDDEN, MOVES, NEW, SHOWN, UNTOLD

SIGNS = {"%": " %", "‰": " ‰"}
FEW = "{} antwoorden anders"
SMALL = "het gaat om kleine aantallen"
ORDER = ["temperatuur", "thema", "indicator"]


def sentences(figures: pd.DataFrame, minste: int) -> list[str]:
    """A sentence per figure: the temperatures first, then themes and indicators, what moves most at the top."""
    once = figures[(figures["wat"] != UNTOLD) | (figures["soort"] != "thema")]
    by = once.assign(eerst=once["soort"].map(ORDER.index), hoeveel=-(once["naar"] - once["van"]).abs())
    return [sentence(row, minste) for _, row in by.sort_values(["eerst", "hoeveel"], kind="stable").iterrows()]


def sentence(row: pd.Series, minste: int) -> str:
    """One figure of queries.voorproef.cijfers in a sentence; `minste` people are enough to tell about."""
    name, (before, after) = _name(row), _both(row)
    untold = SMALL if row["soort"] == "indicator" else f"bij een van de thema’s antwoorden {fewer_than(minste)} anders"
    if row["wat"] == MOVES and before == after:
        return f"{name} verandert nauwelijks ({after})."
    return {
        MOVES: f"{name} gaat van {before} naar {after}.",
        NEW: f"{name} is nieuw: {_shown(row, 'naar', after)}.",
        GONE: f"{name} vervalt; nu staat er {_shown(row, 'van', before)}.",
        SHOWN: f"{name} wordt zichtbaar: {after}.",
        HIDDEN: f"{name} gaat van {before} naar {_shown(row, 'naar', after)}.",
        UNTOLD: f"{name} verandert. Hoeveel blijft verborgen: {untold}.",
    }[row["wat"]]


def listed(figures: pd.DataFrame, minste: int) -> pd.DataFrame:
    """The figures as a table: cijfer, waar, van, naar, verandering, wat, reden."""
    names = figures["naam"].where(figures["soort"] != "temperatuur", "Temperatuur")
    reasons, untold = figures["reden_naar"].fillna(figures["reden_van"]), figures["wat"] == UNTOLD
    small = figures["soort"] == "indicator"
    reasons = reasons.mask(untold & ~small, FEW.format(fewer_than(minste))).mask(untold & small, SMALL)
    found = figures.assign(cijfer=names, verandering=figures["naar"] - figures["van"], reden=reasons)
    return found[["cijfer", "waar", "van", "naar", "verandering", "wat", "reden"]]


def _name(row: pd.Series) -> str:
    return {
        "temperatuur": f"De temperatuur van {row['waar']}",
        "thema": f"Thema {row['naam']} in {row['waar']}",
    }.get(row["soort"], f"{row['naam']} ({row['waar']})")


def _both(row: pd.Series) -> tuple[str, str]:
    """Before and after with as few decimals as tell them apart."""
    fewest = 1 if row["soort"] == "indicator" else 0
    for decimals in (fewest, fewest + 1):
        texts = tuple(format.number(row[side], decimals) + SIGNS.get(row["eenheid"], "") for side in ("van", "naar"))
        if texts[0] != texts[1]:
            break
    return texts


def _shown(row: pd.Series, side: str, figure: str) -> str:
    """The figure, or that it is empty and why."""
    reason = row[f"reden_{side}"]
    return figure if pd.notna(row[side]) else "leeg" if pd.isna(reason) else f"leeg ({reason})"
