"""What to say when the chosen groups may not be shown: why, and which groups may."""

import streamlit as st

from pages.parts.instellingen import too_few
from pages.parts.opslag import answer, kept
from queries.vragenlijst import respons, themas


def say_hidden(ronde: str, groups: dict[str, object]) -> bool:
    """One sentence when nothing of the chosen groups may be shown in a round; whether that is so."""
    if not any(groups.values()):
        return False
    hidden = kept("verborgen", lambda: _hidden(ronde, groups), groups | {"ronde": ronde})
    if hidden:
        st.info(hidden, icon=":material/visibility_off:")
    return hidden is not None


def _hidden(ronde: str, groups: dict[str, object]) -> str | None:
    scores = answer(themas, **groups)
    if scores.loc[scores["ronde"] == ronde, "score"].notna().any():
        return None
    shown = answer(respons, ronde=ronde).dropna(subset=["respondenten"])
    names = [*shown["soort"].dropna(), *shown["rol"].dropna()]
    instead = f"Wel apart te zien: {', '.join(names)}." if names else "Bekijk de antwoorden van iedereen samen."
    return (
        f"Van deze keuze is in ronde {ronde} niets te tonen: antwoorden van {too_few()} zouden zichtbaar "
        f"of af te leiden zijn. {instead}"
    )
