"""Read a window as a screen reader does, over AT-SPI, and print what it says as JSON.

Runs in the system's Python, which has Debian's gir1.2-atspi-2.0; not in the project's.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from typing import Any

_PATIENCE, _PAUSE, _MOST = 150, 0.2, 30


def main() -> int:
    """Print [role, name, first characters] of every accessible thing of the first application."""
    importlib.import_module("gi").require_version("Atspi", "2.0")
    atspi: Any = importlib.import_module("gi.repository.Atspi")
    atspi.init()
    for _ in range(_PATIENCE):
        desktop = atspi.get_desktop(0)
        found = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
        windows = [a for a in found if a is not None and a.get_child_count()]
        if windows:
            break
        time.sleep(_PAUSE)
    else:
        return 1
    time.sleep(5 * _PAUSE)  # the tree is there before all of it is filled
    told: list[list[str]] = []
    _walk(atspi, windows[0], told)
    json.dump(told, sys.stdout, ensure_ascii=False)
    return 0


def _walk(atspi: Any, thing: Any, told: list[list[str]]) -> None:  # noqa: ANN401 - gi has no types
    role = thing.get_role_name()
    words = ""
    if role == "text" and atspi.Text.get_character_count(thing):
        words = atspi.Text.get_text(thing, 0, min(40, atspi.Text.get_character_count(thing)))
    showing = thing.get_state_set().contains(atspi.StateType.SHOWING)
    told.append([role, thing.get_name() or "", words, "showing" if showing else ""])
    for number in range(min(thing.get_child_count(), _MOST)):
        child = thing.get_child_at_index(number)
        if child is not None:
            _walk(atspi, child, told)


if __name__ == "__main__":
    sys.exit(main())
