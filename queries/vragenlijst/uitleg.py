"""How the figures of the questionnaire are computed, in plain Dutch."""

from queries.rule import Rule

RULES = {
    "Score": Rule(
        "Elk antwoord wordt omgerekend naar een getal van 0 (helemaal mee oneens) tot 100 (helemaal mee eens); bij "
        "een stelling die omgekeerd is geformuleerd andersom. De score van een stelling is het gemiddelde daarvan. "
        "Weet niet en n.v.t. tellen niet mee en staan apart.",
        formule="score = 100 × (antwoord − laagste) / (hoogste − laagste)",
        vraag="stellingen",
        bron="Rensis Likert (1932); de gebruikelijke herschaling naar 0 tot 100.",
    ),
    "Thema": Rule(
        "De score van een thema is het gemiddelde van zijn stellingen, elk even zwaar.",
        formule="thema = (score 1 + score 2 + … + score k) / k",
        vraag="themas",
    ),
    "Temperatuur": Rule(
        "De temperatuur is het gemiddelde van de thema’s, elk even zwaar, tenzij de coalitie een thema een ander "
        "gewicht gaf. Los van elkaar is 0 tot 40, op de hoogte 40 tot 55, samen 55 tot 75 en samenspel 75 tot 100, "
        "tenzij de coalitie andere grenzen stelde.",
        formule="temperatuur = som van gewicht × thema / som van de gewichten",
        vraag="temperatuur",
    ),
    "Eens": Rule(
        "Het aandeel antwoorden boven het midden van de schaal (mee eens en helemaal mee eens), zoals de stelling er "
        "staat. De marge is het 95%-interval van Wilson.",
        formule="(p + z²/2n ± z × √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), met p het aandeel eens en z = 1,96",
        vraag="stellingen",
        bron="Wilson (1927).",
    ),
    "Marge": Rule(
        "De marge om een score of temperatuur is het 95%-interval van Student, met de spreiding tussen de "
        "deelnemers: zo ver kan het gemiddelde ernaast liggen doordat niet iedereen antwoordde.",
        formule="gemiddelde ± t × s / √n, met t van Student bij n − 1 vrijheidsgraden en 95%",
        vraag="themas",
        bron="Student (1908).",
    ),
    "Spreiding": Rule(
        "De spreiding zegt hoe ver de deelnemers uit elkaar liggen: de standaardafwijking van wat zij gemiddeld "
        "antwoordden. Ongeveer twee derde van hen ligt binnen één spreiding van het gemiddelde.",
        formule="s = √(som van (score − gemiddelde)² / (n − 1))",
        vraag="themas",
        bron="Samengevoegd uit groepen volgens Chan, Golub en LeVeque (1979).",
    ),
    "Verandering": Rule(
        "We noemen een verschil met de vorige ronde pas aantoonbaar als het 95%-interval van dat verschil (Welch, "
        "over de scores per deelnemer) nul uitsluit. Anders staat er: geen aantoonbare verandering. Is een stelling "
        "veranderd of zijn er andere stellingen, dan is het niet te vergelijken en breekt de lijn. Is in beide "
        "rondes iedereen gevraagd en antwoordde ook iedereen, dan blijft er niets aan het toeval over: dan noemen we "
        "het verschil zelf.",
        formule="(gemiddelde nu − gemiddelde toen) ± t × √(s²/n nu + s²/n toen)",
        vraag="themas",
        bron="Welch (1947). Rondes zijn anoniem: deelnemers gelden als verschillende mensen.",
    ),
    "Verandering per stelling": Rule(
        "Van elke stelling leggen we de antwoorden naast die van de ronde ervoor. Aantoonbaar hoger of lager heet "
        "het pas als een rangtoets (Wilcoxon-Mann-Whitney, bij weinig antwoorden exact) toeval onwaarschijnlijk "
        "maakt, gecorrigeerd voor het aantal stellingen (Holm, 5%). Het verschil in het aandeel eens staat er met "
        "het 95%-interval van Newcombe bij. Is de tekst of de schaal veranderd, dan is het niet te vergelijken.",
        formule="delta van Cliff = kans dat een antwoord van nu hoger is − kans dat het lager is",
        vraag="veranderingen",
        bron="Wilcoxon (1945), Mann en Whitney (1947), Cliff (1993), Newcombe (1998, methode 10), Holm (1979).",
    ),
    "Verdeeld of overeenstemming": Rule(
        "Partners zijn verdeeld als minstens een derde van de antwoorden meer dan één stap van het middelste "
        "antwoord ligt. Dit is de regel van SCIROCCO (vier van de twaalf buiten een band van drie), voor elk aantal "
        "mensen.",
        formule="aantal antwoorden met |antwoord − middelste antwoord| > 1, gedeeld door n, is minstens 1/3",
        vraag="stellingen",
        bron="SCIROCCO Exchange, maturity model; Int. Journal of Integrated Care.",
    ),
    "Wat aandacht vraagt": Rule(
        "Eerst staan de thema’s die aantoonbaar lager zijn dan de vorige ronde, dan die laag (in de laagste band) of "
        "verdeeld zijn, dan de andere; steeds de laagste score eerst.",
        vraag="themas",
    ),
    "Wie antwoordde": Rule(
        "De respons is het aantal mensen dat antwoordde, gedeeld door het aantal dat is uitgenodigd. Een verschil "
        "met de vorige ronde splitsen we in twee delen: wat komt doordat andere soorten organisaties antwoordden, en "
        "wat komt doordat zij anders antwoordden. Is het eerste groter, en minstens één punt, dan waarschuwen we. "
        "Een soort die in een van beide rondes niet apart te zien is, telt bij de rest.",
        formule=(
            "door wie: som van (aandeel nu − aandeel toen) × gemiddelde score; "
            "door wat: som van gemiddeld aandeel × (score nu − score toen)"
        ),
        vraag="samenstelling",
        bron="Kitagawa (1955).",
    ),
    "Nooit minder dan vijf": Rule(
        "Een cijfer over minder dan vijf mensen wordt niet getoond. En wie twee cijfers van een ronde naast elkaar "
        "legt, mag ook niets te weten komen over één tot vier mensen. Daarom vormen te kleine soorten organisaties "
        "samen één groep, zo nodig met de kleinste andere soort erbij; binnen een soort gaat het met rollen net zo. "
        "Een keuze uit soorten en rollen is alleen te zien als zij uit hele groepen bestaat. Anders staat er "
        "“afleidbaar”. Soorten gaan voor rollen: in een kleine ronde kan niet allebei. De coalitie kan het aantal "
        "van vijf verhogen, nooit verlagen; het hogere aantal geldt dan overal en voor alle rondes.",
        vraag="respons",
        bron="De gebruikelijke ondergrens in Nederlandse medewerkersonderzoeken; rest van nul of minstens vijf.",
    ),
}
