"""The one door to script conversion, over OpenCC's dictionaries."""

from core.script.dictionaries import DEFAULT_EDITION, EDITIONS, config_names
from core.script.engine import converter
from core.script.fold import detect_script, is_traditional_only, simplified_key
from core.script.variants import Variant, convert_with_map

__all__ = [
    "DEFAULT_EDITION",
    "EDITIONS",
    "Variant",
    "config_names",
    "convert_with_map",
    "converter",
    "detect_script",
    "is_traditional_only",
    "simplified_key",
]
