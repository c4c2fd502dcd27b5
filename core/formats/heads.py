"""The head of a web page: title, date and source, as its metadata and first lines state them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.formats.markup import text_of
from core.formats.trees import Element
from core.formats.writer import Entry
from core.layout import Part

# Names of <meta>, lower case, best first: the government sites' own (GB/T 39477 and its older
# rules), Open Graph, Dublin Core.
_TITLES = ("articletitle", "og:title", "dc.title", "citation_title")
_DATES = (
    "pubdate",
    "publishdate",
    "article:published_time",
    "datepublished",
    "og:release_date",
    "dc.date",
    "dc.date.issued",
)
_PUBLISHERS = ("contentsource", "source", "dc.publisher", "sitename", "og:site_name")
_DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2})?))?"
)
# A line over the text that gives date or source.
_INFO = re.compile(
    r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|(?:来源|來源|作者|编辑|編輯|记者|記者|供稿|发布机构)\s*[:：]"
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_TITLE = (4, 90)  # characters
_BANNER = 0.4  # share of a page's lines that may stand over its title
_REACH = 12  # lines after the title in which a page prints date and source
_LONGEST_INFO = 120  # characters


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page's head says: `name` is its <title>, often with the site's name."""

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    name: str = ""
    headings: tuple[str, ...] = ()


def read_stated(root: Element) -> Stated:
    """Return what a page's metadata states, nothing guessed."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name, content)
    title = next(iter(root.iter("title")), None)
    headings = (text_of(heading) for heading in root.iter("h1", "h2"))
    return Stated(
        title=_first(metas, _TITLES),
        date=_first(metas, _DATES),
        publisher=_first(metas, _PUBLISHERS),
        name=text_of(title) if title is not None else "",
        headings=tuple(text for text in headings if _TITLE[0] <= len(text) <= _TITLE[1]),
    )


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def compose(stated: Stated, whole: list[Entry], reach: slice) -> list[Entry]:
    """Return the main text, which is a `reach` of the whole page, under title, date and source.

    What the page shows is taken as it shows it; what only its metadata says stands on lines of
    their own.
    """
    title = _title(stated, [entry.text for entry in whole])
    if title:
        whole = _marked(title, whole)
    body = whole[reach]
    top = [n for n, e in enumerate(whole[: reach.start + _REACH]) if e.part is Part.TITLE]
    if not top:
        head = [Entry(title, Part.TITLE)] if title else []
        return head + _unshown(stated, body[:_REACH]) + body
    at = top[0]
    if reach.start == 0 and at <= _BANNER * len(whole):
        # The whole page was taken: what stands over its title is navigation.
        body = [e._replace(part=Part.FURNITURE) for e in whole[:at]] + whole[at : reach.stop]
    infos = [e for e in whole[at + 1 : reach.start][:_REACH] if _is_info(e)]
    head = [whole[at], *infos] if at < reach.start else body[: at - reach.start + 1]
    rest = body if at < reach.start else body[at - reach.start + 1 :]
    return head + _unshown(stated, [*infos, *rest[:_REACH]]) + rest


def _marked(title: str, whole: list[Entry]) -> list[Entry]:
    """Mark the line that is the title; where it comes again, it names a picture."""
    places = [n for n, entry in enumerate(whole) if _same(entry.text, title)]
    headings = [n for n in places if whole[n].part is Part.HEADING]
    first = min(headings or places, default=None)
    marked = list(whole)
    for n in places:
        marked[n] = whole[n]._replace(part=Part.TITLE if n == first else Part.CAPTION)
    return marked


def _is_info(entry: Entry) -> bool:
    return len(entry.text) <= _LONGEST_INFO and bool(_INFO.search(entry.text))


def _title(stated: Stated, lines: list[str]) -> str | None:
    """Return the title: a line of the page that its metadata names, else what they say."""
    for named in (stated.title, stated.name):
        whole = letters(named or "")
        candidates = [*stated.headings, *lines]
        fitting = [
            text
            for text in candidates
            if _TITLE[0] <= len(text) <= _TITLE[1]
            and len(letters(text)) >= _TITLE[0]
            and whole.startswith(letters(text))
        ]
        if fitting:
            return max(fitting, key=len)
    if stated.title:
        return stated.title
    return stated.headings[0] if len(stated.headings) == 1 else None


def _unshown(stated: Stated, shown: list[Entry]) -> list[Entry]:
    """Return lines for the date and the source that only the metadata state."""
    texts = " ".join(entry.text for entry in shown if len(entry.text) <= _LONGEST_INFO)
    lines: list[Entry] = []
    found = _DATE.search(stated.date or "")
    if found and not _DATE.search(texts):
        year, month, day, time = found.groups()
        value = f"{year}-{month:0>2}-{day:0>2}" + (f"T{time:0>5}" if time else "")
        lines.append(Entry(found[0], Part.DATE, value=value))
    if stated.publisher and stated.publisher not in texts:
        lines.append(Entry(stated.publisher, Part.PUBLISHER))
    return lines


def letters(text: str) -> str:
    """Return the letters, digits and Han characters of a line, for comparing lines."""
    return _NOT_LETTERS.sub("", text)


def _same(text: str, title: str | None) -> bool:
    return title is not None and letters(text) == letters(title)
