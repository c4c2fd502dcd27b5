"""A library as one zip for people: the file itself, the originals, bookmarks as readable JSON."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from core.library.backup import back_up, member_name
from core.library.connections import FILE_NAME
from core.library.database import explained
from core.library.library import Library

SCHEMA = "jiandu.library/1"


def write_archive(library: Library, folder: Path, target: Path) -> Path:
    """Write the library of a folder as one zip, verified; return the file. Raises LibraryError."""
    draft = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        with TemporaryDirectory(dir=target.parent) as name:
            copy = back_up(folder, Path(name) / FILE_NAME)
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
                packed.write(copy, FILE_NAME)
                packed.writestr(
                    "library.json", json.dumps(_contents(library), ensure_ascii=False, indent=1)
                )
                for row in library.reports():
                    member = member_name(row.uid, row.source_name)
                    packed.writestr(member, library.original(row.uid))
        with zipfile.ZipFile(draft) as packed:
            spoilt = packed.testzip()
        if spoilt:
            raise OSError(0, f"{spoilt} can't be read back")  # noqa: TRY301 - one way out
        draft.replace(target)
    except OSError as error:
        raise explained(str(target), error) from error
    finally:
        draft.unlink(missing_ok=True)
    return target


def _contents(library: Library) -> dict[str, Any]:
    """Return what readers have made, and what it belongs to, as JSON-ready values."""
    return {
        "schema": SCHEMA,
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "colours": library.bookmarks.colour_names(),
        "own_words": asdict(library.own_words.get()),
        "reports": list(_reports(library)),
    }


def _reports(library: Library) -> Iterator[dict[str, Any]]:
    for row in library.reports():
        bookmarks = library.bookmarks.of(row.uid)
        yield {
            "uid": row.uid,
            "title": row.title,
            "place": row.place,
            "date": row.date,
            "publisher": row.publisher,
            "file": member_name(row.uid, row.source_name),
            "tags": list(library.tags.of(row.uid)),
            "favourite": row.favourite,
            "bookmarks": [
                {
                    "id": b.id,
                    "passage": b.anchor.exact,
                    "raw_start": b.span.start if b.span else None,
                    "raw_end": b.span.end if b.span else None,
                    "note": b.note,
                    "colour": b.colour,
                    "tags": list(b.tags),
                    "created": b.created,
                }
                for b in bookmarks
            ],
        }
