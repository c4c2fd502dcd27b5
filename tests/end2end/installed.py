"""Install Jiandu as people do, each way into an empty place, and use what is there.

    python tests/end2end/installed.py [pip|pipx|uv …] [--from-checkout]

Installs the wheel, or the checkout itself, reads a sample on the command line and opens the window
(offscreen) on the samples, all from an empty folder outside the tree. Takes a minute or two a way.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
OPENED = Path(__file__).with_name("opened.py")
BIN = "Scripts" if sys.platform == "win32" else "bin"


def by_pip(folder: Path, what: str, tools: Path) -> tuple[Path, Path]:
    """Install into an empty environment; return the command and its Python."""
    del tools
    venv.create(folder / "environment", with_pip=True)
    binaries = folder / "environment" / BIN
    run(binaries / "python", "-m", "pip", "install", "--quiet", what)
    return binaries / "jiandu", binaries / "python"


def by_pipx(folder: Path, what: str, tools: Path) -> tuple[Path, Path]:
    """The same by pipx."""
    homes = {"PIPX_HOME": str(folder / "home"), "PIPX_BIN_DIR": str(folder / "bin")}
    run(tools / "pipx", "install", "--quiet", what, more=homes)
    return folder / "bin" / "jiandu", folder / "home" / "venvs" / "jiandu" / BIN / "python"


def by_uv(folder: Path, what: str, tools: Path) -> tuple[Path, Path]:
    """The same by `uv tool`."""
    homes = {"UV_TOOL_DIR": str(folder / "tools"), "UV_TOOL_BIN_DIR": str(folder / "bin")}
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    run(tools / "uv", "tool", "install", "--quiet", "--python", version, what, more=homes)
    return folder / "bin" / "jiandu", folder / "tools" / "jiandu" / BIN / "python"


WAYS: dict[str, Callable[[Path, str, Path], tuple[Path, Path]]] = {
    "pip": by_pip,
    "pipx": by_pipx,
    "uv": by_uv,
}


def run(*command: str | Path, more: dict[str, str] | None = None, cwd: Path = ROOT) -> str:
    """Return what a command prints; raise where it fails."""
    unset = ("PYTHONPATH", "VIRTUAL_ENV")
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    parts = [str(part) for part in command]
    ran = subprocess.run(
        parts,
        cwd=cwd,
        env=environment | (more or {}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ran.stdout


def use(command: Path, python: Path, folder: Path) -> str:
    """Read and open with what was installed; return a line about it."""
    at = folder / "elsewhere"
    at.mkdir()
    own = {
        "XDG_CONFIG_HOME": str(at), "XDG_CACHE_HOME": str(at), "XDG_DATA_HOME": str(at),
        "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    sample = ROOT / "seeds" / "1-qijiang-2021.txt"
    document = json.loads(run(command, "read", "--json", sample, more=own, cwd=at))
    opened = json.loads(run(python, OPENED, at / "library", more=own, cwd=at))
    inside = [Path(x) for x in opened["packages"]]
    if any(path.is_relative_to(ROOT) for path in inside) or not document["figures"]:
        message = f"not what was installed, or nothing found: {opened}"
        raise RuntimeError(message)
    version = run(command, "--version", more=own, cwd=at).strip()
    return f"{version}: {len(document['figures'])} figures read, {opened['reports']} reports opened"


def main(arguments: list[str]) -> int:
    """Try the ways that are named, or all of them."""
    ways = [x for x in arguments if x in WAYS] or list(WAYS)
    with TemporaryDirectory() as name:
        temporary = Path(name)
        venv.create(temporary / "tools", with_pip=True)
        tools = temporary / "tools" / BIN
        run(tools / "python", "-m", "pip", "install", "--quiet", "build", "pipx", "uv")
        if "--from-checkout" in arguments:
            what = str(ROOT)
        else:
            run(tools / "python", "-m", "build", "--wheel", "--outdir", temporary)
            what = str(next(temporary.glob("*.whl")))
        for way in ways:
            begun = perf_counter()
            folder = temporary / way
            folder.mkdir()
            command, python = WAYS[way](folder, what, tools)
            took = perf_counter() - begun
            print(f"{way} ({took:.0f} s): {use(command, python, folder)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
