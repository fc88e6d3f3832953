"""Bytes of a text into letters: which of the ways of writing letters a file follows, and a note that says so.

Only UTF-8 and UTF-16 can be known for certain. The code pages of Windows, DOS and the Mac all make *something* of every
byte, so the one counts that puts most signs where Dutch has them: no ƒ between letters, no capital after a small one.
"""

import codecs
import re
from contextlib import suppress
from itertools import islice

from data.problem import Problem
from data.reading_refusals import SAVE

# in order of preference, each with its name on screen; cp858 is cp850 with a euro sign
CODE_PAGES = {"cp1252": "windows-1252", "cp858": "DOS (850)", "cp437": "DOS (437)", "mac-roman": "Macintosh"}
# the mark of UTF-16 is the beginning of that of UTF-32
MARKS = {codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32", codecs.BOM_UTF8: "utf-8-sig"}
MARKS |= {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
END = "\0"
DOS_END = b"\x1a"
MOST_SIGNS = 100_000
CONVINCING = 1.5
SIGN = re.compile(rb"[\x80-\xff]")
NOT_OF_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")

USUAL = set("éëïöüèêçâôûîäàáóúíñåÿÉËÏÖÜÈÇÄ")
AFTER_A_LETTER = set("²³°™®©…’”»ªº\xa0")
BEFORE_A_LETTER = set("‘“„«‹•·’µ¿¡\xa0")
AFTER_A_DIGIT = set("²³°½¼¾‰€–—…’”»™®©•·×÷ªº\xa0")
BEFORE_A_DIGIT = set("€£¥§±≤≥≈½–—…‘’“„«•·×÷°\xa0")
ANYWHERE = AFTER_A_DIGIT | BEFORE_A_DIGIT | AFTER_A_LETTER | BEFORE_A_LETTER
AFTER_A_BLANK = ANYWHERE - set("”»²³")
BEFORE_A_BLANK = ANYWHERE - set("“‘„«")

NOT_TEXT = f"is geen rekenblad en geen leesbare tekst. Open het in het programma waar het uit komt, {SAVE}"
CHECK = "Kijk of woorden met accenten kloppen."
GUESSED = "De letters zijn gelezen als {}{}. " + CHECK
UNMARKED = "De letters zijn gelezen als UTF-16; het bestand zegt dat zelf niet."
MIXED = "De letters zijn gelezen als UTF-8; waar dat niet kan ({} keer) als windows-1252. " + CHECK


def decoded(content: bytes) -> tuple[str, list[str]]:
    """The text, and notes about what had to be decided to read it.

    Raises Problem when it is no text.
    """
    letters = content.rstrip(DOS_END)
    text, notes = _by_its_mark(content) or _by_its_zeros(content) or _utf_8(letters) or _by_plausibility(letters)
    if END in text:
        raise Problem(NOT_TEXT)
    return text, notes


def _by_its_mark(content: bytes) -> tuple[str, list[str]] | None:
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            with suppress(UnicodeDecodeError):
                return content.decode(encoding), []
    return None


def _by_its_zeros(content: bytes) -> tuple[str, list[str]] | None:
    """UTF-16 without a mark: of Latin letters every other byte is zero."""
    for encoding, zeros in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if zeros.count(0) * 2 > len(zeros):
            with suppress(UnicodeDecodeError):
                return content.decode(encoding), [UNMARKED]
    return None


def _utf_8(content: bytes) -> tuple[str, list[str]] | None:
    """UTF-8, also when a few cells of another origin were pasted into it."""
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8"), []
    text = content.decode("utf-8-sig", "surrogateescape")
    strange = re.findall("[\udc80-\udcff]+", text)
    if len(re.findall("[\x80-\ud7ff\ue000-\U0010ffff]", text)) <= len(strange):
        return None
    text = re.sub("[\udc80-\udcff]+", lambda part: _bytes_of(part[0]).decode("cp1252", "replace"), text)
    return text, [MIXED.format(len(strange))]


def _bytes_of(escaped: str) -> bytes:
    return escaped.encode("utf-8", "surrogateescape")


def _by_plausibility(content: bytes) -> tuple[str, list[str]]:
    places = _places(content)
    windows = not NOT_OF_WINDOWS.search(content)
    scores = {page: _score(places, page) for page in CODE_PAGES if windows or page != "cp1252"}
    page = max(scores, key=scores.get)
    # windows-1252 cannot be every file, the others can: they must be convincing
    if page != "cp1252" and scores[page] < CONVINCING * len(places):
        raise Problem(NOT_TEXT)
    return content.decode(page), [GUESSED.format(CODE_PAGES[page], _shown(places, page))]


def _places(content: bytes) -> set[bytes]:
    """Each sign beyond ASCII with its neighbours: the same place twice proves no more than once."""
    around = b"\n" + content + b"\n"
    return {around[at.start() - 1 : at.start() + 2] for at in islice(SIGN.finditer(around), MOST_SIGNS)}


def _score(places: set[bytes], page: str) -> int:
    return sum(_fits(*place.decode(page)) for place in places)


def _fits(before: str, sign: str, after: str) -> int:
    """How well a sign fits between its neighbours: 2 as in Dutch, 1 as elsewhere, 0 not."""
    if sign.isalpha() and sign not in "ªºµƒ":
        return 0 if _is_misplaced(before, sign, after) else 2 if _is_dutch(before, sign, after) else 1
    left = AFTER_A_LETTER if before.isalpha() else AFTER_A_DIGIT if before.isdigit() else AFTER_A_BLANK
    right = BEFORE_A_LETTER if after.isalpha() else BEFORE_A_DIGIT if after.isdigit() else BEFORE_A_BLANK
    return 2 if sign in left and sign in right else 0


def _is_misplaced(before: str, letter: str, after: str) -> bool:
    if before.isdigit() or after.isdigit():
        return True
    if letter.islower():
        return after.isupper()
    return before.islower() or (before.isupper() and after.islower())


def _is_dutch(before: str, letter: str, after: str) -> bool:
    return letter in USUAL and (before.isalpha() or after.isalpha() or letter == "à")


def _shown(places: set[bytes], page: str) -> str:
    """The signs that are not ASCII, as they were read."""
    signs = sorted({place.decode(page)[1] for place in places} - {"\xa0", "\xad"})
    return f" ({' '.join(signs[:8])}{' …' if len(signs) > 8 else ''})" if signs else ""
