"""The language of the interface: English in the source, others by Qt's translations.

Texts stand where they are used, as `translate("Context", "English")`, which `pyside6-lupdate`
gathers into `resources/translations/*.ts`; `python3 dev.py translate` does so after a change, and
installing Jiandu compiles them. A call inside an f-string is not found.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
"""The languages by Qt's names, each called what its readers call it."""

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: N802 - the name that lupdate knows
    """Return the words as they are, marked for gathering: they are translated when shown."""
    del context
    return words


class Language:
    """The language in force. Choosing another sends LanguageChange to every widget."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.code = "en"

    def choose(self, code: str) -> None:
        """Speak a language of LANGUAGES from now on; another, or "", is the system's."""
        self.code = code if code in LANGUAGES else system_language()
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale(self.code if self.code != "en" else "en_GB"))
        if self.code == "en":
            return
        for name, folder in (("qtbase", _qt_folder()), ("jiandu", _folder())):
            translator = QTranslator(self._application)
            if translator.load(f"{name}_{self.code}", str(folder)):
                self._application.installTranslator(translator)
                self._installed.append(translator)


def system_language() -> str:
    """Return the language of LANGUAGES that is nearest to the system's first one."""
    first = (QLocale.system().uiLanguages() or ["en"])[0]
    if not first.startswith("zh"):
        return "en"
    return "zh_TW" if any(mark in first for mark in ("Hant", "TW", "HK", "MO")) else "zh_CN"


def plain(words: str) -> str:
    """Return the words of a menu entry as a button shows them: no mnemonic, no dots."""
    head, mnemonic, tail = words.partition("(&")
    return ((head + tail[2:]) if mnemonic else words).replace("&", "").removesuffix("…")


def _folder() -> Path:
    return Path(str(files("resources") / "translations"))


def _qt_folder() -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
