"""Whether other people answered or people answered otherwise, against the same sum in plain Python."""

import statistics
from collections import defaultdict

from hypothesis import given, settings

from data.store import Store
from queries.vragenlijst.samenstelling import samenstelling
from tests import worlds
from tests.oracle import Questionnaire, differences, rows, told_apart, weighed
from tests.worlds import assert_shows, published, questionnaire

ONE = "stelling | thema\nA1 | Visie"


def people(world: Questionnaire, ronde: str) -> dict[str, list[float]]:
    """What each person scored on all themes together, per kind of organisation."""
    scored, kind = defaultdict(lambda: defaultdict(list)), {}
    for each in world.antwoorden:
        of_all = [other for other in world.per_statement[each.ronde, *each.statement] if other.counts]
        if each.ronde == ronde and each.counts and len(of_all) >= world.fewest:
            scored[each.respondent][world.codebook[each.statement].thema].append(world.score(each))
            kind[each.respondent] = each.cell[0]
    found = defaultdict(list)
    weights = {name: world.weight(ronde, name) for themes in scored.values() for name in themes}
    for person, themes in scored.items():
        score = weighed({name: statistics.mean(each) for name, each in themes.items()}, weights)
        if score is not None:
            found[kind[person]].append(score)
    return found


def apart(world: Questionnaire, ronde: str, scored: dict[str, list[float]]) -> set[str]:
    """The kinds that may stand alone in a round, and of which enough people scored."""
    everybody = defaultdict(set)
    for each in world.antwoorden:
        if each.ronde == ronde:
            everybody[each.cell[0]].add(each.respondent)
    alone = told_apart({kind: len(found) for kind, found in everybody.items()}, world.fewest)
    return {kind for kind in alone if len(scored.get(kind, [])) >= world.fewest}


def expected(world: Questionnaire) -> dict[tuple, dict]:
    return {
        (ronde,): _two_parts(world, ronde, world.previous(ronde))
        for ronde in world.in_order()
        if world.previous(ronde) and (people(world, ronde) or people(world, world.previous(ronde)))
    }


def _alike(world: Questionnaire, *rounds: str) -> bool:
    """Whether every theme weighs the same in these rounds."""
    themes = {each.thema for each in world.stellingen}
    return len({tuple(world.weight(ronde, thema) for thema in sorted(themes)) for ronde in rounds}) == 1


def _two_parts(world: Questionnaire, ronde: str, before: str) -> dict:
    both = [people(world, each) for each in (ronde, before)]
    alone = [apart(world, each, scored) for each, scored in zip((ronde, before), both, strict=True)]
    known = both[0].keys() | both[1].keys()
    lumped = {
        kind for kind in known if any(kind in one and kind not in may for one, may in zip(both, alone, strict=True))
    }
    groups = [defaultdict(list), defaultdict(list)]
    for one, into in zip(both, groups, strict=True):
        for kind, scores in one.items():
            into["*" if kind in lumped else kind] += scores
    sizes = [len(scores) for one in groups for scores in one.values()]
    if not all(groups) or min(sizes) < world.fewest or not _alike(world, ronde, before):
        return {"door_wie": None, "door_wat": None}
    who = what = 0
    for group in groups[0].keys() | groups[1].keys():
        share = [len(one[group]) / sum(map(len, one.values())) for one in groups]
        score = [statistics.mean(one[group]) if one[group] else None for one in groups]
        now, then = (score[0] if score[0] is not None else score[1]), (score[1] if score[1] is not None else score[0])
        who += (share[0] - share[1]) * (now + then) / 2
        what += (share[0] + share[1]) / 2 * (now - then)
    return {"door_wie": who, "door_wat": what}


@settings(max_examples=25, deadline=None)
@given(world=worlds.questionnaires())
def test_the_two_parts_are_those_of_plain_python(world):
    store = Store()
    published(store, world)
    assert differences(rows(samenstelling(store), "ronde"), expected(world)) == []
    store.close()


def test_the_two_parts_of_the_example_are_those_of_plain_python():
    world = worlds.example()
    found = rows(samenstelling(worlds.example_store()), "ronde")
    assert differences(found, expected(world)) == []
    assert len(found) == 5


def test_other_people_with_the_same_opinions_are_warned_about(store):
    answers = """
        ronde | soort    | A1
        2022  | gemeente | 22222222
        2022  | welzijn  | 44444
        2023  | gemeente | 22222
        2023  | welzijn  | 44444444
    """
    published(store, questionnaire(ONE, answers))
    assert_shows(
        samenstelling(store).round(1),
        """
        ronde | vorige_ronde | groepen | door_wie | door_wat | let_op
        2023  | 2022         | 2       | 11.5     | 0        | ja
        """,
    )


def test_the_same_people_with_other_opinions_are_not(store):
    answers = """
        ronde | soort    | A1
        2022  | gemeente | 22222222
        2022  | welzijn  | 44444
        2023  | gemeente | 33333333
        2023  | welzijn  | 44444
    """
    published(store, questionnaire(ONE, answers))
    found = samenstelling(store).iloc[0]
    assert (found["door_wie"], round(found["door_wat"], 1), found["let_op"]) == (0, 15.4, False)


def test_of_a_round_of_four_nothing_is_told(store):
    answers = "ronde | soort | A1\n2022 | gemeente | 22222222\n2023 | gemeente | 4444"
    published(store, questionnaire(ONE, answers))
    found = samenstelling(store)
    assert found[["door_wie", "door_wat"]].isna().all(axis=None)
    assert not found["let_op"].any()
