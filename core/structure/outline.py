"""The structure of a text, put together."""

from __future__ import annotations

from core.layout import Hints
from core.model import Line, Structure
from core.structure.headings import find_sections
from core.structure.lines import split_lines
from core.structure.metadata import find_metadata
from core.structure.roles import read_lines


def read_structure(key: str, hints: Hints = ()) -> Structure:
    """Return lines with roles and forms, sections, tables and metadata of a text.

    `key` is the repaired text in simplified form. What the container says in `hints`, whose spans
    are here those of the text, goes before what the text looks like.
    """
    lines = split_lines(key, hints)
    reading = read_lines(lines)
    return Structure(
        lines=tuple(
            Line(line.span, role, reading.forms.get(order))
            for order, (line, role) in enumerate(zip(lines, reading.roles, strict=True))
        ),
        sections=find_sections(lines, reading),
        metadata=find_metadata(key, lines, reading.roles),
        tables=tuple(block.table for block in reading.tables),
    )
