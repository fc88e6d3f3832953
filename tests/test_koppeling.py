"""A file whose headings are not ours: a proposal, its correction, and the next file that needs no hand."""

import json

import pytest

from data.__main__ import main
from data.contracts import CONTRACTS
from data.installation import where
from data.koppeling import Koppeling, from_json
from data.problem import Problem
from data.proposing import propose
from data.store import Store
from data.wording import check_words, options_of
from tests.conftest import checked, csv, delivered, said, sheet

STELLINGEN = """
    Code | Tekst                            | Thema
    X1   | Ik weet wat ik mag verwachten.   | Rollen
    X2   | Wij delen informatie op tijd.      | Afspraken
"""
EXPORT = """
    Meetmoment | Waar werkt u?     | Weet u wat u mag verwachten? | Delen wij informatie op tijd? | E-mail
    2024       | Welzijnsstichting | Zeker wel                    | 4                             | anonymous
    2024       | gemeente          | Zeker niet                   | 2                             | anonymous
"""
KOLOMMEN = {"ronde": "Meetmoment", "soort": "Waar werkt u?"}
VRAGEN = {
    "Weet u wat u mag verwachten?": "X1",
    "Delen wij informatie op tijd?": "X2",
}
WOORDEN = {"soort": {"Welzijnsstichting": "welzijn"}, "antwoord": {"Zeker wel": "5", "Zeker niet": "1"}}
KOPPELING = Koppeling("antwoorden", KOLOMMEN, VRAGEN, WOORDEN)


@pytest.fixture
def known(store):
    delivered(store, {"Stellingen": STELLINGEN, "Rondes": "Ronde | Uitgenodigd\n2024 | 20"})
    return store.known()


def proposed(drawing: str, known, **fill):
    (only,) = propose("export.csv", [sheet(drawing)], known, fill)
    return only


def test_headings_that_are_not_ours_are_not_taken_without_a_koppeling(known):
    assert "herkent er geen gegevens in" in checked(EXPORT, known).problem


def test_the_proposal_sets_their_headings_beside_what_they_are_most_like(known):
    proposal = proposed(EXPORT, known)

    assert proposal.koppeling.dataset == "antwoorden"
    assert proposal.koppeling.stellingen == VRAGEN
    assert proposal.koppeling.kolommen["soort"] == "Waar werkt u?"
    assert proposal.unknown == {
        "soort": {"Welzijnsstichting": "welzijn"},
        "antwoord": {"Zeker wel": "", "Zeker niet": ""},
    }
    assert proposal.examples["Waar werkt u?"] == ["Welzijnsstichting", "gemeente"]


def test_columns_full_of_answers_tell_a_questionnaire_also_when_no_question_is_alike(known):
    export = """
        ID | In welk kwartaal? | Waar werkt u? | Kleur is mooi | Water is nat     | Opmerking
        1  | 2026-K4           | Gem. Noord    | Mee eens      | Heel erg eens    | prima
        2  | 2026-K4           | welzijn       | Oneens        | Mee eens         | gaat goed
        3  | 2026-K4           | gemeente      | Neutraal      | Helemaal mee eens | fijn
    """
    proposal = proposed(export, known)

    assert proposal.koppeling == Koppeling(
        "antwoorden", {"respondent": "ID", "ronde": "In welk kwartaal?", "soort": "Waar werkt u?"}
    )


def test_the_proposal_shows_nothing_of_a_person(known):
    proposal = proposed("Naam | Meetmoment | Mening\nA. Jansen | 2024 | mail jan@example.nl\nB | 2024 | goed", known)

    assert proposal.examples["Naam"] == []
    assert proposal.examples["Mening"] == ["•••", "goed"]
    assert "Naam" not in proposal.koppeling.kolommen.values()


def test_what_was_agreed_reads_the_file(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    delivery = checked(EXPORT, store.known())

    assert delivery.problem is None
    assert not delivery.faulty
    rows = delivery.sheets[0].rows
    assert rows[["stelling", "antwoord", "soort"]].to_dict("list") == {
        "stelling": ["X1", "X1", "X2", "X2"],
        "antwoord": [5, 1, 4, 2],
        "soort": ["welzijn", "gemeente", "welzijn", "gemeente"],
    }


def test_the_next_file_of_the_kind_needs_no_hand_and_another_kind_is_not_touched(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    next_year = EXPORT.replace("2024", "2025").replace("| E-mail", "| Nieuwe vraag")

    assert checked(next_year, store.known()).sheets[0].geaccepteerd == 2
    assert "herkent er geen" in checked(EXPORT.replace("Waar werkt u?", "Waar woont u?"), store.known()).problem


def test_a_word_that_was_not_agreed_is_a_finding_as_typed(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    delivery = checked(EXPORT.replace("Zeker niet", "Misschien"), store.known())

    (fault,) = [finding for finding in delivery.findings if finding.ernst == "fout"]
    assert (fault.rij, fault.kolom, fault.waarde) == (3, next(iter(VRAGEN)), "Misschien")


def test_a_koppeling_can_be_changed_seen_and_removed(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    changed = Koppeling("antwoorden", KOLOMMEN, VRAGEN, {**WOORDEN, "antwoord": {"Zeker wel": "4", "Zeker niet": "2"}})
    store.keep_koppeling(changed, "een ander")

    assert store.known().koppelingen == (changed,)
    (row,) = store.koppelingen().to_dict("records")
    assert (row["dataset"], row["door"], row["kenmerk"]) == ("antwoorden", "een ander", KOPPELING.kenmerk)
    store.drop_koppeling(KOPPELING.kenmerk)
    assert store.known().koppelingen == ()


def test_the_koppelingen_of_another_coalitie_are_not_ours(store, known, monkeypatch):
    store.keep_koppeling(KOPPELING, "een tester")
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")

    assert store.known().koppelingen == ()
    store.drop_koppeling(KOPPELING.kenmerk)
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert store.known().koppelingen == (KOPPELING,)


def test_it_is_written_down_and_read_again():
    assert from_json(KOPPELING.as_json()) == [KOPPELING]
    assert from_json(f"[{KOPPELING.as_json()}, {KOPPELING.as_json()}]") == [KOPPELING, KOPPELING]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("geen json", "moet een JSON-bestand zijn"),
        ("[3]", "moet een JSON-bestand zijn"),
        ('{"kolommen": {}}', "moet een JSON-bestand zijn"),
        ('{"dataset": "verhalen"}', f"moet een van deze zijn: {', '.join(CONTRACTS)}"),
        ('{"dataset": "acties", "kolommen": {"kleur": "Kleur"}}', "noemt “kleur”, en dat is geen kolom van acties"),
        ('{"dataset": "acties", "kolommen": {"actie": 3}}', "moet een JSON-bestand zijn"),
        (json.dumps({"dataset": "acties", "iets": {}}), "moet een JSON-bestand zijn"),
        ("[" * 100_000, "moet een JSON-bestand zijn"),
        (
            '{"dataset": "acties", "woorden": {"status": {"loopt": "vast"}}}',
            "“loopt” betekent in de koppeling “vast”, maar Status moet een van deze zijn",
        ),
        (
            '{"dataset": "antwoorden", "woorden": {"antwoord": {"Zeker": "blauw"}}}',
            "“blauw”, maar Antwoord moet een cijfer van de schaal zijn",
        ),
    ],
)
def test_what_is_no_koppeling_is_said_in_a_sentence(text, sentence):
    with pytest.raises(Problem, match=sentence):
        from_json(text)


def test_a_koppeling_without_headings_fits_nothing(store, known):
    store.keep_koppeling(Koppeling("acties"), "een tester")

    assert "herkent er geen gegevens in" in checked(EXPORT, store.known()).problem


def test_a_sheet_that_is_understood_is_proposed_as_it_is_understood(known):
    proposal = proposed("Ronde | Soort | X1 | X2\n2024 | gemeente | 4 | Heel erg", known)

    assert proposal.koppeling == Koppeling("antwoorden", {"ronde": "Ronde", "soort": "Soort"}, {"X1": "X1", "X2": "X2"})
    assert proposal.unknown == {"antwoord": {"Heel erg": ""}}


def test_a_word_without_a_meaning_stays_a_finding(store, known):
    store.keep_koppeling(Koppeling("antwoorden", KOLOMMEN, VRAGEN, {**WOORDEN, "antwoord": {"Zeker wel": ""}}), "ik")

    assert [f.waarde for f in checked(EXPORT, store.known()).findings if f.ernst == "fout"] == [
        "Zeker wel",
        "Zeker niet",
    ]


def test_what_was_agreed_is_proposed_again_with_only_the_new_words_open(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    proposal = proposed(EXPORT.replace("gemeente ", "Gem. Noord"), store.known())

    assert proposal.koppeling == KOPPELING
    assert proposal.unknown == {"soort": {"Gem. Noord": ""}}
    assert proposal.as_dict()["woorden"]["soort"] == {"Welzijnsstichting": "welzijn", "Gem. Noord": ""}


def test_the_command_line_proposes_and_takes_a_koppeling(tmp_path, capsys):
    ours = Store(where())
    delivered(ours, {"Stellingen": STELLINGEN, "Rondes": "Ronde | Uitgenodigd\n2024 | 20"})
    ours.close()
    file, agreed = tmp_path / "export.csv", tmp_path / "koppeling.json"
    file.write_bytes(csv(EXPORT))

    assert main(["controleer", str(file), "--toon-koppeling"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)
    shown["kolommen"]["ronde"] = "Meetmoment"
    shown["woorden"]["antwoord"] = WOORDEN["antwoord"]
    agreed.write_text(json.dumps([shown]), encoding="utf-8")

    assert main(["controleer", str(file), "--koppeling", str(agreed), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["leveringen"][0]["rijen"]["geaccepteerd"] == 2


@pytest.mark.parametrize("text", [None, "geen json"])
def test_a_koppeling_that_cannot_be_used_refuses_the_file_in_a_sentence(tmp_path, capsys, text):
    file, agreed = tmp_path / "export.csv", tmp_path / "koppeling.json"
    file.write_bytes(csv(EXPORT))
    if text:
        agreed.write_text(text, encoding="utf-8")

    assert main(["controleer", str(file), "--koppeling", str(agreed), "--json"]) == 2
    assert "koppeling" in json.loads(capsys.readouterr().out)["probleem"].casefold()


KAART = """
    Tafelnaam      | Thema domein | Zwaarte | Wanneer besproken
    Casus Oost     | Veiligheid   | 2       | ma
    Netwerk Noord  | Veiligheid   | 1       | di
"""
TAFELS = Koppeling(
    "overlegtafels",
    {"overlegtafel": "Tafelnaam", "domeinen": "Thema domein", "regieniveau": "Zwaarte"},
    vast={"verzorgingsgebied": "gemeente"},
)


def test_what_the_file_never_says_and_holds_for_its_kind_is_kept(store):
    store.keep_koppeling(TAFELS, "een tester")
    delivery = checked(KAART, store.known(), peildatum="01-10-2026")

    assert delivery.sheets[0].geaccepteerd == 2
    assert delivery.sheets[0].rows["verzorgingsgebied"].tolist() == ["gemeente", "gemeente"]
    assert (
        "kolom Verzorgingsgebied: “gemeente” geldt voor alle rijen: zo staat het in de koppeling van dit soort bestand"
    ) in said(delivery)


def test_a_moment_is_asked_again_with_every_delivery(store):
    store.keep_koppeling(TAFELS, "een tester")

    assert checked(KAART, store.known()).asks == ["peildatum"]


def test_what_the_sender_says_today_goes_before_what_is_kept(store):
    delivered(store, {"Indicatoren": "indicator | naam | eenheid | richting\nA | Aa | % | geen\nB | Bb | % | geen"})
    wijken = "Waar zo | Wanneer zo | Hoe veel\nNoord | 2025 | 12"
    columns = {"gebied": "Waar zo", "periode": "Wanneer zo", "waarde": "Hoe veel"}
    store.keep_koppeling(Koppeling("waarden", columns, vast={"indicator": "a"}), "een tester")
    by_heart, today = checked(wijken, store.known()), checked(wijken, store.known(), indicator="B")

    assert by_heart.sheets[0].rows["indicator"].tolist() == ["A"]
    assert today.sheets[0].rows["indicator"].tolist() == ["B"]
    assert not any("koppeling" in line for line in said(today))


def test_the_proposal_leaves_room_for_what_the_file_does_not_say(store):
    without = KAART.replace("Zwaarte", "Regieniveau").replace("Tafelnaam", "Naam overleg")
    (shown,) = propose("kaart.csv", [sheet(without)], store.known(), {})

    assert shown.as_dict()["vast"] == {"verzorgingsgebied": ""}
    assert from_json(json.dumps(shown.as_dict()))[0].vast == {}


@pytest.mark.parametrize(
    ("dataset", "vast", "sentence"),
    [
        ("overlegtafels", {"peildatum": "01-10-2026"}, "“Peildatum” een vaste waarde, maar die verschilt per levering"),
        ("antwoorden", {"ronde": "2026-K4"}, "--vul ronde=…"),
        ("overlegtafels", {"overlegtafel": "Casus"}, "“Overlegtafel” kan niet in alle rijen hetzelfde zijn"),
        ("waarden", {"waarde": "3"}, "“Waarde” kan niet in alle rijen hetzelfde zijn"),
        ("overlegtafels", {"regieniveau": "9"}, "“Regieniveau” moet een getal van 1 t/m 4 zijn"),
        ("overlegtafels", {"verzorgingsgebied": "planeet"}, "“Verzorgingsgebied” moet een van deze zijn"),
        ("acties", {"trekker": "jan@example.nl"}, "“Trekker” mag geen gegevens van een persoon bevatten"),
        ("acties", {"status": "open", "kleur": "rood"}, "noemt “kleur”, en dat is geen kolom van acties"),
        ("acties", {"status": 3}, "moet een JSON-bestand zijn"),
    ],
)
def test_a_fixed_value_that_cannot_be_is_said_in_a_sentence(dataset, vast, sentence):
    with pytest.raises(Problem, match=sentence):
        from_json(json.dumps({"dataset": dataset, "vast": vast}))


def test_a_column_and_a_fixed_value_for_the_same_is_said():
    both = {"dataset": "acties", "kolommen": {"status": "Stand"}, "vast": {"status": "open"}}

    with pytest.raises(Problem, match="geeft “status” een kolom én een vaste waarde"):
        from_json(json.dumps(both))


def test_headings_that_differ_by_case_and_space_are_of_the_same_kind(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    another = EXPORT.replace("Waar werkt u?", "WAAR  werkt u ?").replace("Meetmoment", "meet moment")

    assert checked(another, store.known()).sheets[0].geaccepteerd == 2
    store.keep_koppeling(proposed(another, store.known()).koppeling, "een ander")
    assert len(store.koppelingen()) == 1


def test_of_headings_that_are_compared_the_same_the_one_typed_so_is_meant(store):
    store.keep_koppeling(Koppeling("acties", {"actie": "Wat?", "status": "Stand"}), "een tester")

    rows = checked("wat | Wat? | Stand\nmis | goed | open", store.known()).sheets[0].rows
    assert rows["actie"].tolist() == ["goed"]


def test_a_heading_of_signs_alone_is_itself(store):
    store.keep_koppeling(Koppeling("acties", {"actie": "#", "status": "Stand"}), "een tester")

    rows = checked(" | # | Stand\nmis | goed | open", store.known()).sheets[0].rows
    assert rows["actie"].tolist() == ["goed"]
    assert "herkent er geen" in checked("€ | Stand\nmis | open", store.known()).problem


def test_a_change_that_uses_fewer_columns_counts(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    agreed = proposed(EXPORT, store.known()).agreed
    fewer = Koppeling("antwoorden", {"ronde": "Meetmoment"}, VRAGEN, WOORDEN)
    store.keep_koppeling(fewer, "een tester", agreed)

    assert store.known().koppelingen == (fewer,)
    assert checked(EXPORT, store.known()).sheets[0].rows["soort"].isna().all()


def test_what_the_sender_says_of_his_file_goes_before_a_kept_koppeling_of_more_headings(store, known):
    store.keep_koppeling(KOPPELING, "een tester")
    fewer = Koppeling("antwoorden", {"ronde": "Meetmoment"}, VRAGEN, WOORDEN)

    assert checked(EXPORT, store.known().agreeing([fewer])).sheets[0].rows["soort"].isna().all()


def test_a_kept_koppeling_that_names_a_column_we_no_longer_have_still_gives_the_others(store, known):
    store.keep_koppeling(Koppeling("antwoorden", {**KOLOMMEN, "vroeger": "E-mail"}, VRAGEN, WOORDEN), "een tester")
    store.keep_koppeling(Koppeling("verhalen", {"verhaal": "Meetmoment"}), "een tester")

    assert store.known().koppelingen == (KOPPELING,)
    assert checked(EXPORT, store.known()).sheets[0].geaccepteerd == 2


def test_two_files_of_one_kind_in_one_run(tmp_path, capsys):
    ours = Store(where())
    delivered(ours, {"Stellingen": STELLINGEN, "Rondes": "Ronde | Uitgenodigd\n2024 | 20\n2025 | 20"})
    ours.close()
    agreed, files = tmp_path / "koppeling.json", [tmp_path / "een.csv", tmp_path / "twee.csv"]
    agreed.write_text(KOPPELING.as_json(), encoding="utf-8")
    for file, year in zip(files, ("2024", "2025"), strict=True):
        file.write_bytes(csv(EXPORT.replace("2024", year)))

    assert main(["laad", *map(str, files), "--koppeling", str(agreed), "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(each["bestand"], each["gepubliceerd"]) for each in told] == [("een.csv", True), ("twee.csv", True)]
    assert [each["leveringen"][0]["rijen"]["geaccepteerd"] for each in told] == [2, 2]


def test_figures_with_a_column_per_period_keep_their_periods(store):
    delivered(store, {"Indicatoren": "indicator | naam | eenheid | richting\nA | Aa | % | geen"})
    store.keep_koppeling(Koppeling("waarden", {"gebied": "Waar zo"}, vast={"indicator": "A"}), "een tester")

    rows = checked("Waar zo | 2024 | 2025\nNoord | 12 | 13", store.known()).sheets[0].rows
    assert rows[["periode", "waarde"]].values.tolist() == [["2024", 12], ["2025", 13]]


INDICATOREN = """
    indicator | naam                    | eenheid | richting
    VROEG     | Vroeggeboorte           | %       | lager
    ARM       | Kinderen in armoede     | %       | lager
"""
WIJKEN = """
    Waar zo | Meetjaar | % vroeg geboren (vroeggeboorte) | Armoede bij kinderen
    Noord   | 2024     | 7,1                             | 12
    Zuid    | 2024     | 6,0                             | x
"""
PER_WIJK = Koppeling(
    "waarden",
    {"gebied": "Waar zo", "periode": "Meetjaar"},
    indicatoren={"% vroeg geboren (vroeggeboorte)": "VROEG", "Armoede bij kinderen": "ARM"},
)


def test_a_heading_that_names_an_indicator_in_other_words_gives_its_figures(store):
    delivered(store, {"Indicatoren": INDICATOREN})
    store.keep_koppeling(PER_WIJK, "een tester")
    delivery = checked(WIJKEN, store.known())

    assert not delivery.faulty
    rows = delivery.sheets[0].rows
    assert rows[["indicator", "gebied", "waarde"]].astype(object).fillna("").values.tolist() == [
        ["VROEG", "Noord", 7.1],
        ["VROEG", "Zuid", 6],
        ["ARM", "Noord", 12],
        ["ARM", "Zuid", ""],
    ]
    assert rows["reden_leeg"].tolist()[-1] == "onderdrukt bij de bron"


def test_indicators_are_proposed_by_the_likeness_of_their_names(store):
    delivered(store, {"Indicatoren": INDICATOREN})
    named = WIJKEN.replace("% vroeg geboren (vroeggeboorte)", "Vroeggeboorten (%)").replace("Armoede bij k", "K")
    (proposal,) = propose("wijken.csv", [sheet(named.replace("Waar zo", "Gemeente X"))], store.known(), {})

    assert proposal.koppeling.dataset == "waarden"
    assert proposal.koppeling.indicatoren == {"Vroeggeboorten (%)": "VROEG"}
    assert proposal.koppeling.kolommen["periode"] == "Meetjaar"


def test_figures_that_are_read_are_proposed_with_the_indicators_of_their_headings(store):
    delivered(store, {"Indicatoren": INDICATOREN})
    (proposal,) = propose("w.csv", [sheet("Gebied | Jaar | Vroeg | ARM\nNoord | 2024 | 3 | 4")], store.known(), {})

    assert proposal.koppeling.indicatoren == {"Vroeg": "VROEG", "ARM": "ARM"}


def test_a_code_that_is_no_indicator_any_more_leaves_its_column_unused(store):
    delivered(store, {"Indicatoren": INDICATOREN})
    other = Koppeling("waarden", PER_WIJK.kolommen, indicatoren={**PER_WIJK.indicatoren, "Armoede bij kinderen": "OUD"})
    store.keep_koppeling(other, "een tester")

    assert any(
        "kolom Armoede bij kinderen: hoort bij geen kolom" in line for line in said(checked(WIJKEN, store.known()))
    )


@pytest.mark.parametrize(
    ("koppeling", "sentence"),
    [
        (Koppeling("acties", stellingen={"Vraag": "X1"}), "Een kolom per stelling hoort bij antwoorden"),
        (Koppeling("antwoorden", indicatoren={"Arm": "ARM"}), "Een kolom per indicator hoort bij waarden"),
        (Koppeling("antwoorden", {"antwoord": "Score"}, {"Vraag": "X1"}), "kan er geen kolom “Antwoord” zijn"),
        (Koppeling("waarden", vast={"indicator": "ARM"}, indicatoren={"Arm": "ARM"}), "geen kolom “Indicator” zijn"),
        (Koppeling("antwoorden", stellingen={"a": "X1", "b": "X1"}), "noemt stelling “X1” bij twee koppen"),
    ],
)
def test_headings_that_stand_for_what_they_cannot_are_said(koppeling, sentence):
    with pytest.raises(Problem, match=sentence):
        from_json(koppeling.as_json())


SCHALEN = """
    Code | Tekst            | Thema  | Schaal van | Schaal tot
    V4   | Over vier.       | Rollen | 1          | 4
    V7   | Over zeven.      | Rollen | 1          | 7
    V10  | Over tien.       | Rollen | 1          | 10
    V5   | Over vijf.       | Rollen | 1          | 5
"""


@pytest.fixture
def scaled(store):
    delivered(store, {"Stellingen": SCHALEN})
    return store.known()


def steps(word, known, long="", **asked):
    """What a word may mean below the headings of these statements, `weet niet` and `n.v.t.` apart."""
    if long:
        koppeling = Koppeling("antwoorden", {"stelling": "Vraag", "antwoord": "Zegt"})
        columns = {"Vraag": long.split(), "Zegt": [word]}
    else:
        koppeling = Koppeling("antwoorden", stellingen=asked)
        columns = {heading: [word] if code != "V5" else [] for heading, code in asked.items()}
    return options_of(word, "antwoord", koppeling, columns, known)[:-2]


@pytest.mark.parametrize("code", ["V4", "V7", "V10"])
def test_a_word_may_mean_a_step_of_the_scale_it_stands_below(scaled, code):
    figures = tuple(str(step) for step in range(1, int(code[1:]) + 1))

    assert steps("Prima", scaled, vraag=code, andere="V5") == figures
    assert steps("Prima", scaled, long=code) == figures


def test_a_word_below_different_scales_may_mean_what_has_a_place_on_each(scaled):
    assert steps("Prima", scaled, een="V4", twee="V10") == ("Helemaal mee oneens", "Helemaal mee eens")
    assert steps("Prima", scaled, een="V4", twee="V7") == (
        "Helemaal mee oneens", "Mee oneens", "Mee eens", "Helemaal mee eens",
    )  # fmt: skip
    assert steps("Prima", scaled, long="V4 V10") == ("Helemaal mee oneens", "Helemaal mee eens")


def test_one_word_is_the_end_of_each_scale_it_stands_below(store, scaled):
    words = {"antwoord": {"Prima": "Helemaal mee eens", "Kan beter": "3"}}
    store.keep_koppeling(Koppeling("antwoorden", {"ronde": "Wanneer"}, {"Een?": "V4", "Twee?": "V10"}, words), "ik")

    rows = checked("Wanneer | Een? | Twee?\n2024 | Prima | Prima\n2024 | Kan beter | 7", store.known()).sheets[0].rows
    assert rows["antwoord"].tolist() == [4, 3, 10, 7]


@pytest.mark.parametrize(("figure", "fits"), [("0", False), ("5", False), ("4", True), ("weet niet", True), ("", True)])
def test_a_word_cannot_mean_what_lies_outside_the_scale(scaled, figure, fits):
    koppeling = Koppeling("antwoorden", {}, {"Een?": "V4"}, {"antwoord": {"Prima": figure}})
    if fits:
        return check_words(koppeling, scaled)
    with pytest.raises(Problem, match=f"“Prima” betekent in de koppeling {figure}, .* Kies een cijfer van 1 t/m 4"):
        check_words(koppeling, scaled)


def test_on_the_command_line_a_word_outside_the_scale_refuses_the_koppeling(tmp_path, capsys):
    ours = Store(where())
    delivered(ours, {"Stellingen": STELLINGEN})
    ours.close()
    file, agreed = tmp_path / "export.csv", tmp_path / "koppeling.json"
    file.write_bytes(csv(EXPORT))
    agreed.write_text(KOPPELING.as_json().replace('"5"', '"8"'), encoding="utf-8")

    assert main(["laad", str(file), "--koppeling", str(agreed), "--json"]) == 2
    assert "“Zeker wel” betekent in de koppeling 8" in json.loads(capsys.readouterr().out)["probleem"]


def test_a_word_that_comes_late_in_a_long_file_is_asked_too(known):
    late = EXPORT + "2024 | gemeente | 4 | 4 | anonymous\n" * 300 + "2024 | gemeente | Ooit | 4 | anonymous\n"

    assert proposed(late, known).unknown["antwoord"] == {"Zeker wel": "", "Zeker niet": "", "Ooit": ""}


def test_a_list_of_tables_is_no_list_of_organisations_for_its_domains(store):
    tafels = """
        Hoe heet de tafel? | Waar gaat het over (domein) | Zwaarte | Voorgezeten door  | Hoe vaak
        Casus Oost         | Veiligheid                  | 2       | Welzijn Waterrijk | 12
        Netwerk Noord      | Jeugd                       | 1       | GGD               | 4
    """
    (proposal,) = propose("lijst.csv", [sheet(tafels)], store.known(), {})

    assert proposal.koppeling.dataset == "overlegtafels"
    assert proposal.koppeling.kolommen["overlegtafel"] == "Hoe heet de tafel?"


@pytest.mark.parametrize("codes", [("V1", "V2"), ("Wij hebben samen een helder doel", "Wij weten wie de regie heeft")])
def test_figures_below_sentences_or_numbered_codes_tell_a_questionnaire(store, codes):
    export = f"In welk kwartaal? | {' | '.join(codes)}\n2026-K4 | 4 | 5\n2026-K4 | 3 | 1"
    (proposal,) = propose("export.csv", [sheet(export)], store.known(), {})

    assert proposal.koppeling.dataset == "antwoorden"
