"""Take the pictures of both guides from the real window, each in its guide's language.

    xvfb-run -s "-screen 0 1440x900x24" env QT_QPA_PLATFORM=xcb python -m tests.pages.pictures

Only the sample reports are shown. A folder given as argument takes them instead of docs/pictures.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core.ingest import read_file
from core.library import Library
from core.model import FigureKind
from core.page import MarkKind
from core.script import Variant
from gui.changes import Changed
from gui.language import Language
from gui.window import Window
from seeds import sample_paths

FOLDER = Path(sys.argv[1] if sys.argv[1:] else Path(__file__).parents[2] / "docs" / "pictures")
LANGUAGES = {"en": "en", "zh": "zh_CN"}
SIZE = (1180, 700)


def main() -> int:
    """Write the same pictures for each language."""
    application = QApplication([])
    for folder, code in LANGUAGES.items():
        with TemporaryDirectory() as name, Library.open(None) as library:
            settings = QSettings(f"{name}/settings.ini", QSettings.Format.IniFormat)
            language = Language(application)
            _take(application, library, settings, language, FOLDER / folder, code)
    return 0


def _take(
    application: QApplication,
    library: Library,
    settings: QSettings,
    language: Language,
    folder: Path,
    code: str,
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in reversed(sample_paths()):
        library.add(*read_file(path))
    window = Window(library, settings, language)
    window.showing.speak(code)
    window.showing.change(variant=Variant.HANS, scheme="light")
    window.resize(*SIZE)
    window.show()
    window.open_report(library.reports()[1].uid)
    window.desk.tell(Changed.REPORTS)

    def shoot(name: str, prepare: Callable[[], object]) -> None:
        prepare()
        for _ in range(5):  # layouts settle after the first paint
            application.processEvents()
        at = window.frameGeometry()
        # From the screen: a card is a window of its own.
        taken = window.screen().grabWindow(0, at.x(), at.y(), at.width(), at.height())
        taken.save(str(folder / f"{name}.png"))

    shoot("window", lambda: None)
    shoot("card", lambda: _show_card(window))
    window.hovering.card.hide()
    shoot("beside", window.actions_["beside"].trigger)
    window.actions_["beside"].trigger()
    shoot("find", lambda: _find(window))
    window.close()


def _show_card(window: Window) -> None:
    """Show the card of the first sum of money."""
    page = window.page
    if page is None:
        return
    mark = next(
        x
        for x in page.marks
        if x.kind is MarkKind.FIGURE and page.report.figures[x.index].kind is FigureKind.MONEY
    )
    raw = page.to_raw(mark.span)
    if raw:
        window.moving.jump(raw)
    QApplication.processEvents()
    window.hovering.show(mark, window.reader.place_of(mark))


def _find(window: Window) -> None:
    """Search in simplified characters a report that came in traditional ones."""
    window.showing.change(variant=Variant.TW)
    window.actions_["find"].trigger()
    window.inspector.words.setText("统战")
    window.finding.look_for("统战")


if __name__ == "__main__":
    sys.exit(main())
