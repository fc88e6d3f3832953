"""How the figures of the tables are computed, in plain Dutch."""

from queries.rule import Rule

RING = "De Ring van Samenwerking (Daan Heineke, “Hoe coördineren we de zorgcoördinatie?”)."

RULES = {
    "Overlegtafels": Rule(
        "Een tafel met meer domeinen telt in elk van die domeinen, en in het totaal één keer.",
        vraag="ring",
        bron=RING,
    ),
    "Onoverzichtelijkheid": Rule(
        "Twee tafels staan naast elkaar in de lijst als zij een domein delen en hetzelfde regieniveau, "
        "verzorgingsgebied en gebied hebben, of als de helft of meer van hun organisaties dezelfde is. Dat is geen "
        "oordeel: een andere doelgroep of wettelijke basis kan twee tafels nodig maken (alleen waar beide tafels die "
        "noemen). Voorop staan paren voor wie "
        "beide geldt, en daarna die met de grootste overlap.",
        formule="overlap = organisaties aan beide tafels ÷ alle organisaties van beide samen",
        vraag="dubbelingen",
        bron=f"{RING} De overlap is de index van Jaccard.",
    ),
    "Inefficiëntie": Rule(
        "De uren zijn die van alle mensen aan tafel samen, gelijk verdeeld over de organisaties die er zitten; met "
        "hoeveel mensen elk komt, staat niet in de lijst. In het totaal telt elke tafel één keer. Een tafel waarvan "
        "het aantal mensen, de duur of de frequentie ontbreekt, telt niet mee in de uren en wordt apart geteld.",
        formule="uren per maand = deelnemers × minuten ÷ 60 × keer per jaar ÷ 12",
        vraag="vergaderuren",
        bron=RING,
    ),
    "Vrijblijvendheid": Rule(
        "Genoemd worden tafels zonder voorzitter (vanaf ring 2), zonder onafhankelijke procesmanager (vanaf ring 3, "
        "waar dat zo is opgegeven) en zonder vaste werkwijze. Is er geen voorzitter of werkwijze ingevuld, dan staat "
        "de tafel er ook tussen: ook dat is om over te praten.",
        vraag="vrijblijvendheid",
        bron=RING,
    ),
    "Cliëntafzijdigheid": Rule(
        "Het deel van de casustafels waar de cliënt of ouder soms of nooit zelf aan tafel zit. Tafels waarvan dat "
        "onbekend is, tellen daarin niet mee en staan apart. Een tafel zonder ingevulde soort telt als casustafel. De "
        "laatste rij is van alle ringen samen.",
        formule="aandeel = (soms + nooit) ÷ (altijd + soms + nooit)",
        vraag="clientafzijdigheid",
        bron=RING,
    ),
    "Onzichtbaarheid van resultaten": Rule(
        "Genoemd worden tafels waarvan is opgegeven dat zij hun resultaat niet vastleggen, en tafels waarvoor geen "
        "registratiesysteem is ingevuld.",
        vraag="onzichtbaarheid",
        bron=RING,
    ),
    "Onoplosbaarheid": Rule(
        "Genoemd worden casustafels vanwaar een casus nergens heen kan (onder ring 4), alleen omhoog kan (boven ring "
        "1), of naar een tafel gaat die niet op de lijst van die dag staat. Een tafel zonder ingevulde soort telt als "
        "casustafel; zichzelf telt een tafel niet als een weg verder.",
        vraag="onoplosbaarheid",
        bron=RING,
    ),
    "Witte plekken": Rule(
        "Een plek is een domein, een regieniveau en een verzorgingsgebied: samen zestig. Wit is een plek zonder tafel. "
        "Niet elke plek hoeft gevuld te zijn. Zegt de lijst van inventarisaties iets over zo'n plek op die dag, dan "
        "geldt dat: de rij die het meest precies is gaat voor, en van twee even precieze rijen die met nee. Anders "
        "geldt een domein met een of meer tafels als geïnventariseerd (geen tafel), en een domein zonder tafel niet "
        "(niet geïnventariseerd).",
        vraag="witte_plekken",
        bron=RING,
    ),
    "Wat veranderde er aan de tafels": Rule(
        "Vergeleken worden twee lijsten, altijd van de vroegste naar de laatste; een naam telt zonder verschil in "
        "hoofdletters of spaties. Een tafel die niet meer op de lijst staat, is gestopt, behalve als een tafel van nu "
        "haar noemt bij “voorheen”, ook op een lijst ertussenin: noemt een nieuwe tafel er één, dan is die hernoemd; "
        "noemt zij er meer, of bestond zij al, dan zijn zij samengevoegd; noemen meer tafels dezelfde, dan is die "
        "gesplitst. Zegt niemand waar een tafel bleef, dan is zij afgeleid samengevoegd als zij met een andere "
        "verdwenen tafel bij dezelfde nieuwe tafel past: zij delen een domein, en van elk zit minstens de helft van "
        "de organisaties aan die nieuwe tafel. Past zij bij meer nieuwe tafels, dan telt die met de meeste verdwenen "
        "tafels. Van tafels die bleven of hernoemd zijn, wordt verteld wat aan ring, gebied, domeinen en soort anders "
        "is; wat op een van beide lijsten leeg is, is geen verandering. Met filters telt een verandering mee als de "
        "tafel van toen of die van nu erbij past.",
        vraag="tafelveranderingen",
        bron=RING,
    ),
    "Verloop van een tafel": Rule(
        "Wat er op elke peildatum van een tafel op de lijst stond, met de tafels waaruit zij volgens “voorheen” "
        "ontstond en waarin zij opging. Op een dag waarop daarvan niets op de lijst staat, was zij er niet.",
        vraag="tafelverloop",
        bron=RING,
    ),
    "Uren en casussen per tafel": Rule(
        "De uren zijn die van alle mensen aan tafel samen. Ontbreekt het aantal mensen, de duur of de frequentie, dan "
        "zijn zij niet bekend en staat er niets.",
        formule="uren per maand = deelnemers × minuten ÷ 60 × keer per jaar ÷ 12",
        vraag="tafeluren",
        bron=RING,
    ),
}
