"""Names of persons without a title: known by a common surname, or by a column full of names."""

import re
from collections.abc import Iterable
from itertools import takewhile

from data.names import (
    CALLED_AFTER_A_PERSON,
    FIRST_NAMES,
    NOT_INITIALS,
    ORGANISATION_ENDINGS,
    ORGANISATION_WORDS,
    PARTICLES,
    SURNAMES,
)

WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’-][^\W\d_]+)*|\S")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?$")
LETTERS = re.compile(r"[^\W\d_]+")
WITH_WORK = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?) ?\([^()]+\)")
BETWEEN = re.compile(r"[;,\n|/&]")
CALLED = re.compile("|".join(CALLED_AFTER_A_PERSON), re.IGNORECASE)
FAMILY = re.compile(
    r"\b(?:fam|familie|gezin)\b\.?\s+((?:van|de|den|der|het|ten|ter|el)\s+)*(?-i:([A-Z][^\W\d_]+))", re.I
)
FEWEST_NAMES = 2
FEW_WORDS = 4
MOST_BLANKS = 7


def _given(word: str) -> bool:
    """Whether a word is a first name or initials."""
    if INITIALS.match(word):
        return word.replace(".", "").casefold() not in NOT_INITIALS
    return word[0].isupper() and all(part.casefold() in FIRST_NAMES for part in word.split("-"))


def _capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper() and word[1] != "."


def _of_organisation(word: str) -> bool:
    plain = word.casefold()
    return plain in ORGANISATION_WORDS - SURNAMES or plain.endswith(ORGANISATION_ENDINGS)


def _surname_after(words: list[str]) -> tuple[str | None, str | None]:
    """The surname that these words begin with, after its particles, and the word behind it."""
    particles = list(takewhile(lambda word: word.casefold() in PARTICLES, words))
    rest = words[len(particles) :]
    if not rest or not _capitalised(rest[0]):
        return None, None
    return rest[0], rest[1] if len(rest) > 1 else None


def _in_one_case(text: str) -> str:
    """A short text without capitals, or of nothing else, as a name would be written."""
    return text.title() if (text.islower() or text.isupper()) and len(text.split()) <= FEW_WORDS else text


def names_person(text: str) -> bool:
    """Whether a text holds a first name or initials with a common surname, and no organisation is called after it."""
    if any(found[2].casefold() in SURNAMES for found in FAMILY.finditer(text)):
        return True
    if not _may_name(text):
        return False
    words = WORD.findall(_in_one_case(CALLED.sub("•", text)))
    for place, word in enumerate(words[:-1]):
        if _given(word):
            surname, behind = _surname_after(_skip_given(words[place + 1 :]))
            if surname and _common(surname) and not _goes_on(surname, behind):
                return True
    return any(
        words[place + 1] == "," and _common(word) and _reversed(words[place:]) for place, word in enumerate(words[:-1])
    )


def _may_name(text: str) -> bool:
    """Whether both a surname and a first name or initials are among the words; a quick look that spares a long one."""
    words = LETTERS.findall(text.casefold())
    return not SURNAMES.isdisjoint(words) and (not FIRST_NAMES.isdisjoint(words) or "." in text)


def _goes_on(surname: str, behind: str | None) -> bool:
    """Whether the name goes on behind the surname, as in “Jan Bakker School”."""
    return bool(behind) and "-" not in surname and (_capitalised(behind) or _of_organisation(behind))


def _common(surname: str) -> bool:
    return surname[0].isupper() and any(part.casefold() in SURNAMES for part in re.split(r"['’-]", surname))


def _skip_given(words: list[str]) -> list[str]:
    """What follows second names and initials."""
    given = list(takewhile(lambda word: bool(INITIALS.match(word)) or _given_and_not_last(word), words))
    return words[len(given) :] or words


def _given_and_not_last(word: str) -> bool:
    return _given(word) and not _common(word)


def _reversed(words: list[str]) -> bool:
    """Whether words are as in “Vries, Sanne de”."""
    return len(words) > 2 and words[1] == "," and _given(words[2]) and not (len(words) > 3 and _capitalised(words[3]))


def looks_like_person(text: str) -> bool:
    """Whether a whole text has the shape of a name: a first name or initials, particles, one or two surnames."""
    if text.count(" ") > MOST_BLANKS:
        return False
    words = WORD.findall(CALLED.sub("•", text))
    if text.islower() or text.isupper():
        return names_person(text)
    if not 2 <= len(words) <= 6 or any(map(_of_organisation, words)):
        return False
    if words[1] == ",":
        return _capitalised(words[0]) and _reversed(words)
    surname, _ = _surname_after(_skip_given(words[1:]))
    parts = [word for word in words[1:] if word.casefold() not in PARTICLES and not INITIALS.match(word)]
    return _given(words[0]) and bool(surname) and len(parts) <= 3 and all(map(_capitalised, parts))


def _parts(cell: str) -> list[str]:
    """A cell as the names it may list; a comma may also stand within a name."""
    cell = " ".join(cell.split(" ")).strip()
    return [cell] if looks_like_person(cell) else [part.strip() for part in BETWEEN.split(cell) if part.strip()]


def _with_work(part: str) -> bool:
    """Whether a text is a first name with where somebody works, as in “Sanne (wijkteam)”."""
    return bool(found := WITH_WORK.fullmatch(part)) and _given(found[1])


def persons_among(cells: Iterable[object]) -> frozenset[str]:
    """The cells that name persons, in a column of which most cells do; otherwise none."""
    texts = {cell for cell in cells if isinstance(cell, str) and cell.strip()}
    named = {text: found for text in texts if (found := _persons_in(_parts(text)))}
    several = max(len(named), *named.values(), 0) >= FEWEST_NAMES
    return frozenset(named) if several and len(named) * 2 > len(texts) else frozenset()


def _persons_in(parts: list[str]) -> int:
    """How many first names a cell has with their work; one when it names persons otherwise."""
    return sum(map(_with_work, parts)) or int(any(map(looks_like_person, parts)))


def first_names_only(cells: Iterable[object]) -> bool:
    """Whether a column holds hardly anything but first names."""
    texts = {cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()}
    named = [text for text in texts if text[0].isupper() and text.casefold() in FIRST_NAMES]
    return len(named) > FEWEST_NAMES and len(named) * 5 >= len(texts) * 4
