"""What the store holds already and new rows may be compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

FIGURES = ["indicator", "gebied", "definitieversie", "periode", "teller", "noemer", "waarde"]
DAYS = ["ronde", "van", "tot"]
MEANS = ["ronde", "stelling", "versie", "gemiddelde"]


def _empty(columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame(columns=columns)


@dataclass(frozen=True)
class Past:
    """`waarden` (FIGURES), `rondes` (DAYS), `gemiddelden` (MEANS, of five answers or more).

    `organisaties` are the names that are listed, `genoemd` those that tables and instruments name, `eenheden` the unit
    of each indicator, `themas` what the statements are about.
    """

    organisaties: frozenset[str] = frozenset()
    genoemd: frozenset[str] = frozenset()
    eenheden: Mapping[str, str] = field(default_factory=dict)
    waarden: pd.DataFrame = field(default_factory=lambda: _empty(FIGURES))
    rondes: pd.DataFrame = field(default_factory=lambda: _empty(DAYS))
    gemiddelden: pd.DataFrame = field(default_factory=lambda: _empty(MEANS))
    themas: frozenset[str] = frozenset()

    def and_also(self, dataset: str, rows: pd.DataFrame) -> "Past":
        """What there is to compare with when these accepted rows have been published too."""
        if dataset == "organisaties":
            return replace(self, organisaties=self.organisaties | set(rows["organisatie"]))
        if dataset == "indicatoren":
            units = {**self.eenheden, **dict(zip(rows["indicator"], rows["eenheid"], strict=True))}
            other = {code for code, unit in self.eenheden.items() if units[code] != unit}
            alike = self.waarden[~self.waarden["indicator"].isin(other)]  # another unit could show a hidden value
            return replace(self, eenheden=units, waarden=alike)
        if dataset == "stellingen":
            return replace(self, themas=self.themas | set(rows["thema"]))
        if dataset == "rondes":
            return replace(self, rondes=newest(self.rondes, rows[DAYS], ["ronde"]))
        if dataset == "waarden":
            return replace(self, waarden=newest(self.waarden, rows[FIGURES], FIGURES[:4]))
        return self


def newest(old: pd.DataFrame, new: pd.DataFrame, identity: list[str]) -> pd.DataFrame:
    """Both tables under one another, without the old rows that a new one replaces."""
    if old.empty or new.empty:
        return (new if old.empty else old).reset_index(drop=True)
    both = pd.concat([old.astype(object), new.astype(object)], ignore_index=True)
    return both.drop_duplicates(identity, keep="last").reset_index(drop=True)
