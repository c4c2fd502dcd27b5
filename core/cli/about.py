"""`jiandu --licenses` and `jiandu --schema`: what Jiandu stands on, what its JSON looks like."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from core.licences import licences
from resources import schema


def add(parser: argparse.ArgumentParser) -> None:
    """Name the options in the help of the whole command."""
    parser.add_argument(
        "--licenses",
        action="store_true",
        help="list the packages that Jiandu needs, with their licences, and exit",
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON Schema of `jiandu read --json`, and exit",
    )


def licence_list() -> str:
    """Return a line a package: name, version, licence and home page, in columns."""
    rows = [(x.name, x.version, x.licence, x.home) for x in licences()]
    name, version, licence = (max(len(row[i]) for row in rows) for i in range(3))
    lines = (f"{a:{name}}  {b:{version}}  {c:{licence}}  {d}".rstrip() for a, b, c, d in rows)
    return "\n".join(lines) + "\n"


TEXTS: dict[str, Callable[[], str]] = {
    "--licenses": licence_list,
    "--schema": lambda: schema("report-1"),
}
"""What each option prints; like `--version`, it stands alone on the command line."""
