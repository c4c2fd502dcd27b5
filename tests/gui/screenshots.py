"""Take the pictures of the documentation from the real window.

    xvfb-run -s "-screen 0 1440x900x24" env QT_QPA_PLATFORM=xcb python tests/gui/screenshots.py

A folder given as argument takes them instead of docs/screenshots. The offscreen platform works
too, but its screen is small. With a folder, each is also taken at 900 × 600.
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
from gui.noting import Noted
from gui.window import Window
from seeds import sample_paths

FOLDER = Path(sys.argv[1] if sys.argv[1:] else Path(__file__).parents[2] / "docs/screenshots")
SHOTS = (
    ("light-hans", Variant.HANS, "light", "zh_CN"),
    ("light-tw", Variant.TW, "light", "zh_TW"),
    ("sepia-en", Variant.HANS, "sepia", "en"),
    ("dark-tw", Variant.TW, "dark", "zh_TW"),
    ("contrast-en", Variant.ORIGINAL, "contrast", "en"),
)
SIZES = ((1440, 900), (900, 600)) if sys.argv[1:] else ((1440, 900),)


def main() -> int:
    """Write one PNG a shot."""
    application = QApplication([])
    language = Language(application)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, Library.open(None) as library:
        settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        empty = Window(library, settings, language)
        empty.showing.speak("zh_CN")
        empty.show()
        shoot(application, empty, "empty", (1440, 900))
        empty.close()
        for path in reversed(sample_paths()):
            library.add(*read_file(path))
        window = Window(library, settings, language)
        window.show()
        window.open_report(library.reports()[1].uid)
        window.editing.add_bookmark(Span(700, 760), Noted())
        for name, variant, scheme, code in SHOTS:
            window.showing.speak(code)
            window.showing.change(variant=variant, scheme=scheme)
            for size in SIZES:
                suffix = "" if size == SIZES[0] else "-small"
                shoot(application, window, name + suffix, size)
        window.close()
    return 0


def shoot(application: QApplication, window: Window, name: str, size: tuple[int, int]) -> None:
    """Write a picture of a window of a size."""
    window.resize(*size)
    for _ in range(3):  # layouts settle after the first paint
        application.processEvents()
    window.grab().save(str(FOLDER / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
