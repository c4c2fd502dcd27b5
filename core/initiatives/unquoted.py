"""Initiatives without marks: designations, that is heads with modifiers, governed or announced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.initiatives.candidates import TAIL, Candidate, is_name
from core.initiatives.named import Named
from core.initiatives.phrases import Phrase, phrases
from core.initiatives.vocabulary import (
    alternatives,
    ends_in,
    head_at_end,
    head_kinds,
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
    r"(?:[一二三四五]期)?(?:建设|项目|工作)?(?:于|在|正式|先后|相继|成功|顺利|同时|同步|同日|隆重|圆满|全面|如期|共同|联合|分阶段|分批|陆续)*"
    r"(?:[\d年月日]{{2,11}})?(?:[在于][\u4e00-\u9fff]{{1,8}}?)??(?:正式|先后|相继|成功|顺利|隆重)*(?P<verb>{verbs})(?!了?以)"
)
# Characters of what stands before a joint that is inside a name; 、 joins short words (蓝天、碧水).
_JOINTS = {"与": 10, "和": 10, "及": 10, "、": 2}
_MOST = 30  # characters of a name with its joints
_PRIZE = re.compile(r"[特一二三]等奖|[金银铜]奖|优秀奖|冠军|亚军|季军")
_MANY = re.compile(r"(?:[2-9]|\d{2,})余?[个家座所处间](?!月)")
_FEW = 2  # modifiers: more make a name even of what there are many of
_SHORTEST = 3  # characters of a name
_BEYOND = 6  # characters behind the last head: the rest of its word, and what follows it


def unquoted_initiatives(key: str, line: Span, taken: list[Span]) -> Iterator[Named]:
    """Yield designations of a line: heads with modifiers that a verb governs or announces."""
    for found in _CLAUSE.finditer(key, line.start, line.end):
        window = _window(key, Span(*found.span()))
        if window is None:
            continue
        clause = Span(*found.span())
        alone = clause == _stripped(key, line)
        for chain in _chains(key, window):
            for named in _names(key, chain, clause, alone=alone):
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
    follows = ("正式", "先后", "相继", "顺利", "全面", *TAIL)
    listed = f"[和与及等在于]|{'|'.join(follows)}|{alternatives(words('occurs'))}"
    ends = rf"(?=$|[^\u4e00-\u9fff]|{listed})"
    return re.compile(f"{alternatives(long)}|[{''.join(short)}]{ends}")


def _stripped(key: str, line: Span) -> Span:
    text = line.of(key)
    return Span(line.end - len(text.lstrip()), line.start + len(text.rstrip(" 　。")))


def _chains(key: str, clause: Span) -> Iterator[list[Phrase]]:
    """Yield phrases with those that a list goes on with; a name may be joined within itself."""
    chain: list[Phrase] = []
    for phrase in phrases(key, clause):
        if chain and not phrase.joined:
            yield _merged(key, chain)
            chain = []
        chain.append(phrase)
    if chain:
        yield _merged(key, chain)


def _merged(key: str, chain: list[Phrase]) -> list[Phrase]:
    """Return a list of phrases, from its end on joined where a joint stands inside a name."""
    merged = [chain[-1]]
    for before in reversed(chain[:-1]):
        phrase = merged[0]
        if _is_half(key, before, phrase):
            phrase.words[:0] = [*before.words, (Span(before.end, phrase.start), None)]
            phrase.start, phrase.joined, phrase.tail = before.start, before.joined, before.tail
            continue
        phrase.tail |= _is_inside(key, before, phrase)
        merged.insert(0, before)
    return merged


def _is_half(key: str, before: Phrase, phrase: Phrase) -> bool:
    """Say whether a joint stands inside a name: (乡村教育合作)与(绿色发展论坛)."""
    most = _JOINTS.get(key[before.end : phrase.start], 0)
    if not 0 < before.end - before.start <= most or phrase.end - before.start > _MOST:
        return False
    headless = head_at_end(key[before.start : before.end]) is None
    return before.governor is not None and headless and _is_strong(key, phrase)


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


def _names(key: str, chain: list[Phrase], clause: Span, *, alone: bool) -> Iterator[Named]:
    """Yield the names of a chain; what is announced of its last is said of all."""
    candidates = [found for phrase in chain if (found := _candidate(key, phrase))]
    if not candidates:
        return
    last = candidates[-1]
    announced = bool(_announces().match(key, last.end, clause.end))
    announced |= alone and (candidates[0].start, last.end) == clause
    series = _is_series([c.name for c in candidates])
    for candidate in candidates:
        sort = not candidate.proper and candidate.content <= _FEW
        if sort and not announced and _MANY.match(key, candidate.end):
            continue  # 新建社区服务站20个: a sort of thing, none of them named
        prized = candidate.kind is InitiativeKind.EVENT and bool(_PRIZE.match(key, candidate.end))
        if is_name(candidate, announced=announced or prized, series=series):
            yield Named(
                Span(candidate.start, candidate.end), candidate.kind, candidate.name, quoted=False
            )


def _is_series(names: list[str]) -> bool:
    """Say whether a list names a series: (春雨)服务团、(春雨)智囊团和(春雨)攻坚队."""
    return len(names) > 2 and len({name[:2] for name in names}) == 1  # noqa: PLR2004 - three


def _candidate(key: str, phrase: Phrase) -> Candidate | None:
    """Return the longest part of a phrase that ends in a head noun, if the rest may follow one."""
    if phrase.tail or phrase.end - phrase.start < _SHORTEST:
        return None
    for index in range(len(phrase.words) - 1, -1, -1):
        end = phrase.words[index][0].end
        head = head_at_end(key[phrase.start : end])
        if (
            head
            and _is_word(head, phrase.words[index][0].of(key))
            and _may_end(key, end, phrase.end)
        ):
            refused = head in words("never") and end - phrase.start > len(head)
            return None if refused else Candidate.of(key, phrase, index, head)
    return None


def _may_end(key: str, end: int, limit: int) -> bool:
    """Say whether a name may end before the rest of its phrase: (基地)建设, (大赛)一等奖."""
    rest = key[end:limit]
    follows = rest.startswith(TAIL) or _PRIZE.match(rest) or _announces().match(key, end, limit)
    return not rest or bool(follows)


def _is_word(head: str, word: str) -> bool:
    """Say whether a head of one character is a word, or the end of one: 展 in 发展 is neither."""
    return len(head) > 1 or word == head or (len(word) > 2 and not ends_in(word, "no_heads"))  # noqa: PLR2004 - 团 in 集团


@cache
def _announces() -> re.Pattern[str]:
    """Return the pattern of what follows a name: it is founded, held, or closes a list of names."""
    listed = rf"等(?:系列|主题|特色|重点)*{alternatives(head_kinds())}"
    return re.compile(f"{_OCCURS.format(verbs=alternatives(words('occurs')))}|{listed}")
