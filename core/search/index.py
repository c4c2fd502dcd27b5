"""`index.db`: the words of every report, made from the library and never more than a help.

It can be thrown away at any time. It knows up to which change of which course of which library it
has come; where that doesn't fit, or the file can't be read, it is begun anew, and what it hasn't
come to yet is searched without it.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Event, RLock
from typing import NamedTuple, final

import apsw

from core.library.database import Database
from core.library.stored import decode_plain
from core.script import search_key
from core.search.words import TIERS, TIERS_ALONE, index_words

FILE_NAME = "index.db"

_LAYOUT = 3  # raise it when the tables or the words of the index change
_BATCH = 256  # reports a transaction: at most this much is done again after a crash
_MERGED = 256  # pages of the index merged, or given back, at a time
_MANY = 8  # a share of the reports (an eighth) from which an addition is worth putting in order

_IDLE = 2  # changes that a merge reports when nothing is left to merge (SQLite's page of FTS5)

_TABLES = """
CREATE TABLE state (library TEXT, course TEXT, seq INTEGER, change TEXT, rules TEXT) STRICT;
CREATE VIRTUAL TABLE words USING fts5(
    text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
INSERT INTO words (words, rank) VALUES ('automerge', 8); -- half the work of 4, queries as fast
"""


class _State(NamedTuple):
    """What an index was made from; `change` says which change had the number `seq`."""

    library: str
    course: str
    seq: int
    change: str
    rules: str


@final
class Index:
    """The writing side of an index; any thread may use it, one at a time.

    Nothing here raises for what is wrong with the index: `usable` says whether it can be asked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = RLock()
        self._connection: apsw.Connection | None = None
        self.path: Path | None = None
        if database.path:
            self.path = database.path.with_name(FILE_NAME)
            self._open(self.path)

    @property
    def usable(self) -> bool:
        """Say whether there is an index to ask."""
        return self._connection is not None

    def close(self) -> None:
        """Close the file; doing so twice is harmless."""
        with self._lock:
            self._drop()

    def rebuild(self) -> None:
        """Throw the index away and begin an empty one; `catch_up` fills it."""
        with self._lock:
            self._drop()
            if self.path:
                self._open(self.path, anew=True)

    def catch_up(self, stop: Event | None = None) -> int:
        """Take in what the library has that the index hasn't; return how many reports it was.

        Ends early, at no loss, once `stop` is set. A broken index is begun anew. Raises
        LibraryError where the library can't be read.
        """
        done = 0
        while not (stop and stop.is_set()):
            with self._lock:
                taken = self._take_batch()
            done += taken
            if not taken:
                break
        with self._lock, suppress(apsw.Error):  # it only makes the file smaller
            self._tidy(done, stop)
        return done

    def behind(self) -> int:
        """Return how many changes of the library the index has not seen."""
        with self._lock:
            seq = _state(self._connection).seq if self._connection else 0
        row = self._database.row("SELECT count(*) FROM changes WHERE seq > ?", seq)
        return row[0] if row else 0

    def _open(self, path: Path, *, anew: bool = False) -> None:
        for _ in range(2):  # the second time with a new file
            with suppress(apsw.Error, OSError):
                self._connection = _connect(path)
                self._prepare(self._connection, anew=anew)
                return
            self._drop()
            _delete(path)

    def _prepare(self, connection: apsw.Connection, *, anew: bool) -> None:
        """Begin the index where there is none, or one that isn't of use."""
        connection.execute("BEGIN IMMEDIATE")
        if anew or not self._fits(connection):
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE name IN ('state', 'words')"
            ).fetchall():
                connection.execute(f"DROP TABLE {name}")
            connection.execute(_TABLES)
            connection.execute(
                "INSERT INTO state VALUES (?, ?, 0, '', ?)", (*self._identity(), _rules())
            )
        connection.execute("COMMIT")
        if not connection.pragma("auto_vacuum"):  # of an earlier version of Jiandu
            connection.execute("VACUUM")

    def _drop(self) -> None:
        if self._connection:
            with suppress(apsw.Error):
                self._connection.close()
            self._connection = None

    def _fits(self, connection: apsw.Connection) -> bool:
        """Say whether the index is of this library, by these rules, and not ahead of it."""
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'state'").fetchall():
            return False
        state = _state(connection)
        return (
            (state.library, state.course) == self._identity()
            and state.rules == _rules()
            and state.change == self._change(state.seq)
        )

    def _identity(self) -> tuple[str, str]:
        ((uid, course),) = self._database.rows("SELECT uid, course FROM identity")
        return uid, course

    def _change(self, seq: int) -> str:
        """Return what tells the change of a number from another that came to have it."""
        row = self._database.row("SELECT verb || uid || at FROM changes WHERE seq = ?", seq)
        return row[0] if row else ""

    def _take_batch(self) -> int:
        if self._connection is None:
            return 0
        try:
            return self._index_next(self._connection)
        except apsw.BusyError:  # another process does the same work just now
            return 0
        except apsw.FullError:
            return 0
        except apsw.Error:
            self.rebuild()
            return self._index_next(self._connection) if self._connection else 0

    def _index_next(self, connection: apsw.Connection) -> int:
        """Index the reports of the next changes, in one transaction."""
        connection.execute("BEGIN IMMEDIATE")
        try:
            state = _state(connection)
            changes = self._database.rows(
                # The sign keeps SQLite from an index of all that ever was of these nouns.
                "SELECT seq, uid FROM changes WHERE seq > ? AND +noun IN ('report', 'override')"
                " ORDER BY seq LIMIT ?",
                state.seq,
                _BATCH,
            )
            for uid in {uid: None for _, uid in changes}:
                self._index_report(connection, uid)
            if changes:
                seq = changes[-1][0]
                connection.execute("UPDATE state SET seq = ?, change = ?", (seq, self._change(seq)))
            connection.execute("COMMIT")
        except BaseException:
            with suppress(apsw.Error):
                connection.execute("ROLLBACK")
            raise
        return len(changes)

    def _tidy(self, added: int, stop: Event | None) -> None:
        """Merge the parts of the index after a large addition, and give back what is free."""
        connection = self._connection
        if connection is None or not added:
            return
        ((whole,),) = self._database.rows("SELECT coalesce(max(id), 0) FROM reports")
        large = added * _MANY >= whole
        step = -_MERGED if large else 0  # below nought: all parts into one
        while step and not (stop and stop.is_set()):
            before = connection.total_changes()
            connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", (step,))
            done = connection.total_changes() - before < _IDLE
            step = 0 if done else _MERGED
        while not (stop and stop.is_set()):
            free, pages = connection.pragma("freelist_count"), connection.pragma("page_count")
            if not free or (free * _MANY < pages and not large):
                break
            connection.execute(f"PRAGMA incremental_vacuum({_MERGED})").fetchall()

    def _index_report(self, connection: apsw.Connection, uid: str) -> None:
        rows = self._database.rows(
            "SELECT id, title, trashed_at IS NULL, body FROM reports LEFT JOIN text_versions"
            " ON report = id AND kind = 'repaired' WHERE uid = ?",
            uid,
        )
        if not rows:  # deleted for good
            rows = self._database.rows(
                "SELECT state ->> 'number', '', 0, NULL FROM changes"
                " WHERE noun = 'report' AND uid = ? AND verb = 'deleted'",
                uid,
            )
        for number, title, listed, body in rows:
            connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
            if listed:
                text = decode_plain(body or b"")
                texts = (text,) if title in text else (text, title)
                connection.execute(
                    "INSERT INTO words (rowid, text) VALUES (?, ?)", (number, index_words(texts))
                )


def _connect(path: Path) -> apsw.Connection:
    connection = apsw.Connection(str(path))
    try:
        connection.set_busy_timeout(5000)
        connection.execute("PRAGMA page_size = 8192")
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = NORMAL")  # it can be made anew
        connection.execute("SELECT * FROM sqlite_schema").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _state(connection: apsw.Connection) -> _State:
    ((library, course, seq, change, rules),) = connection.execute("SELECT * FROM state")
    return _State(library, course, seq, change, rules)


def _delete(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _rules() -> str:
    """Return what an index made by other rules would differ in."""
    fold = search_key("".join(map(chr, range(0x3400, 0xA000))))
    return f"{_LAYOUT} {TIERS} {TIERS_ALONE} {sha256(fold.encode()).hexdigest()[:16]}"
