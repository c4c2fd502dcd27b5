"""Where sentences end."""

from __future__ import annotations

import re

from core.offsets import Span

_END = re.compile(r"[。！？!?]+[”’」』]?")


def sentence_around(text: str, within: Span, position: int) -> Span:
    """Return the sentence of `within` (a paragraph, say) that holds a position of `text`.

    A position between two sentences belongs to the second.
    """
    start = end = within.start
    for found in _END.finditer(text, *within):
        end = found.end()
        if end > position:
            return Span(start, end)
        start = end
    return Span(start, within.end)
