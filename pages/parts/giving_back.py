"""The sender's own file back, with the findings at their cells."""

import streamlit as st

from data.annotated import annotated, returned_name
from data.delivery import Delivery
from pages.parts.numbers import XLSX


def offer_annotated(key: str, content: bytes, delivery: Delivery) -> None:
    """A button that makes the workbook when somebody asks for it; nothing where there is nothing to mend."""
    if not delivery.findings:
        return
    st.download_button(
        "Download uw bestand met de bevindingen",
        lambda: annotated(delivery.bestand, content, delivery),
        returned_name(delivery.bestand),
        XLSX,
        key=f"terug_{key}",
        on_click="ignore",
        icon=":material/download:",
        help="Uw eigen bestand, met een kleur en een opmerking bij elke cel. Herstel het en lever het opnieuw aan.",
    )
