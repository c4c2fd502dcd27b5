"""A named thing as the finders hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import InitiativeKind
from core.offsets import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A named thing: where, of what kind, and the name proper inside its first marks.

    `sure` where a head noun says the kind; else it is guessed from the verb.
    """

    span: Span
    kind: InitiativeKind
    core: str
    quoted: bool = True
    sure: bool = True
