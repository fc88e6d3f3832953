"""Which heading of theirs is which column, statement or indicator of ours."""

from dataclasses import replace

import streamlit as st

from data.contract import Contract
from data.known import Known
from data.koppeling import Koppeling
from data.privacy import is_private_heading
from data.proposing import Proposal
from pages.parts import format
from pages.parts.opslag import store
from pages.parts.vaste_waarden import called

UNUSED = "niet gebruiken"
STATEMENT, INDICATOR = "stelling:", "indicator:"
FEW = 30


def choose_columns(key: str, proposal: Proposal, contract: Contract) -> Koppeling | None:
    """For each heading of theirs what it is with us; None as long as two are the same."""
    _explain(proposal, contract)
    names, meaning = _names(contract), _meaning(proposal.koppeling)
    given = {
        heading: _one(key, heading, proposal.examples[heading], names, meaning)
        for heading in _to_show(key, proposal, meaning)
    }
    given = {heading: name for heading, name in given.items() if name}
    if twice := next((name for name in given.values() if list(given.values()).count(name) > 1), None):
        st.error(f"“{names[twice]}” is twee keer gekozen. Kies één kolom.", icon=":material/error:")
        return None
    return replace(
        proposal.koppeling,
        kolommen={name: heading for heading, name in given.items() if ":" not in name},
        stellingen=_of_kind(given, STATEMENT),
        indicatoren=_of_kind(given, INDICATOR),
    )


def _explain(proposal: Proposal, contract: Contract) -> None:
    """What is asked, what happens to the rest, and what our columns mean."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    left.markdown("**Wat is elke kolom van uw bestand?**")
    with right.popover("Wat betekenen onze kolommen?", icon=":material/help:"):
        st.markdown("\n".join(f"- **{each.heading}**: {format.plain(each.means)}" for each in contract.columns))
    private = [heading for heading in proposal.examples if is_private_heading(heading)]
    left_out = f" Persoonsgegevens ({', '.join(private)}) laat Samenspel altijd weg." if private else ""
    st.caption(
        "Links uw kolommen met voorbeelden, rechts wat zij bij Samenspel zijn. Een * is verplicht. "
        f"Wat op “{UNUSED}” staat, wordt niet ingelezen en niet bewaard.{format.plain(left_out)}"
    )


def _names(contract: Contract) -> dict[str, str]:
    """What a heading may be, as a person reads it."""
    ours = {column.name: f"{column.heading}{' *' if column.required else ''}" for column in contract.columns}
    known = store().known()
    others = {"antwoorden": _statements, "waarden": _indicators}
    return {"": UNUSED, **ours, **(others[contract.name](known) if contract.name in others else {})}


def _statements(known: Known) -> dict[str, str]:
    newest_last = known.stellingen.sort_values("versie").itertuples()
    return {f"{STATEMENT}{row.stelling}": f"{row.stelling} · {row.tekst}" for row in newest_last}


def _indicators(known: Known) -> dict[str, str]:
    return {f"{INDICATOR}{code}": f"{code} · {name}" for code, name in called(known).items()}


def _meaning(koppeling: Koppeling) -> dict[str, str]:
    """What each heading is as proposed."""
    meaning = {heading: name for name, heading in koppeling.kolommen.items()}
    meaning |= {heading: f"{STATEMENT}{code}" for heading, code in koppeling.stellingen.items()}
    return meaning | {heading: f"{INDICATOR}{code}" for heading, code in koppeling.indicatoren.items()}


def _of_kind(given: dict[str, str], kind: str) -> dict[str, str]:
    return {heading: name.removeprefix(kind) for heading, name in given.items() if name.startswith(kind)}


def _to_show(key: str, proposal: Proposal, meaning: dict[str, str]) -> list[str]:
    """The headings that can be chosen for; of very many only those that seem to be of use, until more is asked."""
    headings = [heading for heading in proposal.examples if not is_private_heading(heading)]
    if len(headings) <= FEW or st.toggle("Toon ook de kolommen die niet worden gebruikt", key=f"alle_{key}"):
        return headings
    used = [heading for heading in headings if heading in meaning]
    if not used:
        st.caption("Geen van de koppen lijkt op iets van ons. Zet de schakelaar aan om zelf te kiezen.")
    return used


def _one(key: str, heading: str, examples: list[str], names: dict[str, str], meaning: dict[str, str]) -> str:
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.markdown(f"**{format.plain(heading)}**  \n:gray[{format.plain(' · '.join(examples)) or 'leeg'}]")
    proposed = meaning.get(heading, "")
    with right:
        return st.selectbox(
            heading, list(names), index=list(names).index(proposed) if proposed in names else 0,
            format_func=names.get, key=f"kop_{key}_{heading}_{proposed}", label_visibility="collapsed",
        )  # fmt: skip
