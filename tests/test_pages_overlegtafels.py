"""What the page Overlegtafels says there is to talk about, following the filters."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.charts.ring_looks import EVEN
from pages.parts import format, opslag
from pages.parts.gespreksstof import ONDERWERPEN
from pages.parts.plekken import clicked
from pages.parts.ringbeeld import ring_frame
from pages.parts.tafel import NAMED
from pages.parts.tafellijst import COLUMNS, row_chosen
from queries.overlegtafels import opvallend, overlegtafels, peildata, ring
from queries.overlegtafels.gespreksstof import dubbelingen
from queries.overlegtafels.plekken import PLEK, plekken
from queries.overlegtafels.verloop import tafeluren
from queries.uitleg import RULES
from tests.drawers import open_drawers
from tests.test_pages import (  # noqa: F401
    _no_search_for_components,
    _nothing_remembered,
    example,
    looked_at,
    marks,
    said,
    shown,
    visit,
)
from tests.test_pages import drawn as drawn_rows

pytestmark = pytest.mark.usefixtures("shown")
TABLE = "Wijkteamoverleg Dobberveld"


def opened(name: str, **filters: object) -> AppTest:
    """The page with the problem of this name shown."""
    page = visit("overlegtafels", **filters)
    page.session_state["onderwerp"] = name
    return page.run()


@pytest.mark.parametrize("each", ONDERWERPEN, ids=lambda each: each.regel)
def test_each_problem_has_its_sentence_its_rule_and_its_tables(each):
    page, found = opened(each.regel), each.question(opslag.store())

    assert not page.exception
    assert f"**{each.say(found)}**" in said(page)
    assert RULES[each.regel].regel in said(page)
    assert page.dataframe[0].value.shape == found[: each.first].shape
    assert len(page.get("download_button")) == 2


@pytest.mark.parametrize("each", ONDERWERPEN, ids=lambda each: each.regel)
def test_a_problem_is_about_the_tables_that_the_filters_leave(each):
    page = opened(each.regel, domein=["Veiligheid"])
    found = each.question(opslag.store(), domein=["Veiligheid"])

    assert f"**{each.say(found)}**" in said(page)
    assert len(found) != len(each.question(opslag.store()))


def test_of_all_pairs_the_first_ten_are_seen_and_the_rest_behind_a_button():
    closed, found = opened("Onoverzichtelijkheid"), dubbelingen(opslag.store())
    open_drawers(closed)

    ten, every = (table.value["overlegtafel"].tolist() for table in closed.dataframe[:2])
    assert (ten, every) == (found["overlegtafel"].tolist()[:10], found["overlegtafel"].tolist())
    assert f"Alle {len(found)} paren" in [drawer.label for drawer in closed.expander]


def test_few_pairs_have_no_button_for_all():
    page = opened("Onoverzichtelijkheid", gebied=["buurt"])

    assert 0 < len(page.dataframe[0].value) <= 10
    assert not [drawer for drawer in page.expander if drawer.label.endswith(" paren")]


def test_of_the_other_problems_nothing_is_worked_out():
    page = opened("Witte plekken")

    others = {RULES[each.regel].regel for each in ONDERWERPEN} - {RULES["Witte plekken"].regel}
    assert RULES["Witte plekken"].regel in said(page)
    assert not others & {*said(page)}


def test_without_hours_or_clients_that_is_said():
    hours, clients = (each for each in ONDERWERPEN if each.regel in ("Inefficiëntie", "Cliëntafzijdigheid"))
    store = opslag.store()

    assert hours.say(hours.question(store, gebied=["nergens"])) == (
        "Van geen enkele tafel is bekend hoeveel uur zij kost."
    )
    assert clients.say(clients.question(store, gebied=["nergens"])) == (
        "Van geen enkele casustafel is bekend of de cliënt aan tafel zit."
    )


def test_kinds_of_tables_are_switched_on_and_off_in_the_ring_the_matrix_and_the_list():
    kinds = {"soort": ["netwerk", "bestuurlijk"]}
    names = set(overlegtafels(opslag.store(), **kinds)["overlegtafel"])

    in_ring = {mark["overlegtafel"] for mark in marks(visit("overlegtafels", **kinds)) if mark["opacity"] == 1}
    listed = visit("overlegtafels", weergave="Tabel", **kinds).dataframe[0].value["overlegtafel"]
    cells = ring(opslag.store(), soort=kinds["soort"])
    assert in_ring == set(listed) == names
    assert 0 < len(names) == cells.iloc[-1]["tafels"] < len(overlegtafels(opslag.store()))
    drawn = [row for row in drawn_rows(visit("overlegtafels", weergave="Matrix", **kinds)) if row.get("tafels")]
    assert sum(row["tafels"] for row in drawn) == cells.iloc[:-1]["tafels"].sum()


# What stands out


def test_what_stands_out_is_counted_for_the_filters():
    chosen = {"domein": ["Veiligheid"], "soort": ["casuïstiek"]}
    page, counts = visit("overlegtafels", **chosen), opvallend(opslag.store(), **chosen).iloc[0]
    without = opvallend(opslag.store()).iloc[0]

    told = "\n".join(said(page))
    assert counts["zonder_client"] != without["zonder_client"] and counts["vakken"] == 4
    assert f"**:orange[{counts['zonder_client']}]** casustafels waar de cliënt nooit aan tafel zit" in told
    assert f"**:orange[{counts['lege_plekken']}]** van de 4 vakken (domein en ring) zonder zo’n tafel" in told
    assert f"**:blue[{counts['tafels']}]** daarvan passen bij de filters" in told
    assert f"**:blue[{counts['meer_domeinen']}]** van die {counts['tafels']} in meer domeinen" in told


def test_what_is_chosen_is_said_where_a_box_is_too_narrow():
    page = visit("overlegtafels", domein=["Veiligheid", "Zorg & Welzijn"], niveau=["1", "2"], gebied=["buurt"],
                 soort=["netwerk"], vergelijk="01-01-2022")  # fmt: skip
    wanted = "Gekozen: Veiligheid en Zorg & Welzijn · ring 1 en 2 · buurt · alleen netwerk · naast 01-01-2022."
    assert wanted in said(page)
    assert not any(sentence.startswith("Gekozen") for sentence in said(visit("overlegtafels")))


def test_a_table_of_another_date_stays_chosen_and_says_what_became_of_it():
    old = overlegtafels(opslag.store(), peildatum="2022-01-01")["overlegtafel"]
    gone = next(name for name in old if name not in set(overlegtafels(opslag.store())["overlegtafel"]))
    page = visit("overlegtafels", tafel=gone)

    assert page.selectbox(key="tafel").value == gone
    assert gone in [each.value for each in page.header]
    assert "Staat niet op de lijst van 01-01-2026." in said(page)
    assert any(sentence.startswith("01-01-2026 · ") and "01-01-2022 · ring" in sentence for sentence in said(page))
    assert visit("overlegtafels", tafel="Bestaat niet").selectbox(key="tafel").value is None


def test_what_another_page_chose_under_the_same_name_is_left_there():
    page = visit("overlegtafels")
    page.session_state["gebied"] = "Waterrijk"
    assert not page.run().exception
    assert page.multiselect(key="gebied").value == []


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        (0, "Aan 50 % van de casustafels zit de cliënt of ouder soms of nooit."),
        (3, "Aan 50 % van de 1 casustafel waarvan dat bekend is zit de cliënt of ouder soms of nooit; van 3 is het "
            "onbekend."),
    ],
)  # fmt: skip
def test_the_share_without_the_client_says_of_how_many_tables_it_is(unknown, told):
    clients = next(each for each in ONDERWERPEN if each.regel == "Cliëntafzijdigheid")
    found = pd.DataFrame({"tafels": [1 + unknown], "onbekend": [unknown], "soms_of_nooit_pct": [50.0]})
    assert clients.say(found) == told


@pytest.mark.parametrize(
    ("name", "told"),
    [("1. Wijkteam", "1\\. Wijkteam"), ("Jeugd &amp; Gezin", "Jeugd \\&amp; Gezin"), ("www.a.nl", "www\\.a.nl"),
     ("Zorg & Welzijn", "Zorg & Welzijn"), ("a*b", "a\\*b")],
)  # fmt: skip
def test_a_name_is_shown_as_it_is_written(name, told):
    assert format.plain(name) == told


def test_few_tables_are_named():
    names = overlegtafels(opslag.store(), domein=["Veiligheid"], niveau=["3"], gebied=["gemeente"])["overlegtafel"]
    told = "\n".join(said(visit("overlegtafels", domein=["Veiligheid"], niveau=["3"], gebied=["gemeente"])))

    assert len(names) == NAMED
    assert " · ".join(format.plain(name) for name in names) in told
    assert names[0] not in "\n".join(said(visit("overlegtafels", domein=["Veiligheid"])))


# The matrix


def place_of(row: pd.Series) -> dict[str, list[str]]:
    return {"domein": [row["domein"]], "niveau": [str(row["regieniveau"])], "gebied": [row["verzorgingsgebied"]]}


def test_each_of_the_sixty_places_is_a_filter_and_a_second_click_takes_it_away(monkeypatch):
    state: dict[str, object] = {"domein": ["Veiligheid", "Jeugd & Gezin"], "niveau": [], "gebied": []}
    monkeypatch.setattr("pages.parts.plekken.st.session_state", state)
    found = plekken(opslag.store())
    for _, row in found.iterrows():
        state["matrix"] = {"selection": {"klik": [row[PLEK].to_dict()]}}
        clicked("matrix")
        filters = {name: state[name] for name in ("domein", "niveau", "gebied")}
        assert filters == place_of(row)
        assert len(overlegtafels(opslag.store(), **filters)) == row["tafels"]
    clicked("matrix")
    assert (state["domein"], state["niveau"], state["gebied"]) == ([], [], [])
    assert len(found) == 60


def test_a_click_beside_the_places_changes_no_filter(monkeypatch):
    state = {"domein": ["Veiligheid"], "matrix": {"selection": {}}}
    monkeypatch.setattr("pages.parts.plekken.st.session_state", state)
    clicked("matrix")

    assert state["domein"] == ["Veiligheid"]


def test_places_that_the_filters_leave_out_are_faint_and_keep_their_number():
    chosen = {"niveau": ["1", "3"], "gebied": ["buurt"]}
    drawn = [row for row in drawn_rows(visit("overlegtafels", weergave="Matrix", **chosen)) if "tafels" in row]
    every = plekken(opslag.store())

    assert [row["tafels"] for row in drawn] == every["tafels"].tolist()
    assert [row["faint"] for row in drawn] == [
        row.regieniveau not in (1, 3) or row.verzorgingsgebied != "buurt" for row in every.itertuples()
    ]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (("Jeugd & Gezin", "3", "buurt"), "Op deze plek is geen tafel: een witte plek"),
        (("Veiligheid", "1", "regio"), "Deze plek is niet geïnventariseerd: vraag na"),
    ],
)
@pytest.mark.parametrize("weergave", ["Ring", "Matrix", "Tabel"])
def test_an_empty_place_says_what_it_is_and_how_to_go_on(weergave, place, told):
    chosen = dict(zip(("domein", "niveau", "gebied"), ([each] for each in place), strict=True))
    page = visit("overlegtafels", weergave=weergave, **chosen)

    (info,) = (each.value for each in page.info)
    assert not page.exception
    assert info.startswith(f"Geen enkele overlegtafel past bij deze filters. {told}")
    assert info.endswith("haal een filter weg.")


def test_an_empty_place_among_tables_of_one_kind_says_so():
    chosen = {"domein": ["Jeugd & Gezin"], "niveau": ["1"], "gebied": ["buurt"], "soort": ["bestuurlijk"]}
    (info,) = (each.value for each in visit("overlegtafels", **chosen).info)

    assert "Op deze plek is geen tafel van deze soort" in info


def test_several_empty_places_ask_for_less_filters():
    chosen = {"domein": ["Veiligheid", "Jeugd & Gezin"], "niveau": ["4"], "gebied": ["buurt"]}
    (info,) = (each.value for each in visit("overlegtafels", **chosen).info)

    assert info == "Geen enkele overlegtafel past bij deze filters. Haal een filter weg."


# The list


def test_the_list_has_the_useful_columns_of_the_tables_that_the_filters_leave():
    page = visit("overlegtafels", weergave="Tabel", domein=["Veiligheid"])
    found = overlegtafels(opslag.store(), domein=["Veiligheid"])

    assert page.dataframe[0].value["overlegtafel"].tolist() == found["overlegtafel"].tolist()
    assert page.dataframe[0].value.columns.tolist() == COLUMNS
    assert {*found.columns} - {*COLUMNS} == {"peildatum", "voorheen", "levering", "blad", "rij"}


@pytest.mark.parametrize("tafel", ["", TABLE, "onbekend"])
def test_the_row_of_the_chosen_table_is_marked(tafel):
    page = visit("overlegtafels", weergave="Tabel", tafel=tafel)
    names = page.dataframe[0].value["overlegtafel"].tolist()
    state = page.session_state["lijst_peildatum 01-01-2026"]

    assert state["selection"]["rows"] == ([names.index(TABLE)] if tafel == TABLE else [])


def test_a_chosen_table_that_the_filters_leave_out_marks_no_row():
    page = visit("overlegtafels", weergave="Tabel", tafel=TABLE, niveau=["4"])
    state = page.session_state["lijst_peildatum 01-01-2026; niveau 4"]

    assert not page.exception
    assert state["selection"]["rows"] == []


@pytest.mark.parametrize(("rows", "chosen"), [([1], "Bes"), ([], None)])
def test_a_row_chooses_its_table_and_no_row_none(monkeypatch, rows, chosen):
    state = {"lijst": {"selection": {"rows": rows}}, "tafel": "Cel"}
    monkeypatch.setattr("pages.parts.tafellijst.st.session_state", state)
    row_chosen("lijst", ["Aal", "Bes", "Cel"])

    assert state["tafel"] == chosen


def test_the_file_of_the_list_says_its_filters(monkeypatch):
    made = []
    monkeypatch.setattr("pages.parts.tafellijst.downloads", lambda make, name: made.append((name, make())))
    visit("overlegtafels", weergave="Tabel", domein=["Veiligheid"], niveau=["1", "3"])
    ((name, found),) = made

    assert name == "lijst-overlegtafels"
    assert set(found["keuze"]) == {"peildatum 01-01-2026; domein Veiligheid; niveau 1, 3"}
    assert len(found) == len(overlegtafels(opslag.store(), domein=["Veiligheid"], niveau=["1", "3"])) > 0


def test_one_button_takes_every_filter_away():
    page = visit("overlegtafels", domein=["Veiligheid"], niveau=["3"], soort=["casuïstiek"])
    faint = [mark for mark in marks(page) if mark["opacity"] < 1]
    page.button(key="alle_tafels").click().run()

    assert faint and not [mark for mark in marks(page) if mark["opacity"] < 1]
    assert "alle_tafels" not in [button.key for button in page.button]


# What the marks and the card tell


@pytest.mark.parametrize(
    ("grootte", "column"), [("casussen per jaar", "casussen_per_jaar"), ("uren per maand", "uren_per_maand")]
)
def test_the_widest_mark_is_the_table_with_most_of_what_size_tells(grootte, column):
    widest = max(marks(visit("overlegtafels", grootte=grootte)), key=lambda mark: mark["size"])

    assert widest["overlegtafel"] == tafeluren(opslag.store()).set_index("overlegtafel")[column].idxmax()


def test_a_filter_leaves_out_the_place_where_a_table_stood_by_the_list_of_then():
    now, then, *_ = (f"{day:%Y-%m-%d}" for day in peildata(opslag.store())["peildatum"])
    drawn = ring_frame({"peildatum": now, "domein": ["Jeugd & Gezin"]}, then, EVEN)
    faint = drawn[drawn["spook"]].set_index("overlegtafel")["gedempt"]
    left = overlegtafels(opslag.store(), peildatum=then, domein=["Jeugd & Gezin"])["overlegtafel"]

    assert faint.to_dict() == {name: name not in {*left} for name in faint.index}
    assert {*faint} == {True, False}


def test_the_card_says_where_cases_go_up_and_down_and_what_a_table_came_from():
    told = ["opschalen_naar", "afschalen_naar", "voorheen"]
    row = overlegtafels(opslag.store()).dropna(subset=told).iloc[0]
    card = "\n".join(said(visit("overlegtafels", tafel=row["overlegtafel"], kaart="Wat en hoe")))

    for words, name in zip(("op naar", "af naar", "kwam uit"), told, strict=True):
        assert f"{words} {format.plain(row[name])}" in card
