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
NOT_DELIVERED = {"n.b.", "nb", "-", "–", "niet aangeleverd", "onbekend", "niet bekend", "n.v.t.", "nvt"}
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
PERIODS: tuple[tuple[str, str], ...] = (
    (r"(\d{4})(?:jj00)?", "{0}"),
    (r"(\d{4})[ -]?(?:k|q|kw|kwartaal)[ -]?0?([1-4])", "{0}-K{1}"),
    (r"(?:k|q|kw|kwartaal) ?([1-4])[ -](\d{4})", "{1}-K{0}"),
    (r"([1-4])e kwartaal (\d{4})", "{1}-K{0}"),
    (r"(\d{4})[ -]?(?:h|hj|halfjaar)[ -]?0?([12])", "{0}-H{1}"),
    (r"([12])e halfjaar (\d{4})", "{1}-H{0}"),
    (r"(\d{4})[ -]?mm0?(1[0-2]|[1-9])", "{0}-{1:0>2}"),
    (r"(\d{4})-([5-9])", "{0}-0{1}"),
    (r"(\d{4})-(0[1-9]|1[0-2])", "{0}-{1:0>2}"),
    (r"(0?[1-9]|1[0-2])-(\d{4})", "{1}-{0:0>2}"),
)
