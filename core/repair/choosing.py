"""Which reading of a run to believe: the likeliest with what stands on either side of it."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import NamedTuple, final

from core.repair.annotations import ANNOTATION
from core.repair.converted import State
from core.repair.expectation import FLOOR, Expectation

_PAIRS = (("（", "）"), ("“", "”"), ("《", "》"), ("「", "」"))
_PAIR = 3.0  # log probability of a mark that is missing
_LINE = 160  # characters in which an opening mark is looked for
_BROKEN = re.compile(r"[?()\n\ufffd]")
_CONTEXT = 8  # characters looked at on either side
_REACH = 40  # characters in which they are looked for, annotations included
# How far behind the next reading may be right: of 1.5, 3, 5 the last told of all wrong ones.
_DOUBT = 5.0  # log probability
_COMPARED = 40  # readings weighed by their words too


class Choice(NamedTuple):
    """The likeliest reading of a run, and the next where it is hardly less likely."""

    best: State
    rival: str | None

    def told(self, rule: str, evidence: str, more: str = "") -> tuple[str, str]:
        """Return the rule and the evidence of a reading, with what makes it less than sure.

        `more` is said of what is lost, before the rival.
        """
        if self.best.loss:
            rule, evidence = "lossy", f"{evidence}; bytes of it are lost, and the words decide"
        elif self.rival is not None:
            rule = "doubtful"
        rival = "" if self.rival is None else f"; it may also be {self.rival}"
        return rule, evidence + more + rival


@final
class Chooser:
    """Weighs the readings of the runs of one text."""

    def __init__(self, raw: str, expectation: Expectation) -> None:
        self._raw = raw
        self._expect = expectation
        self._settled: State | None = None

    def best(self, start: int, ways: list[State], margin: float) -> Choice | None:
        """Return the reading that beats all others, and by a margin the text as it stands.

        `start` is where the run begins in the raw text; the margin is a log probability.
        """
        if not ways:
            return None
        before = self.before(start)
        end = max(way.at for way in ways)
        ways = sorted(ways, key=lambda way: -way.score)[:_COMPARED]
        weighed = sorted(((self._weight(before, way, end), way) for way in ways), key=itemgetter(0))
        score, best = weighed[-1]
        if score < self._expect.weigh(before + self._after(start, end)) + margin:
            return None
        text = before + best.text
        if self._expect.weigh(text) <= FLOOR * len(text):
            return None
        self._settled = best
        read = best.text + self._after(best.at, end)
        rivals = (way for other, way in reversed(weighed[:-1]) if other > score - _DOUBT)
        others = (way.text for way in rivals if way.text + self._after(way.at, end) != read)
        return Choice(best, next(others, None))

    def before(self, start: int) -> str:
        """Return the characters before a place, as far as no damage stands between."""
        settled = self._settled.at if self._settled else -_REACH
        text = ANNOTATION.sub("", self._raw[max(0, start - _REACH, settled) : start])
        if self._settled and settled <= start < settled + _REACH:
            text = self._settled.text + text
        return _BROKEN.split(text)[-1][-_CONTEXT:]

    def _after(self, start: int, end: int) -> str:
        """Return what the page shows from a place to `end`, and some characters more."""
        text = self._raw[start : end + _REACH]
        upto = max(0, end - start)
        more = _BROKEN.split(ANNOTATION.sub("", text[upto:]))[0][:_CONTEXT]
        return ANNOTATION.sub("", text[:upto]) + more

    def _weight(self, before: str, way: State, end: int) -> float:
        """Return the log probability of a reading with what is on either side of it."""
        text = before + way.text + self._after(way.at, end)
        # Beside the characters, a reading has paid for what it supposes.
        paid = way.score - self._expect.of(way.text, before[-2:])
        return self._expect.weigh(text) + paid + _PAIR * self._closed(way, end)

    def _closed(self, way: State, end: int) -> int:
        """Return how many marks of a reading close what the line has opened, and does not close."""
        line = self._raw[max(0, end - _LINE) : end].rpartition("\n")[2]
        return sum(
            line.count(opening) > line.count(closing) and closing in way.text
            for opening, closing in _PAIRS
        )
