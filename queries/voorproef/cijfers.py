"""Which figures move, from what to what, when a change is tried out."""

import pandas as pd

from data.proposal import Proposal
from data.store import Store
from queries.hiding import DERIVABLE
from queries.indicatoren import indicatorwaarden
from queries.voorproef.mensen import few
from queries.voorproef.waarden import little_apart, numerator
from queries.vragenlijst import temperatuur, themas

SCORED = {"stellingen", "antwoorden", "rondes", "instellingen"}
RESTS_ON = {
    "antwoorden": SCORED - {"antwoorden"},
    "stellingen": SCORED,
    "rondes": SCORED,
    "instellingen": SCORED,
    "waarden": {"indicatoren"},
    "indicatoren": {"indicatoren", "waarden"},
}
COLUMNS = ["soort", "naam", "waar", "eenheid", "van", "naar", "reden_van", "reden_naar", "wat"]
FIGURE = ["soort", "code", "waar"]
EACH = [*FIGURE, "naam", "eenheid", "ronde", "waarde", "reden", "teller"]
NEW, GONE, MOVES, SHOWN, HIDDEN, UNTOLD = (
    "nieuw",
    "vervalt",
    "beweegt",
    "wordt zichtbaar",
    "wordt verborgen",
    "blijft verborgen",
)
NUMBERS = {"waarde": "float64", "teller": "float64"}
LEAST = 1e-9


def cijfers(store: Store, proposal: Proposal) -> pd.DataFrame:
    """COLUMNS: one row per figure that moves, is new, or is no longer there; hidden stays empty, with why.

    soort is temperatuur, thema or indicator; waar a round, or an area and period. Where `wat` is `blijft verborgen`,
    too few people answer otherwise: their answers would follow from what it does to the figure. Or a small number of
    an indicator would follow.
    """
    both = _figures(store, proposal).merge(
        _figures(proposal.trial, proposal), how="outer", on=FIGURE, suffixes=("_van", "_naar"), indicator="zijde"
    )
    both = both.assign(
        **{name: both[f"{name}_naar"].fillna(both[f"{name}_van"]) for name in ("naam", "eenheid", "ronde")}
    )
    both = both.rename(columns={"waarde_van": "van", "waarde_naar": "naar"}).assign(wat=_what(both))
    both = both.assign(wat=both["wat"].mask(_follows(both, proposal)))
    untold = _untold(both, few(store, proposal)) & (both["wat"] == MOVES) | _small(both, proposal)
    both = both.assign(
        van=both["van"].mask(untold), naar=both["naar"].mask(untold), wat=both["wat"].mask(untold, UNTOLD)
    )
    return both.loc[both["wat"].notna(), COLUMNS]


def _untold(both: pd.DataFrame, few: pd.DataFrame) -> pd.Series:
    """A theme that few people move; and the temperature of its round, from which the theme would follow."""
    of_theme = pd.MultiIndex.from_frame(both[["ronde", "naam"]]).isin(pd.MultiIndex.from_frame(few))
    theme, whole = both["soort"] == "thema", both["soort"] == "temperatuur"
    return (theme & of_theme) | (whole & both["ronde"].isin(few["ronde"]))


def _follows(both: pd.DataFrame, proposal: Proposal) -> pd.Series:
    """What other figures hide, or hide no longer, without a row of its own: that would tell a right guess of them."""
    derivable = (both["reden_van"] == DERIVABLE) | (both["reden_naar"] == DERIVABLE)
    return _rests(both, proposal) & derivable & both["wat"].isin([SHOWN, HIDDEN])


def _small(both: pd.DataFrame, proposal: Proposal) -> pd.Series:
    """An indicator that counts a few more or less; and one that is hidden before or after, by the same row."""
    hidden = _rests(both, proposal) & both["wat"].isin([NEW, SHOWN, HIDDEN])
    return hidden | ((both["wat"] == MOVES) & little_apart(both["teller_van"], both["teller_naar"]))


def _rests(both: pd.DataFrame, proposal: Proposal) -> pd.Series:
    """The figures of indicators of which no row comes in or falls out: another unit may move them."""
    scopes = both["code"] + " · " + both["waar"].str.replace(r", ([^,]+)$", r" · \1", regex=True)
    return (both["soort"] == "indicator") & ~scopes.isin(proposal.scopes("waarden"))


def _what(both: pd.DataFrame) -> pd.Series:
    before, after = both["waarde_van"], both["waarde_naar"]
    moves = (before - after).abs() > LEAST
    appears, disappears = before.isna() & after.notna(), before.notna() & after.isna()
    sides = both["zijde"].astype("str")
    what = pd.Series(None, index=both.index, dtype="str")
    what = what.mask(moves.fillna(False), MOVES).mask(appears, SHOWN).mask(disappears, HIDDEN)
    return what.mask(sides == "right_only", NEW).mask(sides == "left_only", GONE)


def _figures(store: Store, proposal: Proposal) -> pd.DataFrame:
    """The figures that the change may move, as the questions themselves show them."""
    parts, rounds = [pd.DataFrame(columns=EACH, dtype="str").astype(NUMBERS)], _rounds(proposal)
    if rounds:
        parts += [_temperatures(temperatuur(store, ronde=rounds)), _themes(themas(store, ronde=rounds))]
    if {"waarden", "indicatoren"} & {*proposal.datasets}:
        parts.append(_indicators(indicatorwaarden(store), proposal))
    return pd.concat(parts, ignore_index=True).astype(NUMBERS)


def _rounds(proposal: Proposal) -> list[str]:
    """The rounds whose scores may move: those that are replaced; all, when what all of them rest on changes."""
    if not SCORED - {"antwoorden"} & {*proposal.datasets}:
        return proposal.scopes("antwoorden")
    standing = proposal.trial.standing()
    return sorted({*proposal.scopes("antwoorden"), *standing.loc[standing["dataset"] == "antwoorden", "sleutel"]})


def _temperatures(rows: pd.DataFrame) -> pd.DataFrame:
    named = rows.assign(soort="temperatuur", code="", naam="", waar=rows["ronde"], eenheid="", teller=float("nan"))
    return named.rename(columns={"temperatuur": "waarde"})[EACH]


def _themes(rows: pd.DataFrame) -> pd.DataFrame:
    named = rows.assign(
        soort="thema", code=rows["thema"], naam=rows["thema"], waar=rows["ronde"], eenheid="", teller=float("nan")
    )
    return named.rename(columns={"score": "waarde"})[EACH]


def _indicators(rows: pd.DataFrame, proposal: Proposal) -> pd.DataFrame:
    if "indicatoren" not in proposal.datasets:
        scopes = rows["indicator"] + " · " + rows["gebied"] + " · " + rows["periode"]
        rows = rows[scopes.isin(proposal.scopes("waarden"))]
    named = rows.assign(
        soort="indicator", waar=rows["gebied"] + ", " + rows["periode"], ronde="", teller=numerator(rows)
    )
    return named.rename(columns={"indicator": "code", "reden_leeg": "reden"})[EACH]
