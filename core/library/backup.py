"""Copies of a library: made while it is in use, verified, kept in turn, put back."""

from __future__ import annotations

import os
import shutil
import zipfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from uuid import uuid4

import apsw

from core.errors import LibraryError
from core.library import inspection
from core.library.connections import FILE_NAME, open_reader
from core.library.database import explained
from core.library.journal import FILE_NAME as JOURNAL_NAME

FOLDER = "backups"
"""The folder beside the library that automatic backups go to."""

_KEPT = 7  # automatic backups: of the last days on which the library was changed
_PAGES = 4096  # copied at a time, so that a writer need not wait
_MEMORY = 96 << 10  # KiB kept while it is verified: every row is looked up in every index


def back_up(folder: Path, target: Path) -> Path:
    """Copy the library of a folder to a file, verified before it has the name; return the file.

    May run while the library is in use, by this process or others. Raises LibraryError.
    """
    draft = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(open_reader(folder / FILE_NAME)) as source:
            _copy(source, draft)
        verify(draft)
        _sync(draft)
        draft.replace(target)
    except (OSError, apsw.Error) as error:
        raise explained(str(target), error) from error
    finally:
        draft.unlink(missing_ok=True)
    return target


def back_up_in_turn(folder: Path, *, kept: int = _KEPT) -> Path | None:
    """Make today's automatic backup unless nothing has changed; return it if it was made.

    The oldest beyond `kept` go, never one that another day's failed backup would have replaced.
    Raises LibraryError.
    """
    place = folder / FOLDER
    earlier = automatic_backups(folder)
    with closing(open_reader(folder / FILE_NAME)) as source:
        seq = _last_change(source)
    if earlier and _last_change_of(earlier[-1]) == seq:
        return None
    made = back_up(folder, place / f"library-{datetime.now(UTC):%Y-%m-%d}.db")
    for old in automatic_backups(folder)[:-kept]:
        if old != made:
            with suppress(OSError):
                old.unlink()
    return made


def automatic_backups(folder: Path) -> list[Path]:
    """Return the automatic backups of a library's folder, the oldest first."""
    return sorted((folder / FOLDER).glob("library-????-??-??.db"))


def verify(path: Path) -> None:
    """Raise LibraryError unless a file is a library, whole and sound to SQLite."""
    inspection.check_file(path)
    try:
        with closing(_open_alone(path)) as connection:
            connection.execute(f"PRAGMA cache_size = -{_MEMORY}")
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
            found += [
                f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
            ]
    except apsw.Error as error:
        raise explained(str(path), error) from error
    if found != ["ok"]:
        message = f"{path}: is damaged ({'; '.join(found)})"
        raise LibraryError(message)


def restore(backup: Path, folder: Path) -> Path | None:
    """Put a backup, a file or a zip, in place of the library of a folder, which nobody may use.

    The library that was there is kept beside it; its new name is returned. Raises LibraryError,
    with everything as it was, where the backup is not sound.
    """
    with TemporaryDirectory(dir=_existing(folder.parent)) as name:
        copy = unpacked(backup, Path(name))
        verify(copy)
        try:
            _begin_new_course(copy)
            _sync(copy)
            folder.mkdir(parents=True, exist_ok=True)
            kept = _set_aside(folder)
            # A log left behind would be replayed into the backup: the library would be neither.
            for suffix in ("-wal", "-shm"):
                (folder / (FILE_NAME + suffix)).unlink(missing_ok=True)
            copy.replace(folder / FILE_NAME)
        except (OSError, apsw.Error) as error:
            raise explained(str(folder / FILE_NAME), error) from error
    return kept


def unpacked(backup: Path, folder: Path) -> Path:
    """Return a copy, in a folder, of the library in a backup. Raises LibraryError."""
    copy = folder / FILE_NAME
    try:
        if not zipfile.is_zipfile(backup):
            shutil.copyfile(backup, copy)
            return copy
        with (
            zipfile.ZipFile(backup) as packed,
            packed.open(FILE_NAME) as source,
            copy.open("wb") as target,
        ):
            shutil.copyfileobj(source, target)
    except KeyError:
        message = f"{backup}: holds no library of Jiandu"
        raise LibraryError(message) from None
    except (OSError, zipfile.BadZipFile) as error:
        raise explained(str(backup), error) from error
    return copy


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder


def _copy(source: apsw.Connection, draft: Path) -> None:
    with closing(apsw.Connection(str(draft))) as target:
        # Nothing needs a journal: the draft has a name only once it is whole.
        target.execute("PRAGMA synchronous = OFF")
        with target.backup("main", source, "main") as copying:
            while not copying.done:
                copying.step(_PAGES)
        target.execute("PRAGMA journal_mode = DELETE").fetchall()


def _open_alone(path: Path) -> apsw.Connection:
    """Open a file that nobody else has, with no log and no side file."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    return apsw.Connection(f"{path.absolute().as_uri()}?immutable=1", flags=flags)


def _last_change(connection: apsw.Connection) -> int:
    ((seq,),) = connection.execute("SELECT coalesce(max(seq), 0) FROM changes")
    return int(seq)


def _last_change_of(path: Path) -> int | None:
    try:
        with closing(_open_alone(path)) as connection:
            return _last_change(connection)
    except apsw.Error:
        return None


def _begin_new_course(path: Path) -> None:
    """Mark that what comes after is not what came after before: the index must be made anew."""
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'identity'").fetchall():
            connection.execute("UPDATE identity SET course = lower(hex(randomblob(16)))")


def _set_aside(folder: Path) -> Path | None:
    """Give the library that is there another name, its log taken in."""
    path = folder / FILE_NAME
    if not path.exists():
        return None
    kept = folder / f"library-replaced-{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid4().hex[:4]}.db"
    with suppress(apsw.Error), closing(apsw.Connection(str(path))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    path.replace(kept)
    if (folder / JOURNAL_NAME).exists():
        (folder / JOURNAL_NAME).replace(kept.with_suffix(".jsonl"))
    return kept


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def member_name(uid: str, source_name: str) -> str:
    """Return the name of an original in a zip, which no system takes amiss."""
    name = PurePosixPath(source_name.replace("\\", "/")).name
    safe = "".join(c if c.isalnum() or c in "-_." else "_" for c in name)[-80:]
    return f"originals/{uid[:8]}-{safe or 'report'}"
