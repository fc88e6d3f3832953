"""One overlegtafel: chosen by a list or by a click in the ring, and told in full."""

import pandas as pd
import streamlit as st

from pages.charts.ring_layout import NIVEAUS
from pages.parts import format
from pages.parts.drawer import choose_part
from pages.parts.opslag import answer
from pages.parts.tafelkeuze import open_group
from pages.parts.veranderingen import history_told
from queries.overlegtafels import opvallend
from queries.overlegtafels.verloop import tafeluren, tafelverloop

BY_LIST = "gekozen_in_de_lijst"


def choose_tafel(tables: pd.DataFrame) -> str | None:
    """The chosen table; the list is the truth, the ring writes to it.

    A table of another date may stay chosen: then its card says that it is not on this list.
    """
    asked, names = st.session_state.get("tafel", st.query_params.get("tafel")), {*tables["overlegtafel"]}
    if asked and asked not in names and _known(asked):
        names.add(asked)
    return st.selectbox(
        "Overlegtafel",
        sorted(names),
        index=None,
        key="tafel",
        bind="query-params",
        placeholder="kies een tafel, of klik erop",
        on_change=_forget_click,
    )


def _known(name: str) -> bool:
    """Whether a table of precisely this name was ever on a list."""
    return name in set(answer(tafelverloop, tafel=name)["overlegtafel"])


def ring_key() -> str:
    """The name of the ring that is on the page."""
    return f"chart_ring_{st.session_state.get(BY_LIST, 0)}"


def _forget_click() -> None:
    """Who chose from the list gets a ring without a click in it; in the old one, a second click on the same table
    would change nothing and so say nothing."""
    st.session_state[BY_LIST] = st.session_state.get(BY_LIST, 0) + 1


def clicked() -> None:
    """A click in the ring chooses that table in the list, or opens a group; a click beside it takes that back."""
    (mark,) = st.session_state[ring_key()]["selection"].get("klik", []) or [{}]
    if mark.get("aantal", 1) > 1:
        open_group(mark)
        _forget_click()
    st.session_state["tafel"] = mark.get("overlegtafel") or None


STRIKING = {
    "zonder_client": ("casustafel", "casustafels", "waar de cliënt nooit aan tafel zit"),
    "zonder_procesmanager": ("tafel", "tafels", "in ring 3 of 4 zonder procesmanager"),
    "zonder_resultaat": ("tafel", "tafels", "zonder vastgelegd resultaat"),
}
NAMED = 7  # so many tables at most are named


def striking(found: pd.DataFrame, tables: pd.DataFrame, chosen: dict[str, object]) -> None:
    """What there is to talk about when no table is chosen, of the tables that the filters leave."""
    counts = answer(opvallend, **chosen).iloc[0]
    st.header("In het kort", anchor=False)
    told = [_how_many(found, tables, counts["meer_domeinen"])]
    if 0 < len(found) <= NAMED:
        told.append(" · ".join(format.plain(name) for name in found["overlegtafel"]))
    elif len(found) < len(tables) and counts["meer_domeinen"]:
        told.append(f"**:blue[{counts['meer_domeinen']}]** van die {len(found)} in meer domeinen")
    told += [
        f"**:orange[{counts[name]}]** {one if counts[name] == 1 else more} {words}"
        for name, (one, more, words) in STRIKING.items()
        if counts[name]
    ]
    if counts["lege_plekken"] and counts["vakken"] > 1:
        told.append(
            f"**:orange[{counts['lege_plekken']}]** van de {counts['vakken']} vakken (domein en ring) zonder "
            f"{'zo’n tafel' if chosen['gebied'] or chosen['soort'] else 'tafel'}"
        )
    st.markdown("  \n".join(told))


def _how_many(found: pd.DataFrame, tables: pd.DataFrame, several: int) -> str:
    whole = f"**:blue[{len(tables)}]** {'overlegtafel' if len(tables) == 1 else 'overlegtafels'}"
    if len(found) == len(tables):
        return f"{whole}, waarvan {several} in meer domeinen" if several and len(tables) > 1 else whole
    return f"{whole}; **:blue[{len(found)}]** daarvan {'past' if len(found) == 1 else 'passen'} bij de filters"


def details(tables: pd.DataFrame, name: str, peildatum: str) -> None:
    """Why, who, what and how of one table, where cases go from there, and where that was said.

    Of a table that is not on the list of the day (jjjj-mm-dd): what became of it.
    """
    st.header(format.plain(name), anchor=False)
    if name not in set(tables["overlegtafel"]):
        st.caption(f"Staat niet op de lijst van {format.date(peildatum)}.")
        history_told(name)
        return
    row = tables[tables["overlegtafel"] == name].iloc[0]
    st.caption(format.plain(f"{row['domeinen']} · {_place(row)}"))
    said = {
        "Waarom en wie": {"Waarom": _why, "Wie": _who},
        "Wat en hoe": {"Wat": _what, "Hoe": _how, "Schalen": _scaling, "Herkomst": _source},
    }
    part = choose_part("Over deze tafel", [*said, "Verloop"], key="kaart")
    if part in said:
        told = {label: format.plain(tell(row) or "niet ingevuld") for label, tell in said[part].items()}
        st.markdown("  \n".join(f":blue[**{label}**] {words}" for label, words in told.items()))
    else:
        history_told(name)


def _place(row: pd.Series) -> str:
    where = _said(row, "gebied", f"{row['verzorgingsgebied']} ({{}})") or row["verzorgingsgebied"]
    return _joined(f"ring {row['regieniveau']} {NIVEAUS[row['regieniveau'] - 1]}", where, _said(row, "soort"))


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _said(row: pd.Series, name: str, words: str = "{}") -> str | None:
    value = row[name]
    return None if pd.isna(value) or value == "" else words.format(value)


def _amount(row: pd.Series, name: str, one: str, more: str) -> str | None:
    return None if pd.isna(row[name]) else format.counted(row[name], one, more)


def _yes(row: pd.Series, name: str, yes: str, no: str) -> str | None:
    return None if pd.isna(row[name]) else (yes if row[name] else no)


def _why(row: pd.Series) -> str:
    goal = (_said(row, "doel") or "").rstrip(".")
    return _joined(goal, _said(row, "doelgroep", "voor {}"), _said(row, "wettelijke_basis"))


def _who(row: pd.Series) -> str:
    return _joined(
        _amount(row, "aantal_deelnemers", "persoon aan tafel", "mensen aan tafel"),
        _said(row, "deelnemers"),
        _said(row, "voorzitter", "voorzitter {}"),
        _yes(row, "procesmanager", "met procesmanager", "zonder procesmanager"),
        _said(row, "client_aan_tafel", "cliënt {} aan tafel"),
    )


def _what(row: pd.Series) -> str:
    return _joined(
        _amount(row, "casussen_per_jaar", "casus per jaar", "casussen per jaar"),
        _yes(row, "resultaat_vastgelegd", "resultaat wordt vastgelegd", "resultaat wordt niet vastgelegd"),
        _said(row, "registratiesysteem", "in {}"),
    )


def _how(row: pd.Series) -> str:
    hours = answer(tafeluren, peildatum=row["peildatum"]).set_index("overlegtafel")["uren_per_maand"]
    spent = hours.get(row["overlegtafel"])
    return _joined(
        _amount(row, "keer_per_jaar", "keer per jaar", "keer per jaar"),
        _amount(row, "duur_minuten", "minuut", "minuten"),
        None if pd.isna(spent) else f"samen {format.number(spent, 1)} uur per maand",
        _said(row, "werkwijze"),
    )


def _scaling(row: pd.Series) -> str:
    return _joined(
        _said(row, "opschalen_naar", "op naar {}"),
        _said(row, "afschalen_naar", "af naar {}"),
        _said(row, "voorheen", "kwam uit {}"),
    )


def _source(row: pd.Series) -> str:
    return f"levering {row['levering']}, {row['blad'] or 'csv'}, rij {row['rij']}"
