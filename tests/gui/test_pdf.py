from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.pdf import PdfError, write_pdf


@pytest.mark.usefixtures("qtbot")
def test_a_page_becomes_a_pdf_of_as_many_pages_as_it_needs(tmp_path: Path) -> None:
    short, long = tmp_path / "短.pdf", tmp_path / "长.pdf"
    write_pdf("<p>清河</p>", short, "清河")
    write_pdf("<p>清河县工作报告。</p>" * 200, long, "清河")
    assert short.read_bytes().startswith(b"%PDF-")
    pages = [path.read_bytes().count(b"/Type /Page\n") for path in (short, long)]
    assert pages[0] == 1
    assert pages[1] > 3


def test_a_folder_that_is_not_there(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot
    with pytest.raises(PdfError, match="cannot be written"):
        write_pdf("<p>清河</p>", tmp_path / "nowhere" / "x.pdf")
