"""A reader's story, from first start to a printed page, by real keys and clicks.

On a screen of its own where xvfb is installed, else on Qt's offscreen one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_reader_tells_the_story(tmp_path: Path) -> None:
    """The story is a program of its own, so that its window is the only one of its process."""
    command = [sys.executable, "-W", "error", "tests/end2end/story.py", str(tmp_path)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    if shutil.which("xvfb-run"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", *command]
        environment["QT_QPA_PLATFORM"] = "xcb"
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=280
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines()[-1] == "the end"
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
