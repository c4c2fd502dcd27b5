"""The layers of marks that a reader can switch: which there are, and to which a mark belongs."""

from __future__ import annotations

from enum import StrEnum

from core.model import Confidence, Origin
from core.page import Mark, MarkKind, Page
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.theme import Group, group_of


class Layer(StrEnum):
    """A layer of marks; the first four are the groups of figures, by the same names."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    INITIATIVE = "initiative"
    OWN = "own"
    DATE = "date"
    CHECK = "check"
    DOUBTFUL = "doubtful"
    REPAIR = "repair"
    UNCERTAIN = "uncertain"
    BOOKMARK = "bookmark"
    HIT = "hit"
    DIFFERENCE = "difference"


_NAMES = {
    Layer.COUNT: QT_TRANSLATE_NOOP("Layer", "Counts"),
    Layer.MONEY: QT_TRANSLATE_NOOP("Layer", "Money"),
    Layer.PERCENT: QT_TRANSLATE_NOOP("Layer", "Percentages"),
    Layer.MEASURE: QT_TRANSLATE_NOOP("Layer", "Measures"),
    Layer.INITIATIVE: QT_TRANSLATE_NOOP("Layer", "Initiatives"),
    Layer.OWN: QT_TRANSLATE_NOOP("Layer", "Yours"),
    Layer.DATE: QT_TRANSLATE_NOOP("Layer", "Dates"),
    Layer.CHECK: QT_TRANSLATE_NOOP("Layer", "Checks"),
    Layer.DOUBTFUL: QT_TRANSLATE_NOOP("Layer", "Doubtful repairs"),
    Layer.REPAIR: QT_TRANSLATE_NOOP("Layer", "Certain repairs"),
    Layer.UNCERTAIN: QT_TRANSLATE_NOOP("Layer", "Uncertain characters"),
    Layer.BOOKMARK: QT_TRANSLATE_NOOP("Layer", "Bookmarks"),
    Layer.HIT: QT_TRANSLATE_NOOP("Layer", "Search hits"),
    Layer.DIFFERENCE: QT_TRANSLATE_NOOP("Layer", "Differences"),
}
_EXPLAINED = {
    Layer.COUNT: QT_TRANSLATE_NOOP("Layer", "How many: solid line"),
    Layer.MONEY: QT_TRANSLATE_NOOP("Layer", "Sums of money: double line"),
    Layer.PERCENT: QT_TRANSLATE_NOOP("Layer", "Shares and ratios: broken line"),
    Layer.MEASURE: QT_TRANSLATE_NOOP("Layer", "Lengths, areas, times: dotted line"),
    Layer.INITIATIVE: QT_TRANSLATE_NOOP("Layer", "Named programmes, campaigns, documents: diamond"),
    Layer.OWN: QT_TRANSLATE_NOOP(
        "Layer", "Initiatives by your own words or corrections: hollow diamond, double line"
    ),
    Layer.DATE: QT_TRANSLATE_NOOP("Layer", "When: brackets below"),
    Layer.CHECK: QT_TRANSLATE_NOOP(
        "Layer", "Claims the text confirms (✓) or not (≠), in the margin"
    ),
    Layer.DOUBTFUL: QT_TRANSLATE_NOOP("Layer", "Repairs to look at, and damage left: wave"),
    Layer.REPAIR: QT_TRANSLATE_NOOP("Layer", "Repairs there is no doubt about: faint dots"),
    Layer.UNCERTAIN: QT_TRANSLATE_NOOP("Layer", "Conversion is not sure of the form: one dot"),
    Layer.BOOKMARK: QT_TRANSLATE_NOOP("Layer", "Kept passages: bar in the margin"),
    Layer.HIT: QT_TRANSLATE_NOOP("Layer", "What was searched for: frame"),
    Layer.DIFFERENCE: QT_TRANSLATE_NOOP(
        "Layer", "Other than in the original beside it: line above"
    ),
}
SHOWN = frozenset(Layer) - {Layer.DATE, Layer.REPAIR}
"""The layers that are shown until the reader chooses others: dates and certain repairs are many."""
_OF_KIND = {
    MarkKind.DATE: Layer.DATE,
    MarkKind.UNCERTAIN: Layer.UNCERTAIN,
    MarkKind.CHECK: Layer.CHECK,
}
_OF_GROUP = {group: Layer(group.value) for group in Group}
_GROUP_IN = {layer: group for group, layer in _OF_GROUP.items()}


def layer_of(page: Page, mark: Mark) -> Layer:
    """Return the layer that a mark of a page belongs to."""
    if mark.kind is MarkKind.FIGURE:
        return _OF_GROUP[group_of(mark.figure)]
    if mark.kind is MarkKind.REPAIR:
        sure = page.report.repairs[mark.index].confidence is Confidence.CERTAIN
        return Layer.REPAIR if sure else Layer.DOUBTFUL
    if mark.kind is MarkKind.INITIATIVE:
        found = page.report.initiatives[mark.index].origin is Origin.FOUND
        return Layer.INITIATIVE if found else Layer.OWN
    return _OF_KIND[mark.kind]


def group_in(layer: Layer) -> Group | None:
    """Return the group of figures that a layer is, if it is one."""
    return _GROUP_IN.get(layer)


def layer_name(layer: Layer) -> str:
    """Return what a layer is called."""
    return translate("Layer", _NAMES[layer])


def layer_explained(layer: Layer) -> str:
    """Return what a layer shows, and by what it is known without its colour."""
    return translate("Layer", _EXPLAINED[layer])
