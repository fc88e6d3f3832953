"""The addresses that a page's own filters lead to."""

import random
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlencode

SEED = 2026


def addresses(page: str, offered: Mapping[str, list[str]], viewer: int = 0) -> Iterator[str]:
    """One address after another: of every parameter nothing, or one of the options; each viewer has his own order."""
    chance = random.Random(SEED + viewer)
    while True:
        chosen = {name: chance.choice(["", *options]) for name, options in offered.items()}
        yield f"{page}?{urlencode({name: value for name, value in chosen.items() if value})}"


def only(offered: Mapping[str, list[str]], names: Collection[str]) -> dict[str, list[str]]:
    """What is offered for these parameters."""
    return {name: options for name, options in offered.items() if name in names}
