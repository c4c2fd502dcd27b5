"""Web pages: the main text by trafilatura; title, date and source as the page states them."""

from __future__ import annotations

import codecs
import logging
import re
from copy import deepcopy

from core.decode import Decoded, decode
from core.errors import UnreadableReportError
from core.formats.extracted import Extracted
from core.formats.heads import compose, letters, read_stated
from core.formats.markup import clean, write_blocks
from core.formats.trees import HtmlElement, parse_html
from core.formats.writer import Entry, Writer

MAX_BYTES = 16 * 1024 * 1024
"""Larger pages are refused: a tree takes thirty times its markup in memory."""

_MAIN_LIMIT = 2 * 1024 * 1024  # bytes: finding the main text of larger pages takes too long
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page may declare its encoding (1024 by the standard)
_USUAL = re.compile(r"gb\w+|big5[\w-]*|hz[\w-]*|euc-\w+|iso-8859-\d+|windows-125\d|shift_jis")
# What pages call GB2312 or Big5 holds the larger sets (as the Encoding Standard has it).
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
FRAGMENT = "<!--StartFragment-->"
"""What stands before the part of a page that was copied."""

_LEAST = 0.7  # share of a page's running text that its main text has to hold
_TELLING = 8  # characters: shorter lines may stand anywhere on a page
_RUNNING = 30  # characters: a line this long that ends a sentence is running text


def extract_html(data: bytes, name: str, encoding: str | None = None) -> Extracted:
    """Return a page's title, date and source as it states them, and its main text.

    Raises UnreadableReportError where the page is too large or in no known encoding.
    """
    if len(data) > MAX_BYTES:
        reason = f"is a page of {len(data) / 1024**2:,.0f} MB; the limit is {MAX_BYTES // 1024**2}"
        raise UnreadableReportError(name, reason)
    decoded = _decoded(data, name, encoding)
    root = parse_html(decoded.text)
    writer = Writer()
    if root is not None:
        if FRAGMENT in decoded.text:
            clean(root)
            write_blocks(root, writer)
        else:
            _write_page(root, writer, large=len(data) > _MAIN_LIMIT)
    text, hints = writer.finish()
    return Extracted(text, "text/html", decoded.encoding, decoded.evidence, hints)


def _decoded(data: bytes, name: str, encoding: str | None) -> Decoded:
    """Decode by the reader's choice, a mark, valid UTF-8, then what the page declares."""
    declared = None if encoding else _declared(data)
    try:
        found = decode(data, name, encoding)
    except UnreadableReportError:
        if declared is None:
            raise
        return declared
    certain = found.encoding == "utf-8" or "byte order mark" in found.evidence
    return found if declared is None or certain else declared


def _declared(data: bytes) -> Decoded | None:
    """Decode as the page declares; None where it declares nothing usual, or falsely."""
    found = _DECLARED.search(data[:_HEAD])
    called = found[1].decode("ascii", "replace").lower() if found else ""
    if not _USUAL.fullmatch(called):
        return None
    try:
        codec = codecs.lookup(_LARGER.get(called, called)).name
        text = data.decode(codec)
    except (LookupError, ValueError):
        return None
    return Decoded(text, codec, f"the page declares {called}")


def _write_page(root: HtmlElement, writer: Writer, *, large: bool) -> None:
    stated = read_stated(root)
    main = set[str]() if large else _main(deepcopy(root))
    clean(root)
    whole = Writer()
    write_blocks(root, whole)
    writer.entries += compose(stated, whole.entries, _reach(main, whole.entries))


def _main(root: HtmlElement) -> set[str]:
    """Return the lines of the main text, compared by their letters, as trafilatura finds it."""
    import trafilatura  # noqa: PLC0415 - a tenth of a second, and only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without text is no error
    found = trafilatura.bare_extraction(root, with_metadata=False, include_comments=False)
    body = getattr(found, "body", None)
    if body is None:
        return set()
    main = Writer()
    write_blocks(body, main)
    return {letters(entry.text) for entry in main.entries}


def _reach(main: set[str], whole: list[Entry]) -> slice:
    """Return the lines of a page from the first of its main text to the last.

    All between them is kept: trafilatura may drop headings and tables. So is the whole page, where
    its main text would lose too much.
    """
    keys = [letters(entry.text) for entry in whole]
    within = [n for n, key in enumerate(keys) if len(key) >= _TELLING and key in main]
    everything = slice(0, len(whole))
    if not within:
        return everything
    first, last = within[0], within[-1]
    while first and keys[first - 1] in main:
        first -= 1
    while last + 1 < len(keys) and keys[last + 1] in main:
        last += 1
    reach = slice(first, last + 1)
    kept = _running(whole[reach])
    return reach if kept >= _LEAST * _running(whole) else everything


def _running(entries: list[Entry]) -> int:
    """Count the characters of running text."""
    return sum(len(e.text) for e in entries if len(e.text) >= _RUNNING and e.text[-1] in "。！？”")
