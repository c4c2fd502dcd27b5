"""A page written to a file, as it is shown, with its bookmarks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from core.export.citations import to_csl, to_ris
from core.export.documents import make_document
from core.export.files import replacing, write_text
from core.export.markdown import to_markdown
from core.export.passages import passages
from core.export.webpage import to_html
from core.library import Bookmark
from core.page import Page
from core.rows import origin_of
from gui.pdf import write_pdf


def write_document(page: Page, uid: str | None, kept: Sequence[Bookmark], path: Path) -> None:
    """Write a page in the format that the name says: Word, PDF, HTML, Markdown, RIS, CSL-JSON.

    Raises JianduError where the file can't be written.
    """
    origin, suffix = origin_of(page.report, uid), path.suffix.lower()
    if suffix == ".ris":
        write_text(path, [to_ris([(page.report, origin)])])
        return
    if suffix == ".json":
        made = json.dumps([to_csl(page.report, origin)], ensure_ascii=False, indent=1)
        write_text(path, [made + "\n"])
        return
    document = make_document(page, origin, list(passages(page.report, origin, kept)))
    match suffix:
        case ".docx":
            from core.export.word import write_word  # noqa: PLC0415 - a quarter of a second

            with replacing(path) as draft:
                write_word(document, draft)
        case ".pdf":
            with replacing(path) as draft:
                write_pdf(to_html(document), draft, page.title)
        case ".md":
            write_text(path, [to_markdown(document)])
        case _:
            write_text(path, [to_html(document)])
