"""The name of a file as it may be kept, logged and shown: what names or numbers a person in it is masked."""

import re
from pathlib import PurePath

from data.names import ORGANISATION_ENDINGS, ORGANISATION_WORDS, SURNAMES
from data.persons import looks_like_person, names_person
from data.privacy import MASK
from data.private import A_TOKEN, BSN_WORD, EMAIL, NINE_DIGITS, UUID, by_form, numbers_of_persons

ADDRESS = re.compile(rf"(?:{EMAIL.pattern})[\w.-]*", EMAIL.flags)
WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\s_+.-]+")
BETWEEN = str.maketrans("_+.-", "    ")
ORGANISATIONS = ORGANISATION_WORDS - SURNAMES
LONGEST_NAME = 4


def public_name(name: str) -> str:
    """The name with its ending, and a mask for each private part; another name stays as it is."""
    ending = PurePath(name).suffix
    stem = name.removesuffix(ending)
    if ADDRESS.search(name) and not ADDRESS.search(stem):
        stem, ending = name, ""
    masked = _without_persons(_without_bsn(ADDRESS.sub(MASK, stem)))
    held = by_form(UUID.sub("", masked.replace("_", " ")))
    return f"{masked if held in (None, A_TOKEN) else MASK}{ending}"


def _without_bsn(stem: str) -> str:
    """Nine digits in the name of a file may be anything: they are a BSN when a word says so and the test holds."""
    if not BSN_WORD.search(stem.translate(BETWEEN)):
        return stem
    return NINE_DIGITS.sub(lambda found: MASK if numbers_of_persons(found[0]) else found[0], stem)


def _without_persons(stem: str) -> str:
    """The shortest rows of words that name a person, judged with the words behind them."""
    words = list(WORD.finditer(stem))
    for first in range(len(words)):
        for last in range(first + 1, min(first + LONGEST_NAME, len(words))):
            texts = [word[0] for word in words[first : first + LONGEST_NAME]]
            if _names(texts[: last - first + 1], texts):
                rest = _without_persons(stem[words[last].end() :])
                return f"{stem[: words[first].start()]}{MASK}{rest}"
    return stem


def _names(words: list[str], around: list[str]) -> bool:
    """Whether words are a name; in small letters a following word does not tell that the name goes on."""
    name, whole = " ".join(words), " ".join(around)
    if whole.islower():
        of_organisation = any(word.endswith(ORGANISATION_ENDINGS) or word in ORGANISATIONS for word in around)
        return looks_like_person(name.title()) and names_person(name) and not of_organisation
    return looks_like_person(name) and names_person(whole)
