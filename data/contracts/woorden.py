"""Words that several data sets share."""

from data.kinds import choice, choices

DOMEINEN = ("Jeugd & Gezin", "Onderwijs & Kinderopvang", "Zorg & Welzijn", "Werk & Inkomen", "Veiligheid")
_DOMEIN_ALSO = {
    "Jeugd en Gezin": "Jeugd & Gezin",
    "Jeugd": "Jeugd & Gezin",
    "Onderwijs en Kinderopvang": "Onderwijs & Kinderopvang",
    "Onderwijs": "Onderwijs & Kinderopvang",
    "Zorg en Welzijn": "Zorg & Welzijn",
    "Zorg": "Zorg & Welzijn",
    "Werk en Inkomen": "Werk & Inkomen",
}

domein = choice(*DOMEINEN, also=_DOMEIN_ALSO)
domeinen = choices(*DOMEINEN, also=_DOMEIN_ALSO)

GEBIEDEN = ("buurt", "gemeente", "regio")  # from small to large
verzorgingsgebied = choice(*GEBIEDEN, also={"wijk": "buurt", "stadsdeel": "gemeente"})

soort_organisatie = choice(
    "gemeente",
    "ziekenhuis",
    "geboortezorg",
    "jeugdgezondheidszorg",
    "huisartsenzorg",
    "wijkteam",
    "jeugdhulp",
    "welzijn",
    "ggz",
    "zorgverzekeraar",
    "onderwijs",
    "kinderopvang",
    "werk en inkomen",
    "veiligheid",
    "ervaringsdeskundigen",
    "anders",
    also={"JGZ": "jeugdgezondheidszorg", "huisarts": "huisartsenzorg", "verloskunde": "geboortezorg"},
)

rol = choice(
    "uitvoerend",
    "leidinggevend",
    "beleid",
    "bestuur",
    "ervaringsdeskundige",
    also={"uitvoerder": "uitvoerend", "manager": "leidinggevend", "beleidsmedewerker": "beleid"},
)
