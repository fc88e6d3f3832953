"""How the figures of the tables are computed, in plain Dutch."""

from queries.rule import Rule

RULES = {
    "Overlegtafels": Rule(
        "Een tafel met meer domeinen telt in elk van die domeinen, en in het totaal één keer.",
        vraag="ring",
        bron="De Ring van Samenwerking.",
    ),
}
