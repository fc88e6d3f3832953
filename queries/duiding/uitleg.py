"""How the figures of what the coalition makes of a figure are computed, in plain Dutch."""

from queries.rule import Rule

RULES = {
    "Duiding": Rule(
        "Bij een cijfer schrijft de coalitie op wat zij ziet, wat zij denkt dat het betekent en wat zij afspreekt. "
        "Dat blijft bij dat cijfer en die ronde staan, en is in latere rondes terug te lezen. Het wordt bewaard als "
        "een levering, na dezelfde controle als een bestand: namen en andere gegevens van personen komen er niet in. "
        "Een afspraak kan een actie worden. Terugdraaien kan altijd.",
        vraag="duiding",
        bron="Delft, instrumentenkoffer: bevragen en samen duiden horen bij elkaar.",
    ),
}
