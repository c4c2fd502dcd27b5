"""Colours of the two schemes, and the style sheet made of them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from string import Template

from core.model import FigureKind


@dataclass(frozen=True)
class Scheme:
    """The colours of one scheme, by what they are for."""

    paper: str
    panel: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    selection: str
    count: str
    count_line: str
    money: str
    money_line: str
    percent: str
    percent_line: str
    measure: str
    measure_line: str
    bookmark: str
    on_accent: str

    def figure(self, kind: FigureKind | None) -> tuple[str, str]:
        """Return tint and underline of a kind of figure."""
        if kind is FigureKind.MONEY:
            return self.money, self.money_line
        if kind in {FigureKind.PERCENT, FigureKind.RATIO}:
            return self.percent, self.percent_line
        if kind is FigureKind.COUNT or kind is None:
            return self.count, self.count_line
        return self.measure, self.measure_line


LIGHT = Scheme(
    "#fbfaf6", "#f3f1ea", "#e2ded2", "#1f1e1b", "#625d52", "#857f70", "#9b2c1f", "#e9e3d3",
    "#f6e7b8", "#b98a12", "#d9ecd8", "#3f8a4a", "#dbe7f5", "#3a6ea8", "#ece0f3", "#7d56a0",
    "#d98a1e", "#ffffff",
)  # fmt: skip
DARK = Scheme(
    "#1d1c1a", "#252421", "#383630", "#e6e1d5", "#b3ac9c", "#918a78", "#e08a76", "#34322c",
    "#4a3f1c", "#d9b24a", "#24402a", "#7fc08a", "#22374f", "#86b3e6", "#3b2c48", "#c09be0",
    "#e3a54a", "#1d1c1a",
)  # fmt: skip


def style_sheet(scheme: Scheme) -> str:
    """Return the Qt style sheet in the colours of a scheme."""
    template = (files("resources") / "style" / "window.qss").read_text(encoding="utf-8")
    return Template(template).substitute(vars(scheme))
