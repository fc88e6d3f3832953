"""Drawing at computed places: rows with pixels in, layers out, (0, 0) in the upper left corner."""

import altair as alt

from pages.charts import theme

MISSING = "onvoldoende antwoorden"


Rows = list[dict] | alt.NamedData  # the rows themselves, or the name under which they come later


def place(width: float, height: float, x: str = "x", y: str = "y") -> dict:
    """The x and y channels that read pixels, on the same scale in every layer of one drawing."""
    return {
        "x": alt.X(f"{x}:Q").scale(domain=[0, width], nice=False, zero=False).axis(None),
        "y": alt.Y(f"{y}:Q").scale(domain=[height, 0], nice=False, zero=False).axis(None),
    }


def boxes(rows: Rows, **at) -> alt.Chart:
    """Filled rectangles: x, y, x2, y2, colour, radius."""
    mark = alt.Chart(_values(rows)).mark_rect(cornerRadius=alt.expr("datum.radius"), aria=False)
    return mark.encode(x2="x2:Q", y2="y2:Q", color=_colour(), **at)


def discs(rows: Rows, **at) -> alt.Chart:
    """Circles with an edge: x, y, diameter, colour, edge, thick."""
    mark = alt.Chart(_values(rows)).mark_circle(
        opacity=1,
        size=alt.expr("datum.diameter * datum.diameter"),
        stroke=alt.expr("datum.edge"),
        strokeWidth=alt.expr("datum.thick"),
        aria=False,
    )
    return mark.encode(color=_colour(), **at)


def lines(rows: Rows, **at) -> alt.Chart:
    """Straight lines: x, y, x2, y2, colour, thick, dash, gap."""
    mark = alt.Chart(_values(rows)).mark_rule(
        strokeWidth=alt.expr("datum.thick"), strokeDash=alt.expr("[datum.dash, datum.gap]"), aria=False
    )
    return mark.encode(x2="x2:Q", y2="y2:Q", color=_colour(), **at)


def paths(rows: Rows, **at) -> alt.Chart:
    """Open curves: x, y, path (SVG, in pixels from x and y), colour, thick, opacity; one row a curve."""
    mark = alt.Chart(_values(rows)).mark_point(
        filled=False,
        size=4,  # at this size Vega draws a path at its own scale
        opacity=alt.expr("datum.opacity"),
        strokeWidth=alt.expr("datum.thick"),
        strokeCap="round",
        strokeJoin="round",
        aria=False,
    )
    return mark.encode(shape=alt.Shape("path:N").scale(None).legend(None), color=_colour(), **at)


def shapes(rows: Rows, cursor: str = "default", kind: str = "", **at) -> alt.Chart:
    """Circles, squares and triangles: x, y, shape, size, colour, edge, thick, opacity, and dashed (may be left out).

    Each is a `kind` of mark to who cannot see it; without a kind they are silent.
    """
    looks = {
        "cursor": cursor,
        "strokeWidth": alt.expr("datum.thick"),
        "strokeDash": alt.expr("datum.dashed ? [3, 3] : [1, 0]"),
        **({"ariaRoleDescription": kind} if kind else {"aria": False}),
    }
    mark = alt.Chart(_values(rows)).mark_point(filled=True, **looks)
    return mark.encode(
        shape=alt.Shape("shape:N").scale(None).legend(None),
        color=_colour(),
        stroke=alt.Stroke("edge:N").scale(None).legend(None),
        size=alt.Size("size:Q").scale(None).legend(None),
        opacity=alt.Opacity("opacity:Q").scale(None).legend(None),
        **at,
    )


def texts(rows: Rows, **at) -> alt.Chart:
    """Words: x, y (the middle of the first line), text, size, colour, align, weight."""
    mark = alt.Chart(_values(rows)).mark_text(
        baseline="middle",
        fontSize=alt.expr("datum.size"),
        align=alt.expr("datum.align"),
        fontWeight=alt.expr("datum.weight"),
        lineHeight=alt.expr("datum.size * 1.2"),
        aria=False,
    )
    return mark.encode(text="text:N", color=_colour(), **at)


def touch(rows: Rows, fields: list[str], **at) -> alt.Chart:
    """What can be clicked, drawn over the rest and not seen: rows of `boxes`; a click gives klik: [{fields}]."""
    mark = alt.Chart(_values(rows)).mark_rect(opacity=0.001, cursor="pointer", aria=False)
    detail = [alt.Detail(f"{name}:N") for name in fields]
    return mark.encode(x2="x2:Q", y2="y2:Q", color=_colour(), detail=detail, **at).add_params(click(fields))


def click(fields: list[str]) -> alt.Parameter:
    """A click on a mark, as klik: [{fields}]; one beside the marks is an empty one.

    A second mark with Shift takes the place of the first, and a double click is a click.
    """
    return alt.selection_point(name="klik", fields=fields, on="click", empty=False, toggle=False, clear=False)


def word(x, y, text, size=theme.NORMAL, colour=theme.INK, align="left", weight=400) -> dict:
    """A row for `texts`."""
    return {"x": x, "y": y, "text": text, "size": size, "colour": colour, "align": align, "weight": weight}


def box(x, x2, y, y2, colour, radius=0) -> dict:
    """A row for `boxes`."""
    return {"x": x, "x2": x2, "y": y, "y2": y2, "colour": colour, "radius": radius}


def line(x, x2, y, y2, colour, thick=1.5, dash=(1, 0)) -> dict:
    """A row for `lines`."""
    return {"x": x, "x2": x2, "y": y, "y2": y2, "colour": colour, "thick": thick, "dash": dash[0], "gap": dash[1]}


def disc(x, y, diameter, colour, edge=theme.WHITE, thick=0) -> dict:
    """A row for `discs`."""
    return {"x": x, "y": y, "diameter": diameter, "colour": colour, "edge": edge, "thick": thick}


def whole(value: float) -> str:
    """A score without decimals, a half upwards, as Vega rounds it too."""
    return str(int(value + 0.5))


def _values(rows: Rows) -> alt.Data:
    return alt.InlineData(values=rows) if isinstance(rows, list) else rows


def _colour() -> alt.Color:
    return alt.Color("colour:N").scale(None).legend(None)
