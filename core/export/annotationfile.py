"""Annotation files read back: W3C, Hypothesis and Thorium; each passage, or why it is missed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from core.anchors import CONTEXT as REACH
from core.anchors import Anchor, find_anchor
from core.errors import JianduError
from core.export.passages import COLOURS
from core.export.webannotation import hash_of
from core.model import Json
from core.offsets import Span

_MOST = 64 * 1024 * 1024  # bytes of a file: a million bookmarks take less


class AnnotationFileError(JianduError):
    """A file holds no annotations that can be read."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An annotation as its file has it, not yet looked for in a report.

    `source` is the address of what was annotated, `sha256` the hash of its bytes where the file
    says it. `colour` is 1 … 6.
    """

    source: str
    sha256: str | None
    anchor: Anchor
    note: str
    colour: int
    tags: tuple[str, ...]
    created: str | None


class Miss(StrEnum):
    """Why an annotation could not be taken."""

    WHOLE = "its target is a whole document"
    NO_PLACE = "it has neither a quote nor a position"
    NO_REPORT = "its report is not in the library"
    NO_WORDS = "its words are not in the report"


class Missed(NamedTuple):
    """An annotation that could not be taken: which one of the file, its words, and why."""

    number: int
    quote: str
    reason: Miss


def read_annotations(data: bytes) -> tuple[list[Kept], list[Missed]]:
    """Return the annotations of a file, and those that say no place.

    Raises AnnotationFileError where it is not JSON, or holds none.
    """
    if len(data) > _MOST:
        message = f"an annotation file of {len(data):,} bytes is too large"
        raise AnnotationFileError(message)
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        message = f"no JSON ({error})"
        raise AnnotationFileError(message) from error
    items = list(_items(document))
    if not items:
        message = "no annotations in it"
        raise AnnotationFileError(message)
    kept: list[Kept] = []
    missed: list[Missed] = []
    for number, item in enumerate(items, 1):
        read = _read(item)
        if isinstance(read, Kept):
            kept.append(read)
        else:
            missed.append(Missed(number, "", read))
    return kept, missed


def place(kept: Kept, raw: str, sha256: str) -> Span | None:
    """Return where an annotation stands in a decoded source, None where its words are gone.

    Without a quote, only its position in the very same bytes is believed.
    """
    anchor = kept.anchor
    if anchor.exact:
        return find_anchor(raw, anchor)
    same = kept.sha256 == sha256 and 0 <= anchor.start < anchor.end <= len(raw)
    return Span(anchor.start, anchor.end) if same else None


def _items(document: object) -> Iterator[object]:
    """Yield the annotations in a document, a page, a set, a collection, or a list of them."""
    if isinstance(document, list):
        for part in document:  # pyright: ignore[reportUnknownVariableType]
            yield from _items(part)
        return
    if not isinstance(document, dict):
        return
    inner = [document[key] for key in ("first", "items", "annotations", "rows") if key in document]
    if inner:
        for part in inner:
            yield from _items(part)
    elif "target" in document:
        yield document


def _read(item: Any) -> Kept | Miss:  # noqa: ANN401 - whatever a file holds
    """Return an annotation, or the reason why it is none that has a place."""
    target = next(iter(_list(item.get("target"))), None)
    if not isinstance(target, dict):
        return Miss.WHOLE
    found = {
        s["type"]: s for s in _list(target.get("selector")) if isinstance(s, dict) and "type" in s
    }
    quote, position = found.get("TextQuoteSelector", {}), found.get("TextPositionSelector", {})
    exact = _text(quote.get("exact"))
    start, end = _position(position)
    if not exact and start == end:
        return Miss.NO_PLACE
    anchor = Anchor(
        start,
        start + len(exact) if exact else end,
        exact,
        _text(quote.get("prefix"))[-REACH:],
        _text(quote.get("suffix"))[:REACH],
    )
    bodies = [b for b in _list(item.get("body")) if isinstance(b, dict)]
    source = target.get("source", item.get("uri", ""))
    states = [s for s in _list(target.get("state")) if isinstance(s, dict)]
    return Kept(
        source=_text(source.get("id") if isinstance(source, dict) else source),
        sha256=next((h for s in states if (h := hash_of(s.get("cached")))), None),
        anchor=anchor,
        note=_note(item, bodies),
        colour=_colour(target, bodies),
        tags=_tags(item, bodies),
        created=_text(item.get("created")) or None,
    )


def _position(selector: Json) -> tuple[int, int]:
    """Return start and end of a position selector; 0, 0 where it says none that makes sense."""
    start, end = selector.get("start"), selector.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
        return start, end
    return 0, 0


def _note(item: Json, bodies: list[Json]) -> str:
    """Return the comment: a body that is no tag, else Hypothesis's `text`, else `bodyValue`."""
    comments = [_text(b.get("value")) for b in bodies if b.get("purpose") != "tagging"]
    return "\n\n".join(filter(None, comments)) or _text(item.get("text", item.get("bodyValue")))


def _tags(item: Json, bodies: list[Json]) -> tuple[str, ...]:
    tags = [b.get("value") for b in bodies if b.get("purpose") == "tagging"]
    for holder in (item, *bodies):
        tags += _list(holder.get("tags"))
    return tuple(dict.fromkeys(tag for tag in map(_text, tags) if tag))


def _colour(target: Json, bodies: list[Json]) -> int:
    """Return the colour that our style class or Thorium's name says, else the first."""
    for number, name in enumerate(COLOURS, 1):
        styled = f"colour-{number}" in _list(target.get("styleClass"))
        if styled or any(body.get("color") == name for body in bodies):
            return number
    return 1


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON-LD lets one value stand for a list of one
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
