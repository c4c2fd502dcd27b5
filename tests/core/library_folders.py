"""Folders of libraries for tests: filled, looked at, refused."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.ingest import read_bytes
from core.library import Library
from core.library.database import FILE_NAME

TEXT = "清河县全年开展义诊45场次,受益群众1200余人。\n"


def fill(folder: Path, text: str = TEXT) -> Path:
    with Library.open(folder) as library:
        library.add(read_bytes(text.encode(), "清河.txt"), text.encode())
    return folder / FILE_NAME


def contents(folder: Path) -> dict[str, str]:
    return {p.name: sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()}


def refusal(folder: Path) -> str:
    """Return why a folder can't be opened as a library, having seen that nothing changed."""
    before = contents(folder)
    with pytest.raises(LibraryError) as caught:
        Library.open(folder)
    assert contents(folder) == before
    path, reason = str(caught.value).split(": ", 1)
    assert path == str(folder / FILE_NAME)
    return reason
