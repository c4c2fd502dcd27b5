"""The command line: everything Jiandu does without a window, a module for each group of commands.

main (the parser, and what goes wrong), about (licences, schema), read, convert, take (import),
search, library (check, backup, restore …); terminal (printing).
"""

from core.cli.main import SUBCOMMANDS, main

__all__ = ["SUBCOMMANDS", "main"]
