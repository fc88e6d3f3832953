"""Two worlds that differ in nothing but what must stay hidden have the same answers, also on the command line."""

from random import Random

import pandas as pd
import pytest

from queries.__main__ import main
from queries.catalogue import QUESTIONS, parameters
from queries.vragenlijst import stellingen, verdeling
from tests.secrecy import INDICATOREN, ROLLEN, RONDES, SOORTEN, World, drawn, opened, secrets, twin
from tests.sending import numbers, settled
from tests.test_attacks_pages import CHOICES
from tests.worlds import assert_shows, published, questionnaire

ASKED = (
    "temperatuur", "themas", "stellingen", "verdeling", "veranderingen", "groepsscores", "respons", "samenstelling",
    "indicatorwaarden",
)  # fmt: skip
KNOWN = {
    "ronde": RONDES,
    "vergelijk": RONDES,
    "thema": ("Visie", "Geld"),
    "stelling": ("A1", "A2", "B1"),
    "soort": [name or "onbekend" for name in SOORTEN],
    "rol": [name or "onbekend" for name in ROLLEN],
    "indicator": list(INDICATOREN),
    "gebied": ("Delta",),
    "fase": ("vóór",),
}
TIMES = 12


def chosen(chance: Random, name: str) -> dict[str, list[str]]:
    """A question's parameters: each left out, or some of what there is."""
    asked = {each: chance.sample(KNOWN[each], chance.randint(0, min(3, len(KNOWN[each])))) for each in parameters(name)}
    return {each: values for each, values in asked.items() if values}


def told(frame: pd.DataFrame) -> str:
    return settled(frame.to_json(orient="split", double_precision=15, force_ascii=False))


@pytest.mark.parametrize("seed", range(5))
def test_no_answer_depends_on_what_is_hidden(seed):
    chance = Random(seed)
    world = drawn(chance)
    one, other = opened(world), opened(twin(world, chance))
    names = [chance.choice(ASKED) for _ in range(TIMES)]
    asked = [(name, chosen(chance, name)) for name in names]
    differ = [
        each for each in asked if told(QUESTIONS[each[0]](one, **each[1])) != told(QUESTIONS[each[0]](other, **each[1]))
    ]
    one.close(), other.close()
    assert differ == []


def printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, world: World, asked: list
) -> list[str]:
    """What the command line prints to each question, as JSON and as CSV."""
    store = opened(world)
    monkeypatch.setattr("queries.__main__.open_store", lambda: store)
    found = []
    for name, values in asked:
        words = [f"{each}={','.join(some)}" for each, some in values.items()]
        for form in ("--json", "--csv"):
            assert main([name, *words, form]) == 0
            found.append(capsys.readouterr().out)
    store.close()
    return found


@pytest.mark.parametrize("seed", range(2))
def test_the_command_line_prints_no_raw_figure_of_what_is_hidden(capsys, monkeypatch, seed):
    chance = Random(seed)
    world = drawn(chance)
    asked = [(name, chosen(chance, name)) for name in ASKED]
    one, other = (printed(capsys, monkeypatch, each, asked) for each in (world, twin(world, chance)))
    assert not numbers("\n".join(one)) & secrets(world, CHOICES)
    assert [settled(text) for text in one] == [settled(text) for text in other]


SILENT = """
    ronde   | soort    | A1     | A2
    2024-K2 | gemeente | 111111 | 222222
    2024-K2 | welzijn  | 333333 | 444444
    2024-K2 | ggz      | 55     | ..
"""


def test_that_nobody_of_a_small_group_answered_is_not_told_either(store):
    """The two of the ggz are taken together with a larger group; beside A2 alone that one would show their silence."""
    published(store, questionnaire("stelling | thema\nA1 | Visie\nA2 | Visie", SILENT))
    shown = stellingen(store, soort=["gemeente"])
    assert_shows(shown, "stelling | n | reden\nA1 | | afleidbaar\nA2 | | afleidbaar")
    assert verdeling(store, soort=["gemeente"])["aantal"].isna().all()
    assert_shows(stellingen(store, soort=["welzijn"]), "stelling | n\nA1 | 6\nA2 | 6")
