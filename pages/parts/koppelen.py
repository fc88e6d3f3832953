"""Koppelen: the sender says what the headings and words of a file mean; kept for the next file of the kind."""

import hashlib
import json
from collections.abc import Callable

import streamlit as st

from data.contracts import CONTRACTS
from data.koppeling import Koppeling, check
from data.own import leave_out_own
from data.problem import Problem
from data.proposing import Proposal, propose
from data.reading import Sheet, read
from data.wording import check_words
from pages.parts import format
from pages.parts.kolommen import choose_columns
from pages.parts.opslag import store
from pages.parts.vaste_waarden import fix_values, still_needed
from pages.parts.woorden import choose_words


def couple(key: str, name: str, content: bytes, fill: dict[str, str], door: str) -> None:
    """Per sheet a proposal that can be corrected and kept."""
    sheets = _sheets(hashlib.sha256(content).hexdigest(), name, content)
    for place, sheet in enumerate(sheets):
        with st.container(border=len(sheets) > 1):
            if len(sheets) > 1:
                st.markdown(f"**Blad {format.plain(sheet.name)}**")
            _couple_sheet(f"{key}_{place}", name, sheet, fill, door)


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
    st.caption(f"{CONTRACTS[chosen].title}: {format.plain(CONTRACTS[chosen].grain)}.")
    proposal = _proposed(key, name, sheet, fill, chosen)[0]
    koppeling = choose_columns(key, proposal, CONTRACTS[chosen])
    if koppeling:
        koppeling = choose_words(key, fix_values(key, koppeling, proposal), proposal)
        _offer_keeping(key, koppeling, proposal, door)


def _offer_keeping(key: str, koppeling: Koppeling, proposal: Proposal, door: str) -> None:
    """The button, when the koppeling can be used; otherwise why not."""
    try:
        check(koppeling)
        check_words(koppeling, store().known())
    except Problem as problem:
        st.error(str(problem), icon=":material/error:")
        return
    needed = still_needed(koppeling)
    if needed:
        st.info(needed, icon=":material/checklist:")
    pressed = st.button("Bewaar deze koppeling", key=f"koppel_{key}", icon=":material/link:", disabled=bool(needed))
    st.caption(
        "Samenspel controleert het bestand daarna; er telt nog niets mee. Een volgend bestand met dezelfde koppen "
        "gaat vanzelf goed."
    )
    if pressed:
        store().keep_koppeling(koppeling, door, proposal.agreed)
        st.rerun()


def _proposed(key: str, name: str, sheet: Sheet, fill: dict[str, str], dataset: str | None) -> list[Proposal]:
    """The proposal for a sheet, made once for this visitor as long as nothing changes."""
    parts = [key, name, sheet.name, fill, dataset, store().changes]
    digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
    return _proposal(digest, lambda: propose(name, [sheet], store().known(), fill, dataset))


@st.cache_data(scope="session", max_entries=32, show_spinner=False)
def _proposal(digest: str, _make: Callable[[], list[Proposal]]) -> list[Proposal]:
    return _make()
