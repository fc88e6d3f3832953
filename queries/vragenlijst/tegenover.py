"""Which round change is measured against."""

from collections.abc import Collection

import pandas as pd


def against(rounds: pd.DataFrame, chosen: Collection[str]) -> dict[str, str | None]:
    """Per round the newest chosen one that came before it; where there is none, the round before.

    `rounds` has ronde and vorige_ronde, oldest first.
    """
    order = rounds["ronde"].tolist()
    before = dict(zip(order, rounds["vorige_ronde"], strict=True))
    for place, ronde in enumerate(order):
        earlier = [each for each in order[:place] if each in chosen]
        before[ronde] = earlier[-1] if earlier else before[ronde]
    return before
