"""What is already known: the statements, indicators and rounds that a delivery may refer to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd

from data.areas import Areas
from data.bevinding import LET_OP, Findings
from data.body import Body
from data.figures import check_shares
from data.headings import HeadingIndex, Statement
from data.koppeling import Koppeling
from data.past import Past
from data.privacy import masked
from data.recognising import Recognised
from data.scales import as_dont_know, place_words, seems_dont_know
from data.text import key

STATEMENT_COLUMNS = ["stelling", "versie", "tekst", "schaal_van", "schaal_tot"]


@dataclass(frozen=True)
class Known:
    """`stellingen` has a row per statement and version (STATEMENT_COLUMNS); `indicatornamen` gives codes by name;
    `past` is what new rows are compared with; `opgegeven` is what the sender says himself about his file; `gebieden`
    are the names and codes of areas.
    """

    stellingen: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=STATEMENT_COLUMNS))
    indicatoren: frozenset[str] = frozenset()
    rondes: frozenset[str] = frozenset()
    past: Past = field(default_factory=Past)
    koppelingen: tuple[Koppeling, ...] = ()
    indicatornamen: Mapping[str, str] = field(default_factory=dict)
    opgegeven: tuple[Koppeling, ...] = ()
    gebieden: Areas = field(default_factory=Areas)

    @cached_property
    def index(self) -> HeadingIndex:
        rows = self.stellingen.itertuples()
        names = {**self.indicatornamen, **{code: code for code in self.indicatoren}}
        return HeadingIndex((Statement(row.stelling, int(row.versie), row.tekst) for row in rows), names)

    @property
    def scales(self) -> dict[tuple[str, int], tuple[int, int]]:
        rows = self.stellingen.itertuples()
        return {(row.stelling, int(row.versie)): (int(row.schaal_van), int(row.schaal_tot)) for row in rows}

    def agreeing(self, koppelingen: Iterable[Koppeling]) -> "Known":
        """The same, with what the sender says about his file before what was agreed earlier."""
        return replace(self, opgegeven=tuple(koppelingen))

    def and_also(self, dataset: str, rows: pd.DataFrame) -> "Known":
        """What is known when these accepted rows have been published too."""
        if not len(rows):
            return self
        self = replace(self, past=self.past.and_also(dataset, rows))
        if dataset == "stellingen":
            both = pd.concat([self.stellingen, rows[STATEMENT_COLUMNS]]).drop_duplicates(
                ["stelling", "versie"], keep="last"
            )
            return replace(self, stellingen=both)
        if dataset == "indicatoren":
            names = dict(zip(rows["naam"], rows["indicator"], strict=True)) if len(rows) else {}
            return replace(
                self,
                indicatoren=self.indicatoren | set(rows["indicator"]),
                indicatornamen={**self.indicatornamen, **names},
            )
        if dataset == "waarden":
            pairs = zip(rows["gebiedscode"], rows["gebied"], strict=True)
            return replace(self, gebieden=self.gebieden.keeping(pairs, rows["gebied"].unique()))
        return replace(self, rondes=self.rondes | set(rows["ronde"])) if dataset == "rondes" else self


def check_references(body: Body, rows: pd.DataFrame, known: Known, findings: Findings) -> pd.DataFrame:
    """The rows with the codes as they are known; unknown codes are findings."""
    found = body.found
    if found.contract.name == "waarden" and "indicator" not in found.told:
        rows = _check_codes(found, rows, "indicator", known.indicatoren, findings, known.indicatornamen)
    if found.contract.name == "waarden" and not found.given:
        check_shares(found, rows, known.past.eenheden, findings)
        return rows
    if found.contract.name != "antwoorden":
        return rows
    _advise_rounds(found, rows, known, findings)
    if found.given:
        return rows
    rows = _check_codes(found, rows, "stelling", set(known.stellingen["stelling"]), findings)
    return _check_versions(body, rows, known, findings)


def _check_codes(
    found: Recognised,
    rows: pd.DataFrame,
    column: str,
    codes: set[str] | frozenset[str],
    findings: Findings,
    names: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    by_key = {key(name): code for name, code in (names or {}).items()} | {key(code): code for code in codes}
    distinct = {v: v if v in codes else by_key.get(key(v)) for v in rows[column].dropna().unique()}
    unknown = rows[column].notna() & rows[column].map(distinct).isna()
    dataset = found.contract[column].refers
    moet = f"moet in de lijst van {dataset} staan; lever die lijst eerst (of mee) aan"
    shown = rows[column]
    findings.about_rows(
        "onbekende code",
        found.heading(column),
        unknown.to_numpy(dtype=bool),
        lambda i: masked(shown[i]),
        moet,
    )
    return rows.assign(**{column: rows[column].map(distinct).astype("str")})


def _check_versions(body: Body, rows: pd.DataFrame, known: Known, findings: Findings) -> pd.DataFrame:
    """Every answer gets a version (the newest when none is given) and must lie within its scale."""
    found = body.found
    newest = known.stellingen.groupby("stelling")["versie"].max()
    rows = rows.assign(versie=rows["versie"].fillna(rows["stelling"].map(newest).astype("Int64")))
    scales = known.stellingen.drop_duplicates(["stelling", "versie"])
    with_scale = rows[["stelling", "versie"]].merge(scales, how="left", on=["stelling", "versie"])
    no_version = (with_scale["schaal_tot"].isna() & rows["stelling"].notna()).to_numpy(dtype=bool)
    versions = rows["versie"]
    findings.about_rows(
        "onbekende versie",
        found.heading("versie"),
        no_version & ~findings.refused,
        lambda i: str(versions[i]),
        "moet een versie zijn die in de lijst van stellingen staat",
    )
    low, high = (with_scale[name].astype("Int64") for name in ("schaal_van", "schaal_tot"))
    pairs = zip(low.notna().tolist(), low.fillna(0).tolist(), high.fillna(0).tolist(), strict=True)
    scales = [(lowest, highest) if known else None for known, lowest, highest in pairs]
    heading = found.heading("antwoord")
    answers = place_words(heading, body.cells_named("antwoord"), rows["antwoord"], scales, findings)
    rows = rows.assign(antwoord=answers)
    outside = ((answers < low) | (answers > high)).fillna(False).to_numpy(dtype=bool)
    number = seems_dont_know(answers[outside])
    seems = outside & (answers == number).fillna(False).to_numpy(dtype=bool) if number else outside & False
    moet = "moet een cijfer van de schaal van de stelling zijn, of Weet niet of N.v.t."
    for which, more in ((outside & ~seems, ""), (seems, as_dont_know(number))):
        findings.about_rows(
            "buiten de schaal", heading, which, lambda i: str(answers[i]), moet.rstrip(".") + (more or ".")
        )
    return rows


def _advise_rounds(found: Recognised, rows: pd.DataFrame, known: Known, findings: Findings) -> None:
    for ronde in np.sort(rows["ronde"].dropna().unique()):
        if ronde not in known.rondes:
            moet = "staat nog niet in de lijst van rondes; zonder die lijst is de respons niet te berekenen"
            places = np.flatnonzero(rows["ronde"] == ronde)
            findings.about_sheet("onbekende ronde", LET_OP, found.heading("ronde"), moet, ronde, places)
