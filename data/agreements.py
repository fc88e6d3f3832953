"""What was agreed about kinds of file, kept and forgotten."""

from data.installation import coalitie
from data.koppeling import Koppeling
from data.session import Session


def keep(session: Session, koppeling: Koppeling, door: str, instead: Koppeling | None) -> None:
    """Keep a koppeling, for the one about the same headings and for the one that it is a change of."""
    for kenmerk in {koppeling.kenmerk, *([instead.kenmerk] if instead else [])}:
        forget(session, kenmerk)
    session.change(
        "koppeling_bewaren",
        coalitie=coalitie(),
        kenmerk=koppeling.kenmerk,
        dataset=koppeling.dataset,
        inhoud=koppeling.as_json(),
        door=door,
    )


def forget(session: Session, kenmerk: str) -> None:
    """Forget what was agreed about one kind of file."""
    session.change("koppeling_vergeten", coalitie=coalitie(), kenmerk=kenmerk)
