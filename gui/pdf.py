"""An HTML page as PDF, by Qt's own text layout; no window is needed."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
)

from core.errors import JianduError

_MARGIN = 20.0  # millimetres
_DOTS = 300  # an inch
_FOOT = 0.6  # of the bottom margin: where the page number stands


class PdfError(JianduError):
    """A PDF could not be written."""


def write_pdf(html: str, path: Path, title: str = "") -> None:
    """Write a page as A4 PDF with page numbers. Raises PdfError where the file can't be written.

    Starts Qt without a screen where it does not run yet.
    """
    application = QGuiApplication.instance()
    if application is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication(["jiandu"])
    writer = QPdfWriter(str(path))
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("Jiandu")
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)  # sizes in points come out as such
    document.setDefaultFont(_font())
    document.setHtml(html)
    _indent(document, 2 * QFontMetricsF(_font(), writer).horizontalAdvance("字"))
    area = QRectF(0, 0, writer.width(), writer.height())
    document.setPageSize(area.size())
    painter = QPainter()
    if not painter.begin(writer):
        message = f"{path}: cannot be written"
        raise PdfError(message)
    _paint(document, painter, writer, area)
    if not painter.end():
        message = f"{path}: could not be written to its end"
        raise PdfError(message)


def _indent(document: QTextDocument, width: float) -> None:
    """Give every indented paragraph its two characters: Qt reads no em, and px of the device."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.textIndent() > 0:
            form.setTextIndent(width)
            QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _font() -> QFont:
    font = QFont(["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"])
    font.setPointSizeF(10.5)
    return font


def _paint(document: QTextDocument, painter: QPainter, writer: QPdfWriter, area: QRectF) -> None:
    pages = document.pageCount()
    below = writer.pageLayout().marginsPixels(writer.resolution()).bottom() * _FOOT
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * area.height())
        document.drawContents(painter, QRectF(area).translated(0, page * area.height()))
        painter.restore()
        foot = QRectF(area.bottomLeft(), QSizeF(area.width(), below))
        painter.setFont(_font())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{page + 1} / {pages}")
