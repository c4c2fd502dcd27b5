"""The kinds that values of the model come in; each is the word that JSON and storage use."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How sure a repair is: certain is applied, derived applied and marked, flagged only shown."""

    CERTAIN = "certain"
    DERIVED = "derived"
    FLAGGED = "flagged"


class Role(StrEnum):
    """What a line is for."""

    TITLE = "title"
    META = "meta"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    ABSTRACT = "abstract"
    PART_MARKER = "part_marker"
    RESIDUE = "residue"
    BOILERPLATE = "boilerplate"


class Script(StrEnum):
    """Which Chinese script a text is written in."""

    HANS = "hans"
    HANT = "hant"
    MIXED = "mixed"
    NONE = "none"


class Qualifier(StrEnum):
    """How a stated number bounds the real one."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UNDER = "under"
    RANGE = "range"


class FigureKind(StrEnum):
    """The dimension a figure belongs to."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    POWER = "power"
    ENERGY = "energy"
    VOLUME = "volume"
    DURATION = "duration"
    RATIO = "ratio"


class Origin(StrEnum):
    """Who says so: the analysis, the reader's own words, or a correction in this report."""

    FOUND = "found"
    OWN = "own"
    CORRECTED = "corrected"


class ChangePart(StrEnum):
    """What a figure is in a change: how much it is, where it starts, where it ends."""

    BY = "by"
    FROM = "from"
    TO = "to"


class Doubt(StrEnum):
    """Why a figure is suspect."""

    DAMAGE = "damage"
    """It touches damage that is not repaired, or was repaired by a guess."""
    WRAP = "wrap"
    """A line end inside it was joined, which may have been two numbers."""
    LETTER = "letter"
    """A letter stands for a digit: 1O0, l2."""
    ZERO = "zero"
    """A zero of the other kind of numeral stands in it: 二0二四, 1〇5."""
    MARK = "mark"
    """A mark stands where a decimal point or nothing should: 5。3%, 1，234."""


class Basis(StrEnum):
    """What a change is measured against: the same time a year before, the period before, a mean."""

    YEAR = "year"
    PERIOD = "period"
    MEAN = "mean"
    OTHER = "other"


class CheckKind(StrEnum):
    """What a check compares: a count with a list, a total, a share, a change with its ends."""

    COUNT = "count"
    TOTAL = "total"
    SHARE = "share"
    CHANGE = "change"


class InitiativeKind(StrEnum):
    """What sort of named thing an initiative is."""

    PROGRAMME = "programme"
    CAMPAIGN = "campaign"
    PLATFORM = "platform"
    BASE = "base"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    EVENT = "event"
    POLICY = "policy"
    MECHANISM = "mechanism"
