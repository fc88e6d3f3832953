"""The questions with a fixed name: what may be asked from the command line and the page Verkennen."""

import inspect
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from data.problem import Problem
from data.store import Store
from queries.choice import Tafelfilters
from queries.duiding import duiding
from queries.herijking import herijking, scenarios
from queries.indicatoren import gebieden, indicatoren, indicatorwaarden
from queries.instellingen import instellingen
from queries.instrumentenkoffer import acties, instrumenten, onderdelen
from queries.leveringen import herkomst
from queries.overlegtafels import overlegtafels, peildata, ring
from queries.overlegtafels.gespreksstof import (
    clientafzijdigheid,
    dubbelingen,
    onoplosbaarheid,
    onzichtbaarheid,
    vergaderuren,
    vrijblijvendheid,
    witte_plekken,
)
from queries.overlegtafels.verloop import tafeluren, tafelveranderingen, tafelverloop
from queries.stromen import casusstromen, opgelost_in_ring_1
from queries.stromen import perioden as stroomperioden
from queries.vragenlijst import groepen, respons, rondes, stellingen, temperatuur, themas, veranderingen, verdeling
from queries.vragenlijst.naast_elkaar import groepsscores
from queries.vragenlijst.samenstelling import samenstelling

QUESTIONS: dict[str, Callable[..., pd.DataFrame]] = {
    function.__name__: function
    for function in (
        temperatuur,
        themas,
        stellingen,
        verdeling,
        veranderingen,
        groepsscores,
        respons,
        samenstelling,
        indicatorwaarden,
        overlegtafels,
        ring,
        dubbelingen,
        vergaderuren,
        vrijblijvendheid,
        clientafzijdigheid,
        onzichtbaarheid,
        onoplosbaarheid,
        witte_plekken,
        tafelveranderingen,
        tafelverloop,
        tafeluren,
        casusstromen,
        opgelost_in_ring_1,
        herijking,
        instrumenten,
        acties,
        duiding,
        instellingen,
        herkomst,
    )
}

FILTERS = list(Tafelfilters.__annotations__)  # what a question with ** may be asked with

CHOICES: dict[str, tuple[Callable[..., pd.DataFrame], str]] = {
    "ronde": (rondes, "ronde"),
    "vergelijk": (rondes, "ronde"),
    "thema": (themas, "thema"),
    "stelling": (stellingen, "stelling"),
    "soort": (groepen, "groep"),
    "rol": (groepen, "groep"),
    "indicator": (indicatoren, "indicator"),
    "gebied": (gebieden, "gebied"),
    "fase": (indicatoren, "fase"),
    "peildatum": (peildata, "peildatum"),
    "periode": (stroomperioden, "periode"),
    "domein": (overlegtafels, "domeinen"),
    "niveau": (overlegtafels, "regieniveau"),
    "onderdeel": (onderdelen, "onderdeel"),
    "status": (acties, "status"),
    "scenario": (scenarios, "naam"),
    "levering": (herkomst, "levering"),
}
CHOICES_OF = {
    "overlegtafels": CHOICES
    | {
        "soort": (overlegtafels, "soort"),
        "gebied": (overlegtafels, "verzorgingsgebied"),
        "tafel": (overlegtafels, "overlegtafel"),
        "vergelijk": (peildata, "peildatum"),
    },
    "duiding": {name: (duiding, name) for name in ("cijfer", "onderdeel", "ronde")},
}
DATASETS = {
    "vragenlijst": ("antwoorden", "stellingen"),
    "indicatoren": ("waarden", "indicatoren"),
    "overlegtafels": ("overlegtafels",),
    "stromen": ("casusstromen", "overlegtafels"),
    "herijking": ("overlegtafels",),
    "instrumentenkoffer": ("instrumenten", "acties"),
    "duiding": ("duiding",),
    "instellingen": ("instellingen",),
    "leveringen": (),
}


def parameters(name: str) -> list[str]:
    """The names that a question may be asked with."""
    _, *asked = inspect.signature(QUESTIONS[name]).parameters.values()
    return [word for each in asked for word in (FILTERS if each.kind is each.VAR_KEYWORD else [each.name])]


def topic_of(name: str) -> str:
    """The folder that a question belongs to."""
    return QUESTIONS[name].__module__.split(".")[1]


def sql_of(name: str) -> str:
    """The text of a question's `.sql` file; its first line is the question in a sentence."""
    return (Path(__file__).parent / topic_of(name) / f"{name}.sql").read_text(encoding="utf-8")


def question_of(name: str) -> str:
    """The question in a sentence."""
    return sql_of(name).splitlines()[0].removeprefix("-- ")


def is_day(name: str, parameter: str) -> bool:
    """Whether a parameter of a question is one stock-taking date."""
    return CHOICES_OF.get(topic_of(name), CHOICES)[parameter] == (peildata, "peildatum")


def choices(name: str, parameter: str, ask: Callable[[Callable[..., pd.DataFrame]], pd.DataFrame]) -> list[object]:
    """What a parameter of a question may be, out of what is stored; `ask` answers a question without parameters."""
    question, column = CHOICES_OF.get(topic_of(name), CHOICES)[parameter]
    found = ask(question)
    if question is groepen:
        found = found[found["kenmerk"] == parameter]
    values = found[column].replace("", None).dropna()
    if column == "domeinen":
        values = values.str.split("; ").explode()
    return sorted(values.drop_duplicates(), key=str) if question is overlegtafels else values.drop_duplicates().tolist()


def answer(store: Store, name: str, chosen: dict[str, str]) -> pd.DataFrame:
    """The table of a question; raises Problem for a name or parameter that does not exist."""
    if name not in QUESTIONS:
        raise Problem(f"“{name}” is geen vraag. Kies uit: {', '.join(QUESTIONS)}.")
    allowed = parameters(name)
    for parameter in chosen:
        if parameter not in allowed:
            raise Problem(f"“{parameter}” hoort niet bij {name}. Kies uit: {', '.join(allowed)}.")
    return QUESTIONS[name](store, **{key: _values(name, key, text) for key, text in chosen.items()})


def _values(name: str, parameter: str, text: str) -> list[str] | str:
    if is_day(name, parameter) and text.strip():
        return _iso_date(text)
    return [part.strip() for part in text.split(",") if part.strip()]


def _iso_date(text: str) -> str:
    from data.kinds import date

    try:
        return date.parse(text, ",").isoformat()
    except ValueError:
        raise Problem(f"“{text}” moet {date.must}.") from None
