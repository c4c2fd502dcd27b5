"""A report as bytes and back, exactly: JSON by the fields of the model's dataclasses.

Enums are stored by value and spans as pairs; `RECIPE` rises whenever the same bytes of a source
would now give another analysis, so that stale ones can be told.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from core.errors import LibraryError
from core.model import Report
from core.offsets import OffsetMap, Piece, Span

RECIPE: Final = 1


def to_bytes(report: Report) -> bytes:
    """Return a report as bytes; lone surrogates survive."""
    packed = json.dumps(_packed(report), ensure_ascii=False, separators=(",", ":"))
    return packed.encode("utf-8", "surrogatepass")


def from_bytes(data: bytes) -> Report:
    """Return the report that `to_bytes` packed. Raises LibraryError where it can't be read."""
    try:
        report = _unpacked(json.loads(data.decode("utf-8", "surrogatepass")), Report)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        message = f"a stored report can't be read ({error})"
        raise LibraryError(message) from error
    if not isinstance(report, Report):
        message = "a stored report can't be read"
        raise LibraryError(message)
    return report


def _packed(value: object) -> object:
    if isinstance(value, OffsetMap):
        return [list(piece) for piece in value.pieces]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Span):
        return list(value)
    if isinstance(value, tuple):
        return [_packed(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [_packed(getattr(value, field.name)) for field in fields(value)]
    return value


def _unpacked(value: Any, kind: Any) -> Any:  # noqa: ANN401, PLR0911 - the kind decides the type
    """Return a packed value as what its type says."""
    if get_origin(kind) is UnionType:
        kinds = [part for part in get_args(kind) if part is not NoneType]
        return None if value is None else _unpacked(value, kinds[0])
    if get_origin(kind) is tuple:
        return tuple(_unpacked(part, get_args(kind)[0]) for part in value)
    if kind is OffsetMap:
        return OffsetMap(Piece(*piece) for piece in value)
    if kind is Span:
        return Span(*value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if isinstance(kind, type) and is_dataclass(kind):
        parts = zip(value, _kinds(kind), strict=True)
        return kind(*(_unpacked(part, field) for part, field in parts))
    return value


@cache
def _kinds(kind: type[Any]) -> tuple[Any, ...]:
    """Return the types of a dataclass's fields, in order."""
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(kind))
