"""SQLite's own full-text search over the same texts: the peer that searching is measured beside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import apsw

from core.search.words import index_form, index_words, words_of


class Fts5:
    """Texts under FTS5's trigram tokenizer, and their pairs of characters under its bm25."""

    def __init__(self, path: Path, texts: Sequence[tuple[int, str]]) -> None:
        self._connection = apsw.Connection(str(path))
        self._connection.execute(
            "CREATE VIRTUAL TABLE three USING fts5(t, content='', tokenize='trigram');"
            "CREATE VIRTUAL TABLE pairs USING fts5(t, content='', tokenize='ascii')"
        )
        with self._connection:
            self._connection.executemany("INSERT INTO three(rowid, t) VALUES (?, ?)", texts)
            self._connection.executemany(
                "INSERT INTO pairs(rowid, t) VALUES (?, ?)",
                ((number, index_words((text,))) for number, text in texts),
            )

    def newest(self, query: str) -> list[Any]:
        """Return the newest twenty that hold these characters; it finds none of fewer than three."""
        found = "SELECT rowid FROM three WHERE three MATCH ? ORDER BY rowid DESC LIMIT 20"
        return self._connection.execute(found, (f'"{query}"',)).fetchall()

    def count(self, query: str) -> list[Any]:
        """Return how many hold these characters."""
        found = "SELECT count(*) FROM three WHERE three MATCH ?"
        return self._connection.execute(found, (f'"{query}"',)).fetchall()

    def best(self, query: str) -> list[Any]:
        """Return the best twenty by BM25 that hold all pairs of the query."""
        found = "SELECT rowid FROM pairs WHERE pairs MATCH ? ORDER BY rank LIMIT 20"
        words = " AND ".join(f'"{pair}"' for pair in words_of(index_form(query)))
        return self._connection.execute(found, (words,)).fetchall()

    def close(self) -> None:
        """Close the database."""
        self._connection.close()
