"""A reader's own units and classifiers: a table of the same form as resources/tables/units.toml.

It is the file `units.toml` in the folder that `JIANDU_TABLES` names, else in `tables` of the
platform's folder for settings. It adds to what ships with the program and wins over it. Processes
that read reports look at it once, when they begin.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from core.errors import BadTableError
from core.kinds import FigureKind
from core.script import simplified_key

NAME = "units.toml"
_LONGEST = 16  # characters of a name
_NUMERALS = frozenset("0123456789零〇一二两三四五六七八九十百千万亿兆.,")
_KINDS = frozenset(set(FigureKind) - {FigureKind.RATIO})
_CLASSIFIERS, _PER = "classifiers", "per"


class OwnUnits(NamedTuple):
    """Units by name in simplified form, as (symbol, kind); what an amount may be stated for."""

    units: dict[str, tuple[str, FigureKind]]
    per: tuple[str, ...]


def tables_folder() -> Path | None:
    """Return the folder of the reader's own tables; None where `JIANDU_TABLES` is empty."""
    chosen = os.environ.get("JIANDU_TABLES")
    if chosen is None:
        return platformdirs.user_config_path("jiandu", appauthor=False) / "tables"
    return Path(chosen) if chosen else None


@cache
def own_units() -> OwnUnits:
    """Return the reader's own units, read once. Raises BadTableError as `read_units` does."""
    folder = tables_folder()
    path = folder / NAME if folder else None
    return read_units(path) if path and path.is_file() else OwnUnits({}, ())


def read_units(path: Path) -> OwnUnits:
    """Return the units in a table. Raises BadTableError, naming file, line and reason."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        message = f"{path}: can't be read ({error})"
        raise BadTableError(message) from error
    try:
        listed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        number = line[1] if line else str(text.count("\n") + 1)
        message = f"{path}, line {number}: {error}"
        raise BadTableError(message) from error
    try:
        return OwnUnits(dict(_units(listed)), tuple(_words(_PER, listed.get(_PER, ""))))
    except _Refused as refused:
        message = f"{path}, line {_line_of(text, refused.words)}: {refused}"
        raise BadTableError(message) from refused


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """An entry can't serve; `words` lead to its line: the last of them stands in it."""

    def __init__(self, reason: str, *words: str) -> None:
        super().__init__(reason)
        self.words = words


def _units(listed: dict[str, Any]) -> Iterator[tuple[str, tuple[str, FigureKind]]]:
    for kind, entries in listed.items():
        if kind == _PER:
            continue
        if kind not in _KINDS:
            kinds = ", ".join(sorted([*_KINDS, _PER]))
            message = f"[{kind}] is no kind of figure: one of {kinds}"
            raise _Refused(message, kind)
        if not isinstance(entries, dict):
            message = f'{kind} is a table: [{kind}], then lines such as symbol = ["name"]'
            raise _Refused(message, kind)
        for symbol, names in entries.items():
            counted = kind == FigureKind.COUNT and symbol == _CLASSIFIERS
            for name in _words(symbol, names, kind):
                yield name, (name if counted else symbol, FigureKind(kind))


def _words(symbol: str, names: object, *within: str) -> Iterator[str]:
    """Yield names given as a list, or as words in one string, in simplified form."""
    given: list[object] = list(names) if isinstance(names, list) else [names]  # pyright: ignore[reportUnknownArgumentType] - TOML has what it has
    for item in given:
        if not isinstance(item, str):
            message = f"{symbol}: a name is a text in quotation marks, not {item}"
            raise _Refused(message, *within, symbol)
        for name in item.split():
            yield _checked(name, *within, symbol)


def _checked(name: str, *within: str) -> str:
    if len(name) > _LONGEST:
        message = f"{name} is longer than {_LONGEST} characters"
        raise _Refused(message, *within, name)
    if set(name) <= _NUMERALS or name[0].isdigit():
        message = f"{name} is a number, and can't be the name of a unit"
        raise _Refused(message, *within, name)
    return simplified_key(name)


def _line_of(text: str, words: tuple[str, ...]) -> int:
    """Return the number of the line where the last of some words stands behind the others."""
    at = 0
    for word in words:
        at = max(at, text.find(word, at))
    return text.count("\n", 0, at) + 1
