"""Containers: bytes of any kind that a report comes in → plain text, and what the container says.

    kinds            which container some bytes are, and the door to all of them
    extracted        what a container gives
    writer           plain text put together line by line, with hints
    trees            the one door to lxml: entities are refused
    zipped           archives opened with caps: bombs are refused
    markup           an HTML or XHTML tree → lines
    printed typography pages         what is printed on pages → running text
    plain markdown html docx numbering pdf epub     one module a container

Nothing heavy is imported before a container needs it, and nothing is ever fetched.
"""

from core.formats.extracted import Extracted
from core.formats.kinds import SUFFIXES, extract, pasted

__all__ = ["SUFFIXES", "Extracted", "extract", "pasted"]
