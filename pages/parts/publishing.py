"""One delivered file on the page: what it says, what it would change, and publishing it."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.delivery import Delivery
from data.filenames import public_name
from data.progress import KEEPING, tell
from data.store import Store
from pages.parts import format
from pages.parts.delivery import ask_missing, checked, show_findings, show_preview, show_recognised
from pages.parts.drawer import drawer
from pages.parts.giving_back import offer_annotated
from pages.parts.going import link
from pages.parts.koppelen import couple
from pages.parts.opslag import store
from pages.parts.waiting import WRITES, Work, shown
from queries.asking import prepare

PUBLISHED = "gepubliceerd"
QUICK = 500_000  # bytes for which a proposal is made without being asked


def one_file(file: UploadedFile, door: str) -> None:
    """What the file says and what to do with it; once published, only that."""
    if work := st.session_state.get(PUBLISHED, {}).get(file.file_id):
        _show_published(file, work)
        return
    name, content, fill = public_name(file.name), file.getvalue(), {}
    delivery = checked(name, content, fill)
    if delivery.asks:
        fill = ask_missing(file.file_id, delivery.asks)
        delivery = checked(name, content, fill)
    if delivery.problem:
        say = st.warning if delivery.unrecognised else st.error  # of what is only unknown the sender can say what it is
        say(delivery.problem, icon=":material/error:")
        if delivery.unrecognised and st.toggle(
            "Zeg zelf wat elke kolom is (één keer per soort bestand)", value=len(content) < QUICK,
            key=f"zelf_{file.file_id}",
        ):  # fmt: skip
            couple(file.file_id, name, content, fill, door)
        return
    show_recognised(delivery)
    drawer(
        "Klopt het niet? Koppel de kolommen zelf", f"koppelen_{file.file_id}",
        lambda: couple(file.file_id, name, content, fill, door), icon=":material/link:",
    )  # fmt: skip
    show_findings(delivery)
    offer_annotated(file.file_id, content, delivery)
    show_preview(file.file_id, fill, delivery, len(content))
    _offer_publishing(file.file_id, delivery, door)


def _offer_publishing(key: str, delivery: Delivery, door: str) -> None:
    only_good = False
    if not delivery.accepted:
        st.error(
            "Geen enkele rij kan meetellen. Herstel het bestand en lever het opnieuw aan.", icon=":material/block:"
        )
        return
    if delivery.faulty:
        st.warning("Er zijn fouten. Herstel ze in uw bestand en lever het opnieuw aan.", icon=":material/warning:")
        only_good = st.checkbox("Publiceer toch, met alleen de goede rijen", key=f"goede_{key}")
    pressed = st.button(
        "Publiceer", type="primary", key=f"publiceer_{key}", disabled=delivery.faulty and not only_good,
        icon=":material/publish:",
    )  # fmt: skip
    if pressed:
        opened = store()
        st.session_state.setdefault(PUBLISHED, {})[key] = Work(lambda: _publish(opened, delivery, door), WRITES)
        st.rerun()


def _show_published(file: UploadedFile, work: Work[str]) -> None:
    """What was published. A second click finds the same work: no file comes in twice, and what failed may again."""
    try:
        st.success(shown(work, public_name(file.name)), icon=":material/check_circle:")
    except Exception:
        del st.session_state[PUBLISHED][file.file_id]
        raise
    with st.container(horizontal=True):
        link("Bekijk de thermometer", "thermometer")
        link("Bekijk de leveringen", "leveringen")


def _publish(opened: Store, delivery: Delivery, door: str) -> str:
    tell(KEEPING)
    leveringen = opened.publish(delivery, door)
    prepare(opened)  # otherwise whoever looks first would wait for it
    return (
        f"Gepubliceerd: {format.counted(delivery.accepted, 'rij telt', 'rijen tellen')} nu mee "
        f"(levering {', '.join(map(str, leveringen))}). Terugdraaien kan altijd bij Leveringen."
    )
