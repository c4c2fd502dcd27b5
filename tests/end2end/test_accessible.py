"""A screen reader's view of the window: over AT-SPI, on a screen of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM = Path("/usr/bin/python3")
SCRIPT = """
{launcher} --launch-immediately &
"{python}" tests/end2end/accessible_window.py "{folder}" &
shown=$!
{system} tests/end2end/accessible_reader.py
kill $shown
"""
NAMED = {"push button", "text", "table", "list", "page tab", "check box", "combo box", "menu item"}


def has_atspi() -> bool:
    tools = all(map(shutil.which, ("xvfb-run", "dbus-run-session"))) and LAUNCHER.exists()
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    return (
        tools
        and SYSTEM.exists()
        and not subprocess.run([SYSTEM, "-c", ask], check=False, capture_output=True).returncode
    )


@pytest.mark.skipif(not has_atspi(), reason="needs xvfb, dbus, at-spi2-core, gir1.2-atspi-2.0")
def test_a_screen_reader_reads_the_window(tmp_path: Path) -> None:
    script = SCRIPT.format(launcher=LAUNCHER, python=sys.executable, folder=tmp_path, system=SYSTEM)
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", script]
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.stdout, ran.stderr[-2000:]
    told = [tuple(thing) for thing in json.loads(ran.stdout.splitlines()[-1])]
    named = {(role, name) for role, name, _, _ in told}
    for wanted in (
        ("list", "Library"),
        ("list", "Contents"),
        ("table", "Figures"),
        ("table", "Repairs"),
        ("text", "Report"),
        ("text", "Search all reports, in either script"),
        ("push button", "Close Inspector"),
    ):
        assert wanted in named
    (report,) = [words for role, name, words, _ in told if (role, name) == ("text", "Report")]
    assert "綦江" in report
    nameless = {role for role, name, _, showing in told if showing and role in NAMED and not name}
    assert nameless == set()
