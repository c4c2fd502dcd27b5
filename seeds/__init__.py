"""Sample reports, written for this project; SOURCES.md says where their facts come from."""

from __future__ import annotations

from pathlib import Path


def sample_paths() -> list[Path]:
    """Return the sample reports, in order."""
    return sorted(Path(__file__).parent.glob("*.txt"))
