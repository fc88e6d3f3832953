"""An answer in words means its own place on the scale of its statement, or it is a fault."""

import pandas as pd
import pytest

from data.bevinding import FOUT
from data.known import STATEMENT_COLUMNS, Known
from data.scales import on_scale, word_of
from tests.conftest import checked, said

SCALES = {"VIJF": (1, 5), "ZEVEN": (1, 7), "VIER": (1, 4), "TIEN": (1, 10), "NUL": (0, 10), "ZES": (1, 6)}
KNOWN = Known(
    pd.DataFrame([[code, 1, f"Over {code}.", *scale] for code, scale in SCALES.items()], columns=STATEMENT_COLUMNS),
    rondes=frozenset({"2024"}),
)
FAULT = None
LADDERS = {
    "VIJF": ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"],
    "VIER": ["Helemaal mee oneens", "Mee oneens", "Mee eens", "Helemaal mee eens"],
    "ZEVEN": [
        "Strongly disagree", "Disagree", "Een beetje mee oneens", "Neutral", "Enigszins mee eens", "Agree",
        "Strongly agree",
    ],
}  # fmt: skip


def taken(code, word, wide):
    """The answer that a word becomes, or FAULT."""
    rows = f"Ronde | {code}\n2024 | {word}" if wide else f"Ronde | Stelling | Antwoord\n2024 | {code} | {word}"
    (sheet,) = checked({"Antwoorden": rows}, KNOWN).sheets
    assert sheet.geaccepteerd == (not sheet.faulty)
    return FAULT if sheet.faulty else int(sheet.rows["antwoord"].iloc[0])


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("code", SCALES)
def test_the_extremes_are_the_ends_of_any_scale(code, wide):
    low, high = SCALES[code]

    assert taken(code, "Helemaal mee eens", wide) == high
    assert taken(code, "Zeer oneens", wide) == low


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("code", LADDERS)
def test_the_words_of_a_scale_that_has_as_many_are_its_steps(code, wide):
    assert [taken(code, word, wide) for word in LADDERS[code]] == list(range(1, len(LADDERS[code]) + 1))


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("VIER", "Neutraal"),
        ("VIER", "Enigszins mee eens"),
        ("VIJF", "Enigszins mee eens"),
        ("VIJF", "Een beetje oneens"),
        ("TIEN", "Mee eens"),
        ("NUL", "Neutraal"),
        ("ZES", "Mee oneens"),
    ],
)
def test_a_word_without_a_place_on_the_scale_is_a_fault(code, word, wide):
    assert taken(code, word, wide) is FAULT


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize(
    ("code", "answer", "figure"),
    [
        ("VIJF", "5 - helemaal eens", 5),
        ("VIJF", "5 - helemaal oneens", FAULT),
        ("VIJF", "3 (enigszins mee eens)", FAULT),
        ("VIER", "4 (helemaal mee eens)", 4),
        ("ZEVEN", "5 - helemaal eens", FAULT),
        ("ZEVEN", "7 - helemaal eens", 7),
        ("ZEVEN", "Enigszins mee eens (5)", 5),
        ("TIEN", "4 - mee eens", FAULT),
        ("TIEN", "10 = helemaal mee eens", 10),
    ],
)
def test_a_figure_beside_a_word_must_be_the_place_of_the_word(code, answer, figure, wide):
    assert taken(code, answer, wide) == figure


def test_what_to_do_about_a_figure_that_is_not_its_word_is_said():
    (finding,) = checked("Ronde | ZEVEN\n2024 | 5 - helemaal eens", KNOWN).findings

    assert (finding.code, finding.ernst, finding.waarde) == ("cijfer en woord", FOUT, "5 - helemaal eens")
    assert "op de schaal van deze stelling horen dit cijfer en dit woord niet bij elkaar" in finding.moet


def test_what_to_do_about_a_word_without_a_place_is_said():
    (finding,) = checked("Ronde | VIJF | VIER\n2024 | Neutraal | Neutraal", KNOWN).findings

    assert (finding.ernst, finding.rij, finding.kolom, finding.waarde) == (FOUT, 2, "VIER", "Neutraal")
    assert finding.moet == (
        "moet een cijfer van 1 t/m 4 zijn: op een schaal van 4 heeft dit woord geen vaste plaats. "
        "Typ het cijfer dat bedoeld is"
    )


def test_figures_stay_what_they_are_on_any_scale():
    assert [taken("ZEVEN", str(figure), True) for figure in range(1, 8)] == [*range(1, 8)]
    assert taken("NUL", "0", False) == 0


def test_a_scale_need_not_begin_at_one():
    assert [on_scale(word_of(word), -2, 2) for word in LADDERS["VIJF"]] == [-2, -1, 0, 1, 2]


DONT_KNOW = ". De 9 komt vaak voor en lijkt “weet niet” te betekenen: vervang elke 9 door Weet niet"


def test_one_number_outside_the_scale_again_and_again_seems_to_be_dont_know():
    wide = checked("Ronde | VIJF | VIER\n2024 | 9 | 9\n2024 | 4 | 9\n2024 | 4 | 6", KNOWN)
    long = checked("Ronde | Stelling | Antwoord\n2024 | VIJF | 9\n2024 | VIJF | 9\n2024 | VIJF | 0", KNOWN)

    assert said(wide) == [
        f"rij 2, kolom VIER: “9” moet 1 t/m 4 zijn, of Weet niet of N.v.t{DONT_KNOW}",
        f"rij 3, kolom VIER: “9” moet 1 t/m 4 zijn, of Weet niet of N.v.t{DONT_KNOW}",
        "rij 4, kolom VIER: “6” moet 1 t/m 4 zijn, of Weet niet of N.v.t.",
        f"rij 2, kolom VIJF: “9” moet 1 t/m 5 zijn, of Weet niet of N.v.t{DONT_KNOW}",
    ]
    assert [DONT_KNOW in line for line in said(long)] == [True, True, False]
    assert all(finding.ernst == FOUT for finding in [*wide.findings, *long.findings])


@pytest.mark.parametrize("codes", [["9"], ["9", "8"], ["0", "0"], ["9", "9", "8", "8"], ["12", "12"]])
def test_numbers_outside_the_scale_that_differ_or_stand_alone_do_not(codes):
    rows = "\n".join(["Ronde | VIJF", *(f"2024 | {code}" for code in codes)])

    assert not any("lijkt" in line for line in said(checked({"Antwoorden": rows}, KNOWN)))
