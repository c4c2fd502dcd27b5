"""Libraries with something of every kind that readers make."""

from __future__ import annotations

from core.anchors import make_anchor
from core.corrections import Correction, CorrectionKind
from core.ingest import read_bytes
from core.library import Library
from core.model import InitiativeKind
from core.offsets import Span
from core.ownwords import OwnEntry, OwnWords

TEXT = "清河县第{}份总结:全年开展义诊{}场次,受益群众1200余人。\n"


def put(library: Library, number: int) -> str:
    text = TEXT.format(number, number)
    return library.add(read_bytes(text.encode(), f"{number}.txt"), text.encode()).uid


def furnish(library: Library) -> list[str]:
    """Fill a library with something of every kind."""
    uids = [put(library, number) for number in (1, 2, 3)]
    first = library.bookmarks.add(uids[0], Span(0, 3), "批注\n第二行", 2)
    library.bookmarks.tag(first.id, ["待查", "重要"])
    gone = library.bookmarks.add(uids[1], Span(2, 5))
    library.bookmarks.remove(gone.id)
    library.tags.give(uids[0], ["年度"])
    library.overrides.choose(uids[1], "title", "另题")
    raw = library.load(uids[0]).raw
    anchor = make_anchor(raw, Span(raw.index("1场次"), raw.index("1场次") + 3))
    library.corrections.add(uids[0], Correction(CorrectionKind.NOT_FIGURE, anchor))
    library.bookmarks.name_colour(2, "要点")
    library.own_words.keep(OwnWords((OwnEntry("义诊", InitiativeKind.EVENT),)))
    library.measures.settle("义诊", "门诊", same=True)
    library.progress.mark(uids[2], read=True, favourite=True)
    return uids


def made(library: Library) -> dict[str, object]:
    """Return all that readers have made."""
    return {
        "bookmarks": [(b.id, b.note, b.colour, b.tags, b.span) for b in library.bookmarks.listed()],
        "tags": {r.uid: library.tags.of(r.uid) for r in library.reports()},
        "titles": {r.uid: (r.title, r.favourite, r.unread) for r in library.reports()},
        "corrections": {
            r.uid: [k.correction for k in library.corrections.of(r.uid)] for r in library.reports()
        },
        "colours": library.bookmarks.colour_names(),
        "words": library.own_words.get(),
    }
