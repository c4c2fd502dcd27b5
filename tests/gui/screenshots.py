"""Take the pictures of the documentation from the real window.

    xvfb-run -s "-screen 0 1440x900x24" env QT_QPA_PLATFORM=xcb python tests/gui/screenshots.py

A folder given as argument takes them instead of docs/screenshots. The offscreen platform works
too, but its screen is small.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core.ingest import read_file
from core.library import Library
from core.offsets import Span
from core.script import Variant
from gui.language import Language
from gui.window import Window
from seeds import sample_paths

FOLDER = Path(sys.argv[1] if sys.argv[1:] else Path(__file__).parents[2] / "docs/screenshots")
SHOTS = (
    ("light-hans", Variant.HANS, False),
    ("light-tw", Variant.TW, False),
    ("dark-hans", Variant.HANS, True),
    ("dark-tw", Variant.TW, True),
)


def main() -> int:
    """Write one PNG a shot."""
    application = QApplication([])
    language = Language(application)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, Library.open(None) as library:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        empty = Window(library, settings, language)
        empty.show()
        application.processEvents()
        empty.grab().save(str(FOLDER / "empty.png"))
        empty.close()
        for path in reversed(sample_paths()):
            library.add(*read_file(path))
        window = Window(library, settings, language)
        window.show()
        second = library.reports()[1].uid
        window.open_report(second)
        window.refresh()
        window.editing.add_bookmark(Span(700, 760), "")
        for name, variant, dark in SHOTS:
            window.set_variant(variant)
            window.set_dark(dark=dark)
            application.processEvents()
            window.grab().save(str(FOLDER / f"{name}.png"))
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
