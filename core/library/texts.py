"""Texts of a library, or a fair sample: what the terms of one report are held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from core.library.database import Database
from core.library.stored import decode_plain
from core.script import simplified_key


@dataclass(frozen=True, slots=True)
class Sample:
    """Some reports (uids) in order of import with their texts in simplified form, of how many."""

    uids: tuple[str, ...]
    texts: tuple[str, ...]
    total: int


@final
class Texts:
    """Texts of many reports at once. Raises LibraryError as the library's own methods do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sample(self, most: int = 300, characters: int = 2_000_000) -> Sample:
        """Return reports taken evenly over the library, not in the trash, within both bounds."""
        numbers = [n for (n,) in self._database.rows(_IDS)]
        step = max(1, -(-len(numbers) // most))
        uids: list[str] = []
        texts: list[str] = []
        left = characters
        for number in numbers[::step]:
            row = self._database.row(_TEXT, number)
            if row is None:
                continue
            text = simplified_key(decode_plain(row[1]))
            left -= len(text)
            if texts and left < 0:
                break
            uids.append(row[0])
            texts.append(text)
        return Sample(tuple(uids), tuple(texts), len(numbers))


_IDS = "SELECT id FROM reports WHERE trashed_at IS NULL ORDER BY id"
_TEXT = (
    "SELECT uid, body FROM reports JOIN text_versions ON report = id"
    " WHERE id = ? AND kind = 'repaired'"
)
