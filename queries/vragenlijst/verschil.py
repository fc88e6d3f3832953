"""The difference between two groups of answers: of a share, and of answers on a scale.

The interval of a difference of shares is Newcombe's (1998, method 10: from the two Wilson intervals). Answers on a
scale are compared by their ranks (Wilcoxon–Mann–Whitney), exactly while they are few; the size of the difference is
Cliff's delta. Of several comparisons at once each is judged by Holm's procedure.
"""

from collections.abc import Sequence
from math import comb

import numpy as np
from scipy.special import ndtr, ndtri

Z = ndtri(0.975)
# up to so many answers exactly; of somewhat more only where it matters, for it takes a hundred times as long
FEW, SOME, DOUBTFUL = 40, 100, 0.2
MANY = 20_000
Counts = dict[int, int]


def newcombe(now: tuple[int, int], before: tuple[int, int]) -> tuple[float, float, float]:
    """The difference of two shares (each: how many of how many) and its 95 % interval, between -1 and 1."""
    (p, low, high), (q, least, most) = _wilson(*now), _wilson(*before)
    down = np.hypot(p - low, most - q)
    up = np.hypot(high - p, q - least)
    return p - q, p - q - down, p - q + up


def _wilson(count: int, n: int) -> tuple[float, float, float]:
    p = count / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    margin = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return p, middle - margin, middle + margin


def cliffs_delta(now: Counts, before: Counts) -> float:
    """How much oftener an answer of now is higher than one of before than it is lower, between -1 and 1."""
    pairs = sum(n * m * ((one > other) - (one < other)) for one, n in now.items() for other, m in before.items())
    return pairs / (sum(now.values()) * sum(before.values()))


def rank_test(now: Counts, before: Counts) -> float:
    """The two-sided p-value of the rank test."""
    sizes = sum(now.values()), sum(before.values())
    about = _asymptotic(now, before, *sizes)
    exactly = sum(sizes) <= FEW or (sum(sizes) <= SOME and about < DOUBTFUL)
    return _exact(now, before, *sizes) if exactly else about


def _levels(now: Counts, before: Counts) -> list[tuple[int, int, int]]:
    """Per answer: how many gave it now, how many in all, and twice its mean rank (a whole number)."""
    levels, below = [], 0
    for answer in sorted({*now, *before}):
        both = now.get(answer, 0) + before.get(answer, 0)
        levels.append((now.get(answer, 0), both, 2 * below + both + 1))
        below += both
    return levels


def _exact(now: Counts, before: Counts, n: int, m: int) -> float:
    """Over every way in which the answers could have been dealt to the two groups."""
    levels = sorted(_levels(now, before), key=lambda level: level[1])
    *others, (_, most, rank) = levels  # what is dealt of the most frequent answer follows from the rest
    taken, total, ways = np.zeros(1, "int64"), np.zeros(1, "int64"), np.ones(1)
    for _, both, place in others:
        here = np.arange(both + 1)
        taken, total = (np.add.outer(sums, here * each).ravel() for sums, each in ((taken, 1), (total, place)))
        ways = np.multiply.outer(ways, _chosen(both)).ravel()
        taken, total, ways = _together(taken, total, ways, n)
    last = n - taken
    taken, total, ways, last = (each[last <= most] for each in (taken, total, ways, last))
    total, ways = total + last * rank, ways * _chosen(most)[last]
    expected = n * (n + m + 1)
    far = abs(sum(mine * place for mine, _, place in levels) - expected)
    return float(ways[abs(total - expected) >= far].sum() / comb(n + m, n))


def _chosen(amount: int) -> np.ndarray:
    """In how many ways none, one, … all of so many can be chosen."""
    return np.array([comb(amount, here) for here in range(amount + 1)], "float64")


def _together(taken: np.ndarray, total: np.ndarray, ways: np.ndarray, n: int) -> tuple[np.ndarray, ...]:
    """The ways that may still be dealt; those that come to the same are taken together where there are many."""
    possible = taken <= n
    taken, total, ways = taken[possible], total[possible], ways[possible]
    if len(ways) < MANY:
        return taken, total, ways
    width = total.max() + 1
    same, place = np.unique(taken * width + total, return_inverse=True)
    return same // width, same % width, np.bincount(place, ways)


def _asymptotic(now: Counts, before: Counts, n: int, m: int) -> float:
    """By the normal distribution, with a correction for ties and for continuity."""
    levels, both = _levels(now, before), n + m
    ties = sum(size**3 - size for _, size, _ in levels)
    variance = n * m / 12 * (both + 1 - ties / (both * (both - 1)))
    far = abs(sum(mine * rank for mine, _, rank in levels) - n * (both + 1)) / 2
    return 1.0 if variance <= 0 else min(1.0, 2 * float(ndtr(-max(far - 0.5, 0) / np.sqrt(variance))))


def holm(p_values: Sequence[float]) -> list[float]:
    """The p-values, each corrected for how many there are."""
    order = np.argsort(p_values, kind="stable")
    corrected, highest = [1.0] * len(p_values), 0.0
    for place, i in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - place) * p_values[i]))
        corrected[i] = highest
    return corrected
