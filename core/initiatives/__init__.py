"""Initiatives: named programmes, campaigns, platforms, bases, documents … and their mentions."""

from core.initiatives.find import find_initiatives

__all__ = ["find_initiatives"]
