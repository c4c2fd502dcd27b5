"""Break the code on purpose and see whether the tests notice: `python -m tests.mutation.run TARGET`.

TARGET is `offsets`, `numerals` or `repair`. Works on a copy under build/mutation, with mutmut in an
environment of its own; prints the score and every change that no test noticed. Takes from some
minutes (offsets) to hours (repair); `--seconds N` stops earlier and scores what was tried.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import venv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "mutation"
BIN = "Scripts" if sys.platform == "win32" else "bin"
LEFT = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "screenshots")

# What mutmut's exit codes say of one change.
NOTICED, UNNOTICED, UNTESTED = frozenset({1, 3, 36, 24, 152, 255, -24, -9}), 0, 33


@dataclass(frozen=True)
class Target:
    """Files to break, and the tests that are to notice."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


TARGETS = {
    "offsets": Target(("core/offsets.py", "core/edits.py"), ("tests/core/test_offsets.py",)),
    "numerals": Target(
        ("core/numerals.py",), ("tests/core/test_numerals.py", "tests/core/test_figures.py")
    ),
    "repair": Target(
        ("core/repair/*",),
        tuple(
            f"tests/core/test_{name}.py"
            for name in ("repair", "characters", "mojibake", "residue", "wraps", "reread")
        ),
    ),
}

SETTINGS = """
[tool.mutmut]
source_paths = ["core/"]
only_mutate = {files}
do_not_mutate_patterns = ['message = ', 'evidence = ']
also_copy = ["gui", "resources", "seeds", "tests", "hatch_build.py", "README.md", "LICENSE", "docs"]
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-p", "no:randomly", "-p", "no:xdist"]
"""


def main(arguments: list[str]) -> int:
    """Return 0 once a score is printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=float, help="stop after so long")
    options = parser.parse_args(arguments)
    target = TARGETS[options.target]
    copy = _copy(options.target, target)
    command = [_mutmut(), "run", "--max-children", "2"]
    try:
        subprocess.run(command, cwd=copy, check=False, timeout=options.seconds, capture_output=True)
    except subprocess.TimeoutExpired:
        print(f"stopped after {options.seconds:.0f} s")
    found, unnoticed = score(copy)
    tried = found["noticed"] + found["unnoticed"]
    share = found["noticed"] / tried if tried else 0.0
    print(f"{options.target}: {found['noticed']} of {tried} changes noticed ({share:.1%})", end="")
    print(f", {found['untested']} in code no test reaches, {found['untried']} not tried")
    for name in unnoticed:
        shown = [_mutmut(), "show", name]
        print(subprocess.run(shown, cwd=copy, check=True, capture_output=True, text=True).stdout)
    return 0


def _copy(name: str, target: Target) -> Path:
    copy = FOLDER / name
    if copy.exists():
        shutil.rmtree(copy)
    shutil.copytree(ROOT, copy, ignore=LEFT)
    tests = [test for test in target.tests if (ROOT / test).exists()]
    with (copy / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(SETTINGS.format(files=json.dumps(target.files), tests=json.dumps(tests)))
    return copy


def _mutmut() -> str:
    folder = FOLDER / "environment"
    if not folder.exists():
        venv.create(folder, with_pip=True)
        install = [str(folder / BIN / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, ".[dev]", "mutmut>=3.8"], cwd=ROOT, check=True)
    return str(folder / BIN / "mutmut")


def score(copy: Path) -> tuple[Counter[str], list[str]]:
    """Return how many changes came to what, and the names of those that no test noticed."""
    found: Counter[str] = Counter()
    unnoticed: list[str] = []
    for path in sorted((copy / "mutants" / "core").rglob("*.meta")):
        for name, code in json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"].items():
            if code in NOTICED:
                found["noticed"] += 1
            elif code == UNNOTICED and code is not None:
                found["unnoticed"] += 1
                unnoticed.append(name)
            else:
                found["untested" if code == UNTESTED else "untried"] += 1
    return found, unnoticed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
