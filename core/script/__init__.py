"""The one door to script conversion, over OpenCC's dictionaries."""

from core.script.classes import class_members, search_key
from core.script.dictionaries import DEFAULT_EDITION, EDITIONS, config_names
from core.script.engine import Converter, converter
from core.script.fold import detect_script, is_simplified_only, is_traditional_only, simplified_key
from core.script.uncertain import forms, settled, uncertain_characters
from core.script.variants import SCRIPTS, Variant, convert_with_map, simplified, variant_converter

__all__ = [
    "DEFAULT_EDITION",
    "EDITIONS",
    "SCRIPTS",
    "Converter",
    "Variant",
    "class_members",
    "config_names",
    "convert_with_map",
    "converter",
    "detect_script",
    "forms",
    "is_simplified_only",
    "is_traditional_only",
    "search_key",
    "settled",
    "simplified",
    "simplified_key",
    "uncertain_characters",
    "variant_converter",
]
