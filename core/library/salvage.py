"""A damaged library, saved as far as it can be read: from its file, its backups and its journal."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import apsw
import msgspec

from core.anchors import Anchor
from core.corrections import Correction
from core.errors import LibraryError
from core.library.backup import automatic_backups, back_up, member_name, restore
from core.library.connections import (
    FILE_NAME,
    add_functions,
    create,
    migrate,
    open_writer,
    prepare_folder,
)
from core.library.database import Database
from core.library.journal import FILE_NAME as JOURNAL_NAME
from core.library.journal import Entry, read_journal
from core.library.library import Library
from core.library.merging import adopt
from core.library.pins import Pin
from core.library.records import Bookmark
from core.offsets import Span
from core.ownwords import OwnWords


class Salvaged(NamedTuple):
    """What was saved: reports, entries of the journal; `originals` are files to import again.

    `kept` is where the damaged library lies now.
    """

    reports: int
    entries: int
    originals: tuple[Path, ...]
    kept: Path | None


def salvage(folder: Path, into: Path | None = None) -> Salvaged:
    """Make a sound library of what can be read in a folder, in place of the damaged one.

    With `into`, a folder that has no library yet, it is made there and nothing here is changed.
    Reports come from the file, then from automatic backups, the newest first; what readers made
    comes from there and from the journal. An original whose analysis is lost is written to
    `salvaged/`. Raises LibraryError where nothing can be written.
    """
    target = into or folder
    if into:
        prepare_folder(into)
        if (into / FILE_NAME).exists():
            message = f"{into}: has a library already"
            raise LibraryError(message)
    with TemporaryDirectory(dir=target) as name:
        place = Path(name)
        with _draft(place / "sound") as library:
            originals: list[Path] = []
            for source in (folder / FILE_NAME, *reversed(automatic_backups(folder))):
                with suppress(LibraryError, apsw.Error, OSError), _opened(source, place) as damaged:
                    _take(library, damaged, target / "salvaged", originals)
            entries = replay(library, read_journal(folder / JOURNAL_NAME))
            reports = library.count()
        sound = back_up(place / "sound", place / "sound.db")
        kept = restore(sound, target)
    return Salvaged(reports, entries, tuple(originals), kept)


def replay(library: Library, entries: list[Entry]) -> int:
    """Do again what a journal says readers did; return how many entries had an effect."""
    done = 0
    for entry in entries:
        action = _ACTIONS.get(entry.noun)
        # An entry may speak of a report that could not be saved, or be of a later version.
        with suppress(LibraryError, KeyError, TypeError, ValueError):
            if action:
                action(library, entry)
                done += 1
    return done


@contextmanager
def _draft(folder: Path) -> Generator[Library]:
    """Hold an empty library that need not outlast a power cut: what comes of it is copied, synced.

    To wait for the disk at each of thousands of entries would take minutes.
    """
    prepare_folder(folder)
    create(folder / FILE_NAME)
    with closing(open_writer(folder / FILE_NAME)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        yield Library(Database(connection, None, None))


@contextmanager
def _opened(source: Path, place: Path) -> Generator[Library]:
    """Open a copy of a library that may be damaged, without any of the checks."""
    copy = place / "damaged.db"
    for suffix in ("", "-wal"):
        old, new = source.with_name(source.name + suffix), copy.with_name(copy.name + suffix)
        new.unlink(missing_ok=True)
        if old.exists():
            shutil.copyfile(old, new)
    copy.with_name(copy.name + "-shm").unlink(missing_ok=True)
    with closing(apsw.Connection(str(copy), flags=apsw.SQLITE_OPEN_READWRITE)) as connection:
        add_functions(connection)
        with suppress(apsw.Error):
            migrate(connection)
        yield Library(Database(connection, None, None))


def _take(library: Library, damaged: Library, folder: Path, originals: list[Path]) -> None:
    for uid in _uids(damaged):
        try:
            adopt(library, damaged, uid)
        except LibraryError:
            with suppress(LibraryError, OSError):
                data = damaged.original(uid)
                folder.mkdir(exist_ok=True)
                file = folder / member_name(uid, damaged.upkeep.source_name(uid)).split("/")[1]
                file.write_bytes(data)
                originals.append(file)


def _uids(damaged: Library) -> list[str]:
    """Return the reports that can be named, read from either end, where there are breaks."""
    found: dict[str, None] = {}
    for query in (
        "SELECT uid FROM reports WHERE trashed_at IS NULL ORDER BY id",
        "SELECT uid FROM reports WHERE trashed_at IS NULL ORDER BY id DESC",
        "SELECT uid FROM reports ORDER BY uid",
    ):
        with suppress(LibraryError):
            for (uid,) in damaged.database.stream(query):
                found[uid] = None
    return list(found)


def _bookmark(library: Library, entry: Entry) -> None:
    state = entry.state
    if entry.verb == "deleted":
        return
    anchor, span = Anchor(**state["anchor"]), state["span"]
    made = Bookmark(
        id=entry.uid,
        report=state["report"],
        anchor=anchor,
        span=Span(*span) if span else None,
        note=state["note"],
        colour=state["colour"],
        created=state["created"],
    )
    if library.database.row("SELECT 1 FROM bookmarks WHERE uid = ?", entry.uid) is None:
        library.bookmarks.insert(made, made.report)
    else:
        library.bookmarks.change(entry.uid, note=made.note, colour=made.colour)
    library.bookmarks.tag(entry.uid, state["tags"])
    (library.bookmarks.remove if state["removed"] else library.bookmarks.restore)(entry.uid)


def _tags(library: Library, entry: Entry) -> None:
    library.tags.give(entry.uid, entry.state)


def _correction(library: Library, entry: Entry) -> None:
    if entry.verb == "added":
        correction = msgspec.convert(entry.state["correction"], Correction)
        report = entry.state["report"]
        if correction not in [kept.correction for kept in library.corrections.of(report)]:
            library.corrections.add(report, correction)


def _override(library: Library, entry: Entry) -> None:
    for field, value in entry.state.items():
        library.overrides.choose(entry.uid, field, value)


def _own_words(library: Library, entry: Entry) -> None:
    library.own_words.keep(msgspec.convert(entry.state, OwnWords))


def _colour(library: Library, entry: Entry) -> None:
    library.bookmarks.name_colour(int(entry.uid), entry.state)


def _measure(library: Library, entry: Entry) -> None:
    library.measures.settle(entry.uid, entry.state["right"], entry.state["same"])


def _pin(library: Library, entry: Entry) -> None:
    if entry.verb == "added":
        span, state = entry.state["span"], entry.state
        pin = Pin(entry.uid, state["report"], Anchor(**state["anchor"]), span and Span(*span))
        library.pins.insert(pin, pin.report)
    else:
        (library.pins.remove if entry.state["removed"] else library.pins.restore)([entry.uid])


def _flag(library: Library, entry: Entry) -> None:
    state: dict[str, Any] = entry.state
    library.progress.mark(entry.uid, read=state["read"], favourite=state["favourite"])


_ACTIONS = {
    "bookmark": _bookmark,
    "report_tags": _tags,
    "correction": _correction,
    "override": _override,
    "own_words": _own_words,
    "colour": _colour,
    "measure": _measure,
    "flag": _flag,
    "pin": _pin,
}
"""What an entry of the journal stands for, by its noun."""
