"""The one door to lxml: trees of XML and HTML, nothing expanded, nothing fetched."""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree, html
from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - its only name
from lxml.html import HtmlElement

from core.errors import UnreadableReportError

_DECLARATIONS = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]{0,400}\[", re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML_OWN = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})


def parse_html(text: str) -> HtmlElement | None:
    """Return the tree of a page, however broken; None where there is none."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, recover=True)
    data = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        return html.document_fromstring(data, parser)
    except (etree.LxmlError, AssertionError):  # AssertionError: the page holds nothing
        return None


def refuse_declarations(data: bytes, name: str) -> None:
    """Raise UnreadableReportError where XML declares types or entities: no office file does."""
    if _DECLARATIONS.search(data.replace(b"\0", b"")):  # in UTF-16 every other byte is 0
        raise UnreadableReportError(name, "declares XML entities, which is refused")


def parse_xml(data: bytes, name: str) -> Element:
    """Return the tree of some XML, nothing expanded, nothing fetched.

    Raises UnreadableReportError where it is not well formed or declares types or entities.
    """
    refuse_declarations(data, name)
    try:
        return etree.fromstring(data, _parser())
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableReportError(name, f"is not well-formed XML ({error})") from None


def parse_xhtml(data: bytes, name: str) -> Element | None:
    """Return the tree of an XHTML page, None where it is not well formed.

    HTML's named characters are put in; raises UnreadableReportError where it declares its own.
    """
    if _ENTITY.search(data.replace(b"\0", b"")):
        raise UnreadableReportError(name, "declares XML entities, which is refused")
    try:
        text = data.decode("utf-8-sig")
        named = _NAMED.sub(_character, text)
        return etree.fromstring(named.encode("utf-8"), _parser())
    except (etree.LxmlError, ValueError):
        return None


def _character(found: re.Match[str]) -> str:
    return found[0] if found[1] in _XML_OWN else html5.get(found[1], found[0])


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )


__all__ = [
    "Element",
    "HtmlElement",
    "parse_html",
    "parse_xhtml",
    "parse_xml",
    "refuse_declarations",
]
