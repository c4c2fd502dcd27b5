"""What another library holds, taken into this one: reports, and what readers made of them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from core.errors import LibraryError
from core.library import shelf
from core.library.addition import place_anew
from core.library.backup import unpacked, verify
from core.library.library import Library
from core.library.overrides import Field
from core.library.records import Bookmark

_FIELDS: tuple[Field, ...] = ("title", "place", "date", "publisher", "encoding")


class Merged(NamedTuple):
    """What a merge has brought: new reports, known ones, bookmarks new or newer, what failed."""

    added: int
    known: int
    bookmarks: int
    failed: tuple[str, ...]


def merge(library: Library, backup: Path) -> Merged:
    """Take in what a backup (a file or a zip) holds; nothing that is here is lost.

    A bookmark that is in both keeps the state that was changed more often. Raises LibraryError
    where the backup is not sound.
    """
    with TemporaryDirectory() as name:
        verify(unpacked(backup, Path(name)))
        with closing(Library.open(Path(name))) as other:
            added = known = taken = 0
            failed: list[str] = []
            for row in other.reports():
                try:
                    is_new, kept = adopt(library, other, row.uid)
                except LibraryError as error:
                    failed.append(f"{row.title}: {error}")
                    continue
                added, known, taken = added + is_new, known + (not is_new), taken + kept
            for colour, named in other.bookmarks.colour_names().items():
                if colour not in library.bookmarks.colour_names():
                    library.bookmarks.name_colour(colour, named)
            if other.own_words.get() and not library.own_words.get():
                library.own_words.keep(other.own_words.get())
    return Merged(added, known, taken, tuple(failed))


def adopt(library: Library, other: Library, uid: str) -> tuple[bool, int]:
    """Take one report of another library with all that belongs to it.

    Return whether it is new here, and how many bookmarks came or changed. Raises LibraryError.
    """
    data = other.original(uid)
    report = other.load(uid)
    ours = library.versions.known(report.source.sha256)
    if ours is None:
        with library.database.transaction():
            ours = shelf.add(library.database, report, data, uid).uid
        is_new = True
    else:
        is_new = False
    _adopt_choices(library, other, uid, ours)
    taken = 0
    for bookmark in other.bookmarks.of(uid):
        taken += _adopt_bookmark(library, other, bookmark, ours)
    for pin in other.pins.of(uid):
        library.pins.insert(pin, ours)
    raw = library.load(ours).raw
    with library.database.transaction():
        place_anew(library.database, ours, raw)
    return is_new, taken


def _adopt_choices(library: Library, other: Library, uid: str, ours: str) -> None:
    tags = dict.fromkeys((*library.tags.of(ours), *other.tags.of(uid)))
    if tags.keys() != set(library.tags.of(ours)):
        library.tags.give(ours, tags)
    chosen = library.overrides.of(ours)
    for field in _FIELDS:
        value = other.overrides.of(uid).get(field)
        if value is not None and field not in chosen:
            library.overrides.choose(ours, field, value)
    held = [kept.correction for kept in library.corrections.of(ours)]
    for kept in other.corrections.of(uid):
        if kept.correction not in held:
            library.corrections.add(ours, kept.correction)
    raw = library.load(ours).raw
    settled = library.choices.of(ours, raw)
    for at, form in other.choices.of(uid, raw).items():
        if at not in settled:
            library.choices.choose(ours, raw, at, form)


def _adopt_bookmark(library: Library, other: Library, bookmark: Bookmark, ours: str) -> bool:
    """Take a bookmark unless it is here as it is there, or newer; say whether it was taken."""
    theirs, here = _revision(other, bookmark.id), _revision(library, bookmark.id)
    if here is not None and here >= (theirs or 0):
        return False
    if here is None:
        library.bookmarks.insert(bookmark, ours)
    else:
        library.bookmarks.change(bookmark.id, note=bookmark.note, colour=bookmark.colour)
    library.bookmarks.tag(bookmark.id, bookmark.tags)
    return True


def _revision(library: Library, key: str) -> int | None:
    row = library.database.row("SELECT rev FROM bookmarks WHERE uid = ?", key)
    return row[0] if row else None
