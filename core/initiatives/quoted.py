"""Initiatives in quotation marks and book marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.initiatives.heads import Head, glued_head, shared_head
from core.initiatives.honours import AROUND, confers, names_an_honour
from core.initiatives.named import Named
from core.initiatives.quotes import outer_quotes
from core.initiatives.splitting import split_words
from core.initiatives.vocabulary import (
    ends_in,
    forms,
    head_at_end,
    head_kinds,
    short_head,
    verb_kinds,
    words,
)
from core.model import InitiativeKind
from core.offsets import Span

_JOINED = re.compile(r"[、和与及]?|以及")
_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]+[届期次季]|20\d\d年?)$")
_SPEECH = re.compile(r"[。！？!?…]")
_PERSONS = re.compile(r"[我你他她您咱]")
_QUALITY = re.compile(r"(?:化|式|性|型|度|感|力)$")
_LEVELS = re.compile(
    r"(?:[省市县区]委|[省市县区镇州]|全国|中央|国家|、|和|及|“|了|城镇|农村|乡村|社区|地区|基层|系统|领域|行业)+$"
)
_COUNTED = re.compile(r"\d余?(?:家|个|座|处|所|间|支|条)$")
_COUNTS = re.compile(r"(?:建成|达到?|已有)?\d+余?(?:家|个|座|处|所|间|支|条)")
_BODY = re.compile(r"(?:局|组|署|处|部|会|院)$")
_SAYS = re.compile(r"(?:[：:]|说|表示|指出|强调|认为|写道|感慨|坦言|介绍|所谓|俗话说|常言道)$")
_LIST = re.compile(r"[、,，;；]")
_COLOUR_ONLY = re.compile(
    r"(?:是|像|如|当好?|做好?|甘当|争当|充当|念好|下好|种好|画好|奏响|打通|破解|变|从|由|叫做?|称为|称作|誉为|有|的|把|让|称之为|视为|当作|成为)$"
)
_SHORT_NAME = re.compile(r"(?:简称|下称|又称|亦称)(?:为)?$")
_AFTER_VERB = re.compile(
    r"(?:正式|成功|顺利|圆满|全面|同步|持续|深入|扎实|加快)*(?:推进|落地|启动|上线|揭牌|开讲|开班|成立|举行|举办|开幕|投用|启用|发布|落地|推出|开通|运行|走进)"
)
_NAME_SIGN = re.compile(r"[·A-Za-z+&]|\d")
# “工业强县”战略 and “学习先进典型”活动 confer no title.
_STRIVEN = (
    "战略", "行动", "工程", "计划", "活动", "主题活动", "实践活动", "系列活动", "品牌", "工作品牌",
    "服务品牌", "党建品牌",
)  # fmt: skip
_LEAST = 3  # characters that a name without a head has at least
_SIGNED = frozenset(
    {
        InitiativeKind.CAMPAIGN,
        InitiativeKind.PROGRAMME,
        InitiativeKind.PLATFORM,
        InitiativeKind.BASE,
    }
)
_NAMES = 2  # characters: a single one in marks is a word that the writer plays with


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quotation with what stands around it; `before` skips the other quotations of its list."""

    span: Span
    inner: str
    before: str
    after: str
    head: Head


def quoted_initiatives(key: str, line: Span) -> Iterator[tuple[Span, Named | None]]:
    """Yield each outermost quotation of a line with what it names, if anything.

    Honours, sayings and scare quotes name nothing.
    """
    quotes = outer_quotes(key, line)
    listed = line.start
    for order, span in enumerate(quotes):
        inner = key[span.start + 1 : span.end - 1].strip()
        if key[span.start] in "《〈":
            if not _is_press(inner, key[max(line.start, span.start - 2) : span.start]):
                yield span, Named(span, InitiativeKind.DOCUMENT, inner)
            continue
        previous = quotes[order - 1] if order else None
        joined = previous and _JOINED.fullmatch(key, previous.end, span.start)
        listed = listed if joined else span.start
        following = quotes[order + 1].start if order + 1 < len(quotes) else line.end
        named = _name(
            key,
            line,
            _Quotation(
                span,
                inner,
                key[max(line.start, listed - AROUND) : listed],
                key[span.end : min(line.end, span.end + AROUND)],
                glued_head(key, span.end, min(following, line.end)),
            ),
        )
        yield span, named


def _is_press(inner: str, before: str) -> bool:
    short = 8  # characters of a paper's name
    return ends_in(inner, "press") and len(inner) <= short and not before.endswith(("印发", "编印"))


def _name(key: str, line: Span, quote: _Quotation) -> Named | None:
    inner, head = quote.inner, quote.head
    if len(inner) < _NAMES and not _is_sign(quote):
        return None
    if confers(quote.before, quote.after, "" if head.noun in _STRIVEN else inner):
        return _inside_honour(key, quote)
    if _is_saying(quote) or _is_colour(quote):
        return None
    numbered = forms("numbered").search(inner)
    shared = shared_head(key, quote.span.end, line.end) if len(inner) > 1 or numbered else ""
    if _PERSONS.search(inner) and not (head.noun or shared or forms("slogans").search(inner)):
        return None
    kind, sure = _kind(inner, head.noun, shared), True
    if kind is None:
        kind, sure = _kind_by_verb(quote), False
    if kind is None:
        return None
    start = _EDITION.search(key, line.start, quote.span.start)
    left = start.start() if start else quote.span.start
    return Named(Span(left, head.end), kind, inner, sure=sure)


def _is_sign(quote: _Quotation) -> bool:
    """Say whether one character in marks signs a name: “新”引擎行动, but no “新”模式."""
    noun = quote.head.noun
    modified = quote.head.end - quote.span.end - len(short_head(noun)) >= _NAMES
    return modified and head_kinds()[noun] in _SIGNED


def _inside_honour(key: str, quote: _Quotation) -> Named | None:
    """Return the campaign that an honour is named after: “万企帮万村”行动先进单位."""
    noun = quote.head.noun
    if not noun or head_kinds()[noun] is not InitiativeKind.CAMPAIGN:
        return None
    if ends_in(quote.inner, "titles"):
        return None
    if not (names_an_honour(key[quote.head.end : quote.head.end + 4]) or len(quote.inner) > _LEAST):
        return None
    return Named(Span(quote.span.start, quote.head.end), InitiativeKind.CAMPAIGN, quote.inner)


def _is_saying(quote: _Quotation) -> bool:
    """Say whether a quotation is speech, or a list of things and no name."""
    if _SPEECH.search(quote.inner) and not forms("slogans").search(quote.inner):
        return True
    if quote.head.noun:
        return False
    if _SAYS.search(quote.before):
        return True
    lists = len(_LIST.findall(quote.inner))
    return lists > 1 and not forms("slogans").search(quote.inner)


def _is_colour(quote: _Quotation) -> bool:
    """Say whether marks only colour a word: a known metaphor, or one that is used as one."""
    inner, noun = quote.inner, quote.head.noun
    if inner in words("colours"):
        governed = any(quote.before.endswith(verb) for verb in verb_kinds())
        weak = noun in words("weak") and (not governed or noun == "服务")
        platform = bool(noun) and head_kinds()[noun] is InitiativeKind.PLATFORM
        return not noun or noun in words("never") or (weak and not platform)
    if noun:
        return False
    image = inner.startswith(tuple(words("images")))
    if head_at_end(inner) and len(inner) > _LEAST:
        return image
    if forms("slogans").search(inner) or forms("numbered").search(inner):
        return False
    if _QUALITY.search(inner) and not inner.startswith("再"):
        return True
    return quote.after.startswith(("的", "地", "了")) or bool(_COLOUR_ONLY.search(quote.before))


def _kind(inner: str, head: str, shared: str) -> InitiativeKind | None:
    """Return the kind by the outer head, else by the slogan, the head inside, the shared one."""
    if head:
        return head_kinds()[head]
    if forms("slogans").search(inner):
        return InitiativeKind.CAMPAIGN
    inside = head_at_end(inner.rstrip("”’』"))
    least = len(inside or "") + (inside not in words("naming"))
    if inside in words("never") or (inside and len(inside) == 1 and not _is_own(inner)):
        inside = None
    if inside and len(inner) > least and not _LIST.search(inner):
        numbered = forms("numbered").search(inner)
        return InitiativeKind.MECHANISM if numbered else head_kinds()[inside]
    return head_kinds()[shared] if shared else None


def _is_own(inner: str) -> bool:
    """Say whether the last character of a name is a word, or the end of a long one."""
    last = split_words(inner)[-1]
    return len(last) != _LEAST - 1 and not ends_in(last, "no_heads")


def _kind_by_verb(quote: _Quotation) -> InitiativeKind | None:
    """Return the kind that what stands around a name without a head lets expect, if anything."""
    inner, numbered = quote.inner, bool(forms("numbered").search(quote.inner))
    if _SHORT_NAME.search(quote.before):
        return InitiativeKind.EVENT if inner.endswith(("会", "赛")) else InitiativeKind.PROGRAMME
    if len(inner) < _LEAST and not numbered:
        return None
    if quote.after.startswith(("建设", "战略")):
        return InitiativeKind.POLICY
    if _COUNTED.search(quote.before) or _COUNTS.match(quote.after):
        return InitiativeKind.BASE
    before = _LEVELS.sub("", quote.before)
    verb = next((verb for verb in verb_kinds() if before.endswith(verb)), None)
    if verb:
        return _likely(inner, verb_kinds()[verb], numbered=numbered)
    return InitiativeKind.CAMPAIGN if _AFTER_VERB.match(quote.after) else None


def _likely(inner: str, kind: InitiativeKind | None, *, numbered: bool) -> InitiativeKind | None:
    """Return the kind of a name without a head behind a verb; None where it names nothing."""
    if kind is None:
        return InitiativeKind.PROGRAMME if _NAME_SIGN.search(inner) else None
    if numbered:
        rule = kind is InitiativeKind.MECHANISM and not inner.endswith("条")
        return kind if rule else InitiativeKind.POLICY
    if kind is InitiativeKind.POLICY:
        return None
    return InitiativeKind.ORGANISATION if _BODY.search(inner) else kind
