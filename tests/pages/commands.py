"""Write docs/commands.md from the command line itself: `python -m tests.pages.commands`."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli.main import command_line

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"

HEAD = """\
# Command line

Made from the program by `python -m tests.pages.commands`; the suite fails where this page is older.

```
jiandu [--library DIR] [--samples] [FILE|FOLDER …]     open the window
jiandu COMMAND …                                       do without one
```

Subcommands never load Qt. They print UTF-8 whatever the locale says, and say on standard error what
went wrong. Exit status: 0 where all is done, 2 where something could not be read or asked for.
"""


def render() -> str:
    """Return the whole page."""
    parser = command_line()
    (commands,) = (x for x in parser._actions if isinstance(x, argparse._SubParsersAction))
    parts = [HEAD, "## Alone\n", *_table(parser)]
    about = {x.dest: x.help or "" for x in commands._choices_actions}
    for name, command in commands.choices.items():
        given = [_positional(x) for x in command._actions if not x.option_strings]
        table = _table(command)
        usage = " ".join(["jiandu", name, *(["[OPTION …]"] if table else []), *given])
        parts += [f"\n## jiandu {name}\n", f"{_sentence(about[name])}\n", f"`{usage}`\n", *table]
    return "\n".join(parts).rstrip() + "\n"


def _table(parser: argparse.ArgumentParser) -> list[str]:
    options = [x for x in parser._actions if x.option_strings and x.dest != "help"]
    return ["| option | |", "|---|---|", *map(_row, options)] if options else []


def _row(option: argparse.Action) -> str:
    names = ", ".join(f"`{x}`" for x in option.option_strings)
    value = option.metavar if isinstance(option.metavar, str) else option.dest.upper()
    shown = f" *{value}*" if option.nargs != 0 else ""
    choices = ", ".join(f"`{x}`" for x in option.choices or ())
    said = (option.help or "").replace("%(prog)s", "jiandu").replace("|", "\\|")
    return f"| {names}{shown} | {'; '.join(x for x in (said, choices) if x)} |"


def _positional(argument: argparse.Action) -> str:
    value = (
        argument.metavar
        if isinstance(argument.metavar, str)
        else "|".join(argument.choices or [argument.dest])
    )
    match argument.nargs:
        case "+":
            return f"{value} …"
        case "*":
            return f"[{value} …]"
        case "?":
            return f"[{value}]"
        case _:
            return value


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
