"""Word documents: paragraphs with their headings, numbers, tables and notes, by python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from core.errors import UnreadableReportError
from core.formats.extracted import Extracted, TooLongError
from core.formats.numbering import Numbering, W, number_of
from core.formats.trees import Element, parse_xml, refuse_declarations
from core.formats.writer import Writer
from core.formats.zipped import Archive
from core.layout import Part

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What stands beside the text: deleted or moved passages, codes of fields, readings over characters,
# text boxes (which come as paragraphs of their own).
_BESIDE = frozenset(
    {W + "del", W + "moveFrom", W + "instrText", W + "rt", W + "txbxContent", _FALLBACK}
)
_BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_STYLES = {
    "title": Part.TITLE,
    "caption": Part.CAPTION,
    "footnote text": Part.NOTE,
    "endnote text": Part.NOTE,
    "toc heading": Part.CONTENTS,
}
_PARTS = frozenset({"numbering", "footnotes", "endnotes"})  # read here; python-docx has no door
_BODY_LEVEL = 9  # what Word calls the outline level of running text
_LONG_CELL = 120  # characters: with longer ones, a table only lays out the page


def extract_docx(data: bytes, name: str) -> Extracted:
    """Return the text of a document; notes stand below it, each with its number.

    Raises UnreadableReportError where the file is damaged or hostile.
    """
    archive = Archive(data, name)
    for member in archive.names:
        if member.endswith((".xml", ".rels")):
            refuse_declarations(archive.read(member), name)
    try:
        text = _Document(_opened(data), name).write()
    except (UnreadableReportError, TooLongError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - a broken package fails in any of python-docx's ways
        reason = f"is a damaged Word document ({type(error).__name__})"
        raise UnreadableReportError(name, reason) from None
    plain, hints = text.finish()
    return Extracted(plain, MEDIA_TYPE, "unicode", "a Word document", hints)


def _opened(data: bytes) -> Any:  # noqa: ANN401 - python-docx keeps its document class to itself
    from docx import Document  # noqa: PLC0415 - only Word documents need it

    return Document(BytesIO(data))


class _Document:
    """One pass over the paragraphs and tables of a document."""

    def __init__(self, document: Any, name: str) -> None:  # noqa: ANN401 - see _opened
        self._body: Element = document.element.body
        self._related = {
            kind: relation.target_part.blob
            for relation in document.part.rels.values()
            if (kind := relation.reltype.rpartition("/")[2]) in _PARTS and not relation.is_external
        }
        self._name = name
        self._styles = {style.style_id: style for style in document.styles}
        self._numbering = Numbering(self._part("numbering"))
        self._writer = Writer()
        self._notes: dict[tuple[str, str], int] = {}  # kind and id → the number it is shown with

    def _part(self, kind: str) -> Element | None:
        blob = self._related.get(kind)
        return parse_xml(blob, f"{self._name}: {kind}") if blob else None

    def write(self) -> Writer:
        """Return the text: the body, then the notes."""
        self._blocks(self._body)
        for kind in ("footnote", "endnote"):
            self._write_notes(kind)
        return self._writer

    def _blocks(self, root: Element) -> None:
        walker = etree.iterwalk(root, events=("start",), tag=(W + "p", W + "tbl", _FALLBACK))
        for _, element in walker:
            if element.tag == _FALLBACK:
                walker.skip_subtree()
            elif element.tag == W + "p":
                self._paragraph(element)
            elif rows := self._rows(element):
                for row in rows:
                    self._writer.row(row)
                walker.skip_subtree()

    def _paragraph(self, paragraph: Element) -> None:
        text = self._text(paragraph)
        style = self._styles.get(_value(paragraph.find(f"{W}pPr/{W}pStyle")))
        label = self._label(paragraph, style) if text.strip() else ""
        part, level = self._kind(paragraph, style, text)
        for line in (label + text).split("\n"):
            self._writer.line(line.replace("\t", "  "), part, level)

    def _text(self, paragraph: Element) -> str:
        """Return the characters of a paragraph; a note's mark as its number in brackets."""
        parts: list[str] = []
        walker = etree.iterwalk(paragraph, events=("start",))
        for _, element in walker:
            name = str(element.tag)
            if name in _BESIDE:
                walker.skip_subtree()
            elif name == W + "t":
                parts.append(element.text or "")
            elif name in _BREAKS:
                parts.append(_BREAKS[name])
            elif name in {W + "footnoteReference", W + "endnoteReference"}:
                kind = name.removeprefix(W).removesuffix("Reference")
                key = (kind, element.get(W + "id") or "")
                parts.append(f"[{self._notes.setdefault(key, len(self._notes) + 1)}]")
        return "".join(parts)

    def _label(self, paragraph: Element, style: Any) -> str:  # noqa: ANN401 - see _opened
        """Return the number before a paragraph, by its own properties or its style's."""
        holders = [paragraph, *(found.element for found in _chain(style))]
        numbers = [holder.find(f"{W}pPr/{W}numPr") for holder in holders]
        number = next((n for n in numbers if n is not None), None)
        if number is None:
            return ""
        level = next((_value(n.find(W + "ilvl")) for n in numbers if n is not None), "")
        return self._numbering.label(_value(number.find(W + "numId")), number_of(level or "0"))

    def _kind(
        self,
        paragraph: Element,
        style: Any,  # noqa: ANN401 - see _opened
        text: str,
    ) -> tuple[Part | None, int | None]:
        """Return what the paragraph is by its style, its outline level or its bold type."""
        for found in _chain(style):
            name = (found.name or "").lower()
            if name in _STYLES:
                return _STYLES[name], None
            if name.startswith("toc "):
                return Part.CONTENTS, None
            if name.startswith("heading ") and name[8:].isdecimal():
                return Part.HEADING, int(name[8:])
        holders = [paragraph, *(found.element for found in _chain(style))]
        for holder in holders:
            outline = holder.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None and number_of(_value(outline)) < _BODY_LEVEL:
                return Part.HEADING, number_of(_value(outline)) + 1
        return (Part.HEADING, None) if text.strip() and _is_bold(paragraph) else (None, None)

    def _rows(self, table: Element) -> list[list[str]]:
        """Return the cells of a table of data; none where it lays out the page."""
        rows: list[list[str]] = []
        for row in table.iter(W + "tr"):
            cells: list[str] = []
            for cell in row.iter(W + "tc"):
                text = " ".join(self._text(p) for p in cell.iter(W + "p")).strip()
                if len(text) > _LONG_CELL or cell.find(W + "tbl") is not None:
                    return []
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                goes_on = merged is not None and _value(merged) != "restart"
                span = number_of(_value(cell.find(f"{W}tcPr/{W}gridSpan"))) or 1
                cells += ["" if goes_on else text, *[""] * min(span - 1, _LONG_CELL)]
            rows.append(cells)
        return rows if sum(len(row) > 1 for row in rows) > 1 else []

    def _write_notes(self, kind: str) -> None:
        root = self._part(kind + "s")
        if root is None:
            return
        for note in root.iter(W + kind):
            number = self._notes.get((kind, note.get(W + "id") or ""))
            if number is not None:
                text = " ".join(self._text(p) for p in note.iter(W + "p")).strip()
                self._writer.line(f"[{number}] {text}", Part.NOTE)


def _chain(style: Any) -> Iterator[Any]:  # noqa: ANN401 - see _opened
    """Yield a style and those it is based on."""
    for _ in range(20):  # a damaged file may go in a circle
        if style is None:
            return
        yield style
        style = style.base_style


def _value(element: Element | None) -> str:
    return (element.get(W + "val") or "") if element is not None else ""


def _is_bold(paragraph: Element) -> bool:
    """Say whether every run with text is set in bold type."""
    runs = [
        r for r in paragraph.iter(W + "r") if any((t.text or "").strip() for t in r.iter(W + "t"))
    ]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return all(mark is not None and _value(mark) not in {"0", "false"} for mark in marks)
