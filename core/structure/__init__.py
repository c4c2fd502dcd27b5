"""Layout of a report: what each line is for, the headings, and what the report says of itself."""

from core.structure.outline import read_structure

__all__ = ["read_structure"]
