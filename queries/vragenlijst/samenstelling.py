"""Whether a change between two rounds comes from who answered, or from what they answered."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list
from queries.hiding import TOO_FEW
from queries.vragenlijst.aandacht import INCOMPARABLE

SEEN = 1  # a point of the temperature: less is nothing to warn about


def samenstelling(store: Store, ronde: Chosen = None) -> pd.DataFrame:
    """The change of what people scored since the round before, in two parts; one row per round that has one before it.

    Columns: ronde, vorige_ronde, groepen (how many kinds of organisation were told apart, the rest being one), door_wie
    (points by other people answering) and door_wat (points by other answers), let_op (who answered changed more than
    what they answered), reden. Each kind is weighed by its share of the two rounds together (Kitagawa 1955). Rounds
    that weigh their themes otherwise do not compare.
    """
    rows = ask(store, "vragenlijst/samenstelling", ronde=as_list(ronde))
    hidden = ~(rows["getoond"] & rows["zelfde_weging"]).fillna(False).astype(bool)
    parts = {name: rows[name].astype("Float64").mask(hidden) for name in ("door_wie", "door_wat")}
    warned = (parts["door_wie"].abs() > parts["door_wat"].abs()) & (parts["door_wie"].abs() >= SEEN)
    reasons = pd.Series(None, index=rows.index, dtype="str").mask(hidden, INCOMPARABLE)
    reasons = reasons.mask(~rows["getoond"].fillna(False).astype(bool), TOO_FEW)
    rows = rows.assign(**parts, let_op=warned.fillna(False).astype(bool), reden=reasons)
    return rows[["ronde", "vorige_ronde", "groepen", "door_wie", "door_wat", "let_op", "reden"]]
