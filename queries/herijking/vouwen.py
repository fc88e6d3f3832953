"""The list that a scenario ends with: the steps applied one after another, and read back as they were kept."""

import json
from collections.abc import Iterable
from dataclasses import fields

from queries.herijking.stappen import Samenvoegen, Starten, Stoppen, Verplaatsen, ZelfdeWerkwijze
from queries.herijking.tafels import UIT, Tafel

Stap = Samenvoegen | Verplaatsen | Stoppen | Starten | ZelfdeWerkwijze
SOORTEN: dict[str, type[Stap]] = {
    kind.soort: kind for kind in (Samenvoegen, Verplaatsen, Stoppen, Starten, ZelfdeWerkwijze)
}


def fold(tafels: Iterable[Tafel], stappen: Iterable[Stap]) -> list[Tafel]:
    """The list after all steps; raises Problem for a step that is not possible there."""
    lijst = [tafel | {UIT: (tafel["overlegtafel"],)} for tafel in tafels]
    for stap in stappen:
        lijst = stap.apply(lijst)
    return [_closed(tafel) for tafel in lijst]


def remembered(soort: str, inhoud: str) -> Stap:
    """The step as it was kept."""
    kind, kept = SOORTEN[soort], json.loads(inhoud)
    known = {each.name for each in fields(kind)}
    return kind(**{name: tuple(v) if isinstance(v, list) else v for name, v in kept.items() if name in known})


def _closed(tafel: Tafel) -> Tafel:
    """The table; one that came about here says from which tables of the first list."""
    came_from = tafel[UIT]
    kept = {name: value for name, value in tafel.items() if name != UIT}
    return kept if came_from == (tafel["overlegtafel"],) else kept | {"voorheen": "; ".join(came_from) or None}
