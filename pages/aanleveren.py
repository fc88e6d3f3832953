"""Aanleveren: hand over a file, see what it says, publish."""

import streamlit as st

from data.contracts import CONTRACTS
from data.delivery import Delivery
from data.template import template
from pages.parts import format
from pages.parts.delivery import ask_missing, checked, show_findings, show_preview, show_recognised
from pages.parts.heading import heading
from pages.parts.numbers import XLSX
from pages.parts.opslag import answer, store
from queries.organisaties import organisaties

KINDS = ", ".join(contract.title.lower() for contract in CONTRACTS.values())


def page() -> None:
    """Drop files, see what was recognised and found, see what changes, publish or not."""
    heading(
        "Aanleveren", "Lever een Excel- of CSV-bestand aan zoals u het hebt. Er telt pas iets mee als u het publiceert."
    )
    if told := st.session_state.pop("gepubliceerd", None):
        st.success(told, icon=":material/check_circle:")
        st.markdown("[Bekijk de thermometer](/) · [Bekijk de leveringen](/leveringen)")
    files = st.file_uploader(
        "Bestanden", accept_multiple_files=True, key=f"bestanden_{st.session_state.get('beurt', 0)}",
        help=f"Samenspel herkent: {KINDS}. Namen en e-mailadressen worden niet bewaard.",
    )  # fmt: skip
    st.download_button(
        "Download het sjabloon",
        template,
        "samenspel-sjabloon.xlsx",
        XLSX,
        on_click="ignore",
        icon=":material/download:",
    )
    if files:
        door = _sender()
        for number, file in enumerate(files):
            _one_file(number, file.name, file.getvalue(), door)


def _sender() -> str:
    known = answer(organisaties)["organisatie"].tolist()
    chosen = st.selectbox(
        "Namens welke organisatie levert u aan?", known, index=None, key="afzender", placeholder="mag leeg blijven"
    )
    return chosen or "onbekend"


def _one_file(number: int, name: str, content: bytes, door: str) -> None:
    with st.container(border=True):
        st.subheader(name, anchor=False)
        delivery = checked(name, content, {})
        if delivery.asks:
            delivery = checked(name, content, ask_missing(number, delivery.asks))
        if delivery.problem:
            st.error(delivery.problem, icon=":material/error:")
            return
        show_recognised(delivery)
        show_findings(number, delivery)
        show_preview(number, delivery)
        _publish(number, delivery, door)


def _publish(number: int, delivery: Delivery, door: str) -> None:
    only_good = False
    if not delivery.accepted:
        st.error(
            "Er is geen rij die mee kan tellen. Herstel het bestand en lever het opnieuw aan.", icon=":material/block:"
        )
        return
    if delivery.faulty:
        st.warning(
            "Er zijn fouten gevonden, dus er is niets gepubliceerd. Herstel ze en lever het bestand opnieuw aan.",
            icon=":material/warning:",
        )
        only_good = st.checkbox("Publiceer toch, met alleen de goede rijen", key=f"goede_{number}")
    st.button(
        "Publiceer", type="primary", key=f"publiceer_{number}", disabled=delivery.faulty and not only_good,
        on_click=_keep, args=(delivery, door), icon=":material/publish:",
    )  # fmt: skip


def _keep(delivery: Delivery, door: str) -> None:
    leveringen = store().publish(delivery, door)
    numbers = ", ".join(map(str, leveringen))
    st.session_state["gepubliceerd"] = (
        f"“{delivery.bestand}” is gepubliceerd: {format.counted(delivery.accepted, 'rij telt', 'rijen tellen')} mee "
        f"(levering {numbers}). Terugdraaien kan altijd bij Leveringen."
    )
    st.session_state["beurt"] = st.session_state.get("beurt", 0) + 1
