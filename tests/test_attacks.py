"""Somebody who sees every view of a round, and takes one from another, finds nothing about one to four people."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from random import Random

import pandas as pd
import pytest

from data.checked import Checked
from data.delivery import Delivery
from data.store import Store
from queries.vragenlijst import respons, stellingen, themas, verdeling

RONDE = "2024-K2"
SOORTEN = ("gemeente", "welzijn", "ggz", "onderwijs")
ROLLEN = ("beleid", "bestuur", "uitvoerend")
STATEMENTS = {"A1": "Visie", "A2": "Visie", "B1": "Vertrouwen"}
SIZES = (1, 2, 3, 4, 5, 6, 9, 12)
VIEWS = 14
View = tuple[tuple[str, ...], tuple[str, ...]]
EVERYBODY: View = ((), ())


def people(chance: Random, fewest: int = 5) -> pd.DataFrame:
    """The answers of a few groups; who says nothing of his kind or role is a group too."""
    cells = [(soort, rol) for soort in (*SOORTEN, None) for rol in (*ROLLEN, None)]
    sizes = [*SIZES, *(size + 2 * fewest for size in SIZES if fewest > 5)]
    groups = [(chance.choice(cells), chance.choice(sizes)) for _ in range(chance.choice((3, 5, 8)))]
    silent = chance.choice((0.05, 0.3, 0.6))
    rows = [
        (number, *cell, stelling, *said)
        for number, cell in enumerate((cell for cell, size in groups for _ in range(size)), 1)
        for stelling in STATEMENTS
        if (said := _said(chance, silent))
    ]
    return pd.DataFrame(rows, columns=["respondent", "soort", "rol", "stelling", "antwoord", "geen_antwoord"])


def _said(chance: Random, silent: float) -> tuple[int | None, str | None] | None:
    luck = chance.random()
    if luck < silent * 0.6:
        return None
    return (None, "weet niet") if luck < silent else (chance.randint(1, 5), None)


def opened(given: pd.DataFrame, fewest: int) -> Store:
    store = Store()
    codebook = pd.DataFrame({"stelling": STATEMENTS.keys(), "tekst": STATEMENTS.keys(), "thema": STATEMENTS.values()})
    codebook = codebook.assign(versie=1, schaal_van=1, schaal_tot=5, omgekeerd=False, vergelijkbaar_met_vorige=True)
    answers = given.assign(ronde=RONDE, versie=1).astype({"antwoord": "Int64"})
    asked = pd.DataFrame(
        {"instelling": ["minste aantal"], "onderdeel": "alles", "waarde": [float(fewest)], "vanaf_ronde": "2030"}
    ).assign(toelichting=None)
    sheets = [_sheet("stellingen", codebook), _sheet("antwoorden", answers), _sheet("instellingen", asked)]
    store.publish(Delivery("vragenlijst.xlsx", "", sheets=sheets), "een tester")
    return store


def _sheet(dataset: str, rows: pd.DataFrame) -> Checked:
    return Checked(dataset, dataset, rows.assign(rij=range(len(rows))), len(rows), len(rows), 0, 0, [])


def views(chance: Random) -> list[View]:
    drawn = (
        (tuple(chance.sample(SOORTEN, chance.randint(0, 4))), tuple(chance.sample(ROLLEN, chance.randint(0, 3))))
        for _ in range(VIEWS)
    )
    return list(dict.fromkeys([EVERYBODY, *((soort, ()) for soort in zip(SOORTEN, strict=True)), *drawn]))


def members(given: pd.DataFrame, view: View) -> pd.DataFrame:
    soorten, rollen = view
    in_soort = given["soort"].isin(soorten) if soorten else True
    in_rol = given["rol"].isin(rollen) if rollen else True
    return given[pd.Series(True, index=given.index) & in_soort & in_rol]


def shown(store: Store, view: View) -> dict[tuple[str, str], int]:
    """How many people each figure that is shown is said to be about."""
    asked = {"soort": view[0], "rol": view[1]}
    found = {}
    for kind, frame in (("stelling", stellingen(store, **asked)), ("thema", themas(store, **asked))):
        found |= {(kind, row[kind]): int(row["n"]) for row in frame.dropna(subset=["n"]).to_dict("records")}
    for code, part in verdeling(store, **asked).dropna(subset=["aantal"]).groupby("stelling"):
        found["verdeling", code] = int(part.loc[part["antwoord"].str.isdigit(), "aantal"].sum())
    return found


def behind(given: pd.DataFrame, view: View, kind: str, code: str, fewest: int) -> frozenset[int]:
    """Who answered, of the chosen people."""
    answered = members(given, view).dropna(subset=["antwoord"])
    if kind == "thema":
        seen = given.dropna(subset=["antwoord"]).groupby("stelling").size()
        codes = {
            stelling for stelling, thema in STATEMENTS.items() if thema == code and seen.get(stelling, 0) >= fewest
        }
        return frozenset(answered.loc[answered["stelling"].isin(codes), "respondent"])
    return frozenset(answered.loc[answered["stelling"] == code, "respondent"])


def found_out(given: pd.DataFrame, seen: dict[View, dict[tuple[str, str], int]], fewest: int) -> Iterator[str]:
    """Each figure, and each pair of figures about one thing, from which somebody learns about too few people."""
    groups = defaultdict(list)
    for view, figures in seen.items():
        for what, n in figures.items():
            group = behind(given, view, *what, fewest)
            groups[what].append((view, group))
            if len(group) != n or len(group) < fewest:
                yield f"{view} {what}: {n} of {len(group)}"
    for what, known in groups.items():
        for (one, theirs), (other, others) in combinations(known, 2):
            if any(0 < len(left) < fewest for left in (theirs - others, others - theirs)):
                yield f"{what}: {one} beside {other}"


@pytest.mark.parametrize(("fewest", "worlds"), [(5, 16), (7, 6)])
def test_from_no_two_views_of_a_round_follows_anything_about_too_few_people(fewest, worlds):
    pairs = groups = 0
    for seed in range(worlds):
        chance = Random(seed)
        given = people(chance, fewest)
        store = opened(given, fewest)
        seen = {view: shown(store, view) for view in views(chance)}
        store.close()
        assert list(found_out(given, seen, fewest)) == []
        pairs += len(seen) * (len(seen) - 1) // 2
        groups += sum(map(bool, seen.values())) - 1
    assert pairs > 125 * worlds and groups > worlds


@pytest.mark.parametrize(("seed", "fewest"), [(seed, 7 if seed % 4 == 0 else 5) for seed in range(20)])
def test_the_response_per_group_leaves_nobody_alone_either(seed, fewest):
    given = people(Random(seed), fewest)
    store = opened(given, fewest)
    told = respons(store).dropna(subset=["respondenten"])
    store.close()
    known = []
    for row in told.to_dict("records"):
        about = {name: None if pd.isna(row[name]) else row[name] for name in ("soort", "rol")}
        group = given
        for name, value in about.items():
            group = group if value is None else group[group[name].fillna("onbekend") == value]
        known.append(frozenset(group["respondent"]))
        assert len(known[-1]) == row["respondenten"] >= fewest
    assert not [pair for pair in combinations(known, 2) if any(0 < len(left) < fewest for left in _differences(*pair))]


def _differences(one: frozenset[int], other: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
    return one - other, other - one


def test_the_attack_finds_a_single_person_where_there_is_one():
    given = pd.DataFrame(
        [(n, "gemeente" if n < 7 else "ggz", "beleid", "A1", 3, None) for n in range(1, 8)],
        columns=["respondent", "soort", "rol", "stelling", "antwoord", "geen_antwoord"],
    )
    careless = {view: {("stelling", "A1"): n} for view, n in ((EVERYBODY, 7), ((("gemeente",), ()), 6))}
    assert list(found_out(given, careless, 5)) == [f"('stelling', 'A1'): {EVERYBODY} beside {(('gemeente',), ())}"]
