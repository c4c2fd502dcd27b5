from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from core.owntables import own_units
from gui.app import check_tables


def test_a_broken_table_of_units_is_told_of_once_and_left_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "units.toml").write_text("[mass]\nkg = [1]\n", encoding="utf-8")
    monkeypatch.setenv("JIANDU_TABLES", str(tmp_path))
    own_units.cache_clear()
    told: list[str] = []

    def tell(_parent: object, _title: str, words: str) -> None:
        told.append(words)

    monkeypatch.setattr(QMessageBox, "warning", tell)
    check_tables()
    check_tables()
    assert len(told) == 1
    assert "units.toml, line 2" in told[0]
    assert os.environ["JIANDU_TABLES"] == ""
    own_units.cache_clear()
