"""Scenarios: another arrangement of the overlegtafels, kept as steps; the tables themselves stay as they are."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping

from data.privacy import MASK, masked, private_number, private_text
from data.problem import Problem
from data.store import Store
from data.text import tidy

LONGEST = 60
TAKEN = ("cijfer", "nu", "verschil")  # what stands beside scenarios in a table


def begin(store: Store, naam: str, peildatum: dt.date) -> str:
    """Keep a new scenario on the list of a day; its name as it is kept. Raises Problem when that cannot be used."""
    naam = _checked(naam)
    if naam.casefold() in {known.casefold() for known in store.scenarios()["naam"]}:
        raise Problem(f"Er is al een scenario “{naam}”. Kies een andere naam.")
    store.change("scenario_bewaren", naam=naam, peildatum=peildatum)
    return naam


def add(store: Store, scenario: int, soort: str, inhoud: Mapping[str, object]) -> None:
    """Put a step behind the others; raises Problem when something in it is about a person."""
    for text in _texts(inhoud):
        if what := private_text(text) or private_number(text):
            raise Problem(f"Een stap mag geen gegevens van een persoon bevatten, maar hier staat {what}; haal dat weg.")
    store.change(
        "scenariostap_bewaren", scenario=int(scenario), soort=soort, inhoud=json.dumps(inhoud, ensure_ascii=False)
    )


def take_back(store: Store, scenario: int, stap: int) -> None:
    """Forget one step."""
    store.change("scenariostap_verwijderen", scenario=int(scenario), stap=int(stap))


def drop(store: Store, scenario: int, naam: str) -> None:
    """Forget the scenario with this number and name, and its steps; another that got its number meanwhile stays."""
    store.change("scenario_verwijderen", scenario=int(scenario), naam=naam)
    store.change("scenariostappen_verwijderen", scenario=int(scenario))


def _checked(naam: str) -> str:
    naam = tidy(naam)
    if not any(letter.isalpha() for letter in naam):
        raise Problem("Geef het scenario een naam met letters, zoals “Domeinschotten weg”.")
    if len(naam) > LONGEST:
        raise Problem(f"De naam van een scenario moet {LONGEST} tekens of minder zijn.")
    if naam.casefold() in TAKEN:
        raise Problem(f"“{naam}” staat al boven een kolom naast de scenario’s. Kies een andere naam.")
    if masked(naam) == MASK:
        raise Problem("De naam van een scenario mag geen gegevens van een persoon bevatten. Kies een andere naam.")
    return naam


def _texts(inhoud: object) -> Iterator[str]:
    """Every text in a step, however deep."""
    if isinstance(inhoud, str):
        yield inhoud
    elif isinstance(inhoud, Mapping):
        for part in inhoud.values():
            yield from _texts(part)
    elif isinstance(inhoud, list | tuple):
        for part in inhoud:
            yield from _texts(part)
