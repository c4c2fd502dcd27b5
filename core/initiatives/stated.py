"""What a text states of a named thing: the body that runs or issues it, its place, its year."""

from __future__ import annotations

import re
from functools import cache

from core.initiatives.vocabulary import alternatives, words
from core.model import Initiative, InitiativeKind
from core.offsets import Span

_BODY = (
    r"(?!通过|是|为|经|在|向|对|与|和(?!平)|由)[\u4e00-\u9fff]{0,14}?(?:统战部|宣传部|组织部|党委|县委|市委|区委|省委|镇委|工委|政府|委员会|工商联|侨联|妇联|文联|科协|残联"
    r"|[\u4e00-\u9fff]{2}委(?!员|托|派)|公所|农会|基金会|图书馆|文化馆|博物馆|公司|集团|学院|大学"
    r"|总工会|团委|商会|协会|联合会|联谊会|[局厅署处办](?!理|法|好|事|公)|医院|学校|中心|支部|街道"
    r"|(?!乡镇|村镇|全镇|全乡)[\u4e00-\u9fff]{2}[镇乡])"
)
_ADVERB = (
    r"(?:联合|会同|牵头|积极|主动|先后|相继|正式|成功|深入|扎实|创新|大力|持续|组织|率先"
    r"|还|也|已|又|将|共同|广泛|认真|[于在]?[\d年月日]{3,11})*"
)
_STARTS = r"(?:^|(?<=[，,。；;：:！？!?\s、由]))(?:[\d年月日至今]{2,12}|今年以来|近年来|去年|今年)?"
_HOSTED = re.compile(
    rf"由({_BODY})(?:等[\u4e00-\u9fff]{{0,6}})?(?:主办|承办|牵头|发起|组织|举办|实施|运营|建设)"
)
_PLACE = re.compile(r"^[“「]?([\u4e00-\u9fff]{2,3}?(?:省|市|区|县|镇|乡|州|街道))(?!场|域|民|委)")
_HELD = re.compile(
    r"(?:于|[\d年月日]{2,11})?在([\u4e00-\u9fff]{2,12}?)(?:举行|举办|召开|启动|开幕|成立|揭牌|落成|开工|上线)"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)年?")
_REACH = 40  # characters before a name in which its body and year are looked for
_DATED = (InitiativeKind.DOCUMENT, InitiativeKind.EVENT, InitiativeKind.ORGANISATION)


def body_of(key: str, sentence: Span, mention: Initiative) -> Span | None:
    """Return the body that a sentence says runs a thing, or issued it, if it says so."""
    hosted = _HOSTED.search(key, *sentence)
    if hosted:
        return Span(*hosted.span(1))
    start = max(sentence.start, mention.span.start - _REACH)
    best: re.Match[str] | None = None
    for found in _runs().finditer(key, start, mention.span.start):
        best = found
    return Span(*best.span("body")) if best else None


def place_of(key: str, sentence: Span, mention: Initiative) -> Span | None:
    """Return the place that a name bears, or where its sentence says it was held."""
    named = _PLACE.match(key[mention.span.start : mention.span.end])
    if named:
        return Span(*named.span(1)).shift(mention.span.start)
    held = _HELD.match(key, mention.span.end, sentence.end)
    return Span(*held.span(1)) if held else None


def year_of(key: str, sentence: Span, mention: Initiative) -> int | None:
    """Return the year in a name, or of the issue, event or founding that its sentence states."""
    named = _YEAR.search(key, *mention.span)
    if named:
        return int(named[1])
    if mention.kind not in _DATED:
        return None
    years = _YEAR.findall(key, max(sentence.start, mention.span.start - _REACH), mention.span.start)
    return int(years[-1]) if years else None


@cache
def _runs() -> re.Pattern[str]:
    verbs = alternatives(words("governs") | words("governs_first"))
    return re.compile(rf"{_STARTS}(?P<body>{_BODY}){_ADVERB}(?:{verbs})")
