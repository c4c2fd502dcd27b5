"""Initiatives: named programmes, campaigns, platforms, bases, documents … and their mentions."""

from core.initiatives.entities import link_entities
from core.initiatives.find import find_initiatives

__all__ = ["find_initiatives", "link_entities"]
