"""The command line: everything Jiandu does without a window.

Exit status: 0 done, 2 where a file could not be read or an argument is wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Container, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from threading import Event

from core.errors import JianduError, UsageError

FAILED = 2
"""Exit status where something asked for could not be done."""

_TARGETS = ("hans", "tw", "hk")
_WORDINGS = ("hans-wording", "tw-wording", "hk-wording")


def main(argv: Sequence[str]) -> int:
    """Run one subcommand and return the exit status; messages go to standard error."""
    options = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except BrokenPipeError:
        # The reader of the pipe has what it wanted; keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except JianduError as error:
        return _complain(error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jiandu",
        description="Read Chinese public work reports. Without a subcommand: open the window.",
        epilog="jiandu [--library DIR] [--samples] [FILE|FOLDER …] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"jiandu {version('jiandu')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("read", help="print reports with figures and initiatives marked")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE")
    read.add_argument("--json", action="store_true", help="print the report as JSON (docs/json.md)")
    read.add_argument("--repairs", action="store_true", help="list what was repaired, and why")
    read.add_argument(
        "--no-repair",
        nargs="*",
        metavar="RULE",
        help="leave these kinds and rules of repair alone; without a name, all of them",
    )
    read.add_argument("--script", choices=("original", *_TARGETS, *_WORDINGS), default="original")
    read.add_argument("--encoding", help="take this encoding instead of finding it out")
    read.set_defaults(run=_read)
    convert = commands.add_parser("convert", help="convert text from one script to the other")
    target = convert.add_mutually_exclusive_group(required=True)
    target.add_argument("--to", choices=(*_TARGETS, *_WORDINGS))
    target.add_argument("--config", help="any configuration of OpenCC, exactly as published")
    convert.add_argument("--edition", help="dictionaries for --config (docs/script.md)")
    convert.add_argument(
        "--no-guard", action="store_true", help="take phrases also where they cut words in two"
    )
    convert.add_argument("file", nargs="?", type=Path, default=Path("-"), metavar="FILE|-")
    convert.add_argument("--encoding", help="take this encoding instead of finding it out")
    convert.set_defaults(run=_convert)
    take = commands.add_parser("import", help="add files and folders to a library")
    take.add_argument("--library", type=Path, required=True, metavar="DIR")
    take.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    take.set_defaults(run=_import)
    return parser


SUBCOMMANDS = ("read", "convert", "import")
"""First arguments that are for this module; anything else opens the window."""


def _read(options: argparse.Namespace) -> int:
    from core.ingest import read_file  # noqa: PLC0415 - keeps `convert` and `--help` light

    status = 0
    files: list[Path] = options.files
    without: Container[str] = options.no_repair or ()
    if options.no_repair == []:
        without = _Everything()
    for path in files:
        try:
            report, _ = read_file(path, encoding=options.encoding, without=without)
        except JianduError as error:
            status = _complain(error)
            continue
        if options.json:
            from core.contract import to_json  # noqa: PLC0415

            # One report reads best indented; several are JSON Lines.
            indent = 1 if len(files) == 1 else None
            _write(json.dumps(to_json(report), ensure_ascii=False, indent=indent) + "\n")
        elif options.repairs:
            from core.plaintext import ledger  # noqa: PLC0415

            _write(ledger(report))
        else:
            from core.plaintext import render  # noqa: PLC0415

            _write(render(report, options.script))
    return status


class _Everything:
    """A container of every name."""

    def __contains__(self, name: object) -> bool:
        return True


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
        _write(convert(chunk))
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


def _import(options: argparse.Namespace) -> int:
    from core.intake import read_all  # noqa: PLC0415
    from core.library import Library  # noqa: PLC0415

    status = 0
    with Library.open(options.library) as library:
        for outcome in read_all(options.paths, Event()):
            if outcome.report is None:
                status = FAILED
                print(f"jiandu: {outcome.reason}", file=sys.stderr)
                continue
            added = library.add(outcome.report, outcome.original)
            print(f"{'added' if added.is_new else 'known'}\t{added.uid}\t{outcome.path}")
    return status


def _write(text: str) -> None:
    """Write UTF-8 whatever the terminal's locale says, and line ends as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


def _complain(error: JianduError) -> int:
    print(f"jiandu: {error}", file=sys.stderr)
    return FAILED
