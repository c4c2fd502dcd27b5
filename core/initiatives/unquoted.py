"""Initiatives without marks: designations, that is heads with modifiers, governed or announced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.initiatives.named import Named
from core.initiatives.phrases import Phrase, has_rare, phrases
from core.initiatives.vocabulary import (
    alternatives,
    ends_in,
    head_at_end,
    head_kinds,
    pattern,
    short_head,
    words,
)
from core.model import InitiativeKind
from core.offsets import Span

# Quotations are opaque: a comma inside one ends no clause.
_CLAUSE = re.compile(
    r"(?:“[^”\n]{0,120}”|「[^」\n]{0,120}」|『[^』\n]{0,120}』|《[^》\n]{0,120}》"
    r"|[^，,。；;：:！!？?\s…|“”「」『』《》])+"
)
_OCCURS = (
    r"(?:建设|项目|工作)?(?:于|在|正式|先后|相继|成功|顺利|同时|同步|同日|隆重|圆满|全面|如期|共同|联合)*"
    r"(?:[\d年月日]{{2,11}})?(?:[在于][\u4e00-\u9fff]{{1,8}}?)??(?:正式|先后|相继|成功|顺利|隆重)*(?P<verb>{verbs})(?!了?以)"
)
_LEAST = 4  # characters of a name
_COUNTED = re.compile(r"[\d一二三四五六七八九十百千]+余?(?:周年|多)")
_VISITED = re.compile("[到赴往至]")
_LEVEL = frozenset("省市县区镇乡州")
_NEAR = 8  # characters before a name in which a verb of visiting counts
# Characters of what stands before a joint that is inside a name; 、 joins short words (蓝天、碧水).
_JOINTS = {"与": 10, "和": 10, "及": 10, "、": 2}
_HALF = 14  # characters of all that stands before a joint
_PRIZE = re.compile(r"[特一二三]等奖|[金银铜]奖|优秀奖|冠军|亚军|季军")
_STARS = re.compile(r"[三四五]星|[1-5]?A级")
_BEYOND = 6  # characters behind the last head: the rest of its word, and what follows it
_MOST = 30  # longer runs are clauses, not names
_TAIL = ("建设", "工作", "创建", "打造", "开展", "实施")
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:省|市|自治区|区|县|镇|乡|州|盟|旗|街道|村)")


def unquoted_initiatives(key: str, line: Span, taken: list[Span]) -> Iterator[Named]:
    """Yield designations of a line: heads with modifiers that a verb governs or announces."""
    for found in _CLAUSE.finditer(key, line.start, line.end):
        window = _window(key, Span(*found.span()))
        if window is None:
            continue
        clause = Span(*found.span())
        whole = clause == _stripped(key, line)
        for chain in _chains(key, window):
            for named in _names(key, chain, clause, whole=whole):
                if not any(named.span.overlaps(t) for t in taken):
                    yield named


def _window(key: str, clause: Span) -> Span | None:
    """Return the part of a clause up to the end of its last head; only that need be cut."""
    heads = [found.end() for found in _likely_heads().finditer(key, *clause)]
    return Span(clause.start, min(clause.end, heads[-1] + _BEYOND)) if heads else None


@cache
def _likely_heads() -> re.Pattern[str]:
    """Return the pattern of heads that may end a name; of one character, where a phrase ends."""
    named = [head for head in head_kinds() if head not in words("never")]
    long, short = [[h for h in named if (len(h) > 1) is many] for many in (True, False)]
    ends = (
        rf"(?=$|[^\u4e00-\u9fff]|[和与及等在于]|{'|'.join(_TAIL)}|{alternatives(words('occurs'))})"
    )
    return re.compile(f"{alternatives(long)}|[{''.join(short)}]{ends}")


def _stripped(key: str, line: Span) -> Span:
    text = line.of(key)
    return Span(line.end - len(text.lstrip()), line.start + len(text.rstrip(" 　。")))


def _chains(key: str, clause: Span) -> Iterator[list[Phrase]]:
    """Yield phrases with those that a list goes on with; a name may be joined within itself."""
    chain: list[Phrase] = []
    for phrase in phrases(key, clause):
        if chain and phrase.joined:
            before = chain[-1]
            if _is_half(key, before, phrase):
                phrase.words[:0] = [*before.words, (Span(before.end, phrase.start), None)]
                phrase.start = before.start
                phrase.joined, phrase.tail = before.joined, before.tail
                chain.pop()
            elif _is_inside(key, before, phrase):
                phrase.tail = True
            chain.append(phrase)
            continue
        if chain:
            yield chain
        chain = [phrase]
    if chain:
        yield chain


def _is_half(key: str, before: Phrase, phrase: Phrase) -> bool:
    """Say whether a joint stands inside a name: (职业教育合作)与(高质量发展论坛)."""
    joint = key[before.end : phrase.start]
    part = key[before.start : before.end].rpartition(joint)[2]
    if len(part) > _JOINTS.get(joint, 0) or before.end - before.start > _HALF:
        return False
    return before.governor is not None and head_at_end(part) is None and _is_strong(key, phrase)


def _is_inside(key: str, before: Phrase, phrase: Phrase) -> bool:
    """Say whether a phrase is the end of a coordination that names nothing: A治理和(B服务)."""
    joint = key[before.end : phrase.start]
    return (
        joint in _JOINTS
        and before.governor is not None
        and head_at_end(key[before.start : before.end]) is None
        and not (joint == "、" and _is_strong(key, phrase))
    )


def _is_strong(key: str, phrase: Phrase) -> bool:
    """Say whether a phrase ends in a head that makes a name of what stands before it."""
    head = head_at_end(key[phrase.start : phrase.end])
    return (
        head is not None
        and head not in words("weak")
        and not ({short_head(head)} & (words("weak") | words("never")))
    )


def _names(key: str, chain: list[Phrase], clause: Span, *, whole: bool) -> Iterator[Named]:
    """Yield the names of a chain; what is announced of its last is said of all."""
    candidates = [found for phrase in chain if (found := _candidate(key, phrase))]
    if not candidates:
        return
    last = candidates[-1]
    announced = whole or bool(_announces().match(key, last.end, clause.end))
    series = _is_series([c.name for c in candidates])
    for candidate in candidates:
        prized = candidate.kind is InitiativeKind.EVENT and bool(_PRIZE.match(key, candidate.end))
        if _accepted(candidate, announced=announced or prized, series=series):
            yield Named(
                Span(candidate.start, candidate.end), candidate.kind, candidate.name, quoted=False
            )


def _is_series(names: list[str]) -> bool:
    """Say whether a list names a series: (同心)服务团、(同心)智囊团和(同心)攻坚队."""
    return len(names) > 2 and len({name[:2] for name in names}) == 1  # noqa: PLR2004 - three


def _candidate(key: str, phrase: Phrase) -> Candidate | None:
    """Return the longest part of a phrase that ends in a head noun, if the rest may follow one."""
    if phrase.tail:
        return None
    for index in range(len(phrase.words) - 1, -1, -1):
        end = phrase.words[index][0].end
        head = head_at_end(key[phrase.start : end])
        if (
            head
            and _is_word(head, phrase.words[index][0].of(key))
            and _may_end(key, end, phrase.end)
        ):
            return Candidate.of(key, phrase, index, head)
    return None


def _may_end(key: str, end: int, limit: int) -> bool:
    """Say whether a name may end before the rest of its phrase: (基地)建设, (大赛)一等奖."""
    rest = key[end:limit]
    follows = rest.startswith(_TAIL) or _PRIZE.match(rest) or _announces().match(key, end, limit)
    return not rest or bool(follows)


def _is_word(head: str, word: str) -> bool:
    """Say whether a head of one character is a word, or the end of one: 展 in 发展 is neither."""
    return len(head) > 1 or word == head or (len(word) > 2 and not ends_in(word, "no_heads"))  # noqa: PLR2004 - 团 in 集团


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
            content=rare + sum(_tells(text) for text, _ in before),
            place=place,
            proper=place or level or rare or sign or phrase.edition,
            rare=rare,
            visited=bool(_VISITED.match(key, max(0, start - 1)))
            or bool(pattern("visits").search(key, max(0, start - _NEAR), start)),
            edition=phrase.edition,
            built=key.startswith(_TAIL, end),
        )


def _tells(word: str) -> bool:
    """Say whether a modifier says what a thing is, not of what grade."""
    return len(word) > 1 and word not in words("empty") and word[-1] not in "型性式级"


def _has_place(modifier: str) -> bool:
    return any(not ends_in(found[0], "no_places") for found in _PLACE.finditer(modifier))


def _accepted(found: Candidate, *, announced: bool, series: bool) -> bool:
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
    if _COUNTED.match(found.name) or (found.visited and found.governor is None):
        return True
    return ends_in(found.name, "titles") or _is_aspired(found)


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


@cache
def _announces() -> re.Pattern[str]:
    """Return the pattern of what follows a name: it is founded, held, or closes a list of names."""
    listed = rf"等(?:系列|主题|特色|重点)*{alternatives(head_kinds())}"
    return re.compile(f"{_OCCURS.format(verbs=alternatives(words('occurs')))}|{listed}")
