"""`jiandu convert`: a plain filter from one script to the other."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from core.cli.terminal import TARGETS, WORDINGS, Commands, write
from core.errors import UsageError


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    convert = commands.add_parser(name, help="convert text from one script to the other")
    target = convert.add_mutually_exclusive_group(required=True)
    target.add_argument("--to", choices=(*TARGETS, *WORDINGS))
    target.add_argument("--config", help="any configuration of OpenCC, exactly as published")
    convert.add_argument("--edition", help="dictionaries for --config (docs/script.md)")
    convert.add_argument(
        "--no-guard", action="store_true", help="take phrases also where they cut words in two"
    )
    convert.add_argument("file", nargs="?", type=Path, default=Path("-"), metavar="FILE|-")
    convert.add_argument("--encoding", help="take this encoding instead of finding it out")
    convert.set_defaults(run=_convert)


def _convert(options: argparse.Namespace) -> int:
    from core.decode import decode  # noqa: PLC0415
    from core.files import load_bytes  # noqa: PLC0415

    piped = str(options.file) == "-"
    name = "standard input" if piped else str(options.file)
    data = sys.stdin.buffer.read() if piped else load_bytes(options.file)
    if not data:
        return 0
    convert = _conversion(options)
    for chunk in _chunks(decode(data, name, options.encoding).text):
        write(convert(chunk))
    return 0


def _conversion(options: argparse.Namespace) -> Callable[[str], str]:
    """Return the conversion that is asked for. Raises UsageError where there is none such."""
    from core.script import (  # noqa: PLC0415
        DEFAULT_EDITION,
        Variant,
        convert_with_map,
        converter,
        simplified,
    )

    if options.config:
        try:
            made = converter(options.config, options.edition or DEFAULT_EDITION)
        except ValueError as error:
            raise UsageError(str(error)) from error
        return lambda text: made.convert(text)[0]
    variant = Variant(options.to)
    if options.no_guard or options.to.startswith("hans"):
        return lambda text: convert_with_map(text, variant)[0]
    from core.guard import refused_phrases  # noqa: PLC0415 - loads jieba

    def guarded(text: str) -> str:
        refused = refused_phrases(simplified(text)[0])
        return convert_with_map(text, variant, refused=refused)[0]

    return guarded


_CHUNK = 1 << 20  # code points: keeps the memory of a long conversion small


def _chunks(text: str) -> Iterator[str]:
    """Cut a text after line feeds, into pieces of about a million code points."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _CHUNK) + 1 or len(text)
        yield text[start:end]
        start = end
