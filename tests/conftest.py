from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import settings

# Whoever runs the tests may have units of their own; none of them may change a result.
os.environ["JIANDU_TABLES"] = ""

# The first example of a test may load a dictionary; time is measured in tests/bench, never here.
settings.register_profile("jiandu", deadline=None)
settings.load_profile("jiandu")

_CARD = pytest.StashKey[list[str]]()


@pytest.fixture
def report_card(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Write a line that the suite prints at its end: what is known not to be perfect."""
    return request.config.stash.setdefault(_CARD, []).append


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    lines = config.stash.get(_CARD, [])
    if lines:
        terminalreporter.section("report card")
        for line in lines:
            terminalreporter.line(line)
