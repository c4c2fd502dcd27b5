"""kill -9 at random moments of import, bookmarking, backup and migration: `-m tests.faults.kills`.

A child works on a library and acknowledges, through a pipe, each thing that is done. It is killed
at a random moment; then everything acknowledged must be there and the file sound. The control
acknowledges before the commit, and must lose something: else the test would prove nothing.
"""

from __future__ import annotations

import argparse
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from core.ingest import read_bytes
from core.library import Library
from core.library.backup import automatic_backups, back_up_in_turn, verify
from core.library.imports import Source
from core.library.schema import VERSION
from core.model import Report
from core.offsets import Span
from tests.core.library_folders import fill_as_before

_LONGEST = 0.4  # seconds that a child may work
_OLD = 5  # kills of twenty that a library of old meets while it may be brought up to date
_BRIEF = 0.08  # the same where a library of old is being brought up to date


class Outcome(NamedTuple):
    """What a number of kills came to; `migrating` of them before a library of old was up to date."""

    kills: int
    migrating: int
    acknowledged: int
    lost: int
    unsound: int


@cache
def _made() -> Report:
    return read_bytes("空。".encode(), "a.txt")


def report(number: int) -> Report:
    text = f"第{number}份报告说到这里。" * 40
    made = _made()
    about = replace(made.source, name=f"{number}.txt")
    return replace(made, source=about, raw=text, text=text, key=text)


def work(folder: Path, seed: int, tell: Callable[[str], None], *, early: bool) -> None:
    """Work on a library for ever, telling what is done; `early` tells it before it is."""
    random = Random(seed)  # noqa: S311 - the same each time
    with Library.open(folder) as library:
        tell("opened")
        uids = [row.uid for row in library.reports()]
        for number in range(10**6):
            kind = (
                random.choice(["report", "several", "bookmark", "tag", "backup"])
                if uids
                else "report"
            )
            if kind == "report":
                made = report(seed * 1000 + number)
                if early:
                    tell(f"report {made.source.name}")
                uids.append(library.add(made, made.text.encode()).uid)
                tell(f"report {made.source.name}")
            elif kind == "several":
                several = [report(seed * 1000 + 900 - number * 3 - n) for n in range(3)]
                names = [f"report {made.source.name}" for made in several]
                if early:
                    tell("\n".join(names))
                library.imports.store([Source(made, made.text.encode()) for made in several])
                tell("\n".join(names))
            elif kind == "bookmark":
                note = f"note {seed} {number}"
                if early:
                    tell(f"bookmark {note}")
                library.bookmarks.add(random.choice(uids), Span(0, 3), note)
                tell(f"bookmark {note}")
            elif kind == "tag":
                tag = f"tag {seed} {number}"
                if early:
                    tell(f"tag {tag}")
                uid = random.choice(uids)
                library.tags.give(uid, [*library.tags.of(uid), tag])
                tell(f"tag {tag}")
            else:
                back_up_in_turn(folder)
                tell("backup")


def kill_at_random(kills: int, *, early: bool = False, seed: int = 1) -> Outcome:
    """Kill so many children, on libraries that live through ten of them; every other is old."""
    random = Random(seed)  # noqa: S311 - the same each time
    migrating = acknowledged = lost = unsound = 0
    _made()
    with TemporaryDirectory() as name:
        folder, told = Path(name) / "0", list[str]()
        for number in range(kills):
            if number % 10 == 0:
                folder, told = Path(name) / str(number), []
                folder.mkdir()
                if number % 20 == 0:
                    fill_as_before(folder, 1 + number // 20 % (VERSION - 1))
                    told = ["report 清河.txt", "bookmark 注"]
            old = number % 20 < _OLD
            longest = _BRIEF if old else _LONGEST
            new = _one_kill(folder, seed + number, random.uniform(0.0, longest), early=early)
            migrating += old and "opened" not in new
            acknowledged += sum(line != "opened" for line in new)
            missing, sound = _look(folder, told + new)
            lost += len(missing)
            unsound += not sound
            told = [line for line in told + new if line not in missing]
    return Outcome(kills, migrating, acknowledged, lost, unsound)


def _one_kill(folder: Path, seed: int, wait: float, *, early: bool) -> list[str]:
    """Let a child work, kill it, and return what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)

        def tell(line: str) -> None:
            os.write(writing, f"{line}\n".encode())

        with suppress(BaseException):
            work(folder, seed, tell, early=early)
        os._exit(0)
    os.close(writing)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        lines = pipe.read().decode().split("\n")
    return lines[:-1]  # the last may be cut


def _look(folder: Path, told: list[str]) -> tuple[set[str], bool]:
    """Return what of all that was told is missing, and whether the library is sound."""
    if not told and not (folder / "library.db").exists():
        return set(), True
    with Library.open(folder) as library:
        ((sound,),) = library.database.rows("PRAGMA integrity_check(1)")
        held = {f"report {row.source_name}" for row in library.reports()}
        held |= {f"bookmark {b.note}" for b in library.bookmarks.listed()}
        held |= {f"tag {tag.name}" for tag in library.tags.listed()}
    for backup in automatic_backups(folder):
        verify(backup)
    wanted = {line for line in told if line not in {"opened", "backup"}}
    return wanted - held, sound == "ok"


def main() -> None:
    """Run the kills and the control, and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    options = parser.parse_args()
    print("kills:", kill_at_random(options.kills))
    print("control, acknowledged before the commit:", kill_at_random(options.kills, early=True))


if __name__ == "__main__":
    main()
