"""Questions about the questionnaire: temperature, themes, statements, answers and response."""

import numpy as np
import pandas as pd

from data.store import Store
from queries.asking import ask, at_one_moment
from queries.changing import with_change
from queries.choice import Chosen, as_list, of_rounds
from queries.hiding import DERIVABLE, TOO_FEW, hide
from queries.vragenlijst.tegenover import against
from queries.vragenlijst.vergelijken import FIGURES, compared
from queries.vragenlijst.wegen import weighed, with_band

SPLIT = 1 / 3


def rondes(store: Store) -> pd.DataFrame:
    """ronde, volgorde, vorige_ronde, uitgenodigd, volledige_groep, iedereen: one row per round, oldest first.

    volledige_groep says that everybody was asked, iedereen that they all answered as well.
    """
    return ask(store, "vragenlijst/rondes")


def groepen(store: Store, ronde: Chosen = None) -> pd.DataFrame:
    """kenmerk (soort or rol), groep: one row per group that answered; names only, no numbers."""
    return ask(store, "vragenlijst/groepen", ronde=as_list(ronde))


@at_one_moment
def temperatuur(store: Store, ronde: Chosen = None) -> pd.DataFrame:
    """The temperature (0-100) of each round: the mean of its themes by their weights; one row per round, oldest first.

    Columns: ronde, temperatuur, respondenten, uitgenodigd, respons_pct, vorige_ronde, vorige, verandering,
    aantoonbaar, reden, van and tot (95 % interval), spreiding (standard deviation between people), iedereen (the whole
    group was asked and answered, in both rounds), doel, band and vorige_band (the words for both temperatures, each by
    what held in its round). Without `ronde`: all rounds. A round in which fewer than five people answered is hidden;
    rounds that weigh otherwise do not compare.
    """
    people = ask(store, "vragenlijst/temperatuur", ronde=_with_previous(store, ronde))
    scores = _themes(store, _with_previous(store, ronde), None, None)
    rounds = hide(people.assign(heel=True), ["respondenten"], n="respondenten").drop(columns="reden")
    rounds = rounds.merge(weighed(scores, rounds["ronde"]), on="ronde")
    rounds = with_band(with_change(_counts(rounds, "respondenten"), [], "temperatuur"))
    rounds["respons_pct"] = 100 * rounds["respondenten"] / rounds["uitgenodigd"].where(rounds["uitgenodigd"] > 0)
    columns = ["ronde", "temperatuur", "respondenten", "uitgenodigd", "respons_pct", "vorige_ronde", "vorige"]
    rounds["spreiding"] = rounds["spreiding"].mask(rounds["temperatuur"].isna())
    more = ["verandering", "aantoonbaar", "reden", "van", "tot", "spreiding", "iedereen", "doel", "band", "vorige_band"]
    return of_rounds(rounds, ronde)[[*columns, *more]]


@at_one_moment
def themas(
    store: Store, ronde: Chosen = None, soort: Chosen = None, rol: Chosen = None, vergelijk: Chosen = None
) -> pd.DataFrame:
    """The score (0-100) of each theme: the mean of its statements; one row per round and theme, oldest round first.

    Columns: ronde, thema, n (people), score, vorige, verandering, aantoonbaar, spreiding (standard deviation
    between people), oordeel, reden, breuk (not comparable with the previous round), vorige_ronde, van and tot (95 %
    interval), iedereen (the whole group was asked and answered, in both rounds), doel, gewicht, laag (within the lowest
    band). The previous round is the newest of `vergelijk` that is earlier, if there is one. Statements that may not be
    shown do not count. Split when at least a third of the answers lie more than one step from the middle answer of
    their statement: the SCIROCCO rule (four of twelve outside a band of three) for any number of people.
    """
    rows = _themes(store, _with_previous(store, ronde, vergelijk), soort, rol)
    scores = with_change(_beside(store, rows, vergelijk), ["thema"], "score")
    columns = ["ronde", "thema", "n", "score", "vorige", "verandering", "aantoonbaar", "spreiding", "oordeel"]
    more = ["reden", "breuk", "vorige_ronde", "van", "tot", "iedereen", "doel", "gewicht", "laag"]
    return of_rounds(scores, ronde)[[*columns, *more]]


def stellingen(
    store: Store, ronde: Chosen = None, thema: Chosen = None, soort: Chosen = None, rol: Chosen = None
) -> pd.DataFrame:
    """One row per round, statement and version: how many answered and how they judge.

    Columns: ronde, stelling, versie, tekst, thema, n, weet_niet (weet niet and n.v.t. together), score (0-100),
    mediaan (on the scale), eens_pct with its Wilson 95 % interval eens_van and eens_tot, oordeel, reden, buiten_pct
    (the share of answers more than one step from the middle one).
    """
    chosen = {"ronde": as_list(ronde), "thema": as_list(thema), "soort": as_list(soort), "rol": as_list(rol)}
    rows = ask(store, "vragenlijst/stellingen", **chosen)
    figures = ["n", "weet_niet", "score", "mediaan", "eens_pct", "eens_van", "eens_tot", "buiten"]
    rows = _judged(_counts(hide(rows, figures), "n", "weet_niet")).assign(buiten_pct=lambda each: 100 * each["buiten"])
    return rows[["ronde", "stelling", "versie", "tekst", "thema", *figures[:-1], "oordeel", "reden", "buiten_pct"]]


@at_one_moment
def veranderingen(
    store: Store,
    ronde: Chosen = None,
    thema: Chosen = None,
    soort: Chosen = None,
    rol: Chosen = None,
    vergelijk: Chosen = None,
) -> pd.DataFrame:
    """How each statement changed since the round before: one row per round, statement and version.

    The round before is the newest of `vergelijk` that is earlier, if there is one.

    Columns: ronde, vorige_ronde, stelling, versie, tekst, thema, n, vorige_n, eens_pct, vorige_eens_pct, verschil of
    these in points with Newcombe's 95 % interval verschil_van and verschil_tot, effect (Cliff's delta of the score,
    -1 to 1), p (rank test, corrected by Holm over all statements of the round), verandering in words, reden,
    iedereen (the whole group was asked and answered, in both rounds).
    """
    chosen = {"ronde": _with_previous(store, ronde, vergelijk), "soort": as_list(soort), "rol": as_list(rol)}
    rows = _beside(store, ask(store, "vragenlijst/veranderingen", **chosen), vergelijk)
    rows = compared(_counts(hide(rows, ["n", "eens_pct"]), "n"))
    rows = rows[rows["thema"].isin(as_list(thema))] if thema else rows
    columns = ["ronde", "vorige_ronde", "stelling", "versie", "tekst", "thema", "n", "vorige_n", "eens_pct"]
    return of_rounds(rows, ronde)[[*columns, *FIGURES[1:], "verandering", "reden", "iedereen"]]


def verdeling(
    store: Store,
    ronde: Chosen = None,
    thema: Chosen = None,
    stelling: Chosen = None,
    soort: Chosen = None,
    rol: Chosen = None,
) -> pd.DataFrame:
    """ronde, stelling, antwoord, aantal, pct, reden, versie, thema: one row per statement and possible answer.

    pct is of the answers on the scale; `weet niet` and `n.v.t.` are counted apart and have no pct.
    """
    chosen = {"thema": as_list(thema), "stelling": as_list(stelling), "soort": as_list(soort), "rol": as_list(rol)}
    rows = ask(store, "vragenlijst/verdeling", ronde=as_list(ronde), **chosen)
    rows = _counts(hide(rows, ["aantal", "pct", "n"]), "aantal", "n")
    return rows[["ronde", "stelling", "antwoord", "aantal", "pct", "reden", "versie", "thema", "n"]]


def respons(store: Store, ronde: Chosen = None) -> pd.DataFrame:
    """ronde, soort, rol, respondenten, uitgenodigd, respons_pct, reden: per round in all, per soort and per rol.

    In the row of the whole round soort and rol are empty.
    """
    rows = ask(store, "vragenlijst/respons", ronde=as_list(ronde))
    rows = _counts(hide(rows, ["respondenten"], n="respondenten"), "respondenten")
    share = 100 * rows["respondenten"] / rows["uitgenodigd"].where(rows["uitgenodigd"] > 0)
    columns = ["ronde", "soort", "rol", "respondenten", "uitgenodigd", "respons_pct", "reden"]
    return rows.assign(respons_pct=share)[columns]


def _themes(store: Store, ronde: list[str] | None, soort: Chosen, rol: Chosen) -> pd.DataFrame:
    rows = ask(store, "vragenlijst/themas", ronde=ronde, soort=as_list(soort), rol=as_list(rol))
    rows = _judged(_hidden_themes(rows, ["n", "score", "spreiding", "buiten"]))
    rows["laag"] = (rows["score"] < rows["laag_tot"].fillna(0)).astype("boolean")
    return rows


def _hidden_themes(rows: pd.DataFrame, figures: list[str]) -> pd.DataFrame:
    """The themes with their figures empty where they may not be shown; needs n, minste, heel and afleidbaar."""
    rows = hide(rows, figures)
    rows["reden"] = rows["reden"].mask(rows["reden"].eq(TOO_FEW) & rows["afleidbaar"], DERIVABLE)
    return _counts(rows, "n")


def _judged(rows: pd.DataFrame) -> pd.DataFrame:
    outside = rows["buiten"].to_numpy("float64", na_value=np.nan)
    words = np.select([np.isnan(outside), outside >= SPLIT - 1e-9], [None, "verdeeld"], "overeenstemming")
    return rows.assign(oordeel=pd.Series(words, index=rows.index, dtype="str"))


def _counts(rows: pd.DataFrame, *names: str) -> pd.DataFrame:
    return rows.assign(**{name: rows[name].astype("Int64") for name in names})


def _with_previous(store: Store, ronde: Chosen, vergelijk: Chosen = None) -> list[str] | None:
    """The chosen rounds and those which change is measured against."""
    if not ronde:
        return None
    order = rondes(store)
    chosen = _beside(store, order[order["ronde"].isin(as_list(ronde))], vergelijk)
    return [*chosen["ronde"], *chosen["vorige_ronde"].dropna()]


def _beside(store: Store, rows: pd.DataFrame, vergelijk: Chosen) -> pd.DataFrame:
    """The rows with as vorige_ronde the round which change is measured against."""
    if not vergelijk:
        return rows
    beside = against(rondes(store), as_list(vergelijk))
    return rows.assign(vorige_ronde=rows["ronde"].map(beside).astype("str"))
