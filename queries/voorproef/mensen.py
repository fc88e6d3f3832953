"""How many people answer otherwise, by what they answered."""

import pandas as pd

from data.proposal import Proposal
from data.store import Store
from queries.asking import ask


def few(store: Store, proposal: Proposal) -> pd.DataFrame:
    """ronde, thema: where one to four people come in or fall out; whoever answers otherwise does both.

    Numbers of respondents do not count: a file may give them anew.
    """
    rounds = proposal.scopes("antwoorden")
    change = _profiles(proposal.trial, rounds).sub(_profiles(store, rounds), fill_value=0)
    sides = [
        amounts.groupby(level=["ronde", "thema"]).sum() for amounts in (change.clip(lower=0), -change.clip(upper=0))
    ]
    few = [people[people.between(1, proposal.fewest_people - 1)] for people in sides]
    return pd.concat(few).index.drop_duplicates().to_frame(index=False)


def _profiles(store: Store, rounds: list[str]) -> pd.Series:
    rows = ask(store, "voorproef/profielen", ronde=rounds)
    return rows.set_index(["ronde", "thema", "profiel"])["mensen"].astype("int64")
