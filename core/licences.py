"""Which packages Jiandu stands on, and under which licence each is given away.

Read from the metadata of what is installed, so it is never older than the installation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_WHOLE_TEXTS = 80  # characters: some packages put the licence itself where its name belongs


@dataclass(frozen=True, slots=True)
class Licensed:
    """An installed package. `licence` is an SPDX expression where the package gives one."""

    name: str
    version: str
    licence: str
    home: str


def licences(root: str = "jiandu") -> list[Licensed]:
    """Return `root` first, then everything installed that it needs, by name.

    Extras count only where `root` or a package under it asks for them. Raises
    PackageNotFoundError where `root` is not installed.
    """
    first, *others = _needed(root)
    return [_describe(first), *sorted((_describe(x) for x in others), key=lambda x: x.name.lower())]


def _needed(root: str) -> Iterator[Distribution]:
    """Yield each distribution once, `root` first."""
    seen: set[tuple[str, str]] = set()
    given: set[str] = set()
    waiting = [Requirement(root)]
    while waiting:
        requirement = waiting.pop(0)
        name = canonicalize_name(requirement.name)
        wanted = {(name, extra) for extra in ("", *requirement.extras)} - seen
        if not wanted:
            continue
        seen |= wanted
        try:
            found = distribution(name)
        except PackageNotFoundError:
            if not given:
                raise
            continue  # left out by whoever installed it: nothing of it is here to be licensed
        if name not in given:
            given.add(name)
            yield found
        for line in found.requires or ():
            needed = Requirement(line)
            marker = needed.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for _, extra in wanted):
                waiting.append(needed)


def _describe(package: Distribution) -> Licensed:
    metadata = package.metadata
    return Licensed(metadata["Name"], package.version, _licence(metadata), _home(metadata))


def _licence(metadata: PackageMetadata) -> str:
    """Return the licence's SPDX expression, else its name, else what the classifiers say."""
    expression = metadata.json.get("license_expression")
    if expression:
        return str(expression)
    name = str(metadata.json.get("license") or "").strip()
    if name and "\n" not in name and len(name) <= _WHOLE_TEXTS:
        return name
    classifiers: list[str] = metadata.get_all("Classifier") or []
    named = [x.rsplit(" :: ", 1)[-1] for x in classifiers if x.startswith("License :: ")]
    return " or ".join(named) or "not stated"


def _home(metadata: PackageMetadata) -> str:
    """Return the address of the project's page, or nothing."""
    urls: list[str] = metadata.get_all("Project-URL") or []
    by_label = {label.lower(): url for label, _, url in (x.partition(", ") for x in urls)}
    for label in ("homepage", "home", "source", "source code", "repository", "code"):
        if label in by_label:
            return by_label[label]
    return str(metadata.json.get("home_page", "")) or next(iter(by_label.values()), "")
