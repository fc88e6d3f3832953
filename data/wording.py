"""The words below coupled headings: which we do not know, and what each may mean."""

from collections.abc import Collection, Mapping

from data.contract import Column
from data.contracts import CONTRACTS
from data.kinds import answer
from data.known import Known
from data.koppeling import Koppeling
from data.likeness import strange_words
from data.problem import Problem
from data.scales import FIVE, on_scale, word_of
from data.text import key, tidy

NO_ANSWER = ("weet niet", "n.v.t.")
LADDER = ("Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens")
Cells = Mapping[str, list[object]]
Scale = tuple[int, int]


def strange(koppeling: Koppeling, columns: Cells) -> dict[str, dict[str, str]]:
    """Per column of ours the words below its headings that we do not know, each with what was agreed or is nearest."""
    answers = Column("antwoord", answer, "")
    asked = [(answers, heading) for heading in koppeling.stellingen]
    asked += [(CONTRACTS[koppeling.dataset][name], heading) for name, heading in koppeling.kolommen.items()]
    found: dict[str, dict[str, str]] = {}
    for column, heading in asked:
        if column.kind.options or column.name == "antwoord":
            agreed = koppeling.meant(column.name)
            words = {
                word: agreed.get(key(word), near) for word, near in strange_words(column, columns[heading]).items()
            }
            found.setdefault(column.name, {}).update(words)
    return {name: words for name, words in found.items() if words}


def not_understood(koppeling: Koppeling, columns: Cells) -> dict[str, dict[str, str]]:
    """Those strange words about which nothing was agreed."""
    found = {
        name: {word: near for word, near in words.items() if key(word) not in koppeling.meant(name)}
        for name, words in strange(koppeling, columns).items()
    }
    return {name: words for name, words in found.items() if words}


def headings_with(word: str, column: str, koppeling: Koppeling, columns: Cells) -> list[str]:
    """The headings below which a word stands that is one for this column of ours."""
    coupled = [koppeling.kolommen[column]] if column in koppeling.kolommen else []
    coupled += koppeling.stellingen if column == "antwoord" else []
    return [heading for heading in coupled if any(tidy(cell) == word for cell in columns[heading])]


def options_of(word: str, column: str, koppeling: Koppeling, columns: Cells, known: Known) -> tuple[str, ...]:
    """What a word in this column may mean; below statements the steps of their scale."""
    if column != "antwoord":
        return CONTRACTS[koppeling.dataset][column].kind.options
    below = headings_with(word, column, koppeling, columns)
    codes = [koppeling.stellingen[heading] for heading in below if heading in koppeling.stellingen]
    if "stelling" in koppeling.kolommen:
        codes = [tidy(cell) for cell in columns[koppeling.kolommen["stelling"]]]
    return (*_steps(_scales(codes, known) or {FIVE}), *NO_ANSWER)


def check_words(koppeling: Koppeling, known: Known) -> None:
    """Raise a Problem for a word that means a figure which lies on none of the scales of its statements."""
    codes = known.stellingen["stelling"] if "stelling" in koppeling.kolommen else koppeling.stellingen.values()
    scales = _scales(set(codes), known)
    for word, ours in koppeling.woorden.get("antwoord", {}).items():
        figure = None if not ours or word_of(ours) is not None else answer.parse(ours, ",")
        if scales and isinstance(figure, int) and not any(low <= figure <= high for low, high in scales):
            which = " of ".join(f"{low} t/m {high}" for low, high in sorted(scales))
            raise Problem(
                f"Het woord “{tidy(word)}” betekent in de koppeling {figure}, en dat ligt buiten de schaal van de "
                f"stellingen. Kies een cijfer van {which}."
            )


def _scales(codes: Collection[str], known: Known) -> set[Scale]:
    """The scales of the newest versions of these statements, as far as they are known."""
    told = [known.index.coded(code) for code in dict.fromkeys(codes)]
    scales = known.scales
    return {scales[said["stelling"], said["versie"]] for said in told if said}


def _steps(scales: set[Scale]) -> tuple[str, ...]:
    """The figures of one scale; of several the words that have a place on each, for a figure would differ."""
    if len(scales) > 1:
        return tuple(label for label in LADDER if all(on_scale(word_of(label), *scale) is not None for scale in scales))
    ((low, high),) = scales
    return tuple(str(figure) for figure in range(low, high + 1))
