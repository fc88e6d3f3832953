"""How the figures of what a change would do are computed, in plain Dutch."""

from queries.rule import Rule

RULES = {
    "Voordat het telt": Rule(
        "Wat publiceren of terugdraaien verandert, is vooraf uitgerekend met dezelfde vragen, op een kopie. "
        "Verschillen bij een thema de antwoorden van te weinig mensen, dan blijft verborgen hoeveel het thema en de "
        "temperatuur verschuiven. Van een indicator staat er niet wat er met een verborgen cijfer gebeurt, ook niet of "
        "het gelijk blijft, en niet hoeveel hij verschuift als de teller minder dan tien verschilt.",
    ),
}
