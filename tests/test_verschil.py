"""The difference between two groups of answers, beside scipy, the literature, and every way of dealing them."""

from collections import Counter
from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from queries.vragenlijst import veranderingen
from queries.vragenlijst.verschil import SOME, cliffs_delta, holm, newcombe, rank_test
from tests.worlds import assert_shows, published, questionnaire

ANSWERS = st.lists(st.integers(1, 5), min_size=1, max_size=6)
MANY = st.lists(st.integers(1, 5), min_size=SOME, max_size=2 * SOME)


def test_the_interval_of_a_difference_of_shares_is_that_of_newcombe():
    assert np.round(newcombe((56, 70), (48, 80)), 4).tolist() == [0.2, 0.0524, 0.3339]
    assert np.round(newcombe((9, 10), (3, 10)), 4).tolist() == [0.6, 0.1705, 0.8090]
    assert np.round(newcombe((10, 10), (0, 20)), 4).tolist() == [1.0, 0.6791, 1.0]


@settings(deadline=None)
@given(ANSWERS, ANSWERS)
def test_of_few_answers_every_way_of_dealing_them_is_counted(now, before):
    ranks = stats.rankdata([*now, *before])
    expected = len(now) * ranks.mean()
    far = abs(sum(ranks[: len(now)]) - expected)
    ways = [abs(sum(dealt) - expected) >= far - 1e-9 for dealt in combinations(ranks, len(now))]
    assert rank_test(Counter(now), Counter(before)) == pytest.approx(np.mean(ways))


@settings(deadline=None, max_examples=30)
@given(MANY, MANY)
def test_of_many_answers_the_p_value_is_that_of_scipy(now, before):
    if len({*now, *before}) == 1:
        assert rank_test(Counter(now), Counter(before)) == 1
        return
    expected = stats.mannwhitneyu(now, before, method="asymptotic").pvalue
    assert rank_test(Counter(now), Counter(before)) == pytest.approx(expected)


def test_of_somewhat_more_answers_a_doubtful_difference_is_counted_exactly():
    assert rank_test({2: 30}, {1: 30}) == pytest.approx(2 / comb(60, 30))
    assert rank_test({1: 30}, {1: 30}) == 1


@given(ANSWERS, ANSWERS)
def test_the_size_of_a_difference_is_how_much_oftener_one_is_higher(now, before):
    signs = [np.sign(one - other) for one in now for other in before]
    assert cliffs_delta(Counter(now), Counter(before)) == pytest.approx(np.mean(signs))


def test_of_several_comparisons_each_has_to_be_surer():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([0.5, 0.9]) == pytest.approx([1, 1])
    assert holm([]) == []


STATEMENTS = """
    stelling | thema      | versie | omgekeerd | vergelijkbaar
    A1       | Visie      | 1      | nee       | ja
    A2       | Visie      | 1      | ja        | ja
    B1       | Vertrouwen | 1      | nee       | ja
    C1       | Leren      | 1      | nee       | ja
    C1       | Leren      | 2      | nee       | nee
    D1       | Leren      | 1      | nee       | ja
"""
ROUNDS = """
    ronde | A1       | A2       | B1       | C1       | C1:2     | D1
    2022  | 11111122 | 11111122 | 33343332 | 33343332 | ........ | 3334....
    2023  | 44555555 | 44555555 | 33343342 | ........ | 33343332 | 33343332
"""


def test_what_may_be_said_of_a_change_of_a_statement(store):
    published(store, questionnaire(STATEMENTS, ROUNDS))
    assert_shows(
        veranderingen(store),
        """
        ronde | stelling | versie | n | vorige_n | effect   | verandering                  | reden
        2022  | C1       | 1      | 8 |          |          | eerste ronde                 |
        2022  | D1       | 1      |   |          |          |                              | te weinig antwoorden
        2022  | B1       | 1      | 8 |          |          | eerste ronde                 |
        2022  | A1       | 1      | 8 |          |          | eerste ronde                 |
        2022  | A2       | 1      | 8 |          |          | eerste ronde                 |
        2023  | C1       | 2      | 8 |          |          | niet te vergelijken          |
        2023  | D1       | 1      | 8 |          |          | niet te vergelijken          |
        2023  | B1       | 1      | 8 | 8        | 0.11     | geen aantoonbare verandering |
        2023  | A1       | 1      | 8 | 8        | 1        | aantoonbaar hoger            |
        2023  | A2       | 1      | 8 | 8        | -1       | aantoonbaar lager            |
        """,
    )


def test_the_share_that_agrees_changed_by_points_with_an_interval(store):
    published(store, questionnaire(STATEMENTS, ROUNDS))
    row = veranderingen(store, ronde=["2023"], thema=["Visie"]).iloc[0]
    assert (row["vorige_eens_pct"], row["eens_pct"], row["verschil"]) == (0, 100, 100)
    assert (round(row["verschil_van"], 1), round(row["verschil_tot"], 1)) == (54.1, 100)


def test_a_choice_of_one_theme_does_not_make_a_change_more_certain(store):
    published(store, questionnaire(STATEMENTS, ROUNDS))
    whole = veranderingen(store, ronde=["2023"]).set_index("stelling")["p"]
    part = veranderingen(store, ronde=["2023"], thema=["Visie"]).set_index("stelling")["p"]
    assert part.to_dict() == whole[["A1", "A2"]].to_dict()
    assert whole["A1"] == pytest.approx(3 * rank_test(Counter({4: 2, 5: 6}), Counter({1: 6, 2: 2})))
