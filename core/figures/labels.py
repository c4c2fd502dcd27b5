"""What a figure counts: the largest noun phrase that touches the number, cut at the first boundary.

It stands behind the classifier (72名黨外人士) or before the number (專題宣講150次). A clause that
names nothing of its own takes the label of the figure before it, or the subject of the clause
before. Where words are cut, and which are verbs, is known from the dictionary; what they do
before a number from resources/tables/labels.toml.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from core.figures.behind import Asked, noun_behind
from core.figures.clauses import (
    Clause,
    anniversary,
    past_quotes,
    read_clause,
    tokens,
    vocabulary,
)
from core.figures.edges import is_verb, leads
from core.figures.nouns import object_of, states_level, subject_of
from core.figures.read import Quantity
from core.model import Change, ChangePart, DateMention, FigureKind
from core.offsets import Span

# A short remark in brackets belongs to its word: 镇(街), 村（社区）.
_CLAUSE = re.compile(
    r"(?P<aside>(?<=[\u4e00-\u9fff])[（(][^（）()\n]{1,6}[）)])|[,，。;；:：!！?？|（(）)〔〕\[\]【】]|——|…|\s{2,}"
)
_MARKER = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)]、?|[、.．])\s*")
_SENTENCE = re.compile(r"[。!！?？]")
_BREAK = re.compile(
    r"(?P<aside>(?<=[\u4e00-\u9fff])[（(][^（）()\n]{1,6}[）)](?=[\u4e00-\u9fff]))"
    r"|[,，。;；:：!！?？、\n\t\u3000()（）|…—/]|\s{2,}"
)
_SEPARATORS = re.compile(r"[、，,和与及至到\s]*")
_LONGEST, _FARTHEST = 40, 28  # characters looked at before and behind: longer is no label
_NEAR = 8  # figures back that one may carry on from
_LEAD = 6  # characters before a time that may lead to it
_BOUNDING = frozenset("超突逾不低高")  # 营收超650亿元 states a level, 集聚企业超150家 counts
_THEMSELVES = frozenset({"省市区", "市区县", "省份", "区县", "省", "市", "县", "区", "国"})
_EVENTS = frozenset({"场", "次", "场次", "人次", "批次"})
_PER = re.compile(r"每(?:个)?(年|月|周|天|日|季度|学期|学年|小时|人|户|次)")
_PART = ("其中", "内含")
_ENDS_SUBJECT = frozenset({"v", "d", "vd", "p", "zg"})


class Named(NamedTuple):
    """What a quantity counts, the verb that governs it, and what it hangs on.

    `of` is the index in the line of the quantity that this one changes or is a part of.
    """

    label: Span | None = None
    action: Span | None = None
    change: Change | None = None
    of: int | None = None
    per: str | None = None
    period: str | None = None


def find_labels(
    key: str, line: Span, quantities: Sequence[Quantity], dates: Sequence[DateMention]
) -> list[Named]:
    """Return what each quantity of a line counts, in order; `dates` are those of the line."""
    return _Line(key, line, quantities, dates).read() if quantities else []


class _Line:
    """Reads the quantities of one line in order, each with those before it in mind."""

    def __init__(
        self, key: str, line: Span, quantities: Sequence[Quantity], dates: Sequence[DateMention]
    ) -> None:
        self._key, self._line, self._quantities, self._mentions = key, line, quantities, dates
        self._dates = [date.span for date in dates]
        self._starts = [date.span.start for date in dates]
        marker = _MARKER.match(key, *line)
        line = self._line = Span(marker.end() if marker else line.start, line.end)
        self._clauses = [m.end() for m in _CLAUSE.finditer(key, *line) if not m["aside"]]
        self._sentences = [m.end() for m in _SENTENCE.finditer(key, *line)]
        self._named: list[Named] = []
        self._floor = self._line.start
        self._per: str | None = None

    def read(self) -> list[Named]:
        for at, quantity in enumerate(self._quantities):
            named = self._name(at, quantity)
            self._named.append(named._replace(period=self._period(quantity, named)))
            self._floor = max(quantity.span.end, named.label.end if named.label else 0)
        self._share_neighbours()
        self._link_ends()
        return self._named

    def _name(self, at: int, quantity: Quantity) -> Named:
        start, symbol = quantity.span.start, quantity.unit.symbol if quantity.unit else ""
        if symbol in _THEMSELVES:
            return Named(Span(quantity.span.end - len(symbol), quantity.span.end))
        if symbol == "周年":
            return Named(anniversary(self._key, self._line.start, start))
        opening = self._opening(start)
        if at and _SEPARATORS.fullmatch(self._key, self._floor, start):
            behind = self._behind(at, quantity, Clause([], states=False, change=None))
            return self._listed(at) if behind is None else Named(behind, per=self._per)
        if at and not self._same_sentence(at - 1, start):
            self._per = None
        per = _PER.search(self._key, opening, start)
        words = tokens(self._key, opening, start)
        first = bisect_left(self._starts, opening)
        clause = read_clause(words, self._dates[first : first + _NEAR])
        named = self._placed(at, quantity, clause, opening)
        self._per = per[1] if per else None if named.action else self._per
        return Named(named.label, named.action, clause.change, named.of, self._per)

    def _period(self, quantity: Quantity, named: Named) -> str | None:
        """Return the time stated before a figure, but for what it is compared with."""
        base = named.change.base if named.change else None
        past = bisect_left(self._starts, quantity.span.start)
        for date in reversed(self._mentions[max(0, past - _NEAR) : past]):
            if bisect_right(self._sentences, date.span.start) != bisect_right(
                self._sentences, quantity.span.start
            ):
                break
            compared = self._key[date.span.start - 1 : date.span.start] in {"比", "较"}
            if not compared and not (base and base.overlaps(date.span)) and date.value:
                return None if date.value in {"PAST", "PRESENT"} else date.value
        return None

    def _opening(self, start: int) -> int:
        """Return where the clause of a number begins, behind the figure and label before it."""
        clause = self._clauses[bisect_right(self._clauses, start) - 1 :][:1]
        opening = max(self._floor, start - _LONGEST, *(c for c in clause if c <= start))
        if self._key[start - 1] == "、":
            return start  # the next item of a list names itself
        first = bisect_left(self._starts, opening)
        for date in self._dates[first : first + _NEAR]:
            # 到2025年地区生产总值: a time before the noun is none of it.
            if (
                opening <= date.start
                and date.end <= start
                and self._key[date.start - 1] not in "比较与"
                and self._only_leads(opening, date.start)
            ):
                opening = date.end
        while opening < start and self._key[opening] in "、 　”’」·，,":
            opening += 1
        return opening

    def _only_leads(self, start: int, end: int) -> bool:
        """Say whether nothing but 力争到, 预计在 stands here."""
        return end - start <= _LEAD and all(map(leads, tokens(self._key, start, end)))

    def _placed(self, at: int, quantity: Quantity, clause: Clause, opening: int) -> Named:
        behind = self._behind(at, quantity, clause)
        left, action = self._before(quantity, clause)
        whole = self._whole(at, opening)
        plain = quantity.kind in {FigureKind.COUNT, FigureKind.PERCENT}
        # 录得168亿元的盈余: 的 gives an amount its noun.
        attributed = not plain and self._key.startswith(("的", " 的"), quantity.span.end)
        level = clause.states and quantity.kind is not FigureKind.COUNT and not attributed
        if behind and not (left and level):
            return Named(behind, action, of=whole)
        if left and left == action:
            if topic := self._topic_of_line(opening):
                return Named(topic, action, of=whole)
            if self._repeats(at, quantity):
                return self._carried(at, opening, action)
        if left and not (clause.words and left.of(self._key) in vocabulary().dimensions):
            return Named(left, action, of=whole)
        carried = self._carried(at, opening, action)
        return carried if carried.label else Named(left, action, of=whole)

    def _before(self, quantity: Quantity, clause: Clause) -> tuple[Span | None, Span | None]:
        bounded = self._key[quantity.span.start] in _BOUNDING and states_level(clause.words)
        if clause.states or bounded:
            return subject_of(clause.words), None
        events = quantity.unit is not None and quantity.unit.symbol in _EVENTS
        return object_of(clause.words, events=events)

    def _repeats(self, at: int, quantity: Quantity) -> bool:
        """Say whether a verb alone counts what was counted before: 收集建议138条,办结129条."""
        if not at or not self._same_sentence(at - 1, quantity.span.start):
            return False
        before = self._quantities[at - 1]
        plain = quantity.unit is not None and quantity.unit.symbol not in _EVENTS
        return plain and quantity.kind is FigureKind.COUNT and before.unit == quantity.unit

    def _behind(self, at: int, quantity: Quantity, clause: Clause) -> Span | None:
        """Return the noun phrase right behind a quantity."""
        start = quantity.span.end
        start += self._key[start : start + 1] in {" ", "\u00a0"}
        attributes = self._key.startswith("的", start)
        counted = quantity.kind is FigureKind.COUNT
        if clause.states and clause.words and not (attributes or counted):
            return None
        start += attributes
        start += self._key[start : start + 1] in {" ", "\u00a0"}
        following = self._quantities[at + 1].span.start if at + 1 < len(self._quantities) else None
        limit = min(self._line.end, start + _FARTHEST, following or self._line.end)
        past = past_quotes(self._key, start, limit)
        breaks = (m.start() for m in _BREAK.finditer(self._key, past, limit) if not m["aside"])
        end = next(breaks, limit)
        if end - start < 2 or self._key[start] in "和与及至到":  # noqa: PLR2004 - one character names nothing
            return None
        separator = self._key[self._quantities[at].span.start - 1]
        listed = at > 0 and self._named[-1].action is not None and separator in "、，,和与及"
        listed = listed and not clause.words
        asked = Asked(
            counted=counted or attributes,
            subject=self._key[quantity.span.start - 1] in "由以",
            object_=listed or any(is_verb(word) for word in clause.words),
        )
        return noun_behind(tokens(self._key, start, end), asked)

    def _carried(self, at: int, opening: int, action: Span | None) -> Named:
        """Take the label of the figure before, or the subject of the clause before it."""
        start = self._quantities[at].span.start
        if at and self._same_sentence(at - 1, start):
            near = range(at - 1, max(-1, at - _NEAR), -1)
            before = next((i for i in near if self._named[i].label), at - 1)
            return Named(self._named[before].label, action, of=self._base(before))
        return Named(self._subject_before(opening), action)

    def _base(self, at: int) -> int:
        """Return the figure that a change of the one at hand changes: a level, if there is one."""
        named = self._named[at]
        changes = named.change is not None and named.change.part is ChangePart.BY
        return named.of if changes and named.of is not None else at

    def _listed(self, at: int) -> Named:
        """Share what a list shares: 增长4.4%、5.9%; 由35家增至82家 is none."""
        before = self._named[at - 1]
        return Named(before.label, before.action, before.change, before.of, before.per)

    def _whole(self, at: int, opening: int) -> int | None:
        """Return the figure that 其中 refers to."""
        if at and self._key.startswith(_PART, opening) and self._same_sentence(at - 1, opening):
            return self._base(at - 1)
        return None

    def _same_sentence(self, at: int, position: int) -> bool:
        before = self._quantities[at].span.start
        return bisect_right(self._sentences, before) == bisect_right(self._sentences, position)

    def _subject_before(self, opening: int) -> Span | None:
        """Return the subject of the nearest clause before, in the same sentence, that has one."""
        sentence = bisect_right(self._sentences, opening)
        floor = self._sentences[sentence - 1] if sentence else self._line.start
        until = bisect_right(self._clauses, opening)
        bounds = [floor, *(c for c in self._clauses[max(0, until - _NEAR) : until] if floor < c)]
        for start, end in reversed(list(pairwise(bounds))):
            words = tokens(self._key, max(start, end - _LONGEST), end - 1)
            told = read_clause(words, ())
            if told.change and told.words and (found := subject_of(told.words)):
                return found
            first = next(
                (i for i, w in enumerate(words) if i and w.tag in _ENDS_SUBJECT), len(words)
            )
            if words and words[0].tag not in _ENDS_SUBJECT and (found := subject_of(words[:first])):
                return found
        return None

    def _topic_of_line(self, opening: int) -> Span | None:
        """Return the heading that a colon sets before a clause: 社会住宅：已完工5处."""
        until = bisect_right(self._clauses, opening)
        colon = self._clauses[until - 1] - 1 if until else -1
        if colon < 0 or self._key[colon] not in "：:":
            return None
        start = self._clauses[until - 2] if until > 1 else self._line.start
        return subject_of(tokens(self._key, max(start, colon - _LONGEST), colon))

    def _share_neighbours(self) -> None:
        """Give the parts of 6批200余人次代表团, or of 参观6批200余人次, one label."""
        for order in range(len(self._named) - 2, -1, -1):
            here, following = self._quantities[order : order + 2]
            if here.span.end == following.span.start:
                one, other = self._named[order], self._named[order + 1]
                label = other.label or one.label
                self._named[order] = one._replace(label=label)
                self._named[order + 1] = other._replace(label=label, of=None)

    def _link_ends(self) -> None:
        """Tie the start of a change to its end (由35家增至82家), with one label and one sign."""
        for order in range(len(self._named) - 1):
            one, other = self._named[order], self._named[order + 1]
            ends = other.change is not None and other.change.part is ChangePart.TO
            if not (one.change and one.change.part is ChangePart.FROM and ends and other.change):
                continue
            change = Change(ChangePart.FROM, other.change.sign)
            self._named[order] = one._replace(change=change, of=order + 1)
            self._named[order + 1] = other._replace(label=one.label or other.label, of=None)
        for order, named in enumerate(self._named):
            if named.change and named.change.part is ChangePart.FROM and named.of is None:
                self._named[order] = named._replace(change=None)
