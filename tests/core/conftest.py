from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_NOBODY = 65534


@pytest.fixture
def user_folder() -> Iterator[Path]:
    """Give a folder of an ordinary user, and be one: nothing is forbidden to root."""
    if sys.platform != "linux":
        pytest.skip("permissions are tested where they are as in POSIX")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid():
            yield folder
            return
        os.chown(folder, _NOBODY, -1)
        os.setresuid(_NOBODY, _NOBODY, 0)
        try:
            yield folder
        finally:
            os.setresuid(0, 0, 0)
