"""What the store knows already when a new file comes in."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from data.areas import Areas
from data.installation import coalitie
from data.known import Known
from data.koppeling import remembered
from data.past import Past
from data.session import Session

Ask = Callable[[str], pd.DataFrame]


def known(session: Session) -> Known:
    """The statements, indicators, rounds and figures that count now, and what was agreed about kinds of file."""
    ask = partial(session.ask, coalitie=coalitie())
    past, names = _past(ask), ask("bekend/indicatornamen")
    return Known(
        ask("bekend/stellingen"),
        frozenset(past.eenheden),
        frozenset(past.rondes["ronde"]),
        past,
        tuple(each for text in ask("koppelingen")["inhoud"] for each in remembered(text)),
        dict(zip(names["naam"], names["indicator"], strict=True)),
        gebieden=_areas(ask),
    )


def _past(ask: Ask) -> Past:
    """What new rows are compared with."""
    units = ask("bekend/eenheden")
    return Past(
        frozenset(ask("bekend/organisaties")["organisatie"]),
        frozenset(ask("bekend/genoemd")["naam"]),
        dict(zip(units["indicator"], units["eenheid"], strict=True)),
        ask("bekend/waarden"),
        ask("bekend/rondes"),
        ask("bekend/gemiddelden"),
        frozenset(ask("bekend/themas")["thema"]),
    )


def _areas(ask: Ask) -> Areas:
    """The names and codes under which figures are kept."""
    rows = ask("bekend/gebieden")
    return Areas().keeping(zip(rows["gebiedscode"], rows["gebied"], strict=True), rows["gebied"])
