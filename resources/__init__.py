"""Data that ships with Jiandu, and the one way to read it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the table `resources/tables/<name>.toml`, read once. Do not change it."""
    with (files(__name__) / "tables" / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def schema(name: str) -> str:
    """Return the JSON Schema `resources/schema/<name>.json` as it is written."""
    return (files(__name__) / "schema" / f"{name}.json").read_text(encoding="utf-8")
