"""Bookmarks for two readers of annotations: Hypothesis, and Thorium (Readium annotations)."""

from __future__ import annotations

from collections.abc import Sequence

from core.export.passages import COLOURS, Passage, beyond
from core.export.webannotation import CONTEXT, GENERATOR, selectors
from core.model import Json


def to_hypothesis(passages: Sequence[Passage], exported: str) -> Json:
    """Return what the Hypothesis client's *Import* reads; `exported` is ISO 8601.

    Its positions count UTF-16 units, as browsers do.
    """
    return {
        "export_date": exported,
        "export_userid": "",
        "client_version": "",
        "annotations": [
            {
                "id": passage.id,
                "created": passage.created,
                "updated": passage.created,
                "uri": passage.source,
                "document": {"title": [passage.origin.title]},
                "text": passage.note,
                "tags": list(passage.tags),
                "target": [{"source": passage.source, "selector": _in_utf16(passage)}],
            }
            for passage in passages
        ],
    }


def _in_utf16(passage: Passage) -> list[Json]:
    position, quote = selectors(passage.anchor)
    start = position["start"] + passage.wide
    end = position["end"] + passage.wide + beyond(passage.anchor.exact)
    return [position | {"start": start, "end": end}, quote]


def to_thorium(passages: Sequence[Passage], title: str, exported: str) -> Json:
    """Return an annotation set (`.annotation`); all passages should be of one report.

    https://github.com/readium/annotations
    """
    first = passages[0].origin if passages else None
    about: Json = {"dc:format": passages[0].media_type if passages else "text/plain"}
    if first is not None:
        about |= {
            "dc:identifier": [f"urn:sha256:{passages[0].sha256}"],
            "dc:title": first.title,
            **({"dc:publisher": first.publisher} if first.publisher else {}),
            **({"dc:date": str(first.year)} if first.year else {}),
        }
    return {
        "@context": CONTEXT,
        "id": f"urn:jiandu:annotations:{title}",
        "type": "AnnotationSet",
        "generator": GENERATOR,
        "generated": exported,
        "title": title,
        "about": about,
        "items": [_thorium(passage) for passage in passages],
    }


def _thorium(passage: Passage) -> Json:
    quote = selectors(passage.anchor)[1]
    headings = [{"level": 1, "txt": passage.section}] if passage.section else []
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{passage.id}",
        "type": "Annotation",
        "motivation": "commenting" if passage.note else "highlighting",
        "created": passage.created,
        "target": {
            "source": passage.source,
            "selector": [quote, {"type": "ProgressionSelector", "value": passage.progress}],
            "meta": {"headings": headings},
        },
        "body": {
            "type": "TextualBody",
            "value": passage.note,
            "format": "text/markdown",
            "color": COLOURS[passage.colour - 1],
            "highlight": "solid",
            "tags": list(passage.tags),
        },
    }
