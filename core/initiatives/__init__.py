"""Initiatives: named programmes, campaigns, platforms, bases, documents … and their mentions."""

from core.initiatives.entities import link_entities
from core.initiatives.find import find_initiatives
from core.initiatives.keys import name_key

__all__ = ["find_initiatives", "link_entities", "name_key"]
