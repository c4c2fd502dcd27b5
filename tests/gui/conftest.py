from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from gui.language import Language
from gui.window import Window


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Let no other thread collect the widgets of a test: see gui.sweeping."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def compiled() -> None:
    """Compile translations that changed since Jiandu was installed, as installing does."""
    folder = Path(__file__).parents[2] / "resources" / "translations"
    for source in folder.glob("*.ts"):
        made = source.with_suffix(".qm")
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            lrelease = Path(sys.executable).with_name("pyside6-lrelease")
            subprocess.run([lrelease, "-silent", source], check=True)


CLEAN = (
    "清河县全年工作再上新台阶\n2024年1月5日 09:30 来源:清河日报\n"
    + "　　一年来,清河县开展“春风送岗”行动45场次,帮助农民工1200余人就业,发放补贴近63万元。"
    "干部们走进田间地头,与群众一起想办法。\n"
    * 40
    + "一、下一步打算\n　　明年,清河县将里里外外再下功夫。𠮷祥如意。\n"
)
DAMAGED = "清河縣(xiàn)統(tǒng)戰(zhàn)工作\n　　全縣(xiàn)開展調研5次,走訪企業(yè)18家。\n"


@pytest.fixture(scope="session")
def reports() -> list[tuple[Report, bytes]]:
    texts = (("clean.txt", CLEAN), ("damaged.txt", DAMAGED))
    return [(read_bytes(text.encode(), name), text.encode()) for name, text in texts]


@pytest.fixture
def library(tmp_path: Path, reports: list[tuple[Report, bytes]]) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        for report, data in reports:
            opened.add(report, data)
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    made.choose("en")
    yield made
    made.choose("en")


@pytest.fixture
def window(
    qtbot: QtBot, library: Library, settings: QSettings, language: Language
) -> Iterator[Window]:
    made = Window(library, settings, language)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    yield made
    made.close()
