"""The tables of `library.db`, as migrations that are only ever added to (`migrations/*.sql`).

Texts, quotes and analyses are blobs that may hold lone surrogates, which SQLite's TEXT may not.
Each carries a SHA-256, because SQLite's own check misses most single flipped bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from hashlib import sha256
from importlib.resources import files
from typing import Final

from core.script import search_key

APPLICATION_ID: Final = 0x4A69_616E  # "Jian", tells our files from other SQLite databases
PAGE_SIZE: Final = 8192

_NAMES = ("1-reports", "2-choices", "3-findings", "4-measures", "5-texts", "6-lists")

MIGRATIONS: Final = tuple(
    files("core.library").joinpath("migrations", f"{name}.sql").read_text("utf-8")
    for name in _NAMES
)
"""The script at index n leads from version n to n + 1."""

VERSION: Final = len(MIGRATIONS)


def _plain_utf16(body: bytes) -> bytes:
    text = zlib.decompress(body).decode("utf-8", "surrogatepass")
    return text.encode("utf-16-le", "surrogatepass")


def _sha256(body: bytes) -> bytes:
    return sha256(body).digest()


FUNCTIONS: Final[Mapping[str, Callable[..., bytes | str]]] = {
    "plain_utf16": _plain_utf16,
    "search_key": search_key,
    "sha256": _sha256,
}
"""What any statement may call, by its name in SQL; each takes one value."""
