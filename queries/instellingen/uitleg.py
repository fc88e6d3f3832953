"""How the figures of what the coalition set are computed, in plain Dutch."""

from queries.rule import Rule

RULES = {
    "Wat de coalitie zelf instelt": Rule(
        "In de gegevens Instellingen legt de coalitie doelen, gewichten van thema’s en grenzen van banden vast, elk "
        "vanaf een ronde. Voor een ronde geldt van elke instelling de rij die het laatst begon, op of voor die "
        "ronde; wat eerdere rondes lieten zien, blijft zo staan. Een thema met gewicht 0 telt niet mee, met 2 "
        "dubbel. Wegen de thema’s in twee rondes verschillend, dan zijn de temperaturen niet te vergelijken. De "
        "laagste band begint altijd bij 0. Wie een instelling met een lege waarde aanlevert, beëindigt haar; een "
        "levering terugdraaien brengt terug wat eerder gold.",
        vraag="instellingen",
    ),
}
