"""The documentation says what is so: made pages are current, both guides in step, links lead on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.pages import commands

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)")
PAGES = [*ROOT.glob("*.md"), *DOCS.glob("*.md"), *ROOT.glob("release/*.md")]


def test_the_page_of_commands_is_current() -> None:
    assert commands.PAGE.read_text(encoding="utf-8") == commands.render(), (
        "run: python -m tests.pages.commands"
    )


def test_links_and_pictures_lead_somewhere() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for target in (*PICTURE.findall(text), *LINK.findall(text)):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "index.html").exists()
