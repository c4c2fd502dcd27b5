"""Containers made from text of our own: PDF, Word, EPUB and web pages, for tests and fuzzing."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple

from docx import Document


class Printed(NamedTuple):
    """Text at a place of a PDF page, in points from the lower left corner."""

    left: float
    bottom: float
    size: float
    text: str
    bold: bool = False


_FONT = b"""\
<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H\
 /DescendantFonts [2 0 R] >>
<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo\
 << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500]\
 /FontDescriptor 3 0 R >>
<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880]\
 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"""
_FONTS = (
    _FONT
    + b"\n"
    + (
        _FONT.replace(b"STSong-Light", b"STHeiti-Bold")
        .replace(b"[2 0 R]", b"[5 0 R]")
        .replace(b"/FontDescriptor 3 0 R", b"/FontDescriptor 6 0 R")
    )
)


def make_pdf(pages: Iterable[Iterable[Printed]]) -> bytes:
    """Return a PDF document of A4 pages in a Chinese face that viewers supply."""
    objects = _FONTS.split(b"\n")
    kids: list[int] = []
    pages = [list(page) for page in pages]
    root = len(objects) + 2 * len(pages) + 1
    for page in pages:
        drawn = b"".join(
            b"BT /F%d %g Tf %g %g Td <%s> Tj ET\n"
            % (
                2 if p.bold else 1,
                p.size,
                p.left,
                p.bottom,
                p.text.encode("utf-16-be").hex().encode(),
            )
            for p in page
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 1 0 R /F2 4 0 R >> >> >>" % (root, len(objects))
        )
        kids.append(len(objects))
    listed = " ".join(f"{kid} 0 R" for kid in kids).encode()
    objects.append(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % root)
    return _with_table(objects)


def _with_table(objects: list[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n" % size
        + table
        + b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (size, len(objects), len(data))
    )


def set_lines(
    text: str, left: float, top: float, size: float, width: float, ems: float = 2
) -> list[Printed]:
    """Return a paragraph set in lines, its first one indented by some ems."""
    lines: list[Printed] = []
    line, used, indent = "", ems * size, ems * size
    for character in text:
        advance = size * (0.5 if character.isascii() else 1)
        if used + advance > width:
            lines.append(Printed(left + indent, top - 1.7 * size * len(lines), size, line))
            line, used, indent = "", 0.0, 0.0
        line += character
        used += advance
    return [*lines, Printed(left + indent, top - 1.7 * size * len(lines), size, line)]


def make_docx() -> bytes:
    """Return a Word document with a title, headings, a table and a footnote-less body."""
    document = Document()
    document.add_heading("清河县统战工作报告", 0)
    document.add_paragraph("2024年2月5日")
    document.add_heading("一、主要工作", 1)
    document.add_paragraph("全县上下坚持稳中求进,各项事业取得新的进展,群众得到了更多实惠。")
    document.add_heading("（一）联系群众", 2)
    document.add_paragraph("走访群众1200余人,办理实事45件,全部按期完成。")
    document.add_paragraph("深入走访", style="List Number")
    document.add_paragraph("认真办理", style="List Number")
    table = document.add_table(3, 3)
    for row, texts in enumerate(
        (("指标", "单位", "总量"), ("粮食", "万吨", "25.3"), ("合计", "", "9"))
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(2, 0).merge(table.cell(2, 1))
    return _saved(document)


def _saved(document: object) -> bytes:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def zipped(members: Mapping[str, str | bytes], *, pack: bool = True) -> bytes:
    """Return an archive with some members."""
    buffer = BytesIO()
    method = zipfile.ZIP_DEFLATED if pack else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def repacked(data: bytes, changes: Mapping[str, str | bytes]) -> bytes:
    """Return an archive with some of its members put in, or in the place of others."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**members, **changes})


def make_epub(chapters: dict[str, str], title: str = "清河县志略") -> bytes:
    """Return a book; a chapter is the inside of an XHTML body."""
    items = "".join(
        f'<item id="c{n}" href="{path}" media-type="application/xhtml+xml"/>'
        for n, path in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
        ),
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{title}</dc:title><dc:date>2023-05-01</dc:date>"
            "<dc:publisher>清河出版社</dc:publisher></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
        ),
    }
    for path, body in chapters.items():
        members[f"OEBPS/{path}"] = (
            '<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head>'
            f"<title>x</title></head><body>{body}</body></html>"
        )
    return zipped(members)


def make_page(body: str, head: str = "", charset: str = "utf-8") -> str:
    """Return a web page as government sites lay them out."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}">{head}</head><body>'
        '<div class="nav"><a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>'
        f'<div class="article">{body}</div>'
        '<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>'
        '<div class="footer">版权所有：清河县人民政府 <a href="x">网站地图</a></div></body></html>'
    )
