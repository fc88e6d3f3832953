"""A large questionnaire as a form exports it: a row per respondent, a column per statement."""

import datetime as dt
import io
import random

import openpyxl

from data.contracts.woorden import rol, soort_organisatie

LABELS = ("Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens", "Weet niet")
ANSWERS = (1, 2, 3, 4, 5, "Weet niet")
WEIGHTS = (5, 12, 25, 38, 16, 4)
START = dt.datetime(2026, 4, 1, 9)
THEMES = 8
SEED = 2026


def codes(statements: int) -> list[str]:
    """The codes of the statements."""
    return [f"S{number:02}" for number in range(1, statements + 1)]


def codebook(statements: int) -> bytes:
    """The list of statements over the themes, as a csv; every seventh is worded the other way round."""
    rows = [
        f"{code};Wij werken samen aan onderwerp {code}.;Thema {place % THEMES + 1};{'nee' if place % 7 else 'ja'}"
        for place, code in enumerate(codes(statements))
    ]
    return "\r\n".join(["stelling;tekst;thema;omgekeerd", *rows, ""]).encode()


def form(respondents: int, statements: int, ronde: str = "2026-K2") -> bytes:
    """A workbook with half of the answers as words and half as figures, beside when, round, kind and role."""
    chance = random.Random(SEED)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Antwoorden")
    sheet.append(["Tijdstip", "Ronde", "Soort", "Rol", *codes(statements)])
    for minute in range(respondents):
        about = chance.choice(soort_organisatie.options), chance.choice(rol.options)
        words = chance.choices(LABELS, WEIGHTS, k=statements // 2)
        figures = chance.choices(ANSWERS, WEIGHTS, k=statements - statements // 2)
        sheet.append([START + dt.timedelta(minutes=minute), ronde, *about, *words, *figures])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
