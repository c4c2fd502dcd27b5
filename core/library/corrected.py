"""A report as its reader has it: own words and corrections applied to what was found."""

from __future__ import annotations

import json
from typing import NamedTuple

import msgspec

from core.corrections import Correction, CorrectionKind, correct
from core.library.database import Database, Row
from core.library.stored import decode_anchor
from core.model import Report
from core.ownwords import OwnWords, apply


class KeptCorrection(NamedTuple):
    """A correction and the id that it has in the library."""

    id: str
    correction: Correction


def corrected(database: Database, number: int, report: Report) -> Report:
    """Return the report with own words and the corrections of all but repairs applied."""
    report = apply(report, own_words(database))
    return correct(report, (kept.correction for kept in corrections_of(database, number)))


def corrections_of(database: Database, number: int) -> list[KeptCorrection]:
    """Return the corrections of a report that are not in the trash, in the order made."""
    rows = database.rows(
        'SELECT uid, kind, data, start, "end", quote, prefix, suffix FROM corrections'
        " WHERE report = ? AND deleted_at IS NULL ORDER BY rowid",
        number,
    )
    return database.made(_kept, rows)


def _kept(row: Row) -> KeptCorrection:
    uid, kind, data, start, end, *words = row
    anchor = None if start is None else decode_anchor(start, end, *words)
    return KeptCorrection(uid, Correction(CorrectionKind(kind), anchor, json.loads(data)))


def own_words(database: Database) -> OwnWords:
    """Return the reader's own words."""
    row = database.row("SELECT body FROM documents WHERE name = 'own_words'")
    return msgspec.json.decode(row[0], type=OwnWords) if row else OwnWords()
