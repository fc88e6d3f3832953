"""Twenty-five ask at once while one publishes and undoes: every answer is that of a moment that has been."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, islice
from random import Random
from threading import Event
from time import sleep

import pandas as pd
import pytest

from data.store import Store
from queries import vragenlijst
from queries.vragenlijst import respons, stellingen, temperatuur, themas, veranderingen, verdeling
from tests import oracle
from tests.oracle import EVERYBODY, Chosen, differences, rows
from tests.secrecy import publish, sheets
from tests.sending import settled
from tests.test_queries_vragenlijst import KEYS
from tests.worlds import questionnaire

ASKERS = 25
CODEBOOK = "stelling | thema\nA1 | Visie\nA2 | Visie\nB1 | Geld"
GROUPS = """
    ronde   | soort    | rol     | A1      | A2      | B1
    2023-K2 | gemeente | beleid  | 1223344 | 2233445 | 5544332
    2023-K2 | welzijn  | bestuur | 555555  | 444444  | 111111
    2024-K2 | gemeente | beleid  | {}
    2024-K2 | welzijn  | bestuur | {}
"""
WORLDS = [
    questionnaire(CODEBOOK, GROUPS.format(*groups))
    for groups in (
        ("1111111 | 2222222 | 3333333", "555555 | 555555 | 555555"),
        ("5555544 | 1122334 | 5554443", "11122 | 44455 | 33344"),
        ("333333 | 333333 | 222222", "4444 | 5555 | 1111"),
    )
]
CHOICES = [EVERYBODY, Chosen(("gemeente",)), Chosen((), ("beleid",))]
Question = tuple[Callable[..., pd.DataFrame], dict[str, object]]
QUESTIONS: list[Question] = [
    *[(question, {"ronde": ronde}) for question in (temperatuur, respons) for ronde in (None, "2024-K2")],
    *[
        (question, {"ronde": ronde, "soort": chosen.soort, "rol": chosen.rol})
        for question in (themas, stellingen, verdeling, veranderingen)
        for ronde in (None, "2024-K2")
        for chosen in CHOICES
    ],
]


def told(store: Store, question: Question) -> str:
    ask, chosen = question
    return settled(ask(store, **chosen).to_json(orient="split", double_precision=15))


def changes(store: Store) -> Iterator[int]:
    """Which world stands after each of a number of leveringen, undone and put back."""
    leveringen = []
    for place, world in enumerate(WORLDS):
        leveringen.append(publish(store, sheets(world))[1])
        yield place
    for place in (2, 1):
        store.undo(leveringen[place], "een tester")
        yield place - 1
    for place in (2, 1):
        store.restore(leveringen[place], "een tester")
        yield 2


def quietly() -> dict[int, list[str]]:
    """What is answered in each of the worlds to somebody who is alone; the figures are those of plain Python."""
    store, found = Store(), {}
    for place in islice(changes(store), len(WORLDS)):
        found[place] = [told(store, question) for question in QUESTIONS]
        for ask, name in ((temperatuur, "temperatuur"), (themas, "themas"), (stellingen, "stellingen")):
            for chosen in CHOICES if ask is not temperatuur else CHOICES[:1]:
                parts = {} if ask is temperatuur else {"soort": chosen.soort, "rol": chosen.rol}
                wanted = getattr(oracle, name)(WORLDS[place], *([chosen] if parts else []))
                assert differences(rows(ask(store, **parts), *KEYS[name]), wanted) == []
    store.close()
    return found


@pytest.mark.parametrize(
    ("asks", "question"),
    [(1, QUESTIONS[0]), (1, QUESTIONS[1]), (3, QUESTIONS[1]), (1, QUESTIONS[7]), (1, QUESTIONS[-1])],
    ids=lambda each: each[0].__name__ if isinstance(each, tuple) else each,
)
def test_a_levering_between_two_steps_of_a_question_does_not_mix_two_moments(store, monkeypatch, asks, question):
    ask, calls = vragenlijst.ask, count(1)

    def interrupted(*words: object, **chosen: object) -> pd.DataFrame:
        found = ask(*words, **chosen)
        if next(calls) == asks:
            publish(store, sheets(WORLDS[1]))
        return found

    publish(store, sheets(WORLDS[0]))
    before = told(store, question)
    monkeypatch.setattr(vragenlijst, "ask", interrupted)
    found = told(store, question)
    monkeypatch.undo()
    assert found in (before, told(store, question))


def test_every_answer_is_that_of_one_moment():
    worlds, store, done, seen = quietly(), Store(), Event(), []

    def ask(seed: int) -> None:
        chance = Random(seed)
        while not done.is_set():
            place = chance.randrange(len(QUESTIONS))
            seen.append((place, told(store, QUESTIONS[place])))

    steps = changes(store)
    next(steps)
    with ThreadPoolExecutor(ASKERS) as crowd:
        asked = [crowd.submit(ask, seed) for seed in range(ASKERS)]
        try:
            for step, _ in enumerate(steps, 1):
                while len(seen) < step * ASKERS // 4 and not any(each.done() for each in asked):
                    sleep(0.01)
        finally:
            done.set()
    assert [each.result() for each in asked] == [None] * ASKERS
    store.close()
    known = {place: {answers[place] for answers in worlds.values()} for place in range(len(QUESTIONS))}
    assert [QUESTIONS[place] for place, text in seen if text not in known[place]] == []
    assert len(set(seen)) > len(worlds)
