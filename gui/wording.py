"""What the interface calls the kinds of things that core knows."""

from __future__ import annotations

from core.model import InitiativeKind, Script
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


def variant_name(variant: Variant) -> str:
    """Return what a variant of the text is called."""
    return translate("Script", _VARIANTS[variant])


def script_name(script: Script) -> str:
    """Return the short name of the script a report came in."""
    return translate("Script", _SCRIPTS[script])


def initiative_name(kind: InitiativeKind) -> str:
    """Return what a kind of initiative is called."""
    return translate("Initiative", _INITIATIVES[kind])
