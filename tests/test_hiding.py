"""The rules of what stays hidden, on bare numbers: what somebody who subtracts and reasons could still find."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.hiding import DERIVABLE, TOO_FEW, hide, too_small
from queries.vragenlijst import rondes
from tests import worlds
from tests.worlds import assert_shows

SOLVED = """
    with delen as (
        select {'coalitie': 'coalitie'} as geheel, plaats as deel, n
        from (select unnest($maten::bigint[]) as n, generate_subscripts($maten::bigint[], 1) as plaats)
    )
    select deel, los from nu.uit_elkaar('delen') order by deel
"""


def reasons(*sizes: int) -> list[str | None]:
    """What is said of each part of a whole: too small, hidden because another is, or shown."""
    store = worlds.example_store()
    rondes(store)
    apart = store.ask(SOLVED, {"maten": list(sizes)})["los"]
    return [None if los else TOO_FEW if n < 5 else DERIVABLE for n, los in zip(sizes, apart, strict=True)]


def possible(total: int, shown: list[int], told: list[str | None]) -> list[set[int]]:
    """Every size that each hidden group can have, for who knows the total, the shown sizes and the reasons."""
    left = total - sum(shown)
    sizes = [range(1, 5) if reason == TOO_FEW else range(5, left + 1) for reason in told]
    fits = [option for option in product(*sizes) if sum(option) == left]
    return [set(column) for column in zip(*fits, strict=True)]


@pytest.mark.parametrize(
    ("n", "heel", "minste", "reden"),
    [
        (0, True, 5, TOO_FEW), (4, True, 5, TOO_FEW), (4, False, 5, TOO_FEW), (5, True, 5, None),
        (5, False, 5, DERIVABLE), (6, True, 7, TOO_FEW), (7, True, 7, None), (9, True, float("nan"), TOO_FEW),
    ],
)  # fmt: skip
def test_a_figure_stays_hidden_when_the_group_is_too_small_or_not_of_whole_blocks(n, heel, minste, reden):
    shown = hide(pd.DataFrame({"n": [n], "heel": [heel], "score": [50.0], "minste": [minste]}), ["n", "score"])
    assert [None if pd.isna(found) else found for found in shown["reden"]] == [reden]
    assert shown[["n", "score"]].isna().all(axis=None) == (reden is not None)


def test_what_is_unknown_stays_hidden():
    shown = hide(
        pd.DataFrame({"n": [None, 9], "heel": [True, None], "score": [50.0, 50.0], "minste": 5}), ["n", "score"]
    )
    assert shown["reden"].tolist() == [TOO_FEW, DERIVABLE]


def test_what_is_not_a_figure_stays():
    frame = pd.DataFrame({"n": [4], "heel": [True], "minste": [5], "score": [50.0], "tekst": ["Wij bellen elkaar."]})
    assert_shows(hide(frame, ["n", "score"]), "tekst | n | score | heel\nWij bellen elkaar. | | | ja")


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ((5, 9, 7), [None, None, None]),
        ((4, 9), [TOO_FEW, DERIVABLE]),
        ((4, 9, 5, 7), [TOO_FEW, None, DERIVABLE, None]),
        ((1, 2, 6, 9), [TOO_FEW, TOO_FEW, DERIVABLE, None]),
        ((2, 3, 6), [TOO_FEW, TOO_FEW, None]),
        ((4, 4, 6), [TOO_FEW, TOO_FEW, DERIVABLE]),
        ((1, 1, 1, 1, 1, 6), [*[TOO_FEW] * 5, DERIVABLE]),
        ((1, 5, 8), [TOO_FEW, DERIVABLE, DERIVABLE]),
        ((3, 2), [TOO_FEW, TOO_FEW]),
        ((), []),
    ],
)
def test_a_small_group_takes_the_next_smallest_with_it_until_it_cannot_be_found(sizes, told):
    assert reasons(*sizes) == told


@settings(deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_no_size_of_a_hidden_group_follows_from_the_total(sizes):
    told = reasons(*sizes)
    shown = [size for size, reason in zip(sizes, told, strict=True) if reason is None]
    assert all(size >= 5 for size in shown)
    if shown:
        options = possible(sum(sizes), shown, [reason for reason in told if reason])
        assert all(len(each) > 1 for each in options)


@settings(deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_no_more_is_hidden_than_needed(sizes):
    told = reasons(*sizes)
    extra = [size for size, reason in zip(sizes, told, strict=True) if reason == DERIVABLE]
    assert not extra or any(reason == TOO_FEW for reason in told)
    assert all(size >= max(extra) for size, reason in zip(sizes, told, strict=True) if extra and reason is None)


SMALL = {
    "numerator 3 of 200": ("%", 3, 200, 1.5),
    "complement 3 of 200": ("%", 197, 200, 98.5),
    "nobody of 200": ("%", 0, 200, 0),
    "nine of many": ("‰", 9, 4000, 2.25),
    "complement in ‰": ("‰", 3995, 4000, 998.75),
    "numerator follows from the value": ("%", None, 200, 1.5),
    "complement follows from the value": ("%", None, 200, 98.5),
    "numerator without denominator": ("%", 3, None, 1.5),
    "complement without denominator": ("%", 197, None, 98.5),
    "a mean of nine": ("gemiddelde", 72, 9, 8),
    "a number of nine": ("aantal", None, None, 9),
}
LARGE = {
    "ten and ten": ("%", 10, 20, 50),
    "ten of many": ("‰", 10, 4000, 2.5),
    "ten follows from the value": ("%", None, 200, 5),
    "ten beside it follows from the value": ("%", None, 200, 95),
    "only a value": ("%", None, None, 1.5),
    "a mean of ten": ("gemiddelde", 80, 10, 8),
    "a mean without counts": ("gemiddelde", None, None, 8),
    "a number of ten": ("aantal", None, None, 10),
    "nothing": ("%", None, None, None),
}


@pytest.mark.parametrize("case", [*SMALL, *LARGE])
def test_an_indicator_is_hidden_where_fewer_than_ten_are_counted(case):
    eenheid, *numbers = (SMALL | LARGE)[case]
    row = pd.DataFrame([numbers], columns=["teller", "noemer", "waarde"], dtype="float64").assign(eenheid=eenheid)
    assert too_small(row).tolist() == [case in SMALL]
