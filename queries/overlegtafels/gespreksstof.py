"""What there is to talk about: the six stubborn problems of working together at tables, and the white spots.

Each is a question of its own; none is a verdict. The problems are those of “Hoe coördineren we de zorgcoördinatie?”
"""

from typing import Unpack

import pandas as pd

from data.contracts.woorden import DOMEINEN
from data.store import Store
from queries.asking import ask
from queries.choice import Day, Tafelfilters, of_tables

HALF = 0.5  # of all participants together: from there on two tables are named beside each other


def dubbelingen(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """One row per pair of tables at the same place of the ring, or of which half or more of the participants are alike.

    First the pairs that are both, then the others; those that overlap most first.
    Columns: overlegtafel, andere_tafel, domeinen (shared), zelfde_plek (a domain, level and area in common), gedeeld
    (organisations), overlap_pct (Jaccard: shared of all organisations of both), andere_doelgroep, andere_basis (another
    target group or legal basis can justify two tables).
    """
    return ask(store, "overlegtafels/dubbelingen", **of_tables(peildatum, **filters), helft=HALF)


def vergaderuren(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """One row per organisation: tafels, uren_per_maand, uren_ring_3_en_4, tafels_zonder_uren; most hours first.

    Hours are those of all its people together: people × minutes × times a year, spread evenly over the organisations
    at the table. In the last row, organisatie `totaal`, a table counts once. Where people, minutes or times are not
    known the table is counted in tafels_zonder_uren.
    """
    return ask(store, "overlegtafels/vergaderuren", **of_tables(peildatum, **filters))


def vrijblijvendheid(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """One row per table that lacks something: overlegtafel, regieniveau, and what.

    What: zonder_voorzitter (level 2 and up), zonder_procesmanager (3 and up, where that is said), zonder_werkwijze.
    """
    return ask(store, "overlegtafels/vrijblijvendheid", **of_tables(peildatum, **filters))


def clientafzijdigheid(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """One row per level of the casework tables, and a last one for all, in which regieniveau is empty.

    Columns: regieniveau, tafels, altijd, soms, nooit, onbekend, soms_of_nooit_pct (of those of which it is known).
    """
    rows = ask(store, "overlegtafels/clientafzijdigheid", **of_tables(peildatum, **filters))
    return rows[rows["tafels"] > 0].reset_index(drop=True).astype({"regieniveau": "Int64"})


def onzichtbaarheid(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """overlegtafel, regieniveau, zonder_resultaat, zonder_registratie: one row per table that lacks one of both."""
    return ask(store, "overlegtafels/onzichtbaarheid", **of_tables(peildatum, **filters))


def onoplosbaarheid(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """One row per casework table from which a case goes nowhere, to a table that is not listed, or only up.

    Columns: overlegtafel, regieniveau, opschalen_naar, afschalen_naar, schaalt (which of the three). At level 4 there
    is nowhere to go up to, at level 1 nowhere to go down to.
    """
    return ask(store, "overlegtafels/onoplosbaarheid", **of_tables(peildatum, **filters))


def witte_plekken(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """domein, regieniveau, verzorgingsgebied, stand: one row per place of the ring without a table.

    `stand` is `geen tafel`, or `niet geïnventariseerd` where nobody looked. No rows on a date without any table.
    """
    return ask(store, "overlegtafels/witte_plekken", domeinen=list(DOMEINEN), **of_tables(peildatum, **filters))
