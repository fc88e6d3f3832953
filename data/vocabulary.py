"""The words of Dutch and English spreadsheets: yes and no, why a cell is empty, answers, months, periods."""

from collections.abc import Mapping

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
YES = {"ja", "j", "yes", "y", "true", "waar", "1", "x"}
NO = {"nee", "n", "no", "false", "onwaar", "0"}
SUPPRESSED = {"x", ".", "*", "geheim", "onderdrukt", "onderdrukt bij de bron", "afgeschermd"}
NOT_YET = {"nog niet beschikbaar", "nnb", "n.n.b.", "volgt", "later"}
NOT_DELIVERED = {"?", "n.b.", "nb", "-", "–", "niet aangeleverd", "onbekend", "niet bekend", "n.v.t.", "nvt"}
NOTHING = NOT_DELIVERED | {"geen", "geen een", "nee", "niemand", "nergens", "niet van toepassing"}
DONT_KNOW = {
    "weetniet", "weetikniet", "weetiknietgeenmening", "weetnietgeenmening", "geenmening",
    "dontknow", "donotknow", "idontknow", "noopinion", "geenantwoord",
}  # fmt: skip
NOT_APPLICABLE = {"nvt", "nietvantoepassing", "na", "notapplicable"}
ANSWERS: Mapping[str, int] = {
    "helemaalmeeoneens": 1, "zeermeeoneens": 1, "zeeroneens": 1, "helemaaloneens": 1, "geheeloneens": 1,
    "stronglydisagree": 1, "sterkmeeoneens": 1, "volledigoneens": 1,
    "helemaalnietmeeeens": 1, "helemaalnieteens": 1,
    "meeoneens": 2, "oneens": 2, "disagree": 2, "nietmeeeens": 2, "nieteens": 2,
    "neutraal": 3, "niteensnietoneens": 3, "niteensenoneens": 3, "nieteensnietoneens": 3, "nietoneensnieteens": 3,
    "nietmeeeensnietmeeoneens": 3, "nietoneensennieteens": 3, "nieteensennietoneens": 3, "neutral": 3,
    "nocheensnochoneens": 3, "nochmeeeensnochmeeoneens": 3, "nieteensnochoneens": 3, "nietmeeeensnochmeeoneens": 3,
    "neitheragreeordisagree": 3, "neitheragreenordisagree": 3,
    "meeeens": 4, "eens": 4, "agree": 4,
    "helemaalmeeeens": 5, "zeermeeeens": 5, "zeereens": 5, "helemaaleens": 5, "geheeleens": 5, "volledigeens": 5,
    "stronglyagree": 5, "sterkmeeeens": 5,
}  # fmt: skip
SLIGHTLY: Mapping[str, float] = {
    "enigszinsmeeoneens": 2.5, "enigszinsoneens": 2.5, "beetjemeeoneens": 2.5, "beetjeoneens": 2.5,
    "eenbeetjemeeoneens": 2.5, "eenbeetjeoneens": 2.5, "enigermatemeeoneens": 2.5, "enigermateoneens": 2.5,
    "slightlydisagree": 2.5, "somewhatdisagree": 2.5,
    "enigszinsmeeeens": 3.5, "enigszinseens": 3.5, "beetjemeeeens": 3.5, "beetjeeens": 3.5,
    "eenbeetjemeeeens": 3.5, "eenbeetjeeens": 3.5, "enigermatemeeeens": 3.5, "enigermateeens": 3.5,
    "slightlyagree": 3.5, "somewhatagree": 3.5,
}  # fmt: skip
MONTH = {name: number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3], month[:3] + ".")}
MONTH |= {"mrt": 3, "mrt.": 3, "sept": 9, "sept.": 9}
QUARTER = r"(?:k|q|kw|kwartaal|quarter)[ -]?0?([1-4])"
HALF = r"(?:h|hj|halfjaar)[ -]?0?([12])"
FIRST_HALF = r"(eerste|tweede|[12](?:e|ste|de))"
FIRST = r"(eerste|tweede|derde|vierde|[1-4](?:e|ste|de))"
PERIODS: tuple[tuple[str, str], ...] = (
    (r"(\d{4})(?:jj00)?", "{0}"),
    (rf"(\d{{4}})[ -]?{QUARTER}", "{0}-K{1}"),
    (rf"{QUARTER}[ -](\d{{4}})", "{1}-K{0}"),
    (rf"{FIRST} kwartaal (\d{{4}})", "{1}-K{0}"),
    (rf"(\d{{4}}) {FIRST} kwartaal", "{0}-K{1}"),
    (rf"(\d{{4}})[ -]?{HALF}", "{0}-H{1}"),
    (rf"{HALF}[ -](\d{{4}})", "{1}-H{0}"),
    (rf"{FIRST_HALF} halfjaar (\d{{4}})", "{1}-H{0}"),
    (rf"(\d{{4}}) {FIRST_HALF} halfjaar", "{0}-H{1}"),
    (r"(\d{4})[ -]?(?:mm|m)0?(1[0-2]|[1-9])", "{0}-{1:0>2}"),
    (r"(\d{4})-(0[1-9]|1[0-2])", "{0}-{1:0>2}"),
    (r"(0?[1-9]|1[0-2])[-/](\d{4})", "{1}-{0:0>2}"),
)
ORDINALS = {"eerste": "1", "tweede": "2", "derde": "3", "vierde": "4"}
SEVERAL_YEARS = r"(?:schooljaar )?\d{4} ?(?:[-/–]|t/m|tot en met) ?(?:['’]?\d{2}|\d{4})\*{0,2}|schooljaar\b.*"
UNCLEAR: tuple[tuple[str, str], ...] = (
    (
        r"\d{4} ?[-/.] ?(?:0?[1-9]|1[0-2])",
        "duidelijk zijn: is dit een maand, kwartaal, halfjaar of schooljaar? Schrijf 2026-02 voor februari, 2026-K2 "
        "voor het tweede kwartaal of 2026-H2 voor het tweede halfjaar",
    ),
    (
        SEVERAL_YEARS,
        "één jaar, halfjaar, kwartaal of maand zijn; dit is een schooljaar of een periode van meer jaren. Kies het "
        "jaar waar het cijfer bij hoort en leg dat vast in de definitie van de indicator",
    ),
    (
        r".+(?:\*|\bvoorlopig\)?)",
        "geen * of voorlopig bevatten; haal dat weg (alleen bij Waarden hoort voorlopig, in een kolom Status)",
    ),
)
