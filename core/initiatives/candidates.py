"""Candidates: phrases that end in a head noun, what speaks for them, and whether that is enough."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.initiatives.phrases import Phrase, has_rare
from core.initiatives.vocabulary import ends_in, head_kinds, pattern, short_head, words
from core.model import InitiativeKind

TAIL = ("建设", "工作", "创建", "打造", "开展", "实施")
"""What may follow a name within its phrase and is no part of it."""

_WORD = 2  # characters of most words
_LEAST = 4  # characters of a name
_COUNTED = re.compile(r"[\d一二三四五六七八九十百千]+余?(?:周年|多)")
_TO = ("到", "赴", "往", "至")
_LEVEL = frozenset("省市县区镇乡州")
_GRADES = re.compile("(?:国家级|[省市县区乡镇村]级)[、和]")
_NEAR = 8  # characters before a name in which a verb of visiting counts
_STARS = re.compile(r"[三四五]星|[1-5]?A级")
_MOST = 30  # longer runs are clauses, not names
_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,4}?(?:省|市|自治区|区|县|镇|乡|州|盟|旗|街道|村)"
    r"|[\u4e00-\u9fff]{1,3}?(?:[河江湖溪湾岛山线]|大道|大桥|铁路|高速|水库)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that ends in a head, and what speaks for its being a name.

    `content` counts modifiers that say what the thing is; `place` and `proper` tell proper ones.
    """

    start: int
    end: int
    name: str
    head: str
    short: str
    governor: str | None
    modifier: str
    content: int
    place: bool
    proper: bool
    rare: bool
    visited: bool
    built: bool
    edition: bool

    @property
    def kind(self) -> InitiativeKind:
        """The kind of the head."""
        return head_kinds()[self.head]

    @classmethod
    def of(cls, key: str, phrase: Phrase, index: int, head: str) -> Candidate:
        """Return the candidate that the first words of a phrase make, up to `index`."""
        taken = phrase.words[: index + 1]
        start, end = taken[0][0].start, taken[-1][0].end
        short = short_head(head)
        cut = end - len(short)
        before = [
            (key[span.start : min(span.end, cut)], tag) for span, tag in taken if span.start < cut
        ]
        modifier = key[start:cut]
        rare = has_rare([text for text, _ in before])
        place = _has_place(modifier) or any(
            tag in ("ns", "nt") and len(text) > 1 and text not in words("levels")
            for text, tag in before
        )
        level = any(text in words("levels") for text, _ in before) or (
            before != [] and before[0][0] in _LEVEL
        )
        sign = "·" in modifier or "杯" in modifier or any(tag == "nz" for _, tag in before)
        return cls(
            start=start,
            end=end,
            name=key[start:end],
            head=head,
            short=short,
            governor=phrase.governor,
            modifier=modifier,
            content=rare + _is_coined(before) + sum(map(_tells, (text for text, _ in before))),
            place=place,
            proper=place or level or rare or sign or phrase.edition,
            rare=rare,
            visited=phrase.governor is None and _is_visited(key, start, head_kinds()[head]),
            edition=phrase.edition,
            built=key.startswith(TAIL, end),
        )


def _is_coined(before: list[tuple[str, str | None]]) -> bool:
    """Say whether all of a modifier is coined: 晋电入鲁, four characters and no word."""
    return len(before) >= 2 * _WORD and all(len(text) == 1 for text, _ in before)


def _tells(word: str) -> int:
    """Return how much a modifier says of what a thing is, not of what grade: long words say two."""
    if len(word) < _WORD or word in words("empty") or word[-1] in "型性式级":
        return 0
    return 1 + (len(word) >= 2 * _WORD)


def _is_visited(key: str, start: int, kind: InitiativeKind) -> bool:
    """Say whether what begins here is where somebody goes or something happens: 参观…, 到…, 在…."""
    near = key[max(0, start - _NEAR) : start]
    if kind is InitiativeKind.BASE and near.endswith(("在", "于")):
        return True
    return near.endswith(_TO) or pattern("visits").search(near) is not None


def _has_place(modifier: str) -> bool:
    return any(not ends_in(found[0], "no_places") for found in _PLACE.finditer(modifier))


def is_name(found: Candidate, *, announced: bool, series: bool) -> bool:
    """Decide by what governs a candidate and by its modifiers (docs/initiatives.md)."""
    if _is_refused(found):
        return False
    if found.head in words("standing") and not series:
        return found.content > 0 and (found.governor in words("founds") or announced)
    if found.governor is None and not announced and not series:
        return _stands_alone(found)
    if series or found.name in words("alone") or (found.rare and found.kind is InitiativeKind.BASE):
        return True
    if found.short in words("weak") or found.head in words("weak"):
        return found.content > 1 + (not found.proper and found.governor not in words("founds"))
    single = found.proper or found.head in words("naming")
    return found.content > (not single)


def _is_refused(found: Candidate) -> bool:
    """Say whether a candidate is no name whatever stands around it."""
    if found.name in words("alone"):
        return False
    least = _LEAST - found.rare
    if not least <= len(found.name) <= _MOST or found.head in words("never"):
        return True
    if _COUNTED.match(found.name) or found.visited or _is_public(found):
        return True
    return ends_in(found.name, "titles") or _is_aspired(found)


def _is_public(found: Candidate) -> bool:
    """Say whether a name is what every place has (医疗保险), of any grade, or of the press."""
    if found.kind is InitiativeKind.PLATFORM and ends_in(found.modifier, "press"):
        return True
    if _GRADES.match(found.name) or found.modifier.isdigit():
        return True
    return not found.place and pattern("everywhere").search(found.name) is not None


def _stands_alone(found: Candidate) -> bool:
    """Say whether a name is so full that it needs no verb: place, modifiers, head."""
    least = 3  # modifiers
    if found.kind is InitiativeKind.EVENT:
        strong = found.edition or (found.place and found.head not in words("weak"))
        return found.proper and found.content >= least - strong
    if found.content < least:
        return False
    if found.kind is InitiativeKind.BASE:
        return found.place and found.built
    return found.place and found.kind is InitiativeKind.PROGRAMME


def _is_aspired(found: Candidate) -> bool:
    """Say whether a name is a title striven for: 创建国家级…示范区."""
    graded = any(
        level in found.modifier for level in ("国家级", "省级", "市级", "全国", "全省", "全市")
    )
    return graded and (found.governor in words("strives") or bool(_STARS.search(found.name)))
