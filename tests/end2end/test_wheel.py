"""The wheel, not the tree: built, unpacked elsewhere, and used from there.

The dependencies are this environment's; `tests/end2end/installed.py` installs those too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WHOLE = Path(__file__).with_name("opened.py")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    # The build compiles translations by a command that stands beside this Python.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    subprocess.run(command, cwd=ROOT, check=True, env=os.environ | {"PATH": path})
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    ours = {
        path.relative_to(ROOT).as_posix()
        for package in ("core", "gui", "resources", "seeds")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in {".pyc", ".qm"}
    }
    held = set(zipfile.ZipFile(wheel).namelist())
    assert ours - held == set()
    compiled = {name.replace(".ts", ".qm") for name in ours if name.endswith(".ts")}
    assert compiled
    assert {name for name in held - ours if ".dist-info/" not in name} == compiled


def test_the_wheel_reads_and_opens_where_the_tree_is_not(wheel: Path, tmp_path: Path) -> None:
    site, home = tmp_path / "site", tmp_path / "home"
    zipfile.ZipFile(wheel).extractall(site)
    home.mkdir()
    environment = os.environ | {
        "PYTHONPATH": str(site),
        "PYTHONSAFEPATH": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }

    def run(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, cwd=home, env=environment, capture_output=True, text=True, check=True
        ).stdout

    sample = min((site / "seeds").glob("*.txt"))
    document = json.loads(run("-m", "gui", "read", "--json", str(sample)))
    assert len(document["figures"]) > 10
    opened = json.loads(run(str(WHOLE), str(tmp_path / "library")))
    assert opened["reports"] == 5
    assert {Path(x) for x in opened["packages"]} == {site / x for x in opened["names"]}
