"""What the interface calls the kinds of things that core knows."""

from __future__ import annotations

from core.model import Confidence, FigureKind, InitiativeKind, Origin, Qualifier, Script
from core.script import Variant
from gui.language import QT_TRANSLATE_NOOP, translate

_VARIANTS = {
    Variant.ORIGINAL: QT_TRANSLATE_NOOP("Script", "As found"),
    Variant.HANS: QT_TRANSLATE_NOOP("Script", "Simplified"),
    Variant.TW: QT_TRANSLATE_NOOP("Script", "Traditional (Taiwan)"),
    Variant.HK: QT_TRANSLATE_NOOP("Script", "Traditional (Hong Kong)"),
    Variant.HANS_WORDING: QT_TRANSLATE_NOOP("Script", "Simplified, mainland wording"),
    Variant.TW_WORDING: QT_TRANSLATE_NOOP("Script", "Traditional, Taiwan wording"),
    Variant.HK_WORDING: QT_TRANSLATE_NOOP("Script", "Traditional, Hong Kong wording"),
}
_SHORT = {
    Variant.ORIGINAL: QT_TRANSLATE_NOOP("Script", "As found"),
    Variant.HANS: QT_TRANSLATE_NOOP("Script", "Simplified"),
    Variant.TW: QT_TRANSLATE_NOOP("Script", "Trad. TW"),
    Variant.HK: QT_TRANSLATE_NOOP("Script", "Trad. HK"),
}
_SCRIPTS = {
    Script.HANS: QT_TRANSLATE_NOOP("Script", "simp."),
    Script.HANT: QT_TRANSLATE_NOOP("Script", "trad."),
    Script.MIXED: QT_TRANSLATE_NOOP("Script", "mixed"),
    Script.NONE: QT_TRANSLATE_NOOP("Script", "none"),
}
_INITIATIVES = {
    InitiativeKind.PROGRAMME: QT_TRANSLATE_NOOP("Initiative", "programme"),
    InitiativeKind.CAMPAIGN: QT_TRANSLATE_NOOP("Initiative", "campaign"),
    InitiativeKind.PLATFORM: QT_TRANSLATE_NOOP("Initiative", "platform"),
    InitiativeKind.BASE: QT_TRANSLATE_NOOP("Initiative", "base"),
    InitiativeKind.ORGANISATION: QT_TRANSLATE_NOOP("Initiative", "organisation"),
    InitiativeKind.DOCUMENT: QT_TRANSLATE_NOOP("Initiative", "document"),
    InitiativeKind.EVENT: QT_TRANSLATE_NOOP("Initiative", "event"),
    InitiativeKind.POLICY: QT_TRANSLATE_NOOP("Initiative", "policy"),
    InitiativeKind.MECHANISM: QT_TRANSLATE_NOOP("Initiative", "mechanism"),
}
_ORIGINS = {
    Origin.OWN: QT_TRANSLATE_NOOP("Origin", "my words"),
    Origin.CORRECTED: QT_TRANSLATE_NOOP("Origin", "set right"),
}
_CONFIDENCES = {
    Confidence.CERTAIN: QT_TRANSLATE_NOOP("Repair", "certain"),
    Confidence.DERIVED: QT_TRANSLATE_NOOP("Repair", "derived"),
    Confidence.FLAGGED: QT_TRANSLATE_NOOP("Repair", "not repaired"),
}
_QUALIFIERS = {
    Qualifier.EXACT: QT_TRANSLATE_NOOP("Figure", "exactly"),
    Qualifier.ABOUT: QT_TRANSLATE_NOOP("Figure", "about"),
    Qualifier.OVER: QT_TRANSLATE_NOOP("Figure", "more than"),
    Qualifier.NEARLY: QT_TRANSLATE_NOOP("Figure", "nearly"),
    Qualifier.AT_LEAST: QT_TRANSLATE_NOOP("Figure", "at least"),
    Qualifier.AT_MOST: QT_TRANSLATE_NOOP("Figure", "at most"),
    Qualifier.UNDER: QT_TRANSLATE_NOOP("Figure", "less than"),
    Qualifier.RANGE: QT_TRANSLATE_NOOP("Figure", "between"),
}
_FIGURES = {
    FigureKind.COUNT: QT_TRANSLATE_NOOP("Figure", "count"),
    FigureKind.MONEY: QT_TRANSLATE_NOOP("Figure", "money"),
    FigureKind.PERCENT: QT_TRANSLATE_NOOP("Figure", "percentage"),
    FigureKind.LENGTH: QT_TRANSLATE_NOOP("Figure", "length"),
    FigureKind.AREA: QT_TRANSLATE_NOOP("Figure", "area"),
    FigureKind.MASS: QT_TRANSLATE_NOOP("Figure", "mass"),
    FigureKind.POWER: QT_TRANSLATE_NOOP("Figure", "power"),
    FigureKind.ENERGY: QT_TRANSLATE_NOOP("Figure", "energy"),
    FigureKind.VOLUME: QT_TRANSLATE_NOOP("Figure", "volume"),
    FigureKind.DURATION: QT_TRANSLATE_NOOP("Figure", "duration"),
    FigureKind.RATIO: QT_TRANSLATE_NOOP("Figure", "ratio"),
}
_COLOURS = (
    QT_TRANSLATE_NOOP("Colour", "amber"),
    QT_TRANSLATE_NOOP("Colour", "red"),
    QT_TRANSLATE_NOOP("Colour", "green"),
    QT_TRANSLATE_NOOP("Colour", "blue"),
    QT_TRANSLATE_NOOP("Colour", "violet"),
    QT_TRANSLATE_NOOP("Colour", "grey"),
)


def colour_name(number: int) -> str:
    """Return what one of the six colours of bookmarks is called."""
    return translate("Colour", _COLOURS[number - 1])


def variant_name(variant: Variant) -> str:
    """Return what a variant of the text is called."""
    return translate("Script", _VARIANTS[variant])


def variant_short(variant: Variant) -> str:
    """Return what a variant is called on a button."""
    return translate("Script", _SHORT.get(variant, _VARIANTS[variant]))


def script_name(script: Script) -> str:
    """Return the short name of the script a report came in."""
    return translate("Script", _SCRIPTS[script])


def initiative_name(kind: InitiativeKind) -> str:
    """Return what a kind of initiative is called."""
    return translate("Initiative", _INITIATIVES[kind])


def origin_name(origin: Origin) -> str:
    """Return by what word of the reader's something is marked; nothing where it was found."""
    return translate("Origin", _ORIGINS[origin]) if origin in _ORIGINS else ""


def confidence_name(confidence: Confidence) -> str:
    """Return how sure a repair is, in words."""
    return translate("Repair", _CONFIDENCES[confidence])


def qualifier_name(qualifier: Qualifier) -> str:
    """Return how a stated number bounds the real one, in words."""
    return translate("Figure", _QUALIFIERS[qualifier])


def figure_name(kind: FigureKind) -> str:
    """Return what a kind of figure is called."""
    return translate("Figure", _FIGURES[kind])
