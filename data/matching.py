"""What each heading of theirs is most like: a column of ours, or a statement."""

from data.contract import Contract
from data.contracts import CONTRACTS
from data.known import Known
from data.koppeling import PER_ANSWER, Koppeling
from data.likeness import ALIKE, likeness, looks_like_answers, text_likeness


def proposal_for(contract: Contract, known: Known, headings: list[str], columns: dict[str, list[object]]) -> Koppeling:
    """The most likely koppeling of these headings with one data set; `columns` holds the cells below each heading."""
    ours = {column.name: column for column in contract.columns}
    pairs = [
        (score, name, heading)
        for heading in headings
        for name, column in ours.items()
        if (score := likeness(column, heading, columns[heading])) >= ALIKE
    ]
    kolommen: dict[str, str] = {}
    for _, name, heading in sorted(pairs, reverse=True, key=lambda pair: pair[0]):
        if name not in kolommen and heading not in kolommen.values():
            kolommen[name] = heading
    left = [heading for heading in headings if heading not in kolommen.values()]
    stellingen = _statements(left, known) if contract.name == "antwoorden" and "antwoord" not in kolommen else {}
    if stellingen:
        kolommen = {name: heading for name, heading in kolommen.items() if name not in PER_ANSWER}
    return Koppeling(contract.name, kolommen, stellingen)


def worth(koppeling: Koppeling, columns: dict[str, list[object]]) -> tuple[float, int]:
    """How convincing it is: the share of what is required, then how much was found."""
    contract = CONTRACTS[koppeling.dataset]
    left = [cells for heading, cells in columns.items() if heading not in koppeling.kolommen.values()]
    asks = contract.name == "antwoorden" and sum(map(looks_like_answers, left)) > 1
    found = {*koppeling.kolommen, *(PER_ANSWER if koppeling.stellingen or asks else ())}
    needed = [column.name in found for column in contract.required]
    return sum(needed) / len(needed), len(koppeling.kolommen) + len(koppeling.stellingen)


def _statements(headings: list[str], known: Known) -> dict[str, str]:
    """For each heading the statement whose text it is most like; each statement once."""
    scored = [
        (ratio, heading, row.stelling)
        for heading in headings
        for row in known.stellingen.itertuples()
        if (ratio := text_likeness(heading, row.tekst)) >= ALIKE
    ]
    found: dict[str, str] = {}
    for _, heading, code in sorted(scored, reverse=True):
        if heading not in found and code not in found.values():
            found[heading] = code
    return found
