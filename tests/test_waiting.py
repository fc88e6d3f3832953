"""How far the work on a file is: told by the work, shown while it lasts, and a queue when many hand over at once."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from data.progress import CHECKING, LOOKING, READING, TRYING, heard_by, part, tell
from pages.parts import opslag, waiting
from pages.parts.waiting import STEPS, Work, shown
from queries.voorproef import van_publiceren
from tests import test_pages
from tests.conftest import checked, csv, xlsx
from tests.test_pages import ORGANISATIES, button, hand_over

_nothing_remembered = test_pages._nothing_remembered
_no_search_for_components = test_pages._no_search_for_components

BOOK = {
    "Stellingen": "stelling | tekst | thema\nS1 | Wij delen | Delen",
    "Antwoorden": "ronde | S1\n2026 | 4\n2026 | 5\n2026 | 3\n2026 | 4\n2026 | 4",
}


class Place:
    """A place on the page that remembers what it showed."""

    def __init__(self) -> None:
        self.seen: list[tuple[float, str]] = []
        self.left = False

    def progress(self, share: float, text: str) -> None:
        self.seen.append((share, text))
        self.left = True

    def empty(self) -> None:
        self.left = False


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    found = Place()
    monkeypatch.setattr(waiting.st, "empty", lambda: found)
    monkeypatch.setattr(waiting, "SOON", 0.01)
    monkeypatch.setattr(waiting, "OFTEN", 0.01)
    return found


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What keeps work going until it is opened."""
    opened = threading.Event()
    yield opened
    opened.set()


@pytest.fixture
def one_reader() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


def heard(do) -> list[tuple[str, float]]:
    """Every step and share that was told, in turn."""
    told = []
    with heard_by(lambda step, share: told.append((step, share))):
        do()
    return told


def test_checking_a_file_tells_its_steps_in_turn_and_never_goes_back():
    told = heard(lambda: checked(xlsx(BOOK)))

    assert list(dict.fromkeys(step for step, _ in told)) == [READING, LOOKING, CHECKING]
    shares = [share for step, share in told if step == CHECKING]
    assert shares == sorted(shares) and shares[0] == 0 and shares[-1] >= 0.9


def test_trying_out_a_change_tells_of_nothing_else(store):
    delivery = checked(csv(ORGANISATIES))
    told = heard(lambda: van_publiceren(store, delivery))

    assert {step for step, _ in told} == {TRYING}
    assert [share for _, share in told] == sorted({share for _, share in told})


def test_every_step_has_its_share_of_the_bar():
    assert {step for step, _ in heard(lambda: checked(xlsx(BOOK)))} <= STEPS.keys()
    assert all(0 <= begin < end <= 1 for begin, end in STEPS.values())


def test_a_part_of_the_work_is_a_share_of_the_whole():
    def third_of_four():
        with part(2, 4):
            tell(CHECKING, 0.5)

    assert heard(third_of_four) == [(CHECKING, 0.625)]


def test_nobody_need_listen():
    tell(READING)


def test_what_takes_long_is_shown_and_leaves_nothing_behind(place, gate):
    def slow() -> str:
        tell(CHECKING, 0.5)
        gate.wait()
        return "klaar"

    work = Work(slow, waiting.CHECKS)
    threading.Timer(0.2, gate.set).start()

    assert shown(work, "partners.csv") == "klaar"
    assert any(share == pytest.approx(0.725) for share, _ in place.seen)
    assert place.seen[-1][1].startswith("partners.csv wordt gecontroleerd … ")
    assert not place.left


def test_what_is_done_at_once_shows_no_progress(place, monkeypatch):
    monkeypatch.setattr(waiting, "SOON", 5)

    assert shown(Work(lambda: 3, waiting.CHECKS), "partners.csv") == 3
    assert place.seen == []


def test_who_comes_third_hears_that_he_waits_and_for_how_many(gate, one_reader):
    first, second, third = (Work(gate.wait, one_reader) for _ in range(3))
    while first.told.startswith("wacht"):
        first.ready(0.01)

    assert second.told == "wacht op zijn beurt"
    assert third.told == "wacht op zijn beurt; nog 1 bestand gaat voor"
    gate.set()
    assert third.outcome() and not third.told.startswith("wacht")


@pytest.mark.parametrize("other", [waiting.TRIALS, waiting.SMALL, waiting.WRITES], ids=["trial", "small", "publish"])
def test_what_is_tried_out_small_or_published_does_not_wait_for_who_reads(gate, other):
    readers = [Work(gate.wait, waiting.CHECKS) for _ in range(3)]

    assert Work(lambda: "klaar", other).outcome() == "klaar"
    assert not any(reader.ready(0) for reader in readers)


def test_work_that_nobody_waits_for_does_not_begin(gate, one_reader):
    begun = []
    first = Work(gate.wait, one_reader)
    dropped = Work(lambda: begun.append("te laat"), one_reader)
    last = Work(lambda: begun.append("op tijd"), one_reader)
    dropped.drop()
    first.drop()
    gate.set()
    last.outcome()

    assert begun == ["op tijd"]


def test_a_check_that_failed_is_tried_again(monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("pages.parts.delivery.check_file", lambda *_: 1 / 0)
        page = hand_over(("partners.csv", csv(ORGANISATIES)))
    assert page.exception and not page.table

    monkeypatch.undo()
    page.run()
    assert not page.exception and page.table


def test_no_progress_stays_on_the_page():
    page = hand_over(("partners.csv", csv(ORGANISATIES)))
    assert not page.get("progress")

    button(page, "Publiceer").click().run()
    assert not page.get("progress") and page.success[0].value.startswith("Gepubliceerd: 2 rijen")


def test_publishing_that_fails_may_be_tried_again(monkeypatch):
    page = hand_over(("partners.csv", csv(ORGANISATIES)))
    whole = opslag.store().publish
    monkeypatch.setattr(opslag.store(), "publish", lambda *_: 1 / 0)
    button(page, "Publiceer").click().run()
    assert not page.success and opslag.store().history().empty

    monkeypatch.setattr(opslag.store(), "publish", whole)
    page.run()
    button(page, "Publiceer").click().run()
    assert len(opslag.store().history()) == 1
