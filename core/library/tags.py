"""Tags on reports and on bookmarks, of one vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

from core.errors import LibraryError
from core.library.database import Database
from core.library.records import Tag
from core.library.rows import storable
from core.library.shelf import number_of


@final
class Tags:
    """The tags of a library. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(self) -> list[Tag]:
        """Return all tags by name, those that nothing has any more among them."""
        return [
            Tag(*row)
            for row in self._database.rows(
                "SELECT name, (SELECT count(*) FROM report_tags JOIN reports ON id = report"
                " WHERE tag = t.id AND trashed_at IS NULL), (SELECT count(*) FROM bookmark_tags"
                " JOIN bookmarks ON uid = bookmark WHERE tag = t.id AND deleted_at IS NULL)"
                " FROM tags t ORDER BY name"
            )
        ]

    def of(self, uid: str) -> tuple[str, ...]:
        """Return the tags of a report by name."""
        return _of(self._database, number_of(self._database, uid))

    def give(self, uid: str, names: Iterable[str]) -> None:
        """Give a report exactly these tags. Raises ValueError for an empty name."""
        database, number = self._database, number_of(self._database, uid)
        with database.transaction():
            database.run("DELETE FROM report_tags WHERE report = ?", number)
            for tag in tag_numbers(database, names):
                database.run("INSERT INTO report_tags VALUES (?, ?)", number, tag)
            database.log("tagged", "report_tags", uid, _of(database, number))

    def rename(self, old: str, new: str) -> None:
        """Rename a tag everywhere; one that has the new name already takes the old one in."""
        with self._database.transaction():
            source = self._number(old)
            (target,) = tag_numbers(self._database, (new,))
            if source == target:
                return
            for table, column in (("report_tags", "report"), ("bookmark_tags", "bookmark")):
                self._database.run(
                    f"INSERT OR IGNORE INTO {table} SELECT {column}, ? FROM {table} WHERE tag = ?",
                    target,
                    source,
                )
            self._database.run("DELETE FROM tags WHERE id = ?", source)
            self._database.log("renamed", "tag", old, storable(new.strip()))

    def remove(self, name: str) -> None:
        """Take a tag away from everything that has it."""
        with self._database.transaction():
            self._database.run("DELETE FROM tags WHERE id = ?", self._number(name))
            self._database.log("removed", "tag", name)

    def _number(self, name: str) -> int:
        row = self._database.row("SELECT id FROM tags WHERE name = ?", name)
        if row is None:
            message = f"{self._database.name}: there is no tag {name}"
            raise LibraryError(message)
        number: int = row[0]
        return number


def tag_numbers(database: Database, names: Iterable[str]) -> list[int]:
    """Return the row numbers of tags, new ones made; inside a transaction. Raises ValueError."""
    numbers: list[int] = []
    for name in dict.fromkeys(storable(name.strip()) for name in names):
        if not name or "\x1f" in name or "\0" in name:
            message = "a tag needs a name, without control characters"
            raise ValueError(message)
        database.run("INSERT OR IGNORE INTO tags (name) VALUES (?)", name)
        row = database.row("SELECT id FROM tags WHERE name = ?", name)
        numbers += row or ()
    return numbers


def _of(database: Database, number: int) -> tuple[str, ...]:
    return tuple(
        name
        for (name,) in database.rows(
            "SELECT name FROM report_tags JOIN tags ON id = tag WHERE report = ? ORDER BY name",
            number,
        )
    )
