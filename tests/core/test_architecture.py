"""The shape of the house, held by tests: one way for imports, small files, every module placed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[2]
PACKAGES = ("core", "gui", "resources", "seeds")
FILES = [
    path for package in (*PACKAGES, "tests") for path in sorted((ROOT / package).rglob("*.py"))
]
MAX_LINES = 300  # a file that needs more holds two subjects
MAX_METHODS = 15  # public ones; more is a facade for several classes


def test_imports_run_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(cache_dir=None, verbose=False) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_stay_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= MAX_LINES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("Test"):
            public = [
                item.name
                for item in node.body
                # Overrides of Qt's own methods keep Qt's camelCase and are not ours to count.
                if isinstance(item, ast.FunctionDef)
                and item.name.strip("_").islower()
                and not item.name.startswith("_")
            ]
            assert len(public) <= MAX_METHODS, f"{node.name}: {public}"


@pytest.mark.parametrize("package", ["core", "gui"])
def test_the_map_of_a_folder_names_every_module(package: str) -> None:
    page = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text("utf-8"))) or ""
    listed = {word for line in page.splitlines()[4:] for word in line.split("   ")[0].split()}
    held = {
        p.stem
        for p in (ROOT / package).iterdir()
        if p.suffix == ".py" or (p / "__init__.py").exists()
    }
    assert listed >= held - {"__init__"}


def test_heavy_packages_stay_out_of_the_window() -> None:
    code = "import sys, gui.window; print(*{'jieba', 'pypinyin', 'opencc', 'core.initiatives'} & set(sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ran.stdout.split() == []


def test_the_command_line_needs_no_qt() -> None:
    code = "import sys, core.cli, core.ingest; print(*[m for m in sys.modules if 'PySide6' in m])"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ran.stdout.split() == []
