"""The ring on the page: the tables of a date with what their marks tell, and the places left since an earlier one."""

import altair as alt
import pandas as pd

from pages.charts.drie_ringen import drie_ringen
from pages.charts.overlegtafels import ring
from pages.charts.ring_looks import CASUSSEN, UREN
from pages.parts.chart import show
from pages.parts.opslag import answer
from pages.parts.stromen import flows_of
from pages.parts.tafel import clicked, ring_key
from pages.parts.tafelkeuze import RING, THREE, Choice
from queries.overlegtafels import overlegtafels
from queries.overlegtafels.verloop import beeld, tafeluren

DRAWN = {RING: ring, THREE: drie_ringen}
MEASURES = {CASUSSEN: "casussen_per_jaar", UREN: "uren_per_maand"}
PLACE = ["overlegtafel", "domeinen", "regieniveau", "verzorgingsgebied"]
TRAITS = ["client_aan_tafel", "resultaat_vastgelegd", "voorzitter", "werkwijze"]


def show_ring(view: str, tafel: str | None, choice: Choice, periode: str | None) -> None:
    """One ring or three, with the chosen table and, when asked for, the flows of a period as arrows."""
    flows = periode if choice.arrows else None
    rests_on = {**choice.chosen, **choice.looks, "tafel": tafel, "naast": choice.other, "stromen": flows}

    def draw() -> alt.LayerChart:
        tables = ring_frame(choice.chosen, choice.other, choice.looks["grootte"])
        stromen = flows_of(flows, choice.chosen) if flows else None
        return DRAWN[view](tables, tafel, **choice.looks, stromen=stromen)

    show(view, draw, rests_on, key=ring_key(), on_select=clicked, selection_mode="klik")


def ring_frame(chosen: dict[str, object], other: str | None, grootte: str) -> pd.DataFrame:
    """One row per table to draw, as `pages.charts.overlegtafels.ring` takes it; what the filters leave out is faint.

    With another date also a row (spook) per place where a table stood on that date and does not stand now.
    """
    every = answer(overlegtafels, peildatum=chosen["peildatum"])
    drawn = _changed(chosen["peildatum"], other) if other else every[PLACE]
    drawn = drawn.merge(every[["overlegtafel", *TRAITS]], how="left", on="overlegtafel")
    if grootte in MEASURES:
        hours = answer(tafeluren, peildatum=chosen["peildatum"]).set_index("overlegtafel")
        drawn["maat"] = drawn["overlegtafel"].map(hours[MEASURES[grootte]])
    return drawn.assign(gedempt=~_left(drawn, chosen, other))


def _changed(day: str, other: str) -> pd.DataFrame:
    return answer(beeld, peildatum=day, vergelijk=other)[[*PLACE, "wat", "spook"]]


def _left(drawn: pd.DataFrame, chosen: dict[str, object], other: str | None) -> pd.Series:
    """Whether the filters leave a table; of a place that was left, whether they left it then."""
    now = drawn["overlegtafel"].isin(answer(overlegtafels, **chosen)["overlegtafel"])
    if not other:
        return now
    then = answer(overlegtafels, **{**chosen, "peildatum": other})["overlegtafel"]
    return now.where(~drawn["spook"], drawn["overlegtafel"].isin(then))
