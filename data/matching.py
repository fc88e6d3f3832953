"""What each heading of theirs is most like: a column of ours, a statement, or an indicator."""

from collections.abc import Iterable

from data.contract import Contract
from data.contracts import CONTRACTS
from data.known import Known
from data.koppeling import PER_ANSWER, PER_FIGURE, Koppeling
from data.likeness import ALIKE, likeness, looks_like_answers, text_likeness
from data.scales import word_of

SENTENCE = 5  # words


def proposal_for(contract: Contract, known: Known, headings: list[str], columns: dict[str, list[object]]) -> Koppeling:
    """The most likely koppeling of these headings with one data set; `columns` holds the cells below each heading."""
    indicatoren = _alike(headings, _indicators(known)) if contract.name == "waarden" else {}
    kolommen = _columns(contract, [heading for heading in headings if heading not in indicatoren], columns)
    left = [heading for heading in headings if heading not in kolommen.values()]
    asks = contract.name == "antwoorden" and "antwoord" not in kolommen
    stellingen = _alike(left, _statements(known)) if asks else {}
    told = PER_ANSWER if stellingen else PER_FIGURE if indicatoren else ()
    kolommen = {name: heading for name, heading in kolommen.items() if name not in told}
    return Koppeling(contract.name, kolommen, stellingen, indicatoren=indicatoren)


def worth(koppeling: Koppeling, columns: dict[str, list[object]]) -> tuple[float, int]:
    """How convincing it is: the share of what is required, half as much without its names; then how much was found."""
    contract = CONTRACTS[koppeling.dataset]
    left = [each for each in columns.items() if each[0] not in koppeling.kolommen.values()]
    asked = sum(_asks(*each) for each in left) if contract.name == "antwoorden" else 0
    found = {*koppeling.given, *(PER_ANSWER if asked > 1 else ())}
    needed = [column.name in found for column in contract.required]
    named = all(c.name in found or c.fill for c in contract.required if c.name in contract.identity)
    return sum(needed) / len(needed) / (1 if named else 2), len(koppeling.headings) + asked


def _asks(heading: str, cells: list[object]) -> bool:
    """Whether it seems a statement: words of a scale below it, or figures below a sentence or a numbered code."""
    in_words = any(word_of(cell) is not None for cell in cells)
    asked = len(heading.split()) >= SENTENCE or heading[-1].isdigit()
    return (in_words or asked) and looks_like_answers(cells)


def _columns(contract: Contract, headings: list[str], columns: dict[str, list[object]]) -> dict[str, str]:
    """For each column of ours the heading that is most like it; each heading once."""
    pairs = [
        (score, column.name, heading)
        for heading in headings
        for column in contract.columns
        if (score := likeness(column, heading, columns[heading])) >= ALIKE
    ]
    found: dict[str, str] = {}
    for _, name, heading in sorted(pairs, reverse=True, key=lambda pair: pair[0]):
        if name not in found and heading not in found.values():
            found[name] = heading
    return found


def _alike(headings: list[str], called: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each heading the code whose text or name it is most like; each code once."""
    scored = [
        (ratio, heading, code)
        for code, text in called
        for heading in headings
        if (ratio := text_likeness(heading, text)) >= ALIKE
    ]
    found: dict[str, str] = {}
    for _, heading, code in sorted(scored, reverse=True):
        if heading not in found and code not in found.values():
            found[heading] = code
    return found


def _statements(known: Known) -> list[tuple[str, str]]:
    return [(row.stelling, row.tekst) for row in known.stellingen.itertuples()]


def _indicators(known: Known) -> list[tuple[str, str]]:
    names = [(code, name) for name, code in known.indicatornamen.items()]
    return names + [(code, code) for code in known.indicatoren]
