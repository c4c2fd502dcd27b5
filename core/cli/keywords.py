"""`jiandu keywords`: what a report is about, against a library or any text; a term in context."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.sources import Sources, add_sources, own_words
from core.cli.terminal import Commands, note, write
from core.model import Report
from core.rows import Origin

if TYPE_CHECKING:
    from core.keywords import Context, KeyTerm

_MOST = 30


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="print the key terms of reports, or a term in context")
    parser.add_argument("--most", type=int, default=_MOST, metavar="N", help="terms a report")
    parser.add_argument("--term", default="", help="print every place of this term instead")
    parser.add_argument("--sort", choices=("text", "left", "right"), default="text")
    parser.add_argument("--around", type=int, default=20, metavar="N", help="characters of context")
    parser.add_argument("--json", action="store_true", help="one line of JSON a report")
    add_sources(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from core.keywords import terms_of  # noqa: PLC0415 - keeps --help light

    sources = Sources(options)
    if options.term:
        for report, origin in sources.reports():
            _print_contexts(options, report, origin)
        return sources.status
    dictionary, against = _against(sources)
    for report, origin in sources.reports():
        _print_terms(options, origin, terms_of(report.key, dictionary, against, options.most))
    return sources.status


def _against(sources: Sources) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the words that stay whole, and the counts of a library's terms, if one is named."""
    from core.keywords import counts_of  # noqa: PLC0415

    dictionary = own_words(sources.options).dictionary
    folder: Path | None = sources.options.library
    if folder is None:
        return dictionary, {}
    with sources.library() as library:
        dictionary += library.own_words.get().dictionary
        sample = library.texts.sample()
    note(f"held against {len(sample.texts)} of {sample.total} reports")
    return dictionary, counts_of(sample.texts, dictionary)


def _print_terms(options: argparse.Namespace, origin: Origin, terms: Sequence[KeyTerm]) -> None:
    if options.json:
        found = [
            {
                "term": term.term,
                "count": term.count,
                "elsewhere": term.elsewhere,
                "weight": round(term.weight, 4),
            }
            for term in terms
        ]
        write(_line({"title": origin.title, "address": origin.address, "terms": found}))
        return
    write(f"{origin.title}\n")
    for term in terms:
        elsewhere = "" if term.elsewhere is None else f"\t{term.elsewhere}"
        write(f"\t{term.term}\t{term.count}{elsewhere}\t{term.weight:.4g}\n")


def _print_contexts(options: argparse.Namespace, report: Report, origin: Origin) -> None:
    contexts = list(_sorted(options, report))
    if options.json:
        places = [
            {"left": c.left, "found": c.found, "right": c.right, "span": [*c.span],
             "raw_span": [*report.to_raw.span(c.span)]}
            for c in contexts
        ]  # fmt: skip
        write(_line({"title": origin.title, "address": origin.address, "contexts": places}))
        return
    for context in contexts:
        left, found, right = (
            " ".join(part.split()) for part in (context.left, context.found, context.right)
        )
        write(f"{left}\t{found}\t{right}\t{origin.title}\n")


def _sorted(options: argparse.Namespace, report: Report) -> Iterator[Context]:
    from core.keywords import concordance, sort_contexts  # noqa: PLC0415

    yield from sort_contexts(concordance([report.text], options.term, options.around), options.sort)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
