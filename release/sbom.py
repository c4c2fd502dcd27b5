"""Make `dist/jiandu-VERSION.cdx.json`: a CycloneDX list of every package that Jiandu brings along.

    python3 dev.py sbom

Installs Jiandu into an empty environment and lists that, so tools for tests are not in it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EMPTY = ROOT / "build" / "empty"


def main() -> int:
    """Return 0 once the list is written."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = ROOT / "dist" / f"jiandu-{project['version']}.cdx.json"
    made.parent.mkdir(exist_ok=True)
    venv.create(EMPTY, with_pip=False, clear=True)
    run("pip", "--python", str(EMPTY), "install", "--quiet", ".")
    run(
        "cyclonedx_py", "environment", str(EMPTY),
        "--pyproject", "pyproject.toml", "--mc-type", "application",
        "--output-reproducible", "--validate", "--output-file", str(made),
    )  # fmt: skip
    listed = json.loads(made.read_text(encoding="utf-8"))
    print(f"{made.relative_to(ROOT)}: {len(listed['components'])} packages")
    return 0


def run(module: str, *arguments: str) -> None:
    """Run a module of this environment in the project's folder; raise where it fails."""
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
