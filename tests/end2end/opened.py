"""Open the window on the samples, wait until they are in the library, close it, say what is there.

    python opened.py LIBRARY

Run from any folder by any Python that has Jiandu installed; prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import core
import gui
import resources
import seeds
from core.library import Library
from gui.app import run

PATIENCE = 120_000  # milliseconds: a first start on a slow machine builds jieba's dictionary


def main() -> int:
    """Return 0 where every sample arrived."""
    folder = Path(sys.argv[1])
    application = QApplication(["jiandu"])
    QTimer.singleShot(PATIENCE, application.quit)
    looking = QTimer(application, interval=500)

    def look() -> None:
        windows = application.topLevelWidgets()
        with Library.open(folder) as library:
            arrived = len(library.reports())
        if windows and arrived == len(seeds.sample_paths()):
            application.closeAllWindows()

    looking.timeout.connect(look)
    looking.start()
    status = run(["--library", str(folder), "--samples"])
    with Library.open(folder) as library:
        reports = library.reports()
    packages = [core, gui, resources, seeds]
    said = {
        "reports": len(reports),
        "titles": [row.title for row in reports],
        "names": [package.__name__ for package in packages],
        "packages": [str(Path(str(package.__file__)).parent) for package in packages],
    }
    print(json.dumps(said, ensure_ascii=False))
    return status or int(len(reports) != len(seeds.sample_paths()))


if __name__ == "__main__":
    sys.exit(main())
