"""A report as bytes and back, exactly: what the library keeps so that nothing is analysed twice.

The two texts stand apart from what was found in them. The repaired one is plain UTF-16, because
search reads it thousands of times a second: compressed UTF-8 is an eighth smaller and takes eight
times as long. The key follows from it. Lone surrogates pass. What was found is the model itself,
field by field, so a new field of the model with a default needs nothing here.
"""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import MISSING, fields
from typing import Any, NamedTuple, get_type_hints

import msgspec

from core.anchors import Anchor
from core.model import Json, Report
from core.offsets import OffsetMap, Piece
from core.script import simplified_key

LAYOUT = 2
"""The layout of the stored JSON; raise it when `unpack` could not read the old one."""

RECIPE = 8
"""The number of the analysis rules; raise it when reports analysed before should be redone."""

_TEXTS = ("raw", "text", "key")
_PIECE = struct.Struct("<4I")


class Stored(NamedTuple):
    """A report as bytes: its two texts, the map from one to the other, and everything else."""

    raw: bytes
    text: bytes
    pieces: bytes
    analysis: bytes


def encode_text(text: str) -> bytes:
    """Return a text as UTF-8 in which lone surrogates survive."""
    return text.encode("utf-8", "surrogatepass")


def decode_text(data: bytes) -> str:
    """Return the text that `encode_text` was given."""
    return data.decode("utf-8", "surrogatepass")


def decode_anchor(start: int, end: int, quote: bytes, prefix: bytes, suffix: bytes) -> Anchor:
    """Return an anchor from its columns; raw offsets, half-open."""
    return Anchor(start, end, decode_text(quote), decode_text(prefix), decode_text(suffix))


def decode_plain(body: bytes) -> str:
    """Return the repaired text from its stored form."""
    return body.decode("utf-16-le", "surrogatepass")


def decode_pieces(body: bytes) -> OffsetMap:
    """Return the map raw → repaired from its stored form."""
    return OffsetMap(Piece(*piece) for piece in _PIECE.iter_unpack(body))


def pack(report: Report) -> Stored:
    """Return a report as bytes."""
    found = {f.name: getattr(report, f.name) for f in fields(report) if f.name not in _TEXTS}
    found["layout"] = LAYOUT
    try:
        analysis = msgspec.json.encode(found, enc_hook=_plain)
    except UnicodeEncodeError:  # lone surrogates: plain values through the standard library's JSON
        data: Json = msgspec.to_builtins(found, enc_hook=_plain)
        analysis = encode_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return Stored(
        raw=_compress(encode_text(report.raw)),
        text=report.text.encode("utf-16-le", "surrogatepass"),
        pieces=b"".join(_PIECE.pack(*piece) for piece in report.to_text.pieces),
        analysis=_compress(analysis),
    )


def unpack(stored: Stored) -> Report:
    """Return the report that was packed. Raises ValueError for a layout that is not known."""
    found = _read(zlib.decompress(stored.analysis))
    text = decode_plain(stored.text)
    parts: dict[str, Any] = {name: getattr(found, name) for name in _OTHERS}
    parts |= {"raw": _decompress(stored.raw), "text": text, "key": simplified_key(text)}
    return Report(**parts)


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


def _read(analysis: bytes) -> Any:  # noqa: ANN401 - a record of a type made below
    try:
        found = _DECODER.decode(analysis)
    except (msgspec.DecodeError, UnicodeDecodeError):
        # Another layout, or a lone surrogate, which only the standard library lets pass.
        data: Json = json.loads(decode_text(analysis))
        _check(data["layout"])
        return msgspec.convert(data, _FOUND, dec_hook=_special)
    _check(found.layout)
    return found


def _check(layout: object) -> None:
    if layout != LAYOUT:
        message = f"analysis layout {layout} is not known (this version knows {LAYOUT})"
        raise ValueError(message)


def _found_type() -> type[Any]:
    """Return a record of all that a report holds beside its texts, as the JSON has it."""
    hints = get_type_hints(Report)
    kept: list[tuple[str, Any] | tuple[str, Any, Any]] = [("layout", int)]
    for field in fields(Report):
        if field.name in _TEXTS:
            continue
        if field.default_factory is not MISSING:
            default = msgspec.field(default_factory=field.default_factory)
            kept.append((field.name, hints[field.name], default))
        elif field.default is not MISSING:
            kept.append((field.name, hints[field.name], field.default))
        else:
            kept.append((field.name, hints[field.name]))
    return msgspec.defstruct("Found", kept, kw_only=True)


_FOUND = _found_type()
_OTHERS = tuple(field.name for field in fields(Report) if field.name not in _TEXTS)
_DECODER = msgspec.json.Decoder(_FOUND, dec_hook=_special)


def _compress(data: bytes) -> bytes:
    return zlib.compress(data, level=1)  # level 6 saves 3 % and takes a fifth longer


def _decompress(data: bytes) -> str:
    return decode_text(zlib.decompress(data))
