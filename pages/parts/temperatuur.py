"""The temperature of a round and its themes, and in a sentence what it rests on."""

import pandas as pd

from pages.parts import format
from pages.parts.opslag import answer, kept
from pages.parts.respons import others_answered, response
from queries.vragenlijst import temperatuur, themas
from queries.vragenlijst.aandacht import by_attention


def temperature(ronde: str) -> pd.DataFrame:
    """The row of the question temperatuur that is about this round."""
    return kept("thermometer.nu", lambda: _of(answer(temperatuur), ronde), {"ronde": ronde})


def scores(ronde: str) -> pd.DataFrame:
    """The themes of this round by what needs attention, as `by_attention` gives them."""
    return kept("thermometer.themas", lambda: by_attention(_of(answer(themas), ronde)), {"ronde": ronde})


def _of(rounds: pd.DataFrame, ronde: str) -> pd.DataFrame:
    """Asked for all rounds at once: another round is then already answered."""
    return rounds[rounds["ronde"] == ronde]


def sentence(ronde: str | None) -> str:
    """Who answered, and what the temperature rests on."""
    if ronde is None:
        return "De temperatuur is het gemiddelde van de thema’s van de vragenlijst, van 0 tot 100."
    return kept("thermometer.zin", lambda: _rests_on(ronde), {"ronde": ronde})


def _rests_on(ronde: str) -> str:
    now, themes = temperature(ronde).iloc[0], scores(ronde)
    counting = themes[themes["gewicht"] > 0]
    shown, missing = int(counting["score"].notna().sum()), int(counting["score"].isna().sum())
    rest = f"; van {format.counted(missing, 'thema', 'thema’s')} zijn er onvoldoende antwoorden" if missing else ""
    told = f"{response(now)} · de temperatuur rust op {format.counted(shown, 'thema', 'thema’s')}{rest}"
    return "  \n".join([told, *filter(None, [others_answered(ronde)])])
