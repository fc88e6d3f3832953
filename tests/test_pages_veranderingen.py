"""What a page says of the tables over time: the changes between two dates, and the history of one."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import format, opslag
from queries.overlegtafels.verloop import tafelveranderingen, tafelverloop
from queries.uitleg import RULES
from tests.conftest import delivered
from tests.test_pages import (  # noqa: F401
    _no_search_for_components,
    _nothing_remembered,
    example,
    looked_at,
    said,
    shown,
)
from tests.test_verloop import Tafel, World, lists


def changes(peildatum: str | None = None, vergelijk: str | None = None, **chosen: object) -> AppTest:
    def script(peildatum: str | None, vergelijk: str | None, chosen: dict[str, object]) -> None:
        from pages.parts.veranderingen import changes_told

        changes_told(peildatum, vergelijk, chosen)

    page = AppTest.from_function(script, args=(peildatum, vergelijk, chosen), default_timeout=60).run()
    assert not page.exception
    return page


def history(tafel: str) -> list[str]:
    """The lines about a table."""

    def script(tafel: str) -> None:
        from pages.parts.veranderingen import history_told

        history_told(tafel)

    page = AppTest.from_function(script, args=(tafel,), default_timeout=60).run()
    assert not page.exception
    return [line for text in page.markdown for line in text.value.split("  \n")]


def told(world: World, **chosen: object) -> list[str]:
    """The lines about a few lists."""
    delivered(opslag.store(), lists(world), "lijsten.csv")
    return [line for text in changes(**chosen).markdown for line in text.value.splitlines()]


def test_each_kind_of_change_is_counted_and_named(shown):  # noqa: F811
    page = changes("2026-01-01", "2022-01-01")

    lines = page.markdown[0].value.splitlines()
    assert page.caption[0].value == "Van 01-01-2022 naar 01-01-2026."
    assert lines[0] == (
        "- **6 tafels samengevoegd:** Overleg kwetsbare zwangeren en POP\\-overleg → Geboortezorgtafel kwetsbare "
        "zwangeren · Zorg\\- en adviesteam basisonderwijs en Zorgteam scholen → Schooltafel jeugd en gezin · "
        "Casuïstiek geldloket en Overleg huisuitzettingen → Signaaloverleg geldzorgen"
    )
    assert lines[1].startswith("- **7 nieuwe tafels:** Afstemming") and lines[1].endswith(" · en nog 2")
    assert lines[2].startswith("- **3 tafels gestopt:** Aanpak veelplegers · ")
    assert lines[3].startswith("- **2 tafels met andere domeinen:** Casusoverleg kind en gezin (erbij Zorg & Welzijn)")
    assert len(lines) == 4


def test_in_either_order_and_without_dates_the_same_is_told(shown):  # noqa: F811
    assert said(changes("2022-01-01", "2026-01-01")) == said(changes("2026-01-01", "2022-01-01"))
    assert said(changes()) == said(changes("2026-01-01", "2024-01-01")) != said(changes("2026-01-01", "2022-01-01"))


def test_the_filters_leave_what_concerns_their_tables(shown):  # noqa: F811
    page = changes("2026-01-01", "2022-01-01", domein=["Werk & Inkomen"])

    found = tafelveranderingen(opslag.store(), "2026-01-01", "2022-01-01", domein=["Werk & Inkomen"])
    assert 0 < len(found) < len(tafelveranderingen(opslag.store(), "2026-01-01", "2022-01-01"))
    assert all(format.plain(name) in page.markdown[0].value for name in found["overlegtafel"])
    assert "Schooltafel" not in page.markdown[0].value


def test_behind_it_are_the_rule_the_table_and_its_downloads_when_somebody_asks(shown):  # noqa: F811
    page = changes()
    assert not page.dataframe
    page.session_state["achter_veranderingen"] = True
    page.run()

    assert page.dataframe[0].value.shape == tafelveranderingen(opslag.store()).shape
    assert RULES["Wat veranderde er aan de tafels"].regel in said(page)
    assert len(page.get("download_button")) == 2


@pytest.mark.parametrize(
    ("peildatum", "vergelijk", "words"),
    [
        ("2022-01-01", None, "Dit is de eerste peildatum."),
        ("2022-01-01", "2022-01-01", "Kies twee verschillende peildata"),
        ("2026-01-01", "2023-07-01", "Kies twee verschillende peildata"),
        ("1999-01-01", "2022-01-01", "Kies twee verschillende peildata"),
    ],
)
def test_without_two_dates_it_says_what_to_choose(shown, peildatum, vergelijk, words):  # noqa: F811
    page = changes(peildatum, vergelijk)

    assert page.caption[0].value.startswith(words)
    assert not page.markdown and not page.expander


def test_of_one_date_it_says_so():
    assert told({0: [Tafel("Aal")]}) == []
    assert changes().caption[0].value.startswith("Er is nog maar één peildatum.")
    assert history("Aal") == ["01-01-2021 · ring 1 · buurt"]


def test_when_nothing_changed_it_says_so():
    assert told({0: [Tafel("Aal")], 1: [Tafel("Aal")]}) == ["Er is niets veranderd aan deze tafels."]


def test_what_was_inferred_says_so_and_no_name_is_taken_for_markup():
    before = [Tafel("Aal *1*", wie=("P",)), Tafel("Bes", wie=("Q",)), Tafel("Cel", ("Veiligheid",), 1)]
    after = [Tafel("Deel", wie=("P", "Q")), Tafel("Cel", ("Jeugd & Gezin", "Zorg & Welzijn"), 2)]

    assert told({0: before, 1: after}) == [
        "- **2 tafels samengevoegd:** Aal \\*1\\* en Bes → Deel (afgeleid uit de deelnemers)",
        "- **1 tafel naar een andere ring:** Cel (1 → 2)",
        "- **1 tafel met andere domeinen:** Cel (erbij Jeugd & Gezin en Zorg & Welzijn, niet meer Veiligheid)",
    ]


def test_the_history_of_a_table_is_a_line_per_date_and_table(shown):  # noqa: F811
    assert history("Signaaloverleg geldzorgen") == [
        "01-01-2026 · ring 2 · gemeente · 249 casussen",
        "01-01-2024 · ring 2 · gemeente · 267 casussen",
        "01-01-2022 · Overleg huisuitzettingen · ring 2 · gemeente · 59 casussen",
        "01-01-2022 · Casuïstiek geldloket · ring 1 · buurt · 52 casussen",
    ]
    assert history("Doorbraaktafel")[-1] == "01-01-2022 · nog niet op de lijst"
    assert history("Aanpak veelplegers")[:2] == [
        "01-01-2026 · niet meer op de lijst",
        "01-01-2024 · niet meer op de lijst",
    ]
    assert len(history("Lokaal zorgnetwerk")) == len(tafelverloop(opslag.store(), "Lokaal zorgnetwerk")) == 3


def test_a_table_that_was_away_for_a_while_says_so():
    told({0: [Tafel("Aal")], 1: [Tafel("Bes")], 2: [Tafel("Aal")]})

    assert history("Aal")[1] == "01-01-2022 · niet op de lijst"
