"""Peers, each in an environment of its own under build/peers, and how they are asked.

`ask(peer, text)` runs `tests/bench/peers/PEER.py` there on a text and gives back what it prints: the
best time of one call when warm, that of loading, and what was found.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
ENVIRONMENTS = ROOT / "build" / "peers"
BIN = "Scripts" if sys.platform == "win32" else "bin"
ROUNDS = 15

PACKAGES = {
    "opencc_library": ("opencc>=1.1.9",),
    # Its metadata forgot what emoji 2 took away.
    "recognizers": ("recognizers-text-suite==1.0.2a2", "emoji<2"),
    "jionlp_money": ("jionlp>=1.5",),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer said. Times are in milliseconds, `found` is start, end and value of each find."""

    version: str
    loading: float
    warm: float
    found: list[tuple[int, int, float]]


def ask(peer: str, text: str, *arguments: str) -> Answer:
    """Return what a peer makes of a text. Raises CalledProcessError where it can't be run."""
    with NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write(text)
    try:
        command = [
            _python(peer),
            "-W",
            "ignore",
            HERE / f"{peer}.py",
            file.name,
            ROUNDS,
            *arguments,
        ]
        ran = subprocess.run(
            list(map(str, command)), check=True, capture_output=True, encoding="utf-8", cwd=HERE
        )
    finally:
        Path(file.name).unlink()
    said = json.loads(ran.stdout.splitlines()[-1])
    return Answer(said["version"], said["loading"], said["warm"], [tuple(x) for x in said["found"]])


def _python(peer: str) -> Path:
    """Return the Python of a peer's environment, which is made where there is none."""
    folder = ENVIRONMENTS / peer
    python = folder / BIN / "python"
    if not folder.exists():
        venv.create(folder, with_pip=True)
        install = [python, "-m", "pip", "install", "--quiet", *PACKAGES[peer]]
        without = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        subprocess.run(list(map(str, install)), check=True, env=without)
    return python
