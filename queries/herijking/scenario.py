"""A scenario: the list of a day, and the steps that are set on it."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from data.delivery import Delivery
from data.problem import Problem
from data.store import Store
from data.writing import refuse_faulty, typed
from queries.asking import ask
from queries.choice import Chosen, as_list
from queries.herijking.stappen import COLUMNS
from queries.herijking.tafels import Tafel
from queries.herijking.vouwen import Stap, fold, remembered
from queries.overlegtafels import overlegtafels


@dataclass(frozen=True)
class Scenario:
    """One other arrangement, which begins as the list of a day."""

    nummer: int
    naam: str
    peildatum: pd.Timestamp


def chosen(store: Store, scenario: Chosen = None) -> list[Scenario]:
    """The scenarios of these names or numbers, in this order; all of them when nothing is chosen."""
    known = [Scenario(int(row.scenario), row.naam, row.peildatum) for row in store.scenarios().itertuples()]
    wanted = dict.fromkeys(as_list(scenario) or [])
    return [one for name in wanted for one in known if name in (one.naam, str(one.nummer))] if wanted else known


def found(store: Store, scenario: str) -> Scenario:
    """The scenario of this name; raises Problem when it is not there."""
    for one in chosen(store, [scenario]):
        return one
    raise Problem(f"Scenario “{scenario}” is er niet meer. Kies een ander scenario.")


def stappen(store: Store, scenario: Scenario) -> list[tuple[int, Stap]]:
    """The steps with their numbers, in their order."""
    rows = ask(store, "herijking/stappen", scenario=scenario.nummer).itertuples()
    return [(int(row.stap), remembered(row.soort, row.inhoud)) for row in rows]


def folded(store: Store, scenario: Scenario) -> list[Tafel]:
    """The list after all steps; raises Problem where a step is not possible, and says of which scenario."""
    lijst = base(store, scenario)
    try:
        return fold(lijst, [stap for _, stap in stappen(store, scenario)])
    except Problem as problem:
        raise Problem(f"Scenario “{scenario.naam}” past niet op de lijst van nu. {problem}") from None


def base(store: Store, scenario: Scenario) -> list[Tafel]:
    """The list on which the scenario rests; raises Problem when it no longer counts."""
    rows = overlegtafels(store, scenario.peildatum)[COLUMNS].astype(object)
    if rows.empty:
        day = f"{scenario.peildatum:%d-%m-%Y}"
        raise Problem(f"De lijst van {day}, waarop scenario “{scenario.naam}” rust, telt niet meer mee.")
    return rows.where(rows.notna(), None).to_dict("records")


def refuse_impossible(store: Store, scenario: str, stap: Stap) -> None:
    """Raise a Problem when a step cannot be put behind the others, or what comes of it could not be handed in."""
    one = found(store, scenario)
    kept = [each for _, each in stappen(store, one)]
    _delivery(fold(base(store, one), [*kept, stap]))


def refuse_rested_on(store: Store, scenario: str, nummer: int, stap: Stap) -> None:
    """Raise a Problem that names the later step which rests on step `nummer`, or when that is another step by now."""
    one = found(store, scenario)
    lijst, kept = base(store, one), stappen(store, one)
    if dict(kept).get(nummer) != stap:
        raise Problem("Deze stap is intussen al ongedaan gemaakt. Hieronder staat hoe het scenario nu is.")
    left = [each for each in kept if each[0] != nummer]
    stuck = _stuck(lijst, left)
    if stuck and stuck != _stuck(lijst, kept):
        raise Problem(f"Een latere stap rust hierop: {dict(left)[stuck].zin}. Maak die eerst ongedaan.")


@contextmanager
def tried(lijst: list[Tafel]) -> Iterator[Store]:
    """A store in memory in which this list counts."""
    with closing(Store()) as trial:
        trial.publish(_delivery(lijst), "")
        yield trial


def _stuck(lijst: list[Tafel], kept: Sequence[tuple[int, Stap]]) -> int | None:
    """The number of the first step that is not possible."""
    for place, (nummer, _) in enumerate(kept, start=1):
        try:
            fold(lijst, [stap for _, stap in kept[:place]])
        except Problem:
            return nummer
    return None


def _delivery(lijst: list[Tafel]) -> Delivery:
    """The list after the same check as a file; raises Problem when it has a fault."""
    return _checked(tuple(tuple(tafel.items()) for tafel in lijst))


@lru_cache(maxsize=8)  # a step is checked before it is kept, and again each time that its figures are asked
def _checked(lijst: tuple[tuple[tuple[str, object], ...], ...]) -> Delivery:
    return refuse_faulty(typed("overlegtafels", *map(dict, lijst)))
