"""Bookmarks as W3C Web Annotations (JSON-LD): positions and quotes in the decoded source.

https://www.w3.org/TR/annotation-model/. The state of a target names the very bytes that positions
count in, by hash (`ni:` URI, RFC 6920), so a reader of the file can tell whether they still hold.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence

from core.anchors import Anchor
from core.export.passages import Passage
from core.model import Json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR = {"id": "urn:jiandu", "type": "Software", "name": "Jiandu"}
# What the colours 1 … 6 look like to a reader that draws them; the class is what counts.
_PALETTE = ("#f6e7b8", "#cfe6c4", "#c5dcf2", "#f2cbd8", "#f7d3ae", "#ddd0ee")
_STYLES = " ".join(
    f".colour-{n} {{ background: {colour}; }}" for n, colour in enumerate(_PALETTE, 1)
)
_NAMED = "ni:///sha-256;"


def to_annotation(passage: Passage) -> Json:
    """Return one passage as an annotation."""
    annotation: Json = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{passage.id}",
        "type": "Annotation",
        "motivation": "commenting" if passage.note else "highlighting",
        "created": passage.created,
        "generator": GENERATOR,
        "stylesheet": {"type": "CssStylesheet", "value": _STYLES},
        "target": {
            "source": {
                "id": passage.source,
                "type": "Text",
                "format": passage.media_type,
                "language": "zh",
                "dcterms:title": passage.origin.title,
            },
            "selector": selectors(passage.anchor),
            "state": {
                "type": "TimeState",
                "sourceDate": passage.created,
                "cached": hash_address(passage.sha256),
            },
            "styleClass": f"colour-{passage.colour}",
        },
    }
    bodies: list[Json] = [_textual(tag, "tagging") for tag in passage.tags]
    if passage.note:
        bodies.insert(0, _textual(passage.note, "commenting") | {"format": "text/markdown"})
    if bodies:
        annotation["body"] = bodies
    return annotation


def to_collection(passages: Sequence[Passage], label: str) -> Json:
    """Return passages as a collection with all of them on its one page."""
    return {
        "@context": CONTEXT,
        "id": f"urn:jiandu:annotations:{label}",
        "type": "AnnotationCollection",
        "label": label,
        "total": len(passages),
        "first": {
            "id": f"urn:jiandu:annotations:{label}:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [to_annotation(passage) for passage in passages],
        },
    }


def selectors(anchor: Anchor) -> list[Json]:
    """Return the two selectors of an anchor."""
    return [
        {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
        {
            "type": "TextQuoteSelector",
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        },
    ]


def hash_address(sha256: str) -> str:
    """Return the name of some bytes by their hash (RFC 6920)."""
    return _NAMED + urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")


def hash_of(address: object) -> str | None:
    """Return the SHA-256, in hexadecimal, that `hash_address` named; None for other addresses."""
    if not isinstance(address, str) or not address.startswith(_NAMED):
        return None
    try:
        return urlsafe_b64decode(address.removeprefix(_NAMED) + "=").hex()
    except ValueError:
        return None


def _textual(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "purpose": purpose}
