"""How the figures of the cases that go from table to table are computed, in plain Dutch."""

from queries.rule import Rule

RING = "De Ring van Samenwerking (Daan Heineke, “Hoe coördineren we de zorgcoördinatie?”)."

RULES = {
    "Stromen tussen tafels": Rule(
        "Een stroom gaat op als de tafel waar de casussen heen gaan een hoger regieniveau heeft, en af bij een lager, "
        "volgens de laatste lijst van overlegtafels die in de periode gold en waar de tafel op staat. Staat zij op "
        "geen van die lijsten, dan blijft de richting leeg. Een stroom van 1 tot en met 9 casussen blijft verborgen. "
        "Is naast een periode ook een kortere aangeleverd die daarin ligt, dan is van de langere niets te zien: "
        "“afleidbaar”.",
        vraag="casusstromen",
        bron=f"{RING} De ondergrens van tien is die van de indicatoren.",
    ),
    "Opgelost in ring 1": Rule(
        "De casussen zijn die van de tafels die aan het eind van de periode in ring 1 staan: hun casussen per jaar, "
        "maal de duur van de periode. Opgeschaald is wat van tafels in ring 1 naar een hogere ring ging, kleine "
        "stromen meegeteld, ook van een tafel die in de periode stopte of een andere naam kreeg. Wat naar een tafel "
        "ging die op geen lijst staat, telt niet mee. Een tafel waarvan de casussen niet bekend zijn, telt niet mee "
        "en wordt apart geteld, en wat van haar kwam ook niet. Het cijfer blijft leeg als er minder dan tien casussen "
        "opgeschaald of opgelost zijn, als de kleine stromen erin samen minder dan tien zijn, en als uit hun som elk "
        "ervan zou volgen. Is er meer opgeschaald dan er casussen zijn, dan kloppen de stromen of de casussen per "
        "jaar niet.",
        formule="opgelost = 100 × (casussen − opgeschaald) ÷ casussen",
        vraag="opgelost_in_ring_1",
        bron=f"{RING} “Zoveel mogelijk in de binnenste ring.”",
    ),
}
