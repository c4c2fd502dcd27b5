"""Why a file was not taken, in the reader's language, and what to do about it.

`core` says it in English, one clause each; a clause that is not known here is shown as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from gui.language import QT_TRANSLATE_NOOP, translate


class Reason(NamedTuple):
    """Why something could not be read, and what its reader can do."""

    words: str
    advice: str


_AGAIN = QT_TRANSLATE_NOOP("Reason", "Save it again where it came from, then import that.")
_UNLOCK = QT_TRANSLATE_NOOP(
    "Reason", "Open it with its password, save it without one, import that."
)
_OCR = QT_TRANSLATE_NOOP("Reason", "Have its text recognised (OCR) first, then import that.")
_UNPACK = QT_TRANSLATE_NOOP("Reason", "Unpack it, then import what it holds.")
_SAVE_AS = QT_TRANSLATE_NOOP("Reason", "Save it as Word (.docx), PDF or text, then import that.")
_NO_REPORT = QT_TRANSLATE_NOOP("Reason", "This is no document; choose another file.")
_PERMIT = QT_TRANSLATE_NOOP(
    "Reason", "Ask its owner for permission, or copy it to your own folder."
)
_LOOK = QT_TRANSLATE_NOOP(
    "Reason", "See whether it was moved or its disk is connected; then again."
)
_PARTS = QT_TRANSLATE_NOOP("Reason", "Save the part you need as a file of its own.")
_COPY = QT_TRANSLATE_NOOP("Reason", "Copy its text in the program it opens in, then paste it here.")

_REASONS: tuple[tuple[str, str, str], ...] = (
    (r"is empty|holds no text", QT_TRANSLATE_NOOP("Reason", "has no text in it"), _AGAIN),
    (
        r"is a (PNG|JPEG|GIF) picture, .*",
        QT_TRANSLATE_NOOP("Reason", "is a picture ({0}), not text"),
        _OCR,
    ),
    (
        r"is a PDF document without text.*",
        QT_TRANSLATE_NOOP("Reason", "is a PDF that holds pictures of pages, no text"),
        _OCR,
    ),
    (
        r"is protected by a password",
        QT_TRANSLATE_NOOP("Reason", "is protected by a password"),
        _UNLOCK,
    ),
    (
        r"is an? (ZIP|gzip|7-Zip|RAR) archive.*",
        QT_TRANSLATE_NOOP("Reason", "is an archive ({0})"),
        _UNPACK,
    ),
    (
        r"is an (old Word, Excel or PowerPoint) document.*",
        QT_TRANSLATE_NOOP("Reason", "is an office document of the old kind (.doc, .xls, .ppt)"),
        _SAVE_AS,
    ),
    (
        r"is an? (Excel|PowerPoint|OpenDocument) \w+, .*",
        QT_TRANSLATE_NOOP("Reason", "is a document of another kind ({0})"),
        _SAVE_AS,
    ),
    (
        r"is an? (program|Windows program|SQLite database|device or pipe), .*",
        QT_TRANSLATE_NOOP("Reason", "is no text ({0})"),
        _NO_REPORT,
    ),
    (
        r"is not text in any encoding known to Jiandu",
        QT_TRANSLATE_NOOP("Reason", "is no text in any encoding that Jiandu knows"),
        _COPY,
    ),
    (
        r"is not valid (\S+) at byte (\d+).*",
        QT_TRANSLATE_NOOP("Reason", "is not in {0}: its byte {1} fits nothing"),
        _COPY,
    ),
    (r"there is no such file", QT_TRANSLATE_NOOP("Reason", "is not there"), _LOOK),
    (
        r"no permission to read it",
        QT_TRANSLATE_NOOP("Reason", "may not be read by you"),
        _PERMIT,
    ),
    (
        r"no permission to read this folder",
        QT_TRANSLATE_NOOP("Reason", "is a folder that you may not look into"),
        _PERMIT,
    ),
    (
        r"is ([\d,]+) MB; the limit is (\d+) MB",
        QT_TRANSLATE_NOOP("Reason", "is too large: {0} MB, where {1} MB is the limit"),
        _PARTS,
    ),
    (
        r"(?:is|has) a damaged .*|is not well-formed .*|lacks its part .*|is an EPUB without .*",
        QT_TRANSLATE_NOOP("Reason", "is damaged"),
        _AGAIN,
    ),
    (
        r"(?:unpacks|has a part|holds more|declares|is nested|takes too long|has \d|holds \d).*",
        QT_TRANSLATE_NOOP("Reason", "is made in a way that would fill or stop this computer"),
        _COPY,
    ),
    (
        r"reading it stopped the import worker",
        QT_TRANSLATE_NOOP("Reason", "could not be read: the worker that read it stopped"),
        _COPY,
    ),
)


def explain(name: str, reason: str) -> Reason:
    """Return a reason of `core` for the source of a name, and what to do about it."""
    clause = reason.removeprefix(f"{name}: ")
    for pattern, words, advice in _REASONS:
        found = re.fullmatch(pattern, clause)
        if found:
            said = translate("Reason", words).format(*found.groups())
            return Reason(said, translate("Reason", advice))
    return Reason(clause, translate("Reason", _COPY))
