"""Show the window on one sample report until it is told to end: the other side of the test.

python tests/end2end/accessible_window.py FOLDER_FOR_SETTINGS
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.ingest import read_file
from core.library import Library
from gui.language import Language
from gui.window import Window
from seeds import sample_paths

_LONGEST = 60_000  # milliseconds: it ends by itself if nobody ends it


def main() -> int:
    """Show it."""
    application = QApplication(["jiandu"])
    settings = QSettings(f"{sys.argv[1]}/settings.ini", QSettings.Format.IniFormat)
    with Library.open(None) as library:
        library.add(*read_file(sample_paths()[0]))
        window = Window(library, settings, Language(application))
        window.show()
        QTimer.singleShot(_LONGEST, application.quit)
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
