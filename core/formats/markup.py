"""An HTML or XHTML tree → lines: blocks, line breaks, headings, lists, tables, notes."""

from __future__ import annotations

import re
from itertools import count

from lxml import etree

from core.formats.trees import Element
from core.formats.writer import Writer, squeeze
from core.layout import Part

# Elements of HTML, and of the TEI that trafilatura gives for a page's main text.
_BLOCK_NAMES = """
address article aside blockquote body caption cell center dd details dialog div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html item legend li list main nav ol
p pre quote row section summary table tbody td tfoot th thead tr ul
"""
_SKIPPED_NAMES = """
applet audio base button canvas colgroup datalist embed frame frameset iframe img input link map
math meta noembed noframes noscript object optgroup option rp rt script select style svg template
textarea title track video
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SKIPPED = tuple(_SKIPPED_NAMES.split())
_PARTS = {
    "nav": Part.FURNITURE,
    "footer": Part.FURNITURE,
    "figcaption": Part.CAPTION,
    "caption": Part.CAPTION,
}
# Not visibility:hidden: chat accounts hide their text so until a script has run.
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_NOTE = re.compile(r"\b(?:foot|end)notes?\b", re.IGNORECASE)
_NOTE_ATTRIBUTES = ("class", "role", "{http://www.idpf.org/2007/ops}type")
_HEADING = re.compile(r"h([1-6])")
_HEADING_LENGTH = 60  # characters: a longer line in bold type is emphasis
_LONG_CELL = 120  # characters: with longer ones, a table only lays out the page
_WIDEST = 64  # columns that a cell may span; more is an attack, not a table

Marked = tuple[Part | None, int | None]


def write_blocks(root: Element, writer: Writer) -> None:
    """Write the text of a clean element, a block a line."""
    _Walk(writer).walk(root)


class _Walk:
    """One pass over a tree: collects inline text, and writes it where a block starts or ends."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._text: list[str] = []
        self._bold = 0  # how many elements around set bold type
        self._plain = False  # whether the text so far holds any that is not bold
        self._links = 0  # how many links around
        self._unlinked = False  # whether the text so far holds any outside links
        self._marked: list[Marked] = [(None, None)]  # of the blocks around, innermost last
        self._numbers: list[count[int] | None] = []  # of the lists around

    def walk(self, root: Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walker:
            if event == "end":
                if element is not skipped:
                    self._end(element, tag(element))
                skipped = None
                self._take(element.tail if element is not root else None)
            elif is_hidden(element) or (tag(element) == "table" and self._table(element)):
                walker.skip_subtree()
                skipped = element
            else:
                self._start(element, tag(element))
        self._flush()

    def _start(self, element: Element, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
            self._marked.append(_mark(element, name) or self._marked[-1])
        if name in {"ol", "ul", "list"}:
            self._numbers.append(_numbering(element, name))
        elif name in {"li", "item"} and self._numbers and (numbers := self._numbers[-1]):
            self._text.append(f"{next(numbers)}. ")
        elif name in {"br", "lb"}:
            self._flush()
        self._bold += _is_bold(element, name)
        self._links += name == "a"
        self._take(element.text)

    def _take(self, text: str | None) -> None:
        if text:
            self._text.append(text)
            self._plain |= not self._bold and not text.isspace()
            self._unlinked |= not self._links and not text.isspace()

    def _end(self, element: Element, name: str) -> None:
        self._bold -= _is_bold(element, name)
        self._links -= name == "a"
        if name in {"ol", "ul", "list"} and self._numbers:
            self._numbers.pop()
        if name in _BLOCKS:
            self._flush()
            if len(self._marked) > 1:
                self._marked.pop()

    def _flush(self) -> None:
        text = squeeze("".join(self._text))
        part, level = self._marked[-1]
        if text and part is None and len(text) <= _HEADING_LENGTH:
            if not self._unlinked:
                part = Part.LINK
            elif not self._plain:
                part = Part.HEADING  # a line all in bold type
        self._text.clear()
        self._plain = self._unlinked = False
        self._writer.line(text, part, level)

    def _table(self, table: Element) -> bool:
        """Write a table of data; return whether it is one."""
        rows = data_rows(table)
        if rows:
            self._flush()
            for caption in table.iter("caption", "{*}caption"):
                self._writer.line(text_of(caption), Part.CAPTION)
        for row in rows:
            self._writer.row(row)
        return bool(rows)


def clean(root: Element) -> None:
    """Take out what is not text: scripts, pictures, forms, comments."""
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    anywhere = (f"{{*}}{name}" for name in _SKIPPED)
    etree.strip_elements(root, *_SKIPPED, *anywhere, with_tail=False)


def tag(element: Element) -> str:
    """Return an element's name in lower case, without its namespace."""
    return str(element.tag).rpartition("}")[2].lower()


def _is_bold(element: Element, name: str) -> bool:
    return name in {"b", "strong"} or (name == "hi" and "#b" in (element.get("rend") or ""))


def text_of(element: Element) -> str:
    """Return the characters inside an element, as a browser shows them on one line."""
    return squeeze("".join(str(part) for part in element.itertext()))


def is_hidden(element: Element) -> bool:
    """Say whether an element is kept from the page's reader."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _mark(element: Element, name: str) -> Marked | None:
    if found := _HEADING.fullmatch(name) or _HEADING.fullmatch(element.get("rend") or ""):
        return Part.HEADING, int(found[1])
    if any(_NOTE.search(element.get(key) or "") for key in _NOTE_ATTRIBUTES):
        return Part.NOTE, None
    return (_PARTS[name], None) if name in _PARTS else None


def _numbering(element: Element, name: str) -> count[int] | None:
    if name == "ol" or (name == "list" and element.get("rend") == "ol"):
        first = element.get("start") or ""
        return count(int(first) if first.isdecimal() and len(first) < 4 else 1)  # noqa: PLR2004
    return None


def data_rows(table: Element) -> list[list[str]]:
    """Return the cells of a table row by row; no rows where it only lays out the page.

    A cell that spans columns or rows is followed by empty ones in its other places.
    """
    rows: list[list[str]] = []
    below: dict[int, int] = {}  # column → rows that a cell from above still covers
    for row in table.iter("tr", "row", "{*}tr"):
        cells: list[str] = []
        for cell in row:
            if tag(cell) not in {"td", "th", "cell"}:
                continue
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append("")
            text = text_of(cell)
            if len(text) > _LONG_CELL or next(cell.iter("table", "{*}table"), None) is not None:
                return []
            columns, covered = _extent(cell, "colspan"), _extent(cell, "rowspan") - 1
            for column in range(len(cells), len(cells) + columns):
                below[column] = covered
            cells += [text, *[""] * (columns - 1)]
        rows.append(cells)
    wide = [row for row in rows if len(row) > 1]
    return rows if len(wide) > 1 else []


def _extent(cell: Element, name: str) -> int:
    printed = (cell.get(name) or "1").strip()
    return min(_WIDEST, max(1, int(printed))) if printed.isdecimal() and len(printed) < 5 else 1  # noqa: PLR2004
