"""Repair: an ordered table of named fixes, each giving entries for the ledger."""

from core.repair.ledger import find_repairs
from core.repair.places import Places
from core.repair.wanted import ALL, damage_left, part_wanted, wraps_guessed

__all__ = ["ALL", "Places", "damage_left", "find_repairs", "part_wanted", "wraps_guessed"]
