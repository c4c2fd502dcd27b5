"""How a page is set: faces, sizes, pitch, measure, indent; all that a reader may choose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.model import Role, Script
from core.page import Page, Paragraph
from core.script import Variant

_SERIF = {
    "SC": ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "SimSun"),
    "TC": ("Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC", "PMingLiU"),
    "HK": ("Noto Serif CJK HK", "Source Han Serif HC", "Noto Serif HK", "Songti TC", "MingLiU"),
}
_SANS = {
    "SC": ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
    "TC": ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "HK": ("Noto Sans CJK HK", "Source Han Sans HC", "PingFang HK", "Microsoft JhengHei"),
}
_QUIET = frozenset({Role.BOILERPLATE, Role.RESIDUE, Role.PART_MARKER, Role.META, Role.BYLINE})
SIZES = range(12, 41)
"""Sizes in pixels that a reader may choose: 18 is the usual one, 36 its double."""


@dataclass(frozen=True)
class Typography:
    """What the reader has chosen. `size` is in pixels, `pitch` (of lines) and `measure` in em."""

    size: int = 18
    pitch: float = 1.72
    measure: int = 38
    indent: int = 2
    justified: bool = True
    serif: bool = True


@dataclass(frozen=True)
class Setting:
    """How one paragraph is set; lengths in pixels. `tone` is the name of a colour of the scheme."""

    size: int
    pitch: float
    above: float
    below: float
    indent: float = 0
    bold: bool = False
    tone: str = "ink"
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


def face(page: Page) -> str:
    """Return whose forms of characters a page is set in: SC, TC or HK."""
    match page.variant:
        case Variant.TW | Variant.TW_WORDING:
            return "TC"
        case Variant.HK | Variant.HK_WORDING:
            return "HK"
        case Variant.ORIGINAL if page.report.script is Script.HANT:
            return "TC"
        case _:
            return "SC"


def font(region: str, size: int, *, serif: bool = True, bold: bool = False) -> QFont:
    """Return the font for a region's forms, `size` pixels high."""
    made = QFont()
    families = (_SERIF if serif else _SANS)[region]
    made.setFamilies([*families, "serif" if serif else "sans-serif"])
    made.setPixelSize(size)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    # Without this, a Chinese locale shows one region's glyphs in every family of Noto.
    made.setFeature(QFont.Tag("locl"), 0)
    return made


def setting(role: Role, level: int | None, chosen: Typography) -> Setting:
    """Return how a line of a role, a heading of a level, is set."""
    size, pitch = chosen.size, chosen.pitch

    def scaled(by: float) -> tuple[int, float]:
        return round(size * by), round(size * by) * pitch

    match role:
        case Role.TITLE:
            big, line = scaled(1.4)
            return Setting(big, line * 0.92, 0, size * 0.6, bold=True)
        case Role.HEADING:
            big, line = scaled(1.12 if (level or 2) == 1 else 1)
            return Setting(big, line, size * 0.9, size * 0.4, bold=True)
        case Role.CAPTION:
            small, line = scaled(0.82)
            centre = Qt.AlignmentFlag.AlignHCenter
            return Setting(small, line, 0, size * 0.55, tone="soft", alignment=centre)
        case role if role in _QUIET:
            small, line = scaled(0.78)
            return Setting(small, line, 0, size * 0.35, tone="faint")
        case _:
            edge = Qt.AlignmentFlag.AlignJustify
            left = Qt.AlignmentFlag.AlignLeft
            return Setting(
                size,
                size * pitch,
                0,
                size * 0.55,
                indent=chosen.indent * size,
                alignment=edge if chosen.justified else left,
            )


def settings_of(paragraphs: Iterable[Paragraph], chosen: Typography) -> list[Setting]:
    """Return how each paragraph is set."""
    known: dict[tuple[Role, int | None], Setting] = {}
    found: list[Setting] = []
    for paragraph in paragraphs:
        key = (paragraph.role, paragraph.level)
        if key not in known:
            known[key] = setting(*key, chosen)
        found.append(known[key])
    return found
