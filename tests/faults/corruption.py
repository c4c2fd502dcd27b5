"""Corrupted copies of a library: `-m tests.faults.corruption`.

Bytes are flipped, stretches zeroed or filled with noise, the end is cut off. Each copy must be
refused, found out by the check, or harmless: what it gives back is right or an error. Then it is
salvaged, and everything that the damaged file still gives must be in what was saved. The control
looks without checksums (SQLite's own check alone), and must miss something.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from core.errors import LibraryError
from core.ingest import read_bytes
from core.library import Library
from core.library.checkup import check
from core.library.connections import FILE_NAME
from core.library.salvage import salvage
from core.offsets import Span

REPORTS = 30


class Outcome(NamedTuple):
    """What became of the copies; `wrong` gave back something false, `missed` hid it from a check.

    `unsaved` are reports that could still be read and were not in what was saved.
    """

    copies: int
    refused: int
    found_out: int
    harmless: int
    wrong: int
    missed: int
    unsaved: int
    missed_without_checksums: int


def corrupt(copies: int, seed: int = 1) -> Outcome:
    """Corrupt so many copies of a library and look at what becomes of each."""
    random = Random(seed)  # noqa: S311 - the same each time
    counts = dict.fromkeys(Outcome._fields, 0) | {"copies": copies}
    with TemporaryDirectory() as name:
        start = Path(name) / "start"
        texts = _fill(start)
        for number in range(copies):
            folder = Path(name) / "copy"
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(start, folder)
            (folder / "journal.jsonl").unlink(missing_ok=True)
            _DAMAGES[number % len(_DAMAGES)](folder / FILE_NAME, random)
            _judge(folder, texts, counts)
    return Outcome(**counts)


def _fill(folder: Path) -> dict[str, str]:
    texts: dict[str, str] = {}
    with Library.open(folder) as library:
        for number in range(REPORTS):
            text = (
                f"清河县第{number}份总结\n全年开展义诊{number}场次,受益群众{number}200余人。\n" * 20
            )
            uid = library.add(read_bytes(text.encode(), f"{number}.txt"), text.encode()).uid
            library.bookmarks.add(uid, Span(0, 3), f"note {number}")
            texts[uid] = text
    return texts


def _judge(folder: Path, texts: dict[str, str], counts: dict[str, int]) -> None:
    readable: set[str] = set()
    try:
        with Library.open(folder) as library:
            wrong = False
            for uid, text in texts.items():
                try:
                    report = library.load(uid)
                    original = library.original(uid)
                except LibraryError:
                    continue
                wrong = wrong or (report.raw, original) != (text, text.encode())
                readable.add(uid)
            faults = list(check(library))
            intact = len(readable) == len(texts) and _whole(library)
            own = library.database.rows("PRAGMA integrity_check(1)") == [("ok",)]
    except LibraryError:
        counts["refused"] += 1
    else:
        counts["wrong"] += wrong
        counts["found_out"] += bool(faults)
        counts["harmless"] += intact and not faults
        counts["missed"] += not intact and not faults
        counts["missed_without_checksums"] += own and len(readable) < len(texts)
    try:
        salvage(folder)
        with Library.open(folder) as library:
            saved = {row.uid for row in library.reports()}
        counts["unsaved"] += len(readable - saved)
    except LibraryError:
        counts["unsaved"] += len(readable)


def _whole(library: Library) -> bool:
    try:
        return (len(library.reports()), len(library.bookmarks.listed())) == (REPORTS, REPORTS)
    except LibraryError:
        return False


def _flip(path: Path, random: Random) -> None:
    data = bytearray(path.read_bytes())
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def _zero(path: Path, random: Random) -> None:
    data = bytearray(path.read_bytes())
    at = random.randrange(len(data))
    length = min(random.choice([512, 4096, 8192]), len(data) - at)
    data[at : at + length] = bytes(length)
    path.write_bytes(data)


def _noise(path: Path, random: Random) -> None:
    data = bytearray(path.read_bytes())
    at = random.randrange(len(data))
    length = min(random.choice([16, 512, 4096]), len(data) - at)
    data[at : at + length] = random.randbytes(length)
    path.write_bytes(data)


def _cut(path: Path, random: Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: random.randrange(len(data))])


_DAMAGES: tuple[Callable[[Path, Random], None], ...] = (_flip, _zero, _noise, _cut)


def main() -> None:
    """Corrupt copies and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=200)
    print(corrupt(parser.parse_args().copies))


if __name__ == "__main__":
    main()
