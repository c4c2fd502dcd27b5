"""The documentation says what is so: made pages are current, both guides in step, links lead on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.pages import commands, quality

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)")
PAGES = [*ROOT.glob("*.md"), *DOCS.glob("*.md"), *ROOT.glob("release/*.md")]


def test_the_page_of_commands_is_current() -> None:
    assert commands.PAGE.read_text(encoding="utf-8") == commands.render(), (
        "run: python -m tests.pages.commands"
    )


def test_the_page_of_quality_is_current() -> None:
    assert quality.PAGE.read_text(encoding="utf-8") == quality.render(), (
        "run: python -m tests.pages.quality"
    )


def test_both_guides_have_the_same_sections_and_pictures() -> None:
    english, chinese = (
        (DOCS / name).read_text(encoding="utf-8") for name in ("guide.md", "guide.zh.md")
    )

    def levels(page: str) -> list[str]:
        return re.findall(r"^(#+) ", page, re.MULTILINE)

    assert levels(english) == levels(chinese)
    assert [x.replace("/en/", "/zh/") for x in PICTURE.findall(english)] == PICTURE.findall(chinese)


def test_the_page_of_the_architecture_names_every_module_of_core() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8")
    modules = {path.stem for path in (ROOT / "core").iterdir() if path.suffix in {".py", ""}}
    missing = {name for name in modules if not name.startswith("_") and f"`{name}`" not in page}
    assert missing == set()


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
    assert (tmp_path / "guide.zh.html").exists()
