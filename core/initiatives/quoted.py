"""Initiatives in quotation marks and book marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.initiatives.quotes import outer_quotes
from core.initiatives.vocabulary import (
    ends_in,
    head_at_end,
    head_kinds,
    pattern,
    slogan,
    words,
)
from core.model import InitiativeKind
from core.offsets import Span

_REACH = 16  # characters behind the closing mark in which a glued head is looked for
_STOP = re.compile(
    r"[,，。;；:：、!！?？\s“”「」《》()（）|的等和与及在中为是并以来]|被|成功|成为|启动以"
)
_COUNTED = re.compile(r"(?:[一二两三四五六七八九十\d]+(?:项|个|大|地|种|类))?")
_SHARED = re.compile(
    r"(?:[“「][^“”「」]{1,30}[”」]|、|和|及|与)*(?:等)?(?:[一二两三四五六七八九十\d]+(?:项|个|场|次))?(?:系列)?(?P<noun>[\u4e00-\u9fff]{2,14})"
)
_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]+[届期次]|20\d\d年?)$")
_SPEECH = re.compile(r"[。！？!?…]|[我你他她]们")
_LIST = re.compile(r"[、,，;；]")
_DOCUMENT = re.compile(r"^[《〈]")


@dataclass(frozen=True, slots=True)
class Named:
    """A named thing: where, of what kind, and the name proper inside its first quotes."""

    span: Span
    kind: InitiativeKind
    core: str
    quoted: bool = True


def quoted_initiatives(key: str, line: Span) -> Iterator[Named]:
    """Yield what a line names in marks; honours, sayings and scare quotes are left out."""
    quotes = outer_quotes(key, line)
    for order, quote in enumerate(quotes):
        following = quotes[order + 1].start if order + 1 < len(quotes) else line.end
        inner = key[quote.start + 1 : quote.end - 1]
        if _DOCUMENT.match(key[quote.start]):
            if not (ends_in(inner, "press") and len(inner) <= 8):  # noqa: PLR2004 - a paper's name
                yield Named(quote, InitiativeKind.DOCUMENT, inner)
            continue
        named = _name(key, line, quote, following, inner)
        if named:
            yield named


def _name(key: str, line: Span, quote: Span, following: int, inner: str) -> Named | None:
    before = key[max(line.start, quote.start - 8) : quote.start]
    head_end, head = _glued_head(key, quote.end, min(following, line.end))
    if _confers(before, key[quote.end : quote.end + 4], inner):
        return _inside_honour(key, quote, inner, head_end, head)
    kind = _kind(inner, head) or _shared_kind(key, quote.end, line.end, inner)
    if kind is None and not _triggered(before, inner):
        return None
    if _SPEECH.search(inner) or (head is None and _is_scare(before, inner, key, quote.end)):
        return None
    start = _EDITION.search(before)
    left = quote.start - len(start[0]) if start else quote.start
    return Named(Span(left, head_end), kind or InitiativeKind.CAMPAIGN, inner)


def _glued_head(key: str, start: int, limit: int) -> tuple[int, str | None]:
    """Return where the phrase ends, and the outermost head noun glued to the closing mark."""
    counted = _COUNTED.match(key, start, limit)
    at = counted.end() if counted else start
    run = key[at : min(limit, at + _REACH)]
    stop = _STOP.search(run)
    run = run[: stop.start()] if stop else run
    best: re.Match[str] | None = None
    for found in pattern("heads").finditer(run):
        # “同心驿站”平台服务群众: with an object behind it, the second noun is a verb.
        if best and found[0] in words("verbal") and found.end() < len(run):
            break
        # Two nouns in a row (活动阵地, 工作现场推进会) are one head as long as no verb parts them.
        best = found
        if found.end() < len(run) and not pattern("heads").search(run, found.end()):
            break
    if best is None:
        return start, None
    return at + best.end(), best[0]


def _kind(inner: str, head: str | None) -> InitiativeKind | None:
    """Return the kind by the outer head, else by the head inside, else by the slogan."""
    if head:
        return head_kinds()[head]
    if slogan().search(inner):
        return InitiativeKind.CAMPAIGN
    inside = head_at_end(inner.rstrip("”’』"))
    if inside and len(inner) > len(inside) + 1 and not _LIST.search(inner):
        return head_kinds()[inside]
    return None


def _shared_kind(key: str, start: int, limit: int, inner: str) -> InitiativeKind | None:
    """Return the kind of the head that a list of quotes shares: “A”“B”等活动."""
    if len(inner) < 3:  # noqa: PLR2004 - a word of one or two characters lists no name
        return None
    shared = _SHARED.match(key, start, limit)
    if not shared or key[start : start + 1] not in "“「、和等":
        return None
    run = _STOP.split(shared["noun"])[0]
    heads = [found[0] for found in pattern("heads").finditer(run)]
    return head_kinds()[heads[-1]] if heads else None


def _triggered(before: str, inner: str) -> bool:
    return len(inner) >= 3 and ends_in(before.rstrip("了"), "triggers")  # noqa: PLR2004


def _is_scare(before: str, inner: str, key: str, end: int) -> bool:
    """Say whether marks without a head only colour a word or quote a list."""
    if key.startswith(("的", "地"), end) and not slogan().search(inner):
        return True
    if before.endswith(("的", "是", "叫", "做")):
        return not head_at_end(inner)
    return len(_LIST.findall(inner)) > 1


def _confers(before: str, after: str, inner: str) -> bool:
    found = list(pattern("honours").finditer(before))
    return bool(found) or ends_in(inner, "titles") or after.startswith(("称号", "荣誉"))


def _inside_honour(
    key: str, quote: Span, inner: str, head_end: int, head: str | None
) -> Named | None:
    """Return the campaign that an honour is named after: “万企帮万村”行动先进单位."""
    campaign = head is not None and head_kinds()[head] is InitiativeKind.CAMPAIGN
    if not campaign or ends_in(inner, "titles"):
        return None
    return Named(Span(quote.start, head_end), InitiativeKind.CAMPAIGN, inner) if key else None
