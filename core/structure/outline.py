"""The structure of a text, put together."""

from __future__ import annotations

from core.layout import Hints
from core.model import Line, Structure
from core.structure.headings import find_sections
from core.structure.lines import split_lines
from core.structure.metadata import find_metadata
from core.structure.roles import assign_roles


def read_structure(key: str, hints: Hints = ()) -> Structure:
    """Return lines with roles, sections and metadata of a repaired text in simplified form.

    What the container says in `hints`, whose spans are here those of the text, goes before what
    the text looks like.
    """
    lines = split_lines(key, hints)
    roles = assign_roles(lines)
    return Structure(
        lines=tuple(Line(line.span, role) for line, role in zip(lines, roles, strict=True)),
        sections=find_sections(lines, roles),
        metadata=find_metadata(key, lines, roles),
    )
