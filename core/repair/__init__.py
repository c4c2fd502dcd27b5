"""Repair: an ordered table of named fixes, each giving entries for the ledger."""

from core.repair.ledger import find_repairs

__all__ = ["find_repairs"]
