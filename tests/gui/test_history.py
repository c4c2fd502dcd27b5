from __future__ import annotations

from gui.moving import History, Place

A, B, C, D = (Place("r", n) for n in (0, 1000, 2000, 3000))


def test_it_goes_back_and_forward_as_a_browser_does() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    assert history.back(B) == A
    assert history.back(A) is None
    assert history.forward(A) == B
    assert history.forward(B) == C
    assert history.forward(C) is None


def test_a_jump_forgets_what_was_ahead() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    history.leave(B)
    assert history.forward(B) is None
    assert history.back(D) == B
    assert history.back(B) == A


def test_there_is_nothing_behind_at_first() -> None:
    assert History().back(A) is None
    assert History().forward(A) is None


def test_it_remembers_only_so_much() -> None:
    history = History()
    for at in range(1000):
        history.leave(Place("r", at))
    steps = 0
    here = Place("r", 5000)
    while place := history.back(here):
        here, steps = place, steps + 1
    assert steps == 100
