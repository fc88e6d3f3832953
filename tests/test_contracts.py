"""The data sets are what was agreed: their columns, words, defaults and scopes."""

import pytest

from data.absent import Absent
from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.text import key
from tests.conftest import checked

# as agreed: a star means required, brackets hold the default
AGREED = {
    "organisaties": "organisatie* soort* domein* lid_vanaf lid_tot",
    "rondes": "ronde* van tot uitgenodigd doelgroep volledige_groep(nee)",
    "stellingen": "stelling* tekst* thema* versie(1) schaal_van(1) schaal_tot(5) omgekeerd(nee) "
    "vergelijkbaar_met_vorige(ja)",
    # versie is ours: a long file may say to which wording of a statement an answer belongs
    "antwoorden": "ronde* respondent soort rol stelling* antwoord* versie",
    "indicatoren": "indicator* naam* definitie teller noemer eenheid* richting* fase soort bron streefwaarde "
    "streefjaar landelijk landelijk_jaar landelijk_bron definitieversie(1) trendbreuk_vanaf",
    "waarden": "indicator* gebied* gebiedscode periode* teller noemer waarde status(definitief) definitieversie(1)",
    "overlegtafels": "peildatum* overlegtafel* domeinen* regieniveau* verzorgingsgebied* gebied soort doel doelgroep "
    "voorzitter procesmanager deelnemers aantal_deelnemers keer_per_jaar duur_minuten casussen_per_jaar "
    "client_aan_tafel werkwijze registratiesysteem wettelijke_basis resultaat_vastgelegd opschalen_naar "
    "afschalen_naar voorheen",
    "casusstromen": "periode* van* naar* aantal*",
    "inventarisaties": "peildatum* domein* regieniveau verzorgingsgebied geinventariseerd*",
    "instrumenten": "onderdeel* instrument* status* sinds trekker toelichting",
    "acties": "actie* thema aanleiding trekker pdca deadline status* resultaat",
    "duiding": "ronde* cijfer* onderdeel() gebied() we_zien we_denken we_spreken_af",
    "instellingen": "instelling* onderdeel(alles) waarde vanaf_ronde* toelichting",
}
SCOPES = {
    "organisaties": "organisatie",
    "rondes": "ronde",
    "stellingen": "stelling versie",
    "antwoorden": "ronde",
    "indicatoren": "indicator definitieversie",
    "waarden": "indicator gebied periode",
    "overlegtafels": "peildatum",
    "casusstromen": "periode",
    "inventarisaties": "peildatum",
    "instrumenten": "onderdeel instrument",
    "acties": "actie",
    "duiding": "ronde cijfer onderdeel gebied",
    "instellingen": "instelling onderdeel vanaf_ronde",
}
SOORTEN = (
    "gemeente, ziekenhuis, geboortezorg, jeugdgezondheidszorg, huisartsenzorg, wijkteam, jeugdhulp, welzijn, ggz, "
    "zorgverzekeraar, onderwijs, kinderopvang, werk en inkomen, veiligheid, ervaringsdeskundigen, anders"
)
DOMEINEN = "Jeugd & Gezin, Onderwijs & Kinderopvang, Zorg & Welzijn, Werk & Inkomen, Veiligheid"
WORDS = {
    ("organisaties", "soort"): SOORTEN,
    ("organisaties", "domein"): DOMEINEN,
    ("antwoorden", "soort"): SOORTEN,
    ("antwoorden", "rol"): "uitvoerend, leidinggevend, beleid, bestuur, ervaringsdeskundige",
    ("indicatoren", "eenheid"): "%, ‰, aantal, gemiddelde, dagen, punten",
    ("indicatoren", "richting"): "hoger is beter, lager is beter, geen vaste richting",
    ("indicatoren", "fase"): "vóór, tijdens, na de zwangerschap, samenwerking",
    ("indicatoren", "soort"): "uitkomst, proces, context",
    ("waarden", "status"): "definitief, voorlopig, ingetrokken",
    ("overlegtafels", "domeinen"): DOMEINEN,
    ("overlegtafels", "verzorgingsgebied"): "buurt, gemeente, regio",
    ("overlegtafels", "soort"): "casuïstiek, netwerk, bestuurlijk",
    ("overlegtafels", "client_aan_tafel"): "altijd, soms, nooit, onbekend",
    ("inventarisaties", "domein"): DOMEINEN,
    ("inventarisaties", "verzorgingsgebied"): "buurt, gemeente, regio",
    ("instrumenten", "onderdeel"): "meten & weten, informatie delen, reflecteren, samenwerken & leren, "
    "integraal behandelplan",
    ("instrumenten", "status"): "idee, in ontwikkeling, gereed, in gebruik, gestopt",
    ("acties", "pdca"): "plan, do, check, act",
    ("acties", "status"): "open, bezig, gereed, vervallen",
    ("duiding", "cijfer"): "temperatuur, thema, indicator, overlegtafels",
    ("instellingen", "instelling"): "doel, gewicht, grens, minste aantal",
}
EVERY = list(CONTRACTS.values())
COLUMNS = [(contract, column) for contract in EVERY for column in contract.columns]


def named(each: object) -> str:
    return getattr(each, "name", "")


def as_agreed(column: Column) -> str:
    default = {"True": "(ja)", "False": "(nee)", "None": ""}.get(str(column.default), f"({column.default})")
    return f"{column.name}{'*' if column.required else ''}{default}"


def test_the_data_sets_are_those_that_were_agreed():
    assert list(CONTRACTS) == list(AGREED)


@pytest.mark.parametrize("contract", EVERY, ids=named)
def test_the_columns_of_a_data_set_are_as_agreed(contract):
    assert " ".join(map(as_agreed, contract.columns)) == AGREED[contract.name]


@pytest.mark.parametrize("contract", EVERY, ids=named)
def test_a_new_levering_replaces_what_was_agreed(contract):
    assert " ".join(contract.scope) == SCOPES[contract.name]


def test_the_columns_with_fixed_words_are_as_agreed():
    fixed = {(c.name, column.name): ", ".join(column.kind.options) for c, column in COLUMNS if column.kind.options}

    assert fixed == WORDS


@pytest.mark.parametrize(("contract", "column"), [pair for pair in COLUMNS if pair[1].kind.options], ids=named)
def test_every_fixed_word_is_kept_as_it_is_and_in_capitals_too(contract, column):
    for word in column.kind.options:
        assert column.kind.parse(word, ",") == word
        assert column.kind.parse(f" {word.upper()} ", ",") == word


@pytest.mark.parametrize(("contract", "column"), [pair for pair in COLUMNS if pair[1].kind.options], ids=named)
@pytest.mark.parametrize("word", ["iets anders", "?", "…"])
def test_another_word_is_refused(contract, column, word):
    with pytest.raises(ValueError):
        column.kind.parse(word, ",")


@pytest.mark.parametrize("contract", EVERY, ids=named)
def test_no_heading_fits_two_columns(contract):
    keys = [word for column in contract.columns for word in sorted(column.keys)]

    assert "" not in keys
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("contract", EVERY, ids=named)
def test_a_contract_speaks_only_of_columns_and_data_sets_that_exist(contract):
    names = {column.name for column in contract.columns}

    assert {*contract.scope, *contract.identity, *(rule.column for rule in contract.row_rules)} <= names
    assert {column.refers for column in contract.columns if column.refers} <= CONTRACTS.keys()


def test_no_two_data_sets_answer_to_one_name():
    names = [key(word) for contract in EVERY for word in {contract.name, *contract.synonyms}]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(("contract", "column"), [pair for pair in COLUMNS if pair[1].example is not None], ids=named)
def test_an_example_keeps_its_own_contract(contract, column):
    value = column.kind.parse(column.example, ",")

    assert value is not None and not isinstance(value, Absent)


@pytest.mark.parametrize(("contract", "column"), COLUMNS, ids=named)
def test_every_column_is_explained_in_one_dutch_sentence(contract, column):
    assert column.means[0].isupper() and column.means[-1] in ".?"
    assert column.kind.must and not column.kind.must.startswith("moet")


def example_rows(contract: Contract, without: str = "") -> list[list[object]]:
    """A heading row and one row of examples."""
    left_out = {without, "gebiedscode" if without == "gebied" else ""}  # a code names the area as well
    given = [c for c in contract.columns if c.example is not None and c.name not in left_out]
    return [[column.heading for column in given], [column.example for column in given]]


@pytest.mark.parametrize(
    ("contract", "column"), [(contract, column) for contract in EVERY for column in contract.required], ids=named
)
def test_a_required_column_that_is_not_there_refuses_all_rows_and_is_named(contract, column):
    (sheet,) = checked({contract.title: example_rows(contract, without=column.name)}).sheets

    assert sheet.dataset == contract.name
    assert (sheet.geaccepteerd, sheet.afgekeurd) == (0, 1)
    missing = [finding for finding in sheet.bevindingen if finding.code == "kolom ontbreekt"]
    assert [(finding.ernst, finding.kolom) for finding in missing] == [("fout", column.heading)]
    assert missing[0].moet.startswith(f"moet er zijn: {column.means}")


@pytest.mark.parametrize(
    ("contract", "column"), [(contract, column) for contract in EVERY for column in contract.required], ids=named
)
def test_an_empty_cell_in_a_required_column_refuses_its_row(contract, column):
    headings, example = example_rows(contract)
    empty = [None if heading == column.heading else cell for heading, cell in zip(headings, example, strict=True)]
    (sheet,) = checked({contract.title: [headings, empty]}).sheets

    assert sheet.afgekeurd == 1
    assert ("verplicht", 2, column.heading, None, "moet gevuld zijn") in [
        (f.code, f.rij, f.kolom, f.waarde, f.moet) for f in sheet.bevindingen
    ]


@pytest.mark.parametrize(
    ("name", "column", "default"),
    [(c.name, column.name, column.default) for c, column in COLUMNS if column.default is not None],
)
def test_a_default_stands_where_nothing_was_given(name, column, default):
    contract = CONTRACTS[name]
    headings, example = example_rows(contract, without=column)
    sheets = {contract.title: [headings, example]}
    if name == "waarden":
        sheets["Indicatoren"] = example_rows(CONTRACTS["indicatoren"])
    (sheet,) = (each for each in checked(sheets).sheets if each.dataset == name)

    assert sheet.rows[column].tolist() == [default]
