"""Rows of one list that may well be about the same: a heading with their code or words would go to only one of them."""

import unicodedata
from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np
import pandas as pd

from data.bevinding import FOUT, LET_OP, Findings
from data.body import Body
from data.privacy import masked
from data.text import key

NAMES = {
    "stellingen": {"stelling": ()},
    "indicatoren": {"indicator": ()},
    "organisaties": {"organisatie": ()},
    "overlegtafels": {"overlegtafel": ("peildatum",)},
    "casusstromen": {"van": ("periode",), "naar": ("periode",)},
}
WORDS = {"stellingen": ("tekst", "versie"), "indicatoren": ("naam", "definitieversie")}
BY_LETTERS_ALONE = {"indicatoren"}  # a heading finds its indicator by the letters and digits of the code
MOST_NAMED = 100
ALIKE = "lijkt op {}; is het dezelfde? Schrijf hem dan precies zo, of geef hem een duidelijk andere naam"
SAME = "staat ook bij {}; controleer of dit er echt twee zijn"


def check_lookalikes(body: Body, rows: pd.DataFrame, findings: Findings) -> None:
    """A fout where only capitals, accents or blanks differ, advice where other signs do, or where two have one text."""
    dataset = body.found.contract.name
    signs = FOUT if dataset in BY_LETTERS_ALONE else LET_OP
    for like, ernst in ((_letters, FOUT), (key, signs)):
        good = _good(rows, findings)
        for name, within in NAMES.get(dataset, {}).items():
            pairs = _pairs(good, name, name, like, within)
            _report("lijkt op een andere", body, rows, name, name, pairs, ALIKE, findings, ernst)
    if dataset in WORDS:
        (name,), (text, version) = NAMES[dataset], WORDS[dataset]
        pairs = _pairs(_good(rows, findings), text, name, key, (version,))
        _report("zelfde tekst", body, rows, text, name, pairs, SAME, findings, LET_OP)


def _good(rows: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    return rows[~findings.refused & ~findings.aside]


def _letters(text: str) -> str:
    """The text without case, accents and blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not sign.isspace() and not unicodedata.combining(sign))


def _pairs(
    rows: pd.DataFrame, text: str, name: str, like: Callable[[str], str], within: Sequence[str]
) -> dict[int, list[int]]:
    """By the first row with a text the rows lower down with one like it that have another name."""
    firsts: dict[tuple, tuple[int, str]] = {}
    pairs: dict[int, list[int]] = {}
    for place, words, named, *where in zip(rows.index, *(rows[each] for each in (text, name, *within)), strict=True):
        first, other = firsts.setdefault((like(words), *where), (place, named))
        if like(words) and named != other:
            pairs.setdefault(first, []).append(place)
    return pairs


def _report(
    code: str,
    body: Body,
    rows: pd.DataFrame,
    column: str,
    name: str,
    pairs: dict[int, list[int]],
    moet: str,
    findings: Findings,
    ernst: str,
) -> None:
    """The first hundred with the row that they are like, the rest together."""
    firsts = list(pairs)
    said = {
        f"“{masked(rows[name][first])}” in rij {body.numbers[first]}": pairs[first] for first in firsts[:MOST_NAMED]
    }
    said |= {"een rij hoger in de lijst": [*chain(*(pairs[first] for first in firsts[MOST_NAMED:]))]}
    heading, show = body.found.heading(column), body.shown(column, rows[column])
    for other, places in said.items():
        marked = np.isin(np.arange(len(rows)), places)
        findings.about_rows(code, heading, marked, show, moet.format(other), ernst)
