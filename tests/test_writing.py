"""What is written on a page goes the way of a file: the same check, the same rows, and nothing of what is refused."""

import io
from threading import Barrier, Thread

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contracts.duiding import TEKSTEN
from data.plain import write_plain
from data.problem import Problem
from data.publishing import Overtaken
from data.text import tidy
from data.writing import action_of, typed, write
from tests.conftest import checked, csv, delivered, said

ABOUT = {"ronde": "2026-K2", "cijfer": "thema", "onderdeel": "Rollen", "gebied": ""}
TEMPERATURE = {"ronde": "2026-K2", "cijfer": "temperatuur"}
HEADINGS = ["Ronde", "Cijfer", "Onderdeel", "Gebied", "We zien", "We denken", "We spreken af"]
SOMETIMES_REFUSED = ("Sanne Jansen vindt", "mevrouw De Vries", "06-12345678", "jan@werk.nl", "#N/B", "BSN 123456782")
WORDS = ("Rollen", "-", "=1+1", "é", "*", "“ja”", ";", "\t", "\n", "\n\n", "Totaal", "Bron:", "2026", "x" * 30, " ")


def as_file(row: dict[str, str]) -> list[list[str | None]]:
    return [HEADINGS, [row.get(name) or None for name in ("ronde", "cijfer", "onderdeel", "gebied", *TEKSTEN)]]


texts = st.lists(st.sampled_from([*WORDS, *SOMETIMES_REFUSED]) | st.text(max_size=8), max_size=5).map(" ".join)
rows = st.fixed_dictionaries(
    {
        "ronde": st.sampled_from(["2026-K2", "2025", "2026-01", "ooit"]),
        "cijfer": st.sampled_from(["temperatuur", "thema", "indicator", "overlegtafels", "weer"]),
        "onderdeel": st.sampled_from(["", "", "Rollen"]),
        "gebied": st.sampled_from(["", "Waterrijk"]),
        **dict.fromkeys(TEKSTEN, texts),
    }
)


@settings(max_examples=150, deadline=None)
@given(rows)
def test_a_page_keeps_and_says_what_a_file_with_the_same_texts_does(row):
    page, file = typed("duiding", row), checked({"Duiding": as_file(row)}, name="duiding.xlsx")

    assert said(page) == said(file)
    assert bool(page.problem) == bool(file.problem)
    assert [sheet.rows.to_dict("list") for sheet in page.sheets] == [
        sheet.rows.to_dict("list") for sheet in file.sheets
    ]
    assert page.accepted in (0, 1)


def workbook(rows: list[list[str]]) -> bytes:
    book, saved = openpyxl.Workbook(), io.BytesIO()
    write_plain(book.active, rows)
    book.save(saved)
    return saved.getvalue()


def quoted(rows: list[list[str]]) -> bytes:
    return csv([[f'"{cell}"' for cell in row] for row in rows])


@pytest.mark.parametrize("text", ["Twee regels:\n- een\n- twee", "=1+1", "  ruim  ", "Rollen; taken en “regie”"])
@pytest.mark.parametrize("made", [workbook, quoted])
def test_a_real_file_gives_the_same_row(store, made, text):
    (levering,) = delivered(store, made([["Ronde", "Cijfer", "We zien"], ["2026-K2", "temperatuur", text]]))
    by_file = store.current("duiding")
    write(store, "duiding", TEMPERATURE | {"we_zien": text}, levering)

    assert store.current("duiding").equals(by_file)
    assert by_file["we_zien"].tolist() == ["\n".join(map(tidy, text.splitlines()))]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Sanne Jansen vindt het beter gaan", "de naam van een persoon"),
        ("mevrouw De Vries weet ervan", "de naam van een persoon"),
        ("Eerst rust,\ndan Sanne\nJansen", "de naam van een persoon"),
        ("mail naar sanne@wijkteam.nl", "een e-mailadres"),
        ("bel 06-12345678", "een telefoonnummer"),
        ("zie 123456782", "een burgerservicenummer (BSN)"),
        ("kind geb. 12-03-2019", "een geboortedatum"),
    ],
)
@pytest.mark.parametrize("name", TEKSTEN)
def test_nothing_about_a_person_is_kept_and_it_is_said_where_it_stands(store, name, text, what):
    with pytest.raises(Problem) as refused:
        write(store, "duiding", TEMPERATURE | {"we_zien": "Goed.", name: text}, None)

    heading = name.replace("_", " ").capitalize()
    moet = "mag geen gegevens van een persoon bevatten, maar hier staat"
    assert str(refused.value) == f"{heading}: {moet} {what}; haal dat weg."
    assert store.history().empty and store.current("duiding").empty


def test_a_number_that_is_called_a_bsn_refuses_all_of_it(store):
    with pytest.raises(Problem, match="burgerservicenummers"):
        write(store, "duiding", TEMPERATURE | {"we_zien": "Goed.", "we_denken": "BSN 123456789"}, None)

    assert store.history().empty


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({}, "We zien: moet gevuld zijn, of anders We denken of We spreken af."),
        ({"we_zien": " \n "}, "We zien: moet gevuld zijn, of anders We denken of We spreken af."),
        ({"we_zien": "x" * 5001}, "We zien: moet 5.000 tekens of minder zijn; kort de tekst in of lever alleen"),
        ({"we_zien": "#N/B"}, "We zien: moet een waarde zijn; dit is een formule die in Excel niet lukte."),
        ({"we_zien": "Goed.", "onderdeel": "Rollen"}, "Onderdeel: moet bij een thema de naam en bij een indicator"),
    ],
)
def test_what_is_wrong_is_one_dutch_sentence_each(store, row, sentence):
    with pytest.raises(Problem) as refused:
        write(store, "duiding", TEMPERATURE | row, None)

    assert str(refused.value).startswith(sentence) and str(refused.value).endswith(".")


def test_what_was_written_is_a_levering_like_any_other_and_can_be_undone(store):
    first = write(store, "duiding", ABOUT | {"we_zien": "Lager"}, None)
    second = write(store, "duiding", ABOUT | {"we_zien": "Gelijk"}, first)
    other = write(store, "duiding", TEMPERATURE | {"we_zien": "Warm"}, None)

    listed = store.history()
    assert listed["levering"].tolist() == [other, second, first]
    assert listed["staat"].tolist() == ["in gebruik", "in gebruik", "vervangen"]
    assert set(listed["bestand"]) == {"duiding op het scherm"} and set(listed["door"]) == {"overleg"}
    assert (listed[["gelezen", "geaccepteerd"]] == 1).all(axis=None)
    store.undo(second, "overleg")
    assert sorted(store.current("duiding")["we_zien"]) == ["Lager", "Warm"]


def test_who_writes_over_what_he_did_not_see_is_stopped_and_may_do_so_knowingly(store):
    first = write(store, "duiding", ABOUT | {"we_zien": "van de een"}, None)

    with pytest.raises(Overtaken):
        write(store, "duiding", ABOUT | {"we_zien": "van de ander"}, None)
    assert store.current("duiding")["we_zien"].tolist() == ["van de een"]
    second = write(store, "duiding", ABOUT | {"we_zien": "van de ander"}, first)
    store.undo(second, "overleg")
    with pytest.raises(Overtaken):
        write(store, "duiding", ABOUT | {"we_zien": "van een derde"}, second)


def test_of_two_who_write_at_the_same_moment_one_is_told(store):
    outcomes, together = [], Barrier(8)

    def writes(number: int) -> None:
        together.wait()
        try:
            outcomes.append(write(store, "duiding", ABOUT | {"we_zien": f"tekst {number}"}, None))
        except Overtaken:
            outcomes.append(None)

    threads = [Thread(target=writes, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes, key=bool) == [None] * 7 + [1]
    assert len(store.current("duiding")) == 1


@pytest.mark.parametrize(
    ("about", "thema", "aanleiding"),
    [
        (ABOUT, "Rollen", "Duiding van ronde 2026-K2"),
        (ABOUT | {"cijfer": "temperatuur", "onderdeel": ""}, None, "Duiding van ronde 2026-K2"),
        (
            {"ronde": "2025", "cijfer": "indicator", "onderdeel": "VROEG", "gebied": "Waterrijk"},
            None,
            "Duiding van Vroeggeboorte, Waterrijk, 2025",
        ),
        (ABOUT | {"cijfer": "overlegtafels", "onderdeel": "", "ronde": "2026-01"}, None,
         "Duiding van de overlegtafels, 2026-01"),
    ],
)  # fmt: skip
def test_an_agreement_becomes_an_open_action_with_where_it_came_from(store, about, thema, aanleiding):
    write(store, "acties", action_of(about | {"we_spreken_af": "Rollen beschrijven\nen delen"}, "Vroeggeboorte"), None)

    (action,) = store.current("acties").astype(object).where(lambda each: each.notna(), None).to_dict("records")
    told = {"actie": "Rollen beschrijven en delen", "thema": thema, "aanleiding": aanleiding}
    assert action == told | {
        "trekker": None, "pdca": "plan", "deadline": None, "status": "open", "resultaat": None,
    }  # fmt: skip


def test_an_action_that_is_there_is_never_replaced_by_a_click(store):
    delivered(store, "Actie | Status | Trekker\nRollen beschrijven | bezig | Wijkteam")

    with pytest.raises(Overtaken):
        write(store, "acties", action_of(ABOUT | {"we_spreken_af": "Rollen beschrijven"}, "Rollen"), None)
    assert store.current("acties")["status"].tolist() == ["bezig"]
