"""Earlier and later versions of one report: recognised, joined, and never thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple, final

from core.errors import LibraryError
from core.library import addition, rows, shelf
from core.library.database import Database, Value, now
from core.library.shelf import load, number_of, original
from core.library.tags import Tags, tag_numbers
from core.model import Report

_ALIKE = 0.5  # share of sentences in common from which a report is offered as a version
_FEWEST = 4  # sentences; what has fewer is like too many others


class Version(NamedTuple):
    """Bytes of a report that newer ones took the place of; `key` is their SHA-256."""

    key: str
    source_name: str
    replaced: str
    bytes: int


@dataclass(frozen=True)
class Joined:
    """What a join has put together, so that it can be taken apart again (`Versions.part`)."""

    uid: str
    newer: str
    former: Report
    key: str
    """The SHA-256 of the older report's bytes."""
    moved: tuple[tuple[str, tuple[Value, ...]], ...]
    """Tables, and the keys of the rows in them that were the newer's."""
    tags: tuple[tuple[str, ...], tuple[str, ...]]
    """The tags of the older report before, and of the newer."""


@final
class Versions:
    """Versions by report. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, digest: str) -> str | None:
        """Return the report (uid) that these bytes (SHA-256) are of, now or in a former version."""
        row = self._database.row(
            "SELECT uid FROM reports WHERE source_sha256 = ? UNION ALL"
            " SELECT uid FROM reports r JOIN versions v ON v.report = r.id"
            " WHERE v.source_sha256 = ?",
            digest,
            digest,
        )
        return row[0] if row else None

    def resembling(self, uid: str) -> str | None:
        """Return another report (uid) that this one seems to be a version of, the likeliest."""
        number = number_of(self._database, uid)
        row = self._database.row(
            "SELECT r.uid, count(*), (SELECT count(*) FROM sketches WHERE report = ?)"
            " FROM sketches s JOIN reports r ON r.id = s.report"
            " WHERE s.hash IN (SELECT hash FROM sketches WHERE report = ?) AND r.id <> ?"
            " AND r.trashed_at IS NULL GROUP BY r.id ORDER BY 2 DESC, r.id LIMIT 1",
            number,
            number,
            number,
        )
        return row[0] if row and row[1] >= max(_FEWEST, _ALIKE * row[2]) else None

    def of(self, uid: str) -> list[Version]:
        """Return the former versions of a report, the latest first."""
        rows = self._database.rows(
            "SELECT source_sha256, source_name, replaced_at, length(body) FROM versions"
            " WHERE report = ? ORDER BY rowid DESC",
            number_of(self._database, uid),
        )
        return [Version(*row) for row in rows]

    def original(self, key: str) -> bytes:
        """Return the bytes of a former version."""
        row = self._database.row("SELECT body FROM versions WHERE source_sha256 = ?", key)
        if row is None or sha256(row[0]).hexdigest() != key:
            message = f"{self._database.name}: there is no version {key}, or it is damaged"
            raise LibraryError(message)
        body: bytes = row[0]
        return body

    def join(self, newer: str, uid: str) -> Joined:
        """Make one report the new version of another, which keeps its name (uid).

        Bookmarks of both are placed anew; the bytes of the older are kept. What the newer had of
        its own beside bookmarks, corrections and tags goes. Return what `part` needs.
        """
        database = self._database
        report, data, former = load(database, newer), original(database, newer), load(database, uid)
        source, target = number_of(database, newer), number_of(database, uid)
        moved = tuple(
            (table, tuple(row[0] for row in database.rows(query, source)))
            for table, query in _BELONGING.items()
        )
        tags = (Tags(database).of(uid), Tags(database).of(newer))
        key = sha256(original(database, uid)).hexdigest()
        with database.transaction():
            for table in _BELONGING:
                database.run(f"UPDATE {table} SET report = ? WHERE report = ?", target, source)
            database.run(
                "INSERT OR IGNORE INTO report_tags SELECT ?, tag FROM report_tags WHERE report = ?",
                target,
                source,
            )
            rows.erase(database, source)
            database.run("DELETE FROM reports WHERE id = ?", source)
            database.log("deleted", "report", newer, {"number": source, "joined": uid})
            self._exchange(uid, report, data)
        return Joined(uid, newer, former, key, moved, tags)

    def part(self, joined: Joined) -> None:
        """Take apart what was joined: two reports again, each with what belonged to it."""
        database, uid = self._database, joined.uid
        report, data = load(database, uid), original(database, uid)
        target, former = number_of(database, uid), joined.former
        with database.transaction():
            self._exchange(uid, former, self.original(joined.key))
            digest = sha256(data).hexdigest()
            database.run("DELETE FROM versions WHERE source_sha256 = ?", digest)
            shelf.add(database, report, data, joined.newer)
            source = number_of(database, joined.newer)
            for table, keys in joined.moved:
                move = f"UPDATE {table} SET report = ? WHERE report = ? AND {_KEYS[table]} = ?"
                database.run_many(move, ((source, target, key) for key in keys))
            for number, names in zip((target, source), joined.tags, strict=True):
                database.run("DELETE FROM report_tags WHERE report = ?", number)
                for tag in tag_numbers(database, names):
                    database.run("INSERT INTO report_tags VALUES (?, ?)", number, tag)
            for name, text in ((uid, former), (joined.newer, report)):
                addition.place_anew(database, name, text.raw)
                shelf.write_found(database, number_of(database, name), text)

    def exchange(self, uid: str, report: Report, data: bytes) -> None:
        """Make other bytes, read as this report, the present version: a new one, or one of old."""
        with self._database.transaction():
            self._exchange(uid, report, data)

    def _exchange(self, uid: str, report: Report, data: bytes) -> None:
        database, number = self._database, number_of(self._database, uid)
        digest = sha256(data).hexdigest()
        database.run("DELETE FROM versions WHERE source_sha256 = ?", digest)
        database.run(
            "INSERT OR REPLACE INTO versions SELECT source_sha256, id, source_name, body, ?"
            " FROM reports JOIN originals ON report = id WHERE id = ? AND source_sha256 <> ?",
            now(),
            number,
            digest,
        )
        database.run("UPDATE reports SET source_sha256 = ? WHERE id = ?", digest, number)
        database.run("UPDATE originals SET body = ? WHERE report = ?", data, number)
        addition.replace(database, uid, report)


_KEYS = {
    "bookmarks": "uid",
    "pins": "uid",
    "corrections": "uid",
    "versions": "source_sha256",
}
"""What tells a row of a table from others, for tables whose rows follow a report that is joined."""
_BELONGING = {table: f"SELECT {key} FROM {table} WHERE report = ?" for table, key in _KEYS.items()}
