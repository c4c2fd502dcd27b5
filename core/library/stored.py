"""A report as bytes and back, exactly: what the library keeps so that nothing is analysed twice.

The three texts stand apart from what was found in them, so that search can read a text alone.
Lone surrogates pass: the bytes are UTF-8 with `surrogatepass`, compressed. What was found is the
model itself, field by field, so a new field of the model with a default needs nothing here.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields
from typing import Any, NamedTuple

import msgspec

from core.model import Json, Report
from core.offsets import OffsetMap, Piece

LAYOUT = 2
"""The layout of the stored JSON; raise it when `unpack` could not read the old one."""

RECIPE = 3
"""The number of the analysis rules; raise it when reports analysed before should be redone."""

_TEXTS = ("raw", "text", "key")


class Stored(NamedTuple):
    """A report as compressed bytes: its three texts and everything else."""

    raw: bytes
    text: bytes
    key: bytes
    analysis: bytes


def encode_text(text: str) -> bytes:
    """Return a text as UTF-8 in which lone surrogates survive."""
    return text.encode("utf-8", "surrogatepass")


def decode_text(data: bytes) -> str:
    """Return the text that `encode_text` was given."""
    return data.decode("utf-8", "surrogatepass")


def pack(report: Report) -> Stored:
    """Return a report as bytes."""
    found = {f.name: getattr(report, f.name) for f in fields(report) if f.name not in _TEXTS}
    # Plain values through the standard library's JSON: msgspec's own refuses lone surrogates.
    data: Json = msgspec.to_builtins(found, enc_hook=_plain)
    analysis = json.dumps({"layout": LAYOUT, **data}, ensure_ascii=False, separators=(",", ":"))
    return Stored(*map(_compress, (report.raw, report.text, report.key, analysis)))


def unpack(stored: Stored) -> Report:
    """Return the report that was packed. Raises ValueError for a layout that is not known."""
    *texts, analysis = map(_decompress, stored)
    data: Json = json.loads(analysis)
    layout = data.pop("layout")
    if layout != LAYOUT:
        message = f"analysis layout {layout} is not known (this version knows {LAYOUT})"
        raise ValueError(message)
    data |= dict(zip(_TEXTS, texts, strict=True))
    return msgspec.convert(data, Report, dec_hook=_special)


def _plain(value: Any) -> Any:  # noqa: ANN401 - msgspec's hook takes whatever it does not know
    if isinstance(value, OffsetMap):
        return value.pieces
    message = f"a report holds a {type(value).__name__}, which can't be stored"
    raise NotImplementedError(message)


def _special(kind: type, value: Any) -> Any:  # noqa: ANN401 - the hook's way back
    if kind is OffsetMap:
        return OffsetMap(Piece(*piece) for piece in value)
    message = f"a stored report holds a {kind.__name__}"
    raise NotImplementedError(message)


def _compress(text: str) -> bytes:
    return zlib.compress(encode_text(text))


def _decompress(data: bytes) -> str:
    return decode_text(zlib.decompress(data))
