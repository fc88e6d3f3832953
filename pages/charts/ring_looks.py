"""What the colour and the size of a mark in the ring can tell, besides where it stands."""

from collections import Counter

import pandas as pd

from pages.charts import theme

DOMEIN, CLIENT, RESULTAAT, VOORZITTER, WERKWIJZE = "domein", "cliënt", "resultaat", "voorzitter", "werkwijze"
EVEN, CASUSSEN, UREN = "alle even groot", "casussen per jaar", "uren per maand"
UNKNOWN, OTHER = "niet ingevuld", "een andere"
SMALLEST = 0.4  # of the width of the largest mark
Look = tuple[str, bool]  # a colour, and whether the mark is hollow: never colour alone
FULL, HALF, NONE, EMPTY = (theme.PRIMARY, False), ("#7DB6BB", False), ("#5B4A8A", True), (theme.MUTED, True)
METHODS: tuple[Look, ...] = ((theme.PRIMARY, False), ("#D89A3E", False), ("#5B4A8A", False))

ANSWERS: dict[str, dict[str, Look]] = {
    CLIENT: {"altijd": FULL, "soms": HALF, "nooit": NONE, "onbekend": EMPTY},
    RESULTAAT: {"vastgelegd": FULL, "niet vastgelegd": NONE, UNKNOWN: EMPTY},
    VOORZITTER: {"met voorzitter": FULL, UNKNOWN: EMPTY},
}


def told(tafels: pd.DataFrame, kleur: str) -> list[str]:
    """The word of each table for what its colour tells."""
    if kleur == CLIENT:
        return tafels["client_aan_tafel"].fillna("onbekend").tolist()
    if kleur == RESULTAAT:
        words = {True: "vastgelegd", False: "niet vastgelegd"}
        return [UNKNOWN if pd.isna(said) else words[bool(said)] for said in tafels["resultaat_vastgelegd"]]
    if kleur == VOORZITTER:
        return ["met voorzitter" if said else UNKNOWN for said in tafels["voorzitter"].fillna("")]
    if kleur == WERKWIJZE:
        return _methods(tafels["werkwijze"].fillna("").tolist())
    return [""] * len(tafels)


def looks(words: list[str], kleur: str) -> dict[str, Look]:
    """The look of each word that occurs, in the order of the key."""
    if kleur == WERKWIJZE:
        named = [word for word, _ in Counter(words).most_common() if word not in (OTHER, UNKNOWN)]
        known = dict(zip(sorted(named), METHODS, strict=False)) | {OTHER: HALF, UNKNOWN: EMPTY}
        return {word: look for word, look in known.items() if word in words}
    return {word: look for word, look in ANSWERS.get(kleur, {}).items() if word in words}


def prepared(tafels: pd.DataFrame, kleur: str = DOMEIN, grootte: str = EVEN) -> pd.DataFrame:
    """The tables with what their marks tell: columns inkt (the colour; empty: that of the domain), hol, breed, meer.

    breed is how wide a mark is, of the widest (empty: all alike); meer says in words what both tell.
    """
    words = told(tafels, kleur)
    found = looks(words, kleur)
    measured = tafels["maat"].tolist() if grootte != EVEN else [None] * len(tafels)
    largest = max((value for value in measured if not _unknown(value)), default=0)
    return tafels.assign(
        inkt=[found[word][0] if word in found else None for word in words],
        hol=[found[word][1] if word in found else False for word in words],
        breed=[width_of(value, largest) if grootte != EVEN else None for value in measured],
        meer=[_in_words(kleur, word, grootte, value) for word, value in zip(words, measured, strict=True)],
    )


def width_of(value: float | None, largest: float) -> float:
    """How wide a mark is, of the widest: its surface grows with the value, and what is small stays visible."""
    return SMALLEST if _unknown(value) or not largest else max(SMALLEST, (value / largest) ** 0.5)


def _methods(said: list[str]) -> list[str]:
    """The methods that most tables use by name; the others together."""
    often = [word for word, _ in sorted(Counter(filter(None, said)).items(), key=lambda each: (-each[1], each[0]))]
    return [UNKNOWN if not word else word if word in often[: len(METHODS)] else OTHER for word in said]


def _in_words(kleur: str, word: str, grootte: str, value: float | None) -> str:
    size = "onbekend" if _unknown(value) else f"{value:,.0f}".replace(",", ".")
    return "".join([f", {kleur}: {word}" if word else "", f", {grootte}: {size}" if grootte != EVEN else ""])


def _unknown(value: float | None) -> bool:
    return value is None or pd.isna(value)
