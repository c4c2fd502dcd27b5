"""Files as they lie on disk: how large, and their bytes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from core.errors import UnreadableReportError

MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused before they are read; the longest reports known are under 2 MB."""


def load_bytes(path: Path) -> bytes:
    """Return the bytes of a regular file that is not too large.

    Raises UnreadableReportError naming the file and the reason.
    """
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableReportError(name, _folder(path))
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableReportError(name, "is a device or pipe, not a file")
        if status.st_size > MAX_BYTES:
            raise UnreadableReportError(name, _too_large(status.st_size))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # it may have grown since
    except FileNotFoundError:
        raise UnreadableReportError(name, "there is no such file") from None
    except PermissionError:
        raise UnreadableReportError(name, "no permission to read it") from None
    except (OSError, ValueError) as error:
        raise UnreadableReportError(name, f"cannot be read ({why(error)})") from error
    if len(data) > MAX_BYTES:
        raise UnreadableReportError(name, _too_large(len(data)))
    return data


def why(error: OSError | ValueError) -> str:
    """Return what the system says of a path; of a NUL in it each Python says something else."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "a NUL character in the name"


def _folder(path: Path) -> str:
    if not os.access(path, os.R_OK | os.X_OK):
        return "no permission to read this folder"
    return "is a folder, not a file"


def _too_large(size: int) -> str:
    return f"is {size / 1024**2:,.0f} MB; the limit is {MAX_BYTES // 1024**2} MB"
