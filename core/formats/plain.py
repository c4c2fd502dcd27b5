"""Plain text: the decoded bytes are the text."""

from __future__ import annotations

from core.decode import decode
from core.formats.extracted import Extracted


def extract_plain(data: bytes, name: str, encoding: str | None = None) -> Extracted:
    """Return the decoded text. Raises UnreadableReportError where the bytes are no text."""
    decoded = decode(data, name, encoding)
    return Extracted(decoded.text, "text/plain", decoded.encoding, decoded.evidence)
