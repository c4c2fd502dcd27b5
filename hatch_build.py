"""Compile the translations whenever Jiandu is built or installed."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Translations(BuildHookInterface[Any]):
    """Runs Qt's `lrelease`, which the build requirements bring."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a `.qm` beside each `.ts`."""
        del version, build_data  # the same for every kind of build
        sources = sorted((Path(self.root) / "resources" / "translations").glob("*.ts"))
        subprocess.run(["pyside6-lrelease", "-silent", *map(str, sources)], check=True)
