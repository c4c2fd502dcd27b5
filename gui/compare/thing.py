"""One named thing over reports: by year, in its sentences, report by report, by place and year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from core.compare.names import concordance
from core.library.initiatives import Sighting
from core.offsets import Span
from core.rows import InitiativeRow
from gui.amounts import number_words
from gui.compare.places import Line, PlacesTable, Target
from gui.compare.spread import SpreadChart, SpreadTable
from gui.compare.words import in_script
from gui.language import translate


class ThingView(QSplitter):
    """A small chart above three tables; `jump` carries uid and raw span of a mention."""

    jump = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.chart, self.spread, self.tabs = SpreadChart(), SpreadTable(), QTabWidget()
        self.sentences = PlacesTable((50, 70, 0, 130, 0))
        self.reports = PlacesTable((50, 90, 0, 60))
        self.sentences.lines.right = frozenset({2})
        self.reports.lines.right = frozenset({3})
        for part in (self.sentences, self.reports, self.spread):
            self.tabs.addTab(part, "")
            part.jump.connect(self.jump)
        self.chart.chosen.connect(self._choose_year)
        self.addWidget(self.chart)
        self.addWidget(self.tabs)
        self.setStretchFactor(1, 1)
        self.retranslate()

    def show_thing(
        self, name: str, sightings: Sequence[Sighting], rows: Sequence[InitiativeRow]
    ) -> None:
        """Show who names a thing, and its mentions."""
        self.chart.fill(sightings, in_script(name))
        self.spread.fill(sightings)
        self.reports.fill([_report(sighting) for sighting in sightings])
        self.sentences.fill(_sentences(rows))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        year, place = translate("Compare", "Year"), translate("Compare", "Place")
        name, times = translate("Compare", "Name"), translate("Compare", "Times")
        before, after = translate("Compare", "Before"), translate("Compare", "After")
        self.sentences.name((year, place, before, name, after))
        self.reports.name((year, place, translate("Compare", "Report"), times))
        titles = (
            translate("Compare", "In their sentences"),
            translate("Compare", "Reports"),
            translate("Compare", "Places × years"),
        )
        for at, title in enumerate(titles):
            self.tabs.setTabText(at, title)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _choose_year(self, year: int) -> None:
        """Bring the first report of a year into view."""
        self.tabs.setCurrentWidget(self.reports)
        for number, line in enumerate(self.reports.lines.lines):
            if line.cells[0] == str(year):
                self.reports.selectRow(number)
                self.reports.scrollTo(self.reports.lines.index(number, 0))
                return


def _report(sighting: Sighting) -> Line:
    year, place = sighting.year, sighting.place
    return Line(
        (
            str(year or ""),
            in_script(place or ""),
            in_script(sighting.title),
            number_words(sighting.mentions),
        ),
        (Target(sighting.report, sighting.raw),) * 4,
        (year or 0, sighting.place_key or "", sighting.title, sighting.mentions),
    )


def _sentences(rows: Sequence[InitiativeRow]) -> list[Line]:
    """Return mentions in their sentences, to be read one below the other."""
    lines: list[Line] = []
    for found in concordance(rows):
        row, origin = found.row, found.row.origin
        lines.append(
            Line(
                (
                    str(origin.year or ""),
                    in_script(origin.place or ""),
                    found.before,
                    found.word,
                    found.behind,
                ),
                (Target(origin.report, Span(row.raw_start, row.raw_end)),) * 5,
                (
                    origin.year or 0,
                    origin.place_key or "",
                    found.before[::-1],
                    found.word,
                    found.behind,
                ),
                row.sentence,
            )
        )
    return lines
