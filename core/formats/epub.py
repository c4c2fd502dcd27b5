"""EPUB books: the chapters in reading order, under the title that the book states."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from core.errors import UnreadableReportError
from core.formats.extracted import Extracted
from core.formats.markup import clean, tag, write_blocks
from core.formats.trees import Element, parse_html, parse_xhtml
from core.formats.writer import Entry, Writer
from core.formats.zipped import Archive
from core.layout import Part

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def extract_epub(data: bytes, name: str) -> Extracted:
    """Return the text of a book. Raises UnreadableReportError where it is damaged or hostile."""
    archive = Archive(data, name)
    package_path = _package_path(archive, name)
    package = archive.xml(package_path)
    chapters, names = Writer(), frozenset(archive.names)
    for path in _spine(package, posixpath.dirname(package_path)):
        if path not in names:
            continue  # books name pages that they lost; the rest can be read
        page = archive.read(path)
        root = parse_xhtml(page, f"{name}: {path}")
        if root is None:
            root = parse_html(page.decode("utf-8", "replace"))
        if root is not None:
            clean(root)
            write_blocks(root, chapters)
    writer = Writer()
    writer.entries += _under_title(_metadata(package), chapters.entries)
    text, hints = writer.finish()
    return Extracted(text, "application/epub+zip", "unicode", "an EPUB book", hints)


def _package_path(archive: Archive, name: str) -> str:
    for rootfile in archive.xml(_CONTAINER).iter("{*}rootfile"):
        path = rootfile.get("full-path")
        if path:
            return path
    raise UnreadableReportError(name, "is an EPUB without a package")


def _spine(package: Element, folder: str) -> list[str]:
    """Return the paths of the pages in reading order, the table of contents left out."""
    pages: dict[str, str] = {}
    for item in package.iter("{*}item"):
        media, href = item.get("media-type"), item.get("href")
        if media in _PAGES and href and "nav" not in (item.get("properties") or "").split():
            path = posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))
            pages[item.get("id") or ""] = path
    references = (
        reference.get("idref") or ""
        for reference in package.iter("{*}itemref")
        if reference.get("linear") != "no"
    )
    return [pages[reference] for reference in dict.fromkeys(references) if reference in pages]


def _metadata(package: Element) -> dict[str, str]:
    """Return the first title, date and publisher that the package states."""
    stated: dict[str, str] = {}
    for element in package.iter("{http://purl.org/dc/elements/1.1/}*"):
        text = " ".join((element.text or "").split())
        if text:
            stated.setdefault(tag(element), text)
    return stated


def _under_title(stated: dict[str, str], entries: list[Entry]) -> list[Entry]:
    title = stated.get("title")
    head: list[Entry] = []
    if title and entries and entries[0].text == title:
        entries = [entries[0]._replace(part=Part.TITLE, level=None), *entries[1:]]
    elif title:
        head.append(Entry(title, Part.TITLE))
    date = _DATE.match(stated.get("date", ""))
    below = [Entry(date[0], Part.DATE, value=date[0])] if date else []
    if publisher := stated.get("publisher"):
        below.append(Entry(publisher, Part.PUBLISHER))
    if head or not title:
        return head + below + entries
    return entries[:1] + below + entries[1:]
