"""What readers set right in reports, and their own words for all of them: kept, and in the rows."""

from __future__ import annotations

import json
from typing import final
from uuid import uuid4

import msgspec

from core.corrections import Correction
from core.errors import LibraryError
from core.library.corrected import KeptCorrection, corrections_of, own_words
from core.library.database import Database, Value, now
from core.library.rows import storable
from core.library.shelf import load, number_of, write_found
from core.library.stored import encode_text
from core.ownwords import OwnWords


@final
class Corrections:
    """Corrections by report. Every method raises LibraryError as the library's own do.

    The rows of the report (figures, initiatives) follow at once. Corrections of repairs are only
    kept here: the report has to be read again (`core.ingest.reread`) and stored.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[KeptCorrection]:
        """Return the corrections of a report in the order made, without those in the trash."""
        return corrections_of(self._database, number_of(self._database, uid))

    def add(self, uid: str, correction: Correction) -> str:
        """Keep a correction and return its id."""
        database, key, anchor = self._database, str(uuid4()), correction.anchor
        place: tuple[Value, ...] = (None,) * 5
        if anchor:
            words = map(encode_text, (anchor.exact, anchor.prefix, anchor.suffix))
            place = (anchor.start, anchor.end, *words)
        report = load(database, uid)
        with database.transaction():
            database.run(
                'INSERT INTO corrections (uid, report, kind, data, created_at, start, "end",'
                " quote, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                number_of(database, uid),
                correction.kind.value,
                storable(json.dumps(dict(correction.data), ensure_ascii=False)),
                now(),
                *place,
            )
            write_found(database, number_of(database, uid), report)
            state = {"report": uid, "correction": msgspec.to_builtins(correction)}
            database.log("added", "correction", key, state)
        return key

    def remove(self, key: str) -> None:
        """Put a correction in the trash."""
        self._set_deleted("removed", key, now())

    def restore(self, key: str) -> None:
        """Take a correction out of the trash."""
        self._set_deleted("restored", key, None)

    def _set_deleted(self, verb: str, key: str, at: str | None) -> None:
        database = self._database
        row = database.row(
            "SELECT r.uid FROM corrections c JOIN reports r ON r.id = report WHERE c.uid = ?", key
        )
        if row is None:
            message = f"{database.name}: there is no correction {key}"
            raise LibraryError(message)
        report = load(database, row[0])
        with database.transaction():
            database.run("UPDATE corrections SET deleted_at = ? WHERE uid = ?", at, key)
            write_found(database, number_of(database, row[0]), report)
            database.log(verb, "correction", key, {"removed": at is not None})


@final
class OwnWordsKept:
    """The reader's own words. Every method raises LibraryError as the library's own do.

    Rows of reports stored before follow when the library is renewed (`core.renewal`).
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> OwnWords:
        """Return the words that are kept; none to begin with."""
        return own_words(self._database)

    def keep(self, words: OwnWords) -> None:
        """Keep these words in place of all others."""
        body = storable(json.dumps(msgspec.to_builtins(words), ensure_ascii=False))
        with self._database.transaction():
            self._database.run("INSERT OR REPLACE INTO documents VALUES ('own_words', ?)", body)
            self._database.run("UPDATE analyses SET rows_stale = 1")
            self._database.log("kept", "own_words", "", json.loads(body))
