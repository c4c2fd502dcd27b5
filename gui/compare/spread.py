"""How widely a thing is named: a small chart of reports by year, and a table places × years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QToolTip, QWidget

from core.compare.points import NOWHERE
from core.compare.scales import ticks
from core.library.initiatives import Sighting
from gui.amounts import number_words
from gui.compare.chart import ink_of
from gui.compare.marks import colour_of
from gui.compare.words import in_script
from gui.language import translate

_TALL = 130  # pixels
_MARGIN, _FOOT = 10.0, 22.0
_MOST_TICKS = 4
_WIDEST = 46.0  # pixels of a column
_ROLE = Qt.ItemDataRole.UserRole


class SpreadChart(QWidget):
    """A column a year, as tall as the reports that name the thing; `chosen` carries a year."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: dict[int, int] = {}
        self._areas: dict[int, QRectF] = {}
        self.setMouseTracking(True)
        self.setMinimumHeight(_TALL)

    def fill(self, sightings: Sequence[Sighting], title: str) -> None:
        """Show the reports that name a thing."""
        counted = Counter(s.year for s in sightings if s.year is not None)
        first, last = min(counted, default=0), max(counted, default=-1)
        self._years = {year: counted[year] for year in range(first, last + 1)}
        listed = ", ".join(f"{year}: {count}" for year, count in self._years.items())
        self.setAccessibleName(title)
        self.setAccessibleDescription(listed)
        self.update()

    def year_at(self, place: QPointF) -> int | None:
        """Return the year whose column stands at a place."""
        return next((y for y, area in self._areas.items() if area.contains(place)), None)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room a chart likes."""
        return QSize(360, _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the columns."""
        del event
        painter, ink = QPainter(self), ink_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.fillRect(area, ink.paper)
        self._areas = {}
        if not self._years:
            return
        marks = [m for m in ticks(0, max(self._years.values()), _MOST_TICKS) if m == int(m)]
        metrics = QFontMetricsF(painter.font())
        wide = max(metrics.horizontalAdvance(number_words(mark)) for mark in marks)
        inside = area.adjusted(_MARGIN + wide + 8, _MARGIN, -_MARGIN, -_FOOT)
        scale = inside.height() / marks[-1]
        for mark in marks:
            y = inside.bottom() - mark * scale
            painter.setPen(QPen(ink.line, 1))
            painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
            painter.setPen(ink.soft)
            box = QRectF(_MARGIN, y - 9, wide + 2, 18)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number_words(mark)
            )
        step = inside.width() / len(self._years)
        every = max(1, round((metrics.horizontalAdvance("2024") + 10) / step + 0.49))
        for number, (year, count) in enumerate(self._years.items()):
            column = QRectF(inside.left() + number * step, inside.top(), step, inside.height())
            self._areas[year] = column.adjusted(0, 0, 0, _FOOT)
            bar = min(_WIDEST, step * 0.7)
            tall = count * scale
            shape = QRectF(column.center().x() - bar / 2, inside.bottom() - tall, bar, tall)
            painter.fillRect(shape, colour_of(0))
            if number % every == 0:
                painter.setPen(ink.soft)
                foot = QRectF(column.center().x() - 30, inside.bottom() + 3, 60, _FOOT - 4)
                painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, str(year))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say how many reports the column stands for."""
        year = self.year_at(event.position())
        if year is None:
            QToolTip.hideText()
            return
        words = translate("Compare", "{year}: {count} reports")
        count = number_words(self._years[year])
        where = event.globalPosition().toPoint()
        QToolTip.showText(where, words.format(year=year, count=count), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the year of a column."""
        year = self.year_at(event.position())
        if year is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(year)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Paint in other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()


class SpreadTable(QTableWidget):
    """How many reports name the thing, by place and year; `jump` leads to the first of a cell."""

    jump = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.itemActivated.connect(self._go)

    def fill(self, sightings: Sequence[Sighting]) -> None:
        """Show the reports that name a thing."""
        cells: dict[tuple[str, int | None], list[Sighting]] = {}
        for sighting in sightings:
            cells.setdefault((sighting.place_key or NOWHERE, sighting.year), []).append(sighting)
        places = sorted({place for place, _ in cells})
        years = sorted({year for _, year in cells if year is not None})
        columns: list[int | None] = [*years, *([None] if any(y is None for _, y in cells) else [])]
        self.clear()
        self.setRowCount(len(places))
        self.setColumnCount(len(columns))
        self.setVerticalHeaderLabels([in_script(place) for place in places])
        self.setHorizontalHeaderLabels([str(year or "—") for year in columns])
        for row, place in enumerate(places):
            for column, year in enumerate(columns):
                found = cells.get((place, year))
                if found:
                    item = QTableWidgetItem(number_words(len(found)))
                    item.setData(_ROLE, found[0])
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    item.setToolTip("\n".join(s.title for s in found[:20]))
                    self.setItem(row, column, item)
        self.resizeColumnsToContents()

    def _go(self, item: QTableWidgetItem) -> None:
        sighting: Sighting = item.data(_ROLE)
        self.jump.emit(sighting.report, sighting.raw)
