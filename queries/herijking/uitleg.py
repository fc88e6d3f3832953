"""What the steps of a scenario do, and how its figures are computed, in plain Dutch."""

from queries.overlegtafels.uitleg import RING
from queries.rule import Rule

RULES = {
    "Herijking": Rule(
        "Een scenario begint als de lijst van één peildatum; daarop gebeuren de stappen, de een na de ander. De lijst "
        "die zo ontstaat krijgt dezelfde controle als een bestand en dezelfde vragen als de echte lijst, in een opslag "
        "die daarna weer verdwijnt. De echte gegevens veranderen niet. Een stap ongedaan maken kan, zolang er geen "
        "latere stap op rust. Uren zijn afgerond op hele uren; een tafel waarvan zij onbekend zijn, telt daarin niet "
        "mee en wordt apart geteld.",
        formule="verschil = straks − nu",
        vraag="herijking",
        bron=RING,
    ),
    "Herijking: samenvoegen": Rule(
        "De domeinen en de deelnemers van de tafels komen bij elkaar. De nieuwe tafel staat in de binnenste ring en "
        "bedient het grootste gebied van de oude, tenzij u anders kiest. De casussen worden opgeteld (van een tafel "
        "waarvan ze onbekend zijn, telt niets mee). Hoe vaak en hoe lang zij bijeenkomt is het hoogste van de oude "
        "tafels, net als het aantal mensen, dat ten minste het aantal organisaties is. Cliënt aan tafel, werkwijze, "
        "voorzitter en wat er verder van een tafel bekend is, blijven alleen staan waar alle tafels hetzelfde zeggen. "
        "Wie op- of afschaalde naar een van de tafels, doet dat nu naar de nieuwe; “Voorheen” noemt de oude.",
        vraag="herijking",
        bron=RING,
    ),
    "Herijking: verplaatsen, stoppen, starten": Rule(
        "Een verplaatste tafel houdt alles, behalve haar plek; de naam van het gebied vervalt als het gebied groter of "
        "kleiner wordt en u geen nieuwe naam geeft. Naar een tafel die stopt, wordt niet meer op- of afgeschaald; "
        "haar casussen en uren verdwijnen uit de cijfers. Een tafel die start heeft alleen wat u van haar opschrijft. "
        "“Zelfde werkwijze” verandert bij de gekozen tafels alleen de werkwijze.",
        vraag="herijking",
        bron=RING,
    ),
}
