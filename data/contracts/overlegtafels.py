"""Overlegtafels: one row per table and stock-taking date; a levering is the whole list of that day."""

from data.contract import Column, Contract, Rule, at_least, between
from data.contracts.woorden import domeinen, verzorgingsgebied
from data.kinds import choice, date, filled, level, names, number, text, times, whole, yes_no

ONE_NAME = Rule(  # other tables name it in a list
    "één naam zijn, zonder puntkomma", lambda names: ~names.str.contains(";", regex=False).astype(bool)
)

OVERLEGTAFELS = Contract(
    name="overlegtafels",
    title="Overlegtafels",
    grain="één rij per overlegtafel per peildatum; een levering is de hele lijst van die dag",
    scope=("peildatum",),
    identity=("peildatum", "overlegtafel"),
    synonyms=("overleggen", "overlegstructuur"),
    columns=(
        Column(
            "peildatum",
            date,
            "Dag waarop de lijst klopte.",
            required=True,
            fill=True,
            synonyms=("stand op",),
            example="01-01-2026",
        ),
        Column(
            "overlegtafel",
            text,
            "Naam van de overlegtafel.",
            required=True,
            rules=(ONE_NAME,),
            synonyms=("naam overleg", "overleg", "tafel", "naam overlegtafel"),
            example="Casusoverleg jeugd",
        ),
        Column(
            "domeinen",
            domeinen,
            "Domeinen die aan tafel zitten.",
            required=True,
            synonyms=("domein", "domein(en)"),
            example="Jeugd & Gezin; Veiligheid",
        ),
        Column(
            "regieniveau",
            level,
            "Wie de regie heeft: 1 onderling, 2 met voorzitter, 3 met procesmanager, 4 drang en dwang.",
            required=True,
            rules=(between(1, 4),),
            synonyms=("niveau", "ring"),
            example=2,
        ),
        Column(
            "verzorgingsgebied",
            verzorgingsgebied,
            "Hoe groot het gebied is dat de tafel bedient.",
            required=True,
            example="gemeente",
        ),
        Column("gebied", text, "Naam van het gebied.", synonyms=("werkgebied",), example="Waterrijk"),
        Column(
            "soort",
            choice(
                "casuïstiek", "netwerk", "bestuurlijk", also={"casusoverleg": "casuïstiek", "afstemming": "netwerk"}
            ),
            "Waar de tafel over gaat.",
            synonyms=("soort overleg", "type"),
            example="casuïstiek",
        ),
        Column("doel", text, "Waarom de tafel er is."),
        Column("doelgroep", filled, "Voor wie de tafel er is."),
        Column(
            "voorzitter",
            filled,
            "Organisatie die voorzit.",
            offers="organisaties",
            synonyms=("organisatie voorzitter",),
        ),
        Column("procesmanager", yes_no, "Is er een onafhankelijke procesmanager?"),
        Column("deelnemers", names, "Organisaties aan tafel.", synonyms=("deelnemende organisaties",)),
        Column("aantal_deelnemers", whole, "Aantal mensen aan tafel.", rules=(at_least(0),)),
        Column("keer_per_jaar", times, "Hoe vaak per jaar.", rules=(at_least(0),), synonyms=("frequentie per jaar",)),
        Column(
            "duur_minuten", number, "Hoe lang een keer duurt, in minuten.", rules=(at_least(0),), synonyms=("duur",)
        ),
        Column(
            "casussen_per_jaar",
            number,
            "Aantal casussen per jaar.",
            rules=(at_least(0),),
            synonyms=("aantal casussen per jaar",),
        ),
        Column(
            "client_aan_tafel",
            choice("altijd", "soms", "nooit", "onbekend", also={"ja": "altijd", "nee": "nooit"}),
            "Zit de cliënt of ouder zelf aan tafel?",
            synonyms=("cliënt aanwezig",),
        ),
        Column("werkwijze", filled, "Vaste werkwijze."),
        Column("registratiesysteem", filled, "Waar afspraken worden vastgelegd."),
        Column("wettelijke_basis", filled, "Wet of convenant.", synonyms=("wettelijke basis/convenant",)),
        Column("resultaat_vastgelegd", yes_no, "Wordt het resultaat vastgelegd?"),
        Column("opschalen_naar", names, "Tafel waarnaar wordt opgeschaald, of tafels."),
        Column("afschalen_naar", names, "Tafel waarnaar wordt afgeschaald, of tafels."),
        Column(
            "voorheen",
            names,
            "Tafels van een eerdere lijst die in deze tafel zijn opgegaan, of de vorige naam van deze tafel.",
            synonyms=("ontstaan uit", "samengevoegd uit", "vorige naam"),
            example="Zorgteam scholen; Zorg- en adviesteam basisonderwijs",
        ),
    ),
)
