"""Layout of a report: what each line is for, the headings, and what the report says of itself."""

from core.structure.documents import find_documents
from core.structure.outline import read_structure

__all__ = ["find_documents", "read_structure"]
