"""The words below coupled headings: which we do not know, and what each may mean."""

from data.contract import Column
from data.contracts import CONTRACTS
from data.kinds import answer, key
from data.koppeling import Koppeling
from data.likeness import strange_words

ANSWERS = ("1", "2", "3", "4", "5", "weet niet", "n.v.t.")


def not_understood(koppeling: Koppeling, columns: dict[str, list[object]]) -> dict[str, dict[str, str]]:
    """The words below the coupled headings that mean nothing to us, each with the nearest word that does."""
    answers = Column("antwoord", answer, "")
    asked = [(answers, heading) for heading in koppeling.stellingen]
    asked += [(CONTRACTS[koppeling.dataset][name], heading) for name, heading in koppeling.kolommen.items()]
    unknown: dict[str, dict[str, str]] = {}
    for column, heading in asked:
        if column.kind.options or column.name == "antwoord":
            words, agreed = strange_words(column, columns[heading]), koppeling.meant(column.name)
            unknown.setdefault(column.name, {}).update({w: near for w, near in words.items() if key(w) not in agreed})
    return {name: words for name, words in unknown.items() if words}


def options_of(dataset: str, column: str) -> tuple[str, ...]:
    """What a word in this column may mean."""
    return ANSWERS if column == "antwoord" else CONTRACTS[dataset][column].kind.options
