"""Advice on rows that keep the contract and yet look odd; it never keeps them out."""

import datetime as dt
import re
from collections.abc import Iterator
from difflib import get_close_matches

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import Parsed
from data.figures import shown
from data.known import Known
from data.past import Past, newest
from data.privacy import masked
from data.text import key
from data.themes import advise_themes
from data.wide_figures import advise_figures

ORGANISATIONS = {"overlegtafels": ("voorzitter", "deelnemers"), "instrumenten": ("trekker",), "acties": ("trekker",)}
OR_A_ROLE = {"acties"}
WAYS = ("opschalen_naar", "afschalen_naar")
ALIKE = 0.8
MOST_STRANGERS = 5
FEWEST_ANSWERS = 5


def advise(body: Body, rows: pd.DataFrame, answers: dict[int, Parsed], known: Known, findings: Findings) -> None:
    """All advice on the rows of one sheet; after everything that refuses a row."""
    dataset = body.found.contract.name
    if dataset == "waarden":
        advise_figures(body, rows, answers, known.past, findings)
    elif dataset == "rondes":
        _advise_rounds(body, rows, known.past, findings)
    elif dataset == "antwoorden":
        _advise_means(body, rows, answers, known, findings)
    elif dataset == "overlegtafels":
        _advise_ways(body, rows, findings)
    elif dataset == "instellingen":
        advise_themes(body, rows, known.past, findings)
    for column in ORGANISATIONS.get(dataset, ()):
        _advise_organisations(body, rows, column, known.past, findings)


def _advise_organisations(body: Body, rows: pd.DataFrame, column: str, past: Past, findings: Findings) -> None:
    """A name that is not in the list of organisations: said once, where it stands first.

    Other parties sit at a table too: a name unlike any in the list is said only the first time that it is delivered.
    """
    listed = {key(name): name for name in past.organisaties}
    heading, strangers = body.found.heading(column), 0
    for name, where in _names(rows[column], findings.refused).items() if listed else ():
        like = get_close_matches(key(name), listed, 1, ALIKE)
        if key(name) in listed or (not like and (body.found.contract.name in OR_A_ROLE or name in past.genoemd)):
            continue
        strangers += not like
        if strangers <= MOST_STRANGERS or like:
            first, moet = np.arange(len(rows)) == where[0], _not_listed(listed[like[0]] if like else "", len(where))
            findings.about_rows("onbekende organisatie", heading, first, lambda _, n=name: masked(n), moet, LET_OP)
    if strangers > MOST_STRANGERS:
        moet = f"noemt nog {strangers - MOST_STRANGERS} namen die niet in de lijst van organisaties staan"
        findings.about_sheet("onbekende organisatie", LET_OP, heading, moet)


def _not_listed(like: str, times: int) -> str:
    meant = f"; bedoelt u “{like}”?" if like else "."
    more = f" (nog {times - 1} keer in deze kolom)" if times > 1 else ""
    return f"moet in de lijst van organisaties staan{meant} Pas de naam aan of vul die lijst aan{more}"


def _names(cells: pd.Series, refused: np.ndarray) -> dict[str, list[int]]:
    """Each name in the good rows of a column, and the places where it stands."""
    places: dict[str, list[int]] = {}
    for place, cell in enumerate(cells):
        for name in [] if pd.isna(cell) or refused[place] else cell.split("; "):
            places.setdefault(name, []).append(place)
    return places


def _advise_ways(body: Body, rows: pd.DataFrame, findings: Findings) -> None:
    """A table to which cases go up or down that seems misspelt; one that does not exist is for the page to show."""
    tables = {key(name): name for name in rows["overlegtafel"].dropna()}
    for column in WAYS:
        for name, where in _names(rows[column], findings.refused).items():
            like = [] if key(name) in tables else get_close_matches(key(name), tables, 1, ALIKE)
            if like:
                places = np.isin(np.arange(len(rows)), where)
                moet = f"moet een overlegtafel uit deze lijst zijn; bedoelt u “{masked(tables[like[0]])}”?"
                heading, show = body.found.heading(column), body.shown(column, rows[column])
                findings.about_rows("onbekende tafel", heading, places, show, moet, LET_OP)


def first_day(ronde: str) -> dt.date:
    """The first day of the period after which a round is called."""
    year, kind, number = re.fullmatch(r"(\d{4})(?:-([HK]?)(\d+))?", ronde).groups()
    months = {"H": 6, "K": 3}.get(kind, 1)
    return dt.date(int(year), (int(number or 1) - 1) * months + 1, 1)


def _advise_rounds(body: Body, rows: pd.DataFrame, past: Past, findings: Findings) -> None:
    """A round that starts before an earlier one ended."""
    good = rows[~findings.refused & rows["van"].notna()]
    every = newest(past.rondes, rows.loc[~findings.refused, ["ronde", "van", "tot"]], ["ronde"])
    days = [(first_day(r.ronde), _date(r.tot) or _date(r.van), r.ronde) for r in every.itertuples()]
    for i, row in good.iterrows():
        earlier = [(end, name) for day, end, name in days if day < first_day(row["ronde"]) and end]
        end, name = max(earlier, default=(None, None))
        if end and _date(row["van"]) <= end:
            first = np.arange(len(rows)) == rows.index.get_loc(i)
            moet = f"moet na {end:%d-%m-%Y} liggen, want toen eindigde ronde {name}; controleer beide rondes"
            show = body.shown("van", rows["van"])
            findings.about_rows("rondes door elkaar", body.found.heading("van"), first, show, moet, LET_OP)


def _date(day: object) -> dt.date | None:
    return None if pd.isna(day) else day.date() if isinstance(day, dt.datetime) else day


def _columns(body: Body, rows: pd.DataFrame, answers: dict[int, Parsed]) -> Iterator[tuple[str, pd.DataFrame]]:
    """The answers of each statement: the heading under which they stand; ronde, stelling, versie, antwoord."""
    if not answers:
        for _, part in rows.groupby(["stelling", "versie"]):
            yield body.found.heading("antwoord"), part[["ronde", "stelling", "versie", "antwoord"]]
    for place, parsed in answers.items():
        part = rows[["ronde"]].assign(**body.found.given[place], antwoord=parsed.values)
        yield body.found.headings[place], part


def _advise_means(body: Body, rows: pd.DataFrame, answers: dict[int, Parsed], known: Known, findings: Findings) -> None:
    """A mean that lies a quarter of the scale or more above, or below, that of every other round."""
    past = known.past.gemiddelden
    if past.empty:
        return
    for heading, part in _columns(body, rows[~findings.refused], answers):
        for ronde, given in part.dropna(subset=["antwoord"]).groupby("ronde"):
            code, version = given["stelling"].iloc[0], given["versie"].iloc[0]
            same = past[(past["stelling"] == code) & (past["versie"] == version) & (past["ronde"] != ronde)]
            if len(given) >= FEWEST_ANSWERS and len(same):
                low, high = known.scales[code, int(version)]
                what, far = f"{code} in ronde {ronde}", (high - low) / 4
                _say_mean(heading, what, given["antwoord"], same["gemiddelde"], far, findings)


def _say_mean(heading: str, what: str, given: pd.Series, others: pd.Series, far: float, findings: Findings) -> None:
    mean = given.mean()
    side = "hoger" if mean >= others.max() + far else "lager" if mean <= others.min() - far else None
    if side:
        moet = (
            f"is het gemiddelde van stelling {what}, een kwart van de schaal of meer {side} dan in elke andere ronde;"
            " controleer of de antwoorden niet omgedraaid of verschoven zijn"
        )
        findings.about_sheet("ander gemiddelde", LET_OP, masked(heading), moet, shown(round(mean, 1)), given.index)
