from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox

from gui.language import LANGUAGES, Language, plain
from gui.window import Window

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
FILES = sorted(FOLDER.glob("*.ts"))


def messages(file: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """Return translation and state of each text, by context and source."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (translation.text or "", translation.get("type", ""))
    return found


def test_there_is_a_file_for_every_language() -> None:
    assert {f.stem for f in FILES} == {f"jiandu_{code}" for code in LANGUAGES if code != "en"}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_every_text_is_translated_and_none_is_stale(file: Path, tmp_path: Path) -> None:
    """Gather the texts anew: nothing may be missing, unfinished or gone."""
    copy = tmp_path / file.name
    shutil.copy(file, copy)
    sources = sorted((ROOT / "gui").rglob("*.py"))
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([lupdate, "-silent", "-locations", "none", *sources, "-ts", copy], check=True)
    gathered = messages(copy)
    states = {key: state for key, (_, state) in gathered.items() if state}
    assert states == {}, "run `python3 dev.py translate` and fill in what is unfinished"
    assert gathered == messages(file)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_translations_keep_what_is_filled_in(file: Path) -> None:
    for (_, source), (translation, _) in messages(file).items():
        assert set(re.findall(r"{\w*}", source)) == set(re.findall(r"{\w*}", translation)), source
        assert source.count("&") == translation.count("&"), source
        assert source.endswith("…") == translation.endswith("…"), source
        assert re.search(r"[\u4e00-\u9fff]", translation) or not re.search(r"[a-z]{3}", source)


def test_the_language_changes_while_the_window_is_open(window: Window) -> None:
    expected = {"zh_CN": "导入(&I)…", "zh_TW": "匯入(&I)…", "en": "&Import…"}
    for code, words in expected.items():
        window.showing.speak(code)
        QCoreApplication.processEvents()
        assert window.actions_["import"].text() == words
    assert window.inspector.tabs.tabText(0).startswith("Figures")


def test_the_language_is_remembered(window: Window, language: Language) -> None:
    window.showing.speak("zh_TW")
    assert window.settings.preferences().language == "zh_TW"
    assert language.code == "zh_TW"


def test_qt_speaks_the_language_too(window: Window) -> None:
    window.showing.speak("zh_CN")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    words = [button.text() for button in box.findChildren(QAbstractButton)]
    assert words == ["取消"]


def test_a_button_shows_no_mnemonic() -> None:
    assert [plain(words) for words in ("&Import…", "导入(&I)…", "原文")] == [
        "Import",
        "导入",
        "原文",
    ]
