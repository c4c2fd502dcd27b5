"""`jiandu export`: reports as documents, references, or the JSON of the contract."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.sources import Sources, add_sources
from core.cli.terminal import TARGETS, WORDINGS, Commands, note, text_output
from core.errors import UsageError
from core.model import Report
from core.rows import Origin

if TYPE_CHECKING:
    from core.export.documents import Document
    from core.library import Bookmark

PdfWriter = Callable[[str, Path, str], None]
"""Writes HTML to a file, with a title: Qt's, handed in by the window's side."""

_DOCUMENTS = ("html", "md", "docx", "pdf")
_REFERENCES = ("ris", "csl")
FORMATS = (*_DOCUMENTS, "json", "jsonl", *_REFERENCES)
_SUFFIXES = {"markdown": "md", "htm": "html"}


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="write reports as HTML, Markdown, DOCX, PDF, RIS …")
    parser.add_argument("--format", choices=FORMATS, help="unless the output's name says it")
    parser.add_argument("--script", choices=("original", *TARGETS, *WORDINGS), default="original")
    parser.add_argument("--no-marks", action="store_true", help="text and notes only")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE|FOLDER")
    add_sources(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    form = _form(options)
    sources = Sources(options)
    if form in _DOCUMENTS:
        with ExitStack() as held:
            library = None if sources.paths else held.enter_context(sources.library())
            for count, (report, origin) in enumerate(sources.reports()):
                kept = library.bookmarks.of(origin.report) if library else []
                _write_document(options, form, (report, origin, kept), count)
        return sources.status
    parts = _parts(form, sources.reports())
    if options.output is None:
        with text_output() as out:
            out.writelines(parts)
    else:
        from core.export.files import write_text  # noqa: PLC0415 - keeps --help light

        write_text(options.output, parts)
    return sources.status


def _form(options: argparse.Namespace) -> str:
    """Return the format that is asked for. Raises UsageError where none is."""
    if options.format:
        return str(options.format)
    suffix = options.output.suffix.lower().lstrip(".") if options.output else "html"
    form = _SUFFIXES.get(suffix, suffix)
    if form not in FORMATS:
        message = f"say the format: --format {'|'.join(FORMATS)}"
        raise UsageError(message)
    return form


def _parts(form: str, reports: Iterator[tuple[Report, Origin]]) -> Iterator[str]:
    """Yield what is written for each report, as it comes."""
    from core.contract import to_json  # noqa: PLC0415
    from core.export.citations import to_csl, to_ris  # noqa: PLC0415

    listed = form in {"json", "csl"}
    before = "[\n" if listed else ""
    for report, origin in reports:
        if form == "ris":
            yield to_ris([(report, origin)])
            continue
        made = to_csl(report, origin) if form == "csl" else to_json(report)
        yield before + json.dumps(made, ensure_ascii=False)
        before = ",\n" if listed else ""
        if not listed:
            yield "\n"
    if listed:
        yield ("[" if before.startswith("[") else "") + "\n]\n"


def _write_document(
    options: argparse.Namespace,
    form: str,
    given: tuple[Report, Origin, list[Bookmark]],
    count: int,
) -> None:
    from core.export.documents import make_document  # noqa: PLC0415
    from core.export.passages import passages  # noqa: PLC0415
    from core.page import make_page  # noqa: PLC0415
    from core.script import Variant  # noqa: PLC0415

    report, origin, kept = given
    page = make_page(report, Variant(options.script))
    notes = list(passages(report, origin, kept))
    made = make_document(page, origin, notes, marks=not options.no_marks)
    path: Path | None = options.output
    if path is None:
        if form not in {"html", "md"}:
            message = f"{form} is no text: name a file or a folder with --output"
            raise UsageError(message)
        with text_output() as out:
            out.write(_text(form, made))
        return
    if path.is_dir():
        path = path_for(path, made.title, form)
    elif count:
        message = f"{path}: several reports need a folder"
        raise UsageError(message)
    _save(form, made, path, options.pdf)
    note(str(path))


def _text(form: str, made: Document) -> str:
    from core.export.markdown import to_markdown  # noqa: PLC0415
    from core.export.webpage import to_html  # noqa: PLC0415

    return to_html(made) if form == "html" else to_markdown(made)


def _save(form: str, made: Document, path: Path, pdf: PdfWriter | None) -> None:
    from core.export.files import replacing, write_text  # noqa: PLC0415

    if form in {"html", "md"}:
        write_text(path, [_text(form, made)])
        return
    with replacing(path) as draft:
        if form == "docx":
            from core.export.word import write_word  # noqa: PLC0415

            write_word(made, draft)
        elif pdf is not None:
            pdf(_text("html", made), draft, made.title)
        else:
            message = "PDF needs Qt: start it as `jiandu export`"
            raise UsageError(message)


def path_for(folder: Path, title: str, form: str) -> Path:
    """Return a path in a folder, made of a title, that nothing has yet."""
    from core.export.files import file_name  # noqa: PLC0415

    path = folder / file_name(title, form)
    number = 1
    while path.exists():
        number += 1
        path = folder / file_name(title, form, number)
    return path
