"""Who gets a turn: one at a time, in the order in which they came, and nobody waits for ever."""

import time
from threading import Event, Thread

import pytest

from pages.parts.turns import DRAWING, Turns

SOON = 5


def started(work: object, *given: object) -> Thread:
    thread = Thread(target=work, args=given, daemon=True)
    thread.start()
    return thread


def test_one_at_a_time_in_the_order_in_which_they_came():
    turns, order, inside = Turns(), [], []

    def page(name: int) -> None:
        with turns.turn(SOON):
            inside.append(name)
            assert len(inside) == 1
            order.append(name)
            time.sleep(0.005)
            inside.remove(name)

    with turns.turn(SOON):
        pages = []
        for name in range(12):
            pages.append(started(page, name))
            while len(turns._waiting) <= name:
                time.sleep(0.001)
    for each in pages:
        each.join(SOON)

    assert order == [*range(12)]


def test_who_waited_long_enough_goes_on_beside_and_takes_nobodys_turn():
    turns, slow, done = Turns(), Event(), []
    with turns.turn(SOON):
        impatient = started(lambda: done.append("beside") if not turns._take(0.01) else done.append("mine"))
        impatient.join(SOON)
        assert done == ["beside"] and not turns._waiting

        def patient() -> None:
            with turns.turn(SOON):
                done.append("in turn")
                slow.set()

        waiting = started(patient)
        assert not slow.wait(0.05)
    waiting.join(SOON)
    assert done == ["beside", "in turn"]


def test_a_page_that_breaks_off_gives_its_turn_back():
    turns = Turns()
    with pytest.raises(KeyError), turns.turn(SOON):
        raise KeyError

    assert turns._take(0)


def test_many_who_hardly_wait_never_leave_the_turn_taken():
    turns = Turns()

    def visits() -> None:
        for _ in range(200):
            with turns.turn(0.0005):
                time.sleep(0.0001)

    for each in [started(visits) for _ in range(8)]:
        each.join(SOON)

    assert not turns._busy and not turns._waiting


def test_a_page_pauses_only_when_nobody_waits(monkeypatch):
    turns, slept = Turns(), []
    monkeypatch.setattr("pages.parts.turns.time.sleep", slept.append)
    with turns.turn(SOON):
        turns.pause()
        assert slept == [DRAWING]
        waiting = started(lambda: turns._take(SOON))
        while not turns._waiting:
            pass
        turns.pause()
    waiting.join(SOON)

    assert slept == [DRAWING]
