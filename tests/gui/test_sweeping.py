from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from gui.sweeping import Sweeper


class Knot:
    """A cycle that says in which thread it was collected."""

    died_in: int | None = None

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Knot.died_in = threading.get_ident()


def test_garbage_made_in_a_thread_dies_in_the_windows(qtbot: QtBot) -> None:
    sweeper = Sweeper()
    Knot.died_in = None

    def tie() -> None:
        Knot()
        _ = [[n] for n in range(10_000)]

    thread = threading.Thread(target=tie)
    thread.start()
    thread.join()
    assert Knot.died_in is None
    kept = [[n] for n in range(10_000)]  # more than the first threshold
    sweeper.sweep()
    assert Knot.died_in == threading.get_ident()
    assert kept
    sweeper.close()
    assert gc.isenabled()
    assert qtbot is not None
