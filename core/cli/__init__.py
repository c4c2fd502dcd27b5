"""The command line: everything Jiandu does without a window, a module for each group of commands.

main (the parser, and what goes wrong), about (licences, schema), read, convert, take (import),
facts (figures, initiatives), search, library (check, backup, restore …), notes, documents (export),
comparing, desktop; sources, terminal (printing).
"""

from core.cli.main import SUBCOMMANDS, main

__all__ = ["SUBCOMMANDS", "main"]
