"""Set up and run Jiandu from a fresh checkout, with nothing but Python 3.11 or later.

    python3 dev.py open     make .venv, install, open the app on the sample reports
    python3 dev.py test     make .venv, install, run linters, type checkers and tests
    python3 dev.py translate    gather the texts of the interface into resources/translations/*.ts
    python3 dev.py docs     build the documentation as a site: build/site/index.html
    python3 dev.py wheel | bundle | debian | sbom
                            make something to give away, in dist/ (release/README.md)

On Debian and Ubuntu, as root, missing system libraries and a Chinese font are installed; otherwise
the one line that installs them is printed and nothing runs.
"""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
BIN = ENVIRONMENT / ("Scripts" if WINDOWS else "bin")

# Debian package by the library that Qt loads (`ldd` of its platform plugins says which).
OFFSCREEN = {
    "glib-2.0": "libglib2.0-0",
    "GL": "libgl1",
    "EGL": "libegl1",
    "xkbcommon": "libxkbcommon0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
}
ON_SCREEN = {
    "xcb-cursor": "libxcb-cursor0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
}
FONT = "fonts-noto-cjk"

# What each thing to give away is made with, in an environment of its own under build/.
TOOLS = {
    "wheel": ("build>=1.3",),
    "bundle": (".", "pyinstaller>=6.16"),
    "debian": (".", "pyinstaller>=6.16"),
    "sbom": ("cyclonedx-bom>=7",),
}

CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("basedpyright",),
    ("pytest", "-q"),
)


def main(arguments: list[str]) -> int:
    """Do what the first argument names; return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the one file that an older Python may start
        return fail("Jiandu needs Python 3.11 or later; this is " + sys.version.split()[0])
    match arguments:
        case ["open", *paths]:
            return open_window(paths)
        case ["test", *rest]:
            return test(rest)
        case ["translate"]:
            return translate()
        case ["docs" | "wheel" | "bundle" | "debian" | "sbom" as what]:
            return make(what)
        case _:
            print(__doc__)
            return 2


def open_window(paths: list[str]) -> int:
    """Open the window on the given paths, or on the sample reports."""
    if not (install_system_packages(OFFSCREEN | ON_SCREEN) and install(".")):
        return 1
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return fail(
            "no screen: set DISPLAY or WAYLAND_DISPLAY (or use: xvfb-run python3 dev.py open)"
        )
    return run(BIN / "jiandu", *(paths or ["--samples"]))


def test(rest: list[str]) -> int:
    """Run every check; with arguments, only pytest with these."""
    if not (install_system_packages(OFFSCREEN) and install(".[dev]")):
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if rest:
        return run(BIN / "pytest", *rest)
    failed = [" ".join(check) for check in CHECKS if run(BIN / check[0], *check[1:])]
    return fail("failed: " + ", ".join(failed)) if failed else 0


def translate() -> int:
    """Gather the interface's texts, drop those that are gone, and compile the translations."""
    if not install("."):
        return 1
    sources = sorted((ROOT / "gui").rglob("*.py"))
    translations = sorted((ROOT / "resources" / "translations").glob("*.ts"))
    gather = ("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none")
    failed = run(BIN / gather[0], *gather[1:], *sources, "-ts", *translations)
    return failed or run(BIN / "pyside6-lrelease", "-silent", *translations)


def make(what: str) -> int:
    """Make the site, or a wheel, bundle, Debian package or list of what is inside: release/."""
    if what == "docs":
        return run(BIN / "mkdocs", "build", "--strict") if install(".[docs]") else 1
    folder = ROOT / "build" / ("bundle" if what == "debian" else what)
    if not install_system_packages(OFFSCREEN) or not install(*TOOLS[what], environment=folder):
        return 1
    python = python_of(folder)
    match what:
        case "wheel":
            return run(python, "-m", "build", "--outdir", "dist")
        case "sbom":
            return run(python, "-m", "release.sbom")
    spec = ("--noconfirm", "--log-level", "WARN", "release/jiandu.spec")
    if run(python, "-m", "release.icons") or run(python, "-m", "PyInstaller", *spec):
        return 1
    return run(python, "-m", "release.debian") if what == "debian" else 0


def install(*what: str, environment: Path = ENVIRONMENT) -> bool:
    """Make a virtual environment and install into it; Jiandu's own is editable."""
    if not environment.exists():
        print("making", environment.relative_to(ROOT), flush=True)
        try:
            venv.create(environment, with_pip=True)
        except subprocess.CalledProcessError:
            shutil.rmtree(environment, ignore_errors=True)
            return not fail("this Python cannot make environments: apt-get install python3-venv")
    editable = ("--editable",) if environment == ENVIRONMENT else ()
    python = python_of(environment)
    return not run(python, "-m", "pip", "install", "--quiet", *editable, *what)


def python_of(environment: Path) -> Path:
    """Return the Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if WINDOWS else "bin/python")


def install_system_packages(libraries: dict[str, str]) -> bool:
    """See to the system libraries and a Chinese font; say whether all are there."""
    if sys.platform != "linux":
        return True
    missing = [p for name, p in libraries.items() if not ctypes.util.find_library(name)]
    if not has_chinese_font():
        missing.append(FONT)
    if not missing:
        return True
    if not shutil.which("apt-get"):
        print("note: not a Debian system; Jiandu needs what these packages hold:", *missing)
        return True
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        fail("first run: sudo " + " ".join(command))
        return False
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], check=False, env=environment)
    return subprocess.run(command, check=False, env=environment).returncode == 0


def has_chinese_font() -> bool:
    """Say whether fontconfig, or a usual font folder, has a font for Chinese."""
    if shutil.which("fc-list"):
        listed = subprocess.run(
            ["fc-list", ":lang=zh", "file"], check=False, capture_output=True, text=True
        )
        return bool(listed.stdout.strip())
    return any(Path("/usr/share/fonts").rglob("*CJK*"))


def run(*command: str | Path) -> int:
    """Run a command in the project's folder and return its exit status."""
    print("$", " ".join(str(part) for part in command), flush=True)
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def fail(message: str) -> int:
    """Print a message to standard error and return 1."""
    print("dev.py:", message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
