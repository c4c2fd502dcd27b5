"""Reports of two counties over two years, for tests of what compares them."""

from __future__ import annotations

from functools import cache

from core.compare.comparison import Measure
from core.compare.measures import Label
from core.ingest import read_bytes
from core.library import Library
from core.model import FigureKind, Report

TEXTS = {
    "清河2022.txt": "清河县2022年工作报告\n2023-01-05\n一、发展\n全县规上工业企业35家。城镇新增就业3000余人。造林1.5万亩。实施“晨光助学”行动,惠及学生80名。\n",
    "清河2023.txt": "清河县2023年工作报告\n2024-01-05\n一、发展\n规上工业企业由40家增至82家。全县城镇新增就业近3200人。造林1200公顷。\n",
    "臨江2023.txt": "臨江縣2023年工作報告\n2024-01-08\n一、發展\n規上工業企業50餘家。農村新增就業約900人。\n",
}
JOBS = Measure(Label("城镇新增就业", ("城镇", "新增", "就业")), FigureKind.COUNT)
FIRMS = Measure(Label("规上工业企业", ("规", "上", "工业", "企业")), FigureKind.COUNT)
WOODS = Measure(Label("造林", ("造林",)), FigureKind.AREA)


@cache
def reports() -> tuple[Report, ...]:
    return tuple(read_bytes(text.encode(), name) for name, text in TEXTS.items())


def filled() -> Library:
    """Return a library in memory that holds them."""
    library = Library.open(None)
    for report in reports():
        library.add(report, report.raw.encode())
    return library
