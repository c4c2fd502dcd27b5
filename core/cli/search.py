"""`jiandu search`: reports of a library that are what is asked for."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from core.cli.terminal import FAILED, Commands, add_library, write

if TYPE_CHECKING:
    from core.search import Query, Search


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    search = commands.add_parser(
        name,
        help="find reports in a library, in either script",
    )
    search.description = (
        'words, "phrases", AND, OR, NOT, NEAR(甲 乙, 20), title: place: publisher: label: tag:'
        " unit: kind: year:2019..2023 has:bookmark is:unread (docs/library.md)"
    )
    add_library(search)
    search.add_argument("query", metavar="QUERY")
    search.add_argument("--limit", type=int, default=20, metavar="N")
    search.add_argument("--ranked", action="store_true", help="the most to the point first")
    search.add_argument("--lines", action="store_true", help="every hit with its surroundings")
    search.add_argument("--years", action="store_true", help="count the reports of each year")
    search.add_argument("--json", action="store_true", help="one JSON object a line")
    search.set_defaults(run=_search)


def _search(options: argparse.Namespace) -> int:
    from core.library import Library  # noqa: PLC0415 - keeps `--help` light
    from core.search import Search, read_query  # noqa: PLC0415

    query = read_query(options.query)
    if query.problem:
        print(f"jiandu: {query.problem.reason}", file=sys.stderr)
    with Library.open(options.library) as library, closing(Search(library)) as search:
        search.catch_up()
        _OUTPUTS["years" if options.years else "lines" if options.lines else "hits"](
            search, query, options
        )
    return FAILED if query.problem else 0


def _hits(search: Search, query: Query, options: argparse.Namespace) -> None:
    if options.ranked:
        hits = search.ranked(query, limit=options.limit)
    else:
        page = search.page(query, limit=options.limit)
        hits = page.hits
        about = "" if page.total.exact else "about "
        print(f"jiandu: {about}{page.total.reports} reports", file=sys.stderr)
    for hit in hits:
        if options.json:
            _json(
                report=hit.report,
                title=hit.title,
                place=hit.place,
                date=hit.date,
                snippet=hit.snippet.text,
                raw=hit.raw,
            )
        else:
            write(f"{hit.report}\t{hit.title}\t{hit.date or ''}\t{hit.snippet.text}\n")


def _lines(search: Search, query: Query, options: argparse.Namespace) -> None:
    for line in search.lines(query, order="right", limit=options.limit):
        if options.json:
            _json(**line._asdict())
        else:
            write(f"{line.left}\t{line.hit}\t{line.right}\t{line.title}\n")


def _years(search: Search, query: Query, options: argparse.Namespace) -> None:
    tally = search.tally(query)
    if options.json:
        _json(reports=tally.reports, years={str(y): n for y, n in tally.years.items()})
        return
    for year, number in sorted(tally.years.items(), key=lambda item: item[0] or 0):
        write(f"{year or '–'}\t{number}\n")


def _json(**values: object) -> None:
    write(json.dumps(values, ensure_ascii=False) + "\n")


_OUTPUTS = {"hits": _hits, "lines": _lines, "years": _years}
