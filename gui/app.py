"""Start the application: arguments, library, window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings, QSize, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from core.cli.terminal import add_library
from core.errors import BadTableError
from core.links import SCHEME
from core.owntables import own_units
from gui.crash import Reporter
from gui.instance import hand_over, name_of
from gui.keeping.troubles import open_library
from gui.language import Language
from gui.settings import Settings
from gui.sweeping import Sweeper
from gui.turn import Beginning, Turn
from seeds import sample_paths


def run(arguments: Sequence[str]) -> int:
    """Open the window on a library and import the given paths; return the exit status."""
    options = _parse(arguments)
    application = QApplication.instance() or QApplication(["jiandu"])
    if not isinstance(application, QApplication):
        message = "a Qt application without widgets is already running"
        raise TypeError(message)
    application.setApplicationName("jiandu")
    application.setApplicationDisplayName("Jiandu 简牍")
    application.setDesktopFileName("org.jiandu.jiandu")
    application.setWindowIcon(_icon())
    settings = QSettings("jiandu", "jiandu")
    language = Language(application)
    language.choose(Settings(settings).preferences().language)
    folder = options.library
    links = [word for word in options.paths if word.startswith(SCHEME)]
    paths = [local_path(word) for word in options.paths if word not in links]
    paths += sample_paths() if options.samples else []
    if hand_over(name_of(folder), paths, links):
        return 0
    check_tables()
    reporter = Reporter(platformdirs.user_log_path("jiandu", appauthor=False), application)
    sweeper = Sweeper(application)
    status, begin = 2, Beginning(paths, links)
    while (library := open_library(folder)) is not None:
        turn = Turn(library, settings, language)
        status = turn.run(application, reporter, begin)
        if turn.wanted is None:
            break
        folder, begin = turn.wanted, turn.after
    for part in (sweeper, reporter):
        part.close()
    return status


def check_tables() -> None:
    """Say what is wrong with the reader's own table of units, if anything, and go on without it."""
    try:
        own_units()
    except BadTableError as error:
        # The worker that reads reports inherits this.
        os.environ["JIANDU_TABLES"] = ""
        own_units.cache_clear()
        QMessageBox.warning(None, "Jiandu", str(error))


def _icon() -> QIcon:
    icons = files("resources") / "icons" / "app"
    icon = QIcon(str(icons / "jiandu.svg"))
    for size in (16, 22, 24):  # pixels: in smaller pictures the strokes would run together
        icon.addFile(str(icons / "jiandu-small.svg"), QSize(size, size))
    return icon


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="jiandu")
    add_library(parser)
    parser.add_argument("--samples", action="store_true")
    parser.add_argument("paths", nargs="*", metavar="FILE|FOLDER|LINK")
    return parser.parse_args(list(arguments))


def local_path(word: str) -> Path:
    """Return the file that an argument means: a path, or a file: address as desktops give it."""
    return Path(QUrl(word).toLocalFile()) if word.startswith("file:") else Path(word)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
