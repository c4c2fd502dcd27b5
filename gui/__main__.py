"""The `jiandu` command: subcommands run without Qt, everything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from core import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a subcommand, or the window; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in cli.SUBCOMMANDS:
        return cli.main(given, pdf=_pdf, window=_window)
    return _window(given)


def _window(arguments: Sequence[str]) -> int:
    from gui.app import run  # noqa: PLC0415 - subcommands must not wait for Qt

    return run(arguments)


def _pdf(html: str, path: Path, title: str) -> None:
    from gui.pdf import write_pdf  # noqa: PLC0415 - Qt only where a PDF is wanted

    write_pdf(html, path, title)


if __name__ == "__main__":
    sys.exit(main())
