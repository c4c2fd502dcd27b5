"""Why a library refuses, in the reader's language; `core` says it in English, one clause each."""

from __future__ import annotations

import re

from gui.language import QT_TRANSLATE_NOOP, translate

_REASONS: tuple[tuple[str, str], ...] = (
    (
        r"another program is holding the library.*",
        QT_TRANSLATE_NOOP("Refusal", "another program is holding the library; try again"),
    ),
    (r"the disk is full.*", QT_TRANSLATE_NOOP("Refusal", "the disk is full; nothing was stored")),
    (
        r"is no longer there.*",
        QT_TRANSLATE_NOOP("Refusal", "the library is gone; is its disk still connected?"),
    ),
    (
        r"the disk reports an error.*",
        QT_TRANSLATE_NOOP("Refusal", "the disk reports an error; is it still connected?"),
    ),
    (
        r"no permission to .*",
        QT_TRANSLATE_NOOP("Refusal", "you have no permission to write there"),
    ),
    (
        r"was written by a newer Jiandu .*",
        QT_TRANSLATE_NOOP("Refusal", "a newer Jiandu wrote this library; please update Jiandu"),
    ),
    (
        r"is a database, but not .*|is not a library of Jiandu.*",
        QT_TRANSLATE_NOOP("Refusal", "this is not a library of Jiandu, or it is damaged"),
    ),
    (
        r"is empty; a library was here.*",
        QT_TRANSLATE_NOOP("Refusal", "the file is empty; a library was here, restore a backup"),
    ),
    (r"is damaged.*", QT_TRANSLATE_NOOP("Refusal", "the library is damaged")),
)


def say_reason(message: str) -> str:
    """Return the message of a LibraryError, `file: clause`; an unknown clause as it is."""
    file, _, clause = message.partition(": ")
    for pattern, words in _REASONS:
        if re.fullmatch(pattern, clause, re.DOTALL):
            return translate("Refusal", words) + f" ({file})"
    return message
