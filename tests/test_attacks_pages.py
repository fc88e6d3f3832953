"""Nothing that must stay hidden is in anything that a page sends: not in a sentence, chart, table, tooltip or file."""

import re
from collections.abc import Iterator
from itertools import chain, combinations
from random import Random

import numpy as np
import pandas as pd
import pytest
import streamlit as st

from tests.oracle import TOO_FEW, Chosen
from tests.secrecy import INDICATOREN, ROLLEN, RONDES, SOORTEN, World, drawn, opened, secrets, twin
from tests.sending import numbers, sent, settled
from tests.worlds import questionnaire

ADDRESSES = ("", "vragenlijst", "vragenlijst", "indicatoren", "verkennen", "verkennen")
QUESTIONS = (
    "temperatuur", "themas", "stellingen", "verdeling", "veranderingen", "groepsscores", "respons", "samenstelling",
    "indicatorwaarden",
)  # fmt: skip
WORLDS = range(2)
Address = tuple[str, dict[str, object]]


def some(names: tuple[str | None, ...]) -> list[tuple[str, ...]]:
    """Every choice of at most two."""
    known = [name or "onbekend" for name in names]
    return [(), *chain.from_iterable(combinations(known, size) for size in (1, 2))]


CHOICES = [Chosen(soort, rol) for soort in some(SOORTEN) for rol in some(ROLLEN)]


def addresses(chance: Random) -> Iterator[Address]:
    """Every page with figures, each with other filters."""
    for page in ADDRESSES:
        chosen = chance.choice(CHOICES)
        groups = {"soort": list(chosen.soort), "rol": list(chosen.rol), "ronde": chance.choice(RONDES)}
        more = (
            {"vraag": chance.choice(QUESTIONS)} if page == "verkennen" else {"thema": chance.choice(["Visie", "Geld"])}
        )
        yield page, {**groups, **more}


def texts(world: World, asked: list[Address]) -> list[str]:
    """What the browser gets at each address."""
    store = opened(world)
    st.cache_resource.clear()
    try:
        return [sent(store, page, **chosen).text for page, chosen in asked]
    finally:
        st.cache_resource.clear()
        store.close()


@pytest.mark.parametrize("seed", WORLDS)
def test_nothing_of_what_is_hidden_reaches_the_browser(seed):
    """No raw figure of it; and a world that differs in nothing else looks the same."""
    chance = Random(seed)
    world, asked = drawn(chance), list(addresses(chance))
    other = twin(world, chance)
    kept = secrets(world, CHOICES)
    seen = list(zip(asked, texts(world, asked), texts(other, asked), strict=True))
    assert len(kept) > 10
    assert kept - secrets(other, CHOICES)
    assert {str(address): raw for address, text, _ in seen if (raw := numbers(text) & kept)} == {}
    assert [address for address, one, two in seen if settled(one) != settled(two)] == []


def careless(frame: pd.DataFrame, figures: list[str], n: str = "n", heel: str = "heel") -> pd.DataFrame:
    """What hides only what nobody answered."""
    nobody = ~(frame[n].fillna(0) > 0)
    shown = {name: frame[name].astype("Float64").mask(nobody) for name in figures}
    return frame.assign(**shown, reden=pd.Series(np.where(nobody, TOO_FEW, None), index=frame.index, dtype="str"))


LEAKS: list[Address] = [
    ("vragenlijst", {"soort": ["gemeente"]}),
    ("verkennen", {"vraag": "stellingen", "rol": ["beleid"]}),
]


@pytest.mark.parametrize(("page", "chosen"), LEAKS)
def test_both_attacks_find_what_is_not_hidden(monkeypatch, page, chosen):
    monkeypatch.setattr("queries.vragenlijst.hide", careless)
    monkeypatch.setattr("pages.vragenlijst.say_hidden", lambda *_: False)  # it leaves out what hides nothing now
    world = drawn(Random(2))
    one, other = (texts(each, [(page, chosen)])[0] for each in (world, twin(world, Random(2))))
    assert numbers(one) & secrets(world, CHOICES)
    assert settled(one) != settled(other)


def test_both_attacks_find_a_small_indicator_that_is_not_hidden(monkeypatch):
    monkeypatch.setattr("queries.indicatoren.too_small", lambda rows: rows["waarde"] < -1)
    world, asked = drawn(Random(1)), [("indicatoren", {"fase": "vóór"})]
    one, other = (texts(each, asked)[0] for each in (world, twin(world, Random(1))))
    assert numbers(one) & secrets(world, ())
    assert settled(one) != settled(other)
    assert all(code in one for code in INDICATOREN)


ALIKE = """
    ronde   | soort    | A1    | B1
    2024-K2 | gemeente | 22222 | 11111
    2024-K2 | welzijn  | 12345 | 54321
"""


def test_five_who_say_the_same_are_counted_and_not_pointed_at():
    """The rule is about how many people a figure is about, not about what they say."""
    world = World(questionnaire("stelling | thema\nA1 | Visie\nB1 | Geld", ALIKE), {})
    asked = [("", {}), *(("vragenlijst", {"soort": ["gemeente"], "thema": thema}) for thema in ("Visie", "Geld"))]
    told = "\n".join(texts(world, asked))
    assert not re.search(r"(?i)\b(alle|elk van de|geen van de)\s+(5|vijf)\b|unaniem|allemaal|eensgezind", told)
    assert '"aantal"' in told or "Aantal" in told
