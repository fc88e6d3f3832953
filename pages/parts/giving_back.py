"""What a sender can fetch: the template, and his own file with the findings at their cells."""

import streamlit as st

from data.annotated import annotated, returned_name
from data.delivery import Delivery
from data.template import template
from pages.parts.numbers import XLSX
from pages.parts.opslag import store

FILLED = "Het sjabloon met de lijsten zoals ze nu tellen. Pas aan wat er veranderd is en lever het opnieuw aan."
TEMPLATES = (
    ("Download het sjabloon", "samenspel-sjabloon.xlsx", False, None),
    ("Download wat er nu staat", "samenspel-nu.xlsx", True, FILLED),
)
MARKED = "Uw eigen bestand, met een kleur en een opmerking bij elke cel. Herstel het en lever het opnieuw aan."


def offer_templates() -> None:
    """Two buttons: the empty template, and the one with what is known now."""
    for column, (label, name, filled, told) in zip(st.columns(2), TEMPLATES, strict=True):
        column.download_button(
            label, lambda filled=filled: template(store(), filled), name, XLSX,
            on_click="ignore", icon=":material/download:", width="stretch", help=told,
        )  # fmt: skip


def offer_annotated(key: str, content: bytes, delivery: Delivery) -> None:
    """A button that makes the workbook when somebody asks for it; nothing where there is nothing to mend."""
    if not delivery.findings:
        return
    name = delivery.bestand
    st.download_button(
        "Download uw bestand met de bevindingen", lambda: annotated(name, content, delivery), returned_name(name),
        XLSX, key=f"terug_{key}", on_click="ignore", icon=":material/download:", help=MARKED,
    )  # fmt: skip
