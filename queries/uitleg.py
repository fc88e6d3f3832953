"""The rules behind the figures, in plain Dutch; shown on the page Verantwoording."""

RULES = {
    "Score": (
        "Elk antwoord wordt omgerekend naar een getal van 0 (helemaal mee oneens) tot 100 (helemaal mee "
        "eens); bij een stelling die omgekeerd is geformuleerd andersom. De score van een stelling is het "
        "gemiddelde daarvan. Weet niet en n.v.t. tellen niet mee en staan apart."
    ),
    "Thema": ("De score van een thema is het gemiddelde van zijn stellingen, elk even zwaar."),
    "Temperatuur": (
        "De temperatuur is het gemiddelde van de thema’s, elk even zwaar, tenzij de coalitie een thema een ander "
        "gewicht gaf. Los van elkaar is 0 tot 40, op de hoogte 40 tot 55, samen 55 tot 75 en samenspel 75 tot 100, "
        "tenzij de coalitie andere grenzen stelde."
    ),
    "Eens": (
        "Het aandeel antwoorden boven het midden van de schaal (mee eens en helemaal mee eens), zoals de "
        "stelling er staat. De marge is het 95%-interval van Wilson."
    ),
    "Verandering": (
        "We noemen een verschil met de vorige ronde pas aantoonbaar als het 95%-interval van dat verschil "
        "(Welch, over de scores per deelnemer) nul uitsluit. Anders staat er: geen aantoonbare verandering. "
        "Is een stelling veranderd of zijn er andere stellingen, dan is het niet te vergelijken en breekt de "
        "lijn. Is in beide rondes iedereen gevraagd en antwoordde ook iedereen, dan blijft er niets aan het toeval "
        "over: dan noemen we het verschil zelf."
    ),
    "Marge": (
        "De marge om een score of temperatuur is het 95%-interval van Student, met de spreiding tussen de "
        "deelnemers: zo ver kan het gemiddelde ernaast liggen doordat niet iedereen antwoordde."
    ),
    "Verandering per stelling": (
        "Van elke stelling leggen we de antwoorden naast die van de ronde ervoor. Aantoonbaar hoger of lager heet het "
        "pas als een rangtoets (Wilcoxon-Mann-Whitney, bij weinig antwoorden exact) toeval onwaarschijnlijk maakt, "
        "gecorrigeerd voor het aantal stellingen (Holm, 5%). Het verschil in het aandeel eens staat er met het "
        "95%-interval van Newcombe bij. Is de tekst of de schaal veranderd, dan is het niet te vergelijken."
    ),
    "Verdeeld of overeenstemming": (
        "Partners zijn verdeeld als minstens een derde van de antwoorden meer dan één stap van het middelste "
        "antwoord ligt. Dit is de regel van SCIROCCO (vier van de twaalf buiten een band van drie), voor elk "
        "aantal mensen."
    ),
    "Wat aandacht vraagt": (
        "Eerst staan de thema’s die aantoonbaar lager zijn dan de vorige ronde, dan die laag (in de laagste band) of "
        "verdeeld zijn, dan de andere; steeds de laagste score eerst."
    ),
    "Nooit minder dan vijf": (
        "Een cijfer over minder dan vijf mensen wordt niet getoond. En wie twee cijfers van een ronde naast elkaar "
        "legt, mag ook niets te weten komen over één tot vier mensen. Daarom vormen te kleine soorten organisaties "
        "samen één groep, zo nodig met de kleinste andere soort erbij; binnen een soort gaat het met rollen net zo. "
        "Een keuze uit soorten en rollen is alleen te zien als zij uit hele groepen bestaat. Anders staat er "
        "“afleidbaar”. Soorten gaan voor rollen: in een kleine ronde kan niet allebei. De coalitie kan het aantal van "
        "vijf verhogen, nooit verlagen; het hogere aantal geldt dan overal en voor alle rondes."
    ),
    "Wat de coalitie zelf instelt": (
        "In de gegevens Instellingen legt de coalitie doelen, gewichten van thema’s en grenzen van banden vast, elk "
        "vanaf een ronde. Voor een ronde geldt van elke instelling de rij die het laatst begon, op of voor die ronde; "
        "wat eerdere rondes lieten zien, blijft zo staan. Een thema met gewicht 0 telt niet mee, met 2 dubbel. Wegen "
        "de thema’s in twee rondes verschillend, dan zijn de temperaturen niet te vergelijken. De laagste band begint "
        "altijd bij 0. Wie een instelling met een lege waarde aanlevert, beëindigt haar; een levering terugdraaien "
        "brengt terug wat eerder gold."
    ),
    "Voordat het telt": (
        "Wat publiceren of terugdraaien verandert, is vooraf uitgerekend met dezelfde vragen, op een kopie. "
        "Verschillen bij een thema de antwoorden van te weinig mensen, dan blijft verborgen hoeveel het "
        "thema en de temperatuur verschuiven."
    ),
    "Indicatoren": (
        "Een percentage is de teller gedeeld door de noemer, met het 95%-interval van Wilson. Is de teller "
        "kleiner dan tien, of wat daarnaast overblijft, dan blijft het cijfer verborgen. Zou zo’n klein aantal volgen "
        "uit een jaar of gemeente en de delen daarvan, dan blijft ook het kleinste deel verborgen: “afleidbaar”. Niet "
        "aangeleverd, onderdrukt bij de bron en nog niet beschikbaar blijven uit elkaar."
    ),
    "Duiding": (
        "Bij een cijfer schrijft de coalitie op wat zij ziet, wat zij denkt dat het betekent en wat zij afspreekt. Dat "
        "blijft bij dat cijfer en die ronde staan, en is in latere rondes terug te lezen. Het wordt bewaard als een "
        "levering, na dezelfde controle als een bestand: namen en andere gegevens van personen komen er niet in. Een "
        "afspraak kan een actie worden. Terugdraaien kan altijd."
    ),
    "Overlegtafels": ("Een tafel met meer domeinen telt in elk van die domeinen, en in het totaal één keer."),
}
