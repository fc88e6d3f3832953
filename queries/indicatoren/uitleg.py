"""How the figures of the indicators are computed, in plain Dutch."""

from queries.rule import Rule

RULES = {
    "Indicatoren": Rule(
        "Een percentage is de teller gedeeld door de noemer, met het 95%-interval van Wilson. Is de teller kleiner "
        "dan tien, of wat daarnaast overblijft, dan blijft het cijfer verborgen. Zou zo’n klein aantal volgen uit "
        "een jaar of gemeente en de delen daarvan, dan blijft ook het kleinste deel verborgen: “afleidbaar”. Niet "
        "aangeleverd, onderdrukt bij de bron en nog niet beschikbaar blijven uit elkaar.",
        formule="percentage = 100 × teller / noemer",
        vraag="indicatorwaarden",
        bron="Wilson (1927); de ondergrens van tien volgt het RIVM (Regiobeeld Kansrijke Start).",
    ),
    "Indicatoren die bewegen": Rule(
        "Van elke indicator leggen we de nieuwste waarde die te zien is naast die daarvoor. Gunstiger of ongunstiger "
        "heet het pas als het 95%-interval van het verschil nul uitsluit; de richting van de indicator bepaalt welke "
        "van de twee. Zonder teller en noemer is er geen marge, en over een trendbreuk heen vergelijken we niet.",
        formule="van p₂ − p₁ − √((p₂ − l₂)² + (u₁ − p₁)²) tot p₂ − p₁ + √((u₂ − p₂)² + (p₁ − l₁)²)",
        vraag="indicatorwaarden",
        bron="Newcombe (1998, methode 10), uit de intervallen van Wilson (l tot u).",
    ),
}
