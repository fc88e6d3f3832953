"""A chart on the page: drawn once per version of the data and the choices."""

from collections.abc import Callable
from typing import Any

import altair as alt
import streamlit as st

from pages.parts.opslag import kept


def show(name: str, draw: Callable[[], alt.TopLevelMixin], chosen: dict[str, object], **looks: Any) -> Any:
    """Show the chart that `draw` makes; `chosen` is everything it depends on besides what is stored.

    The chart's description is its text for who cannot see it. Returns the selection, if there is one.
    """
    looks = {"width": "content", "key": f"chart_{name}", **looks}
    if "on_select" not in looks:
        return kept(f"shown.{name}", lambda: _put(_drawn(draw), looks), chosen)
    return _put(kept(f"chart.{name}", lambda: _drawn(draw), chosen), looks)


def _put(drawn: tuple[dict, str | None], looks: dict[str, Any]) -> Any:
    spec, alt_text = drawn
    return st.vega_lite_chart(spec, theme=None, alt=alt_text, **looks)


def _drawn(draw: Callable[[], alt.TopLevelMixin]) -> tuple[dict, str | None]:
    """The spec of a chart, and apart from it the text that says what it shows."""
    spec = _with_data_in_place(draw().to_dict(validate=False))
    return spec, spec.pop("description", None)


def _with_data_in_place(spec: dict) -> dict:
    """The spec with each layer's rows inside it: named data sets would be converted anew at every rerun.

    The plot keeps the size that was given; Streamlit would squeeze axes and titles into it.
    """
    datasets = spec.pop("datasets", {})
    spec.setdefault("autosize", {"type": "pad"})

    def placed(part: Any) -> Any:
        if isinstance(part, list):
            return [placed(each) for each in part]
        if not isinstance(part, dict):
            return part
        name = part.get("name")
        if set(part) <= {"name", "format"} and name in datasets:
            return {**part, "values": datasets[name]}
        return {key: placed(value) for key, value in part.items()}

    return placed(spec)
