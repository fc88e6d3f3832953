"""Aanleveren: hand over a file, see what it says, publish."""

import streamlit as st

from data.contracts import CONTRACTS
from data.filenames import public_name
from pages.parts import format
from pages.parts.giving_back import offer_templates
from pages.parts.heading import heading
from pages.parts.koppelingen import kept_koppelingen
from pages.parts.opslag import answer
from pages.parts.publishing import one_file
from queries.organisaties import organisaties

KINDS = ", ".join(contract.title.lower() for contract in CONTRACTS.values())


def page() -> None:
    """Drop files, see what was recognised and found, see what changes, publish or not."""
    heading(
        "Aanleveren", "Lever een Excel- of CSV-bestand aan zoals u het hebt. Er telt pas iets mee als u het publiceert."
    )
    files = st.file_uploader("Bestanden", accept_multiple_files=True, key="bestanden")
    left, right = st.columns([11, 13], vertical_alignment="bottom")
    with left:
        door = _choose_sender()
    with right:
        offer_templates()
    if not files:
        st.caption(f"Samenspel herkent: {KINDS}. Namen van personen en e-mailadressen worden niet bewaard.")
    kept_koppelingen()
    for file in files:
        with st.container(border=True):
            st.header(format.plain(public_name(file.name)), anchor=False)
            one_file(file, door)


def _choose_sender() -> str:
    known = answer(organisaties)["organisatie"].tolist()
    chosen = st.selectbox(
        "Namens welke organisatie levert u aan?", known, index=None, key="afzender", placeholder="mag leeg blijven"
    )
    return chosen or "onbekend"
