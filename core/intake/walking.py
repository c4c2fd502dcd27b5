"""Which files an import takes: those that are named, and what folders hold that can be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from core.formats import SUFFIXES


def walk(paths: Iterable[Path], patterns: Sequence[str] = ()) -> Iterator[Path]:
    """Yield named files as they are, and what can be read in named folders, sorted.

    `patterns` choose among the files of folders by name, as `*总结*` or `2021*.txt`; one that
    begins with `!` leaves files out. No file comes twice; links to folders are not followed.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _files(path, patterns):
            if file not in seen:
                seen.add(file)
                yield file


def _files(path: Path, patterns: Sequence[str]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    if not os.access(path, os.R_OK | os.X_OK):
        yield path  # reading it gives the reason
    for folder, folders, names in os.walk(path, followlinks=False):
        folders.sort()
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in SUFFIXES and _wanted(name, patterns) and file.is_file():
                yield file


def _wanted(name: str, patterns: Sequence[str]) -> bool:
    chosen = [pattern for pattern in patterns if not pattern.startswith("!")]
    refused = [pattern[1:] for pattern in patterns if pattern.startswith("!")]
    return (not chosen or any(fnmatch(name, pattern) for pattern in chosen)) and not any(
        fnmatch(name, pattern) for pattern in refused
    )
