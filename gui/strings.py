"""The words of the interface: one table, in the language of the reader's system."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QLocale

from core.script import Variant, convert_with_map
from resources import table


@cache
def _language() -> str:
    """Return "en", "hans" or "hant" by the system's first interface language."""
    first = (QLocale.system().uiLanguages() or ["en"])[0]
    if not first.startswith("zh"):
        return "en"
    return "hant" if any(mark in first for mark in ("Hant", "TW", "HK", "MO")) else "hans"


def plain(key: str) -> str:
    """Return the words for a key as a button shows them: no mnemonic, no dots."""
    return re.sub(r"\(&\w\)|&|…", "", tr(key))


def tr(key: str, **values: object) -> str:
    """Return the words for a key, with `{name}` filled in."""
    words = table("interface")[key]
    language = _language()
    text: str = words["en" if language == "en" else "hans"]
    if language == "hant":
        text = convert_with_map(text, Variant.TW)[0]
    return text.format(**values)
