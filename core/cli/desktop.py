"""`jiandu desktop add`, `jiandu desktop remove`: Jiandu in a reader's own menu, on Linux.

For installations by pipx, uv or pip, which bring a command but no menu entry. A Debian package
brings both, and needs none of this.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import platformdirs

from core.cli.terminal import Commands, write
from core.errors import UsageError

NAME = "org.jiandu.jiandu"


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    desktop = commands.add_parser(name, help="add Jiandu to your menu, or take it out (Linux)")
    desktop.add_argument("action", choices=("add", "remove"))
    desktop.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if sys.platform != "linux":
        message = "desktop: only where menus follow freedesktop.org, which is Linux"
        raise UsageError(message)
    share = platformdirs.user_data_path()
    for source, target in _places(share):
        if options.action == "remove":
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_fitted(source), encoding="utf-8")
        write(f"{target}\n")
    _tell_the_desktop(share / "applications")
    return 0


def _places(share: Path) -> Iterator[tuple[Traversable, Path]]:
    """Yield each file that ships, and where the desktop looks for it."""
    ours = files("resources")
    entry, about = f"{NAME}.desktop", f"{NAME}.metainfo.xml"
    yield ours / "desktop" / entry, share / "applications" / entry
    yield ours / "desktop" / about, share / "metainfo" / about
    icons = share / "icons" / "hicolor" / "scalable" / "apps"
    yield ours / "icons" / "app" / "jiandu.svg", icons / f"{NAME}.svg"


def _fitted(source: Traversable) -> str:
    """Return the file's text; an entry starts this very installation, wherever it is."""
    text = source.read_text(encoding="utf-8")
    command = shutil.which(sys.argv[0]) or sys.argv[0]
    # In an entry, quotes hold spaces, and these four must be escaped within quotes.
    quoted = "".join("\\" + c if c in '"`$\\' else c for c in str(Path(command).absolute()))
    return text.replace("Exec=jiandu ", f'Exec="{quoted}" ')


def _tell_the_desktop(applications: Path) -> None:
    """Have the desktop read its entries anew, where it has the usual command for that."""
    update = shutil.which("update-desktop-database")
    if update and applications.exists():
        subprocess.run([update, "--quiet", str(applications)], check=False)  # noqa: S603 - fixed command
