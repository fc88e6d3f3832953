"""Koppelen: the sender says what the headings and words of a file mean; kept for the next file of the kind."""

import hashlib
import json
from collections.abc import Callable

import streamlit as st

from data.contract import Contract
from data.contracts import CONTRACTS
from data.koppeling import Koppeling
from data.own import leave_out_own
from data.privacy import is_private_heading
from data.proposing import Proposal, not_understood, options_of, propose
from data.reading import Sheet, read
from pages.parts import format
from pages.parts.opslag import kept, store

UNUSED = "niet gebruiken"
FEW = 30


def couple(key: str, name: str, content: bytes, fill: dict[str, str], door: str) -> None:
    """Per sheet a proposal that can be corrected and kept."""
    sheets = _sheets(hashlib.sha256(content).hexdigest(), name, content)
    for place, sheet in enumerate(sheets):
        with st.container(border=len(sheets) > 1):
            if len(sheets) > 1:
                st.markdown(f"**Blad {format.plain(sheet.name)}**")
            _couple_sheet(f"{key}_{place}", name, sheet, fill, door)


def kept_koppelingen() -> None:
    """What was agreed about kinds of file: to see, and to remove."""
    agreed = kept("koppelingen", lambda: store().koppelingen(), {})
    if agreed.empty:
        return
    with st.expander(format.counted(len(agreed), "bewaarde koppeling", "bewaarde koppelingen"), icon=":material/link:"):
        for row in agreed.itertuples():
            left, right = st.columns([5, 1], vertical_alignment="center")
            about = json.loads(row.inhoud)
            told = f"**{CONTRACTS[row.dataset].title}** · {format.moment(row.op)} · {format.plain(row.door)}"
            headings = ", ".join([*about["kolommen"].values(), *about["stellingen"]])
            left.markdown(f"{told}  \n:gray[{format.plain(headings)}]")
            if right.button("Verwijder", key=f"ontkoppel_{row.kenmerk}", icon=":material/link_off:"):
                store().drop_koppeling(row.kenmerk)
                st.rerun()


@st.cache_data(scope="session", max_entries=8, show_spinner=False)
def _sheets(digest: str, _name: str, _content: bytes) -> list[Sheet]:
    return leave_out_own(_name, read(_name, _content))[0]


def _couple_sheet(key: str, name: str, sheet: Sheet, fill: dict[str, str], door: str) -> None:
    first = _proposed(key, name, sheet, fill, None)
    if not first:
        st.caption("Op dit blad staan geen koppen.")
        return
    titles = {contract.name: contract.title for contract in CONTRACTS.values()}
    chosen = st.selectbox(
        "Wat staat er op dit blad?", list(titles), format_func=titles.get, key=f"soort_{key}",
        index=list(titles).index(first[0].koppeling.dataset),
    )  # fmt: skip
    proposal = _proposed(key, name, sheet, fill, chosen)[0]
    statements = store().known().stellingen
    codes = dict(zip(statements["stelling"], statements["tekst"], strict=True))
    koppeling = _words(key, _columns(key, proposal, CONTRACTS[chosen], codes), proposal)
    if koppeling and st.button(
        "Bewaar deze koppeling", key=f"koppel_{key}", icon=":material/link:", disabled=not koppeling.headings
    ):
        store().keep_koppeling(koppeling, door)
        st.rerun()


def _proposed(key: str, name: str, sheet: Sheet, fill: dict[str, str], dataset: str | None) -> list[Proposal]:
    """The proposal for a sheet, made once for this visitor as long as nothing changes."""
    parts = [key, name, sheet.name, fill, dataset, id(store()), store().changes]
    digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
    return _proposal(digest, lambda: propose(name, [sheet], store().known(), fill, dataset))


@st.cache_data(scope="session", max_entries=32, show_spinner=False)
def _proposal(digest: str, _make: Callable[[], list[Proposal]]) -> list[Proposal]:
    return _make()


def _columns(key: str, proposal: Proposal, contract: Contract, codes: dict[str, str]) -> Koppeling | None:
    """For each heading of theirs what it is with us; None as long as two are the same."""
    st.caption("Zeg per kolom wat zij bij ons is. Een * is verplicht. De volgende keer hoeft dit niet meer.")
    ours = {column.name: f"{column.heading}{' *' if column.required else ''}" for column in contract.columns}
    asked = {f"stelling:{code}": f"{code} · {text}" for code, text in codes.items()}
    names = {"": UNUSED, **ours, **(asked if contract.name == "antwoorden" else {})}
    meaning = {heading: name for name, heading in proposal.koppeling.kolommen.items()}
    meaning |= {heading: f"stelling:{code}" for heading, code in proposal.koppeling.stellingen.items()}
    headings = [heading for heading in proposal.examples if not is_private_heading(heading)]
    if len(headings) > FEW and not st.toggle("Toon ook de kolommen die niet worden gebruikt", key=f"alle_{key}"):
        headings = [heading for heading in headings if heading in meaning]
        if not headings:
            st.caption("Geen van de koppen lijkt op iets van ons. Zet de schakelaar aan om zelf te kiezen.")
    given = {heading: _one(key, heading, proposal.examples[heading], names, meaning) for heading in headings}
    given = {heading: name for heading, name in given.items() if name}
    if len(set(given.values())) < len(given):
        twice = next(name for name in given.values() if list(given.values()).count(name) > 1)
        st.error(f"“{names[twice]}” is twee keer gekozen. Kies één kolom.", icon=":material/error:")
        return None
    return Koppeling(
        contract.name,
        {name: heading for heading, name in given.items() if name in ours},
        {heading: name.removeprefix("stelling:") for heading, name in given.items() if name not in ours},
        proposal.koppeling.woorden,
    )


def _one(key: str, heading: str, examples: list[str], names: dict[str, str], meaning: dict[str, str]) -> str:
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.markdown(f"**{format.plain(heading)}**  \n:gray[{format.plain(' · '.join(examples)) or 'leeg'}]")
    with right:
        return st.selectbox(
            heading, list(names), index=list(names).index(meaning.get(heading, "")), format_func=names.get,
            key=f"kop_{key}_{heading}_{meaning.get(heading, '')}", label_visibility="collapsed",
        )  # fmt: skip


def _words(key: str, koppeling: Koppeling | None, proposal: Proposal) -> Koppeling | None:
    """What the words mean that we do not know."""
    unknown = not_understood(koppeling, proposal.cells) if koppeling else {}
    if not unknown:
        return koppeling
    st.markdown("**Wat betekenen deze woorden?**")
    given = {
        column: {word: _meaning(key, koppeling.dataset, column, word, near) for word, near in words.items()}
        for column, words in unknown.items()
    }
    words = {
        name: {**koppeling.woorden.get(name, {}), **given.get(name, {})} for name in {**koppeling.woorden, **given}
    }
    return Koppeling(koppeling.dataset, koppeling.kolommen, koppeling.stellingen, words)


def _meaning(key: str, dataset: str, column: str, word: str, near: str) -> str:
    options = ["", *options_of(dataset, column)]
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.markdown(f"{format.plain(word)}  \n:gray[{format.heading(column)}]")
    with right:
        return st.selectbox(
            word, options, index=options.index(near), format_func=lambda option: option or "weet ik niet",
            key=f"woord_{key}_{column}_{word}", label_visibility="collapsed",
        )  # fmt: skip
