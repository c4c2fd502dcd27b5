"""A report as a reference: RIS and CSL-JSON, for Zotero, EndNote and the like."""

from __future__ import annotations

from collections.abc import Iterable

from core.model import Json, Report, Script
from core.rows import Origin

_LANGUAGES = {Script.HANS: "zh-Hans", Script.HANT: "zh-Hant"}
_EDITS = frozenset({"编辑", "责任编辑", "责编", "审核", "校对", "编审"})


def people(report: Report) -> tuple[list[str], list[str]]:
    """Return the names of a report's authors and of its editors, as written."""
    authors: list[str] = []
    editors: list[str] = []
    for byline in report.metadata.bylines:
        (editors if byline.role in _EDITS else authors).append(byline.span.of(report.text))
    return list(dict.fromkeys(authors)), list(dict.fromkeys(editors))


def to_csl(report: Report, origin: Origin) -> Json:
    """Return a CSL-JSON item; what the report does not state is left out."""
    authors, editors = people(report)
    parts = [int(part) for part in (origin.date or "")[:10].split("-") if part.isdigit()]
    if not parts and origin.year:
        parts = [origin.year]
    item: Json = {
        "id": origin.report,
        "type": "report",
        "title": origin.title,
        "language": _LANGUAGES.get(report.script, "zh"),
        "publisher": origin.publisher,
        "publisher-place": origin.place,
        # Chinese names stand as they are: family and given name are not told apart.
        "author": [{"literal": name} for name in authors],
        "editor": [{"literal": name} for name in editors],
        "issued": {"date-parts": [parts]} if parts else None,
        "URL": origin.address or None,
        "note": f"SHA-256: {report.source.sha256}",
    }
    return {key: value for key, value in item.items() if value}


def to_ris(reports: Iterable[tuple[Report, Origin]]) -> str:
    """Return RIS records, one a report, lines ending in CR LF as the format has it."""
    lines: list[str] = []
    for report, origin in reports:
        authors, editors = people(report)
        day = (origin.date or "")[:10].replace("-", "/")
        fields: list[tuple[str, str | None]] = [
            ("TY", "RPRT"),
            ("TI", origin.title),
            *(("AU", name) for name in authors),
            *(("ED", name) for name in editors),
            ("PB", origin.publisher),
            ("CY", origin.place),
            ("PY", str(origin.year) if origin.year else None),
            ("DA", day or None),
            ("LA", "zh"),
            ("UR", origin.address or None),
            ("N1", f"SHA-256: {report.source.sha256}"),
        ]
        lines += [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
        lines += ["ER  - ", ""]
    return "\r\n".join(lines) + "\r\n"
