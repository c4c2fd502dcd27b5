"""Colours: four schemes, each held to WCAG contrast by a test, and the style sheet made of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from string import Template

from core.model import FigureKind


class Group(StrEnum):
    """Kinds of figures that look alike: each has a tint and a way of drawing its line."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"


@dataclass(frozen=True)
class Scheme:
    """The colours of one scheme, by what they are for.

    `ink`, `soft` and `faint` are texts, `line` a hair line; `tints` lie below figures, `lines`
    below them too; `bookmarks` are the reader's six colours.
    """

    name: str
    paper: str
    panel: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    on_accent: str
    selection: str
    hit: str
    tints: tuple[str, str, str, str]
    lines: tuple[str, str, str, str]
    bookmarks: tuple[str, str, str, str, str, str]
    dark: bool = False

    def tint(self, group: Group) -> str:
        """Return what lies below the figures of a group."""
        return self.tints[list(Group).index(group)]

    def stroke(self, group: Group) -> str:
        """Return the colour of the line below the figures of a group."""
        return self.lines[list(Group).index(group)]


def group_of(kind: FigureKind | None) -> Group:
    """Return the group that a kind of figure looks like."""
    match kind:
        case FigureKind.COUNT | None:
            return Group.COUNT
        case FigureKind.MONEY:
            return Group.MONEY
        case FigureKind.PERCENT | FigureKind.RATIO:
            return Group.PERCENT
        case _:
            return Group.MEASURE


LIGHT = Scheme(
    "light", "#fdfcf9", "#f4f2ec", "#dedacd", "#1f1e1b", "#565248", "#6c675b", "#9b2c1f",
    "#ffffff", "#e3dcc8", "#ffd84d",
    ("#f8ebc2", "#dceedb", "#dfe9f6", "#eee3f4"), ("#93690a", "#2f7a3b", "#2f64a0", "#75499b"),
    ("#c8780f", "#b23a48", "#2f7a3b", "#2f64a0", "#75499b", "#5d6470"),
)  # fmt: skip
SEPIA = Scheme(
    "sepia", "#f5ead3", "#ece0c6", "#d3c4a3", "#33281a", "#5a4b36", "#6b5a41", "#8c2f1c",
    "#ffffff", "#dfcda6", "#f2c230",
    ("#ebd593", "#d0dfb4", "#cddbe0", "#e2cfdc"), ("#7d5a00", "#3d6b28", "#2a5b83", "#75417f"),
    ("#a85d00", "#a03340", "#3d6b28", "#2a5b83", "#75417f", "#585450"),
)  # fmt: skip
DARK = Scheme(
    "dark", "#1b1a18", "#242320", "#3b3933", "#e6e1d5", "#b8b1a1", "#a09886", "#ee9a84",
    "#1b1a18", "#45412f", "#6b5500",
    ("#43391b", "#22402a", "#22384f", "#3d2d4a"), ("#e0b852", "#85c690", "#8fbced", "#c9a6e6"),
    ("#eaad55", "#ef8f98", "#85c690", "#8fbced", "#c9a6e6", "#b4bac4"),
    dark=True,
)  # fmt: skip
CONTRAST = Scheme(
    "contrast", "#000000", "#000000", "#ffffff", "#ffffff", "#ffffff", "#e6e6e6", "#ffff00",
    "#000000", "#004a9f", "#7a5c00",
    ("#3a3000", "#003a10", "#002a5c", "#40004f"), ("#ffd400", "#4dff7a", "#7ab8ff", "#ff9dff"),
    ("#ffb000", "#ff8080", "#4dff7a", "#7ab8ff", "#ff9dff", "#ffffff"),
    dark=True,
)  # fmt: skip
SCHEMES = {scheme.name: scheme for scheme in (LIGHT, SEPIA, DARK, CONTRAST)}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]  # noqa: PLR2004 - sRGB's own
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def style_sheet(scheme: Scheme, size: int) -> str:
    """Return the Qt style sheet in the colours of a scheme, texts of `size` pixels."""
    template = (files("resources") / "style" / "window.qss").read_text(encoding="utf-8")
    sizes = {"size": size, "small": max(11, size - 1)}
    return Template(template).substitute(vars(scheme) | sizes)
