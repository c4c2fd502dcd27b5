"""What a report says of itself: title, date, publisher, bylines, place. Nothing is invented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from core.layout import Part
from core.model import Byline, Dated, Metadata, Role
from core.offsets import Span
from core.structure.lines import TextLine
from core.structure.top import OFFICE, SPOKEN_BY

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_NUMBER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    rf"(?P<year>\d{{4}}|[〇○零一二三四五六七八九]{{4}}|(?:中华)?民国\s*\d{{2,3}}|(?<!\d)1[01]\d(?=\s*年))\s*[年\-/.]\s*"
    rf"(?P<month>{_NUMBER})\s*[月\-/.]\s*(?P<day>{_NUMBER})日?"
    r"(?:\s*(?P<time>\d{1,2}:\d{2}(?::\d{2})?))?"
)
_ROC = 1911  # 民国 1 is 1912
_ROC_DIGITS = 3  # 113年: no report is of the year 113 of our era
_SOURCE = re.compile(
    r"来源\s*[:：|｜]\s*(?P<name>[^\s　:：|｜]+?)"
    r"(?=[\s　|｜]|(?:责任)?编辑|责编|作者|发布|浏览|$)"
)
_SUPPLIED = re.compile(r"^[（(]?(?P<name>[\u4e00-\u9fff]{3,20})供稿[）)]?$")
# A name is no office, and not the verb of a credit line.
_NAME = (
    r"(?!记者|通讯员|编辑|责编|作者|摄影|图文|审核|校对|监制|策划|推荐|均为|来源|提供)"
    r"[\u4e00-\u9fff]{2,3}"
)
_ISSUED = re.compile(rf"^(?P<name>{OFFICE.pattern})$")
_OFFICE = re.compile(
    rf"(?P<role>特约记者|本报记者|记者|通讯员|责任编辑|编辑|责编|作者|摄影|撰稿|撰文|"
    rf"图文|审核|校对|监制|策划|供图|[初复终]审|(?:文|图)(?=\s*[:：/／|｜]))\s*[:：/／|｜]?\s*"
    rf"(?P<names>{_NAME}(?:[\s　、]+{_NAME}(?![\u4e00-\u9fff]))*)(?=$|[\s　】）)\]/／、])"
)
_CREDITS = 200  # characters of a line that may name authors
_AUTHORED = frozenset({Role.META, Role.BYLINE, Role.BOILERPLATE})
_DATELINE = re.compile(r"[（(](?P<inner>(?:记者|通讯员)[^（）()]{2,40})[）)]")


def find_metadata(key: str, lines: list[TextLine], roles: list[Role]) -> Metadata:
    """Return what the lines state; `key` is the text in simplified form."""
    titles = [line.span for line, role in zip(lines, roles, strict=True) if role is Role.TITLE]
    return Metadata(
        title=Span(titles[0].start, titles[-1].end) if titles else None,
        date=_hinted_date(lines) or _stated_date(lines, roles),
        publisher=_hinted_span(lines, Part.PUBLISHER) or _publisher(lines, roles),
        bylines=tuple(_bylines(lines, roles)),
        place=find_place(key),
    )


def _hinted_date(lines: list[TextLine]) -> Dated | None:
    """Return the date that the container states."""
    for line in lines:
        if line.hint and line.hint.part is Part.DATE and line.hint.value:
            return Dated(line.span, line.hint.value)
    return None


def _hinted_span(lines: list[TextLine], part: Part) -> Span | None:
    return next((line.span for line in lines if line.hint and line.hint.part is part), None)


def _stated_date(lines: list[TextLine], roles: list[Role]) -> Dated | None:
    """Return the first full date on a meta line."""
    for line, role in zip(lines, roles, strict=True):
        if role is not Role.META:
            continue
        found = _DATE.search(line.key)
        value = _iso(found) if found else None
        if found and value:
            at = line.span.start
            return Dated(Span(at + found.start(), at + found.end()), value)
    return None


def _iso(found: re.Match[str]) -> str | None:
    """Return ISO 8601, None where month or day can't exist."""
    printed = found["year"]
    digits = "".join(str(_DIGITS.get(c, c)) for c in printed if c.isdigit() or c in _DIGITS)
    year = int(digits) + (_ROC if "民国" in printed or len(digits) == _ROC_DIGITS else 0)
    month, day = _small_number(found["month"]), _small_number(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - the calendar
        return None
    date = f"{year:04}-{month:02}-{day:02}"
    return f"{date}T{found['time'].zfill(5)}" if found["time"] else date


def _small_number(printed: str) -> int:
    """Read 1 … 99 in Arabic or Chinese numerals."""
    if printed.isdigit():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    if not ten:
        return _DIGITS[printed[0]]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _publisher(lines: list[TextLine], roles: list[Role]) -> Span | None:
    """Return the stated source; failing that, the office that supplied the text."""
    for wanted, pattern in ((Role.META, _SOURCE), (Role.META, _ISSUED), (Role.BYLINE, _SUPPLIED)):
        for line, role in zip(lines, roles, strict=True):
            found = pattern.search(line.key) if role is wanted else None
            if found:
                return Span(*found.span("name")).shift(line.span.start)
    return None


def _bylines(lines: list[TextLine], roles: list[Role]) -> Iterator[Byline]:
    for line, role in zip(lines, roles, strict=True):
        if role in _AUTHORED:
            shown = line.key[:_CREDITS]
            yield from _authors(shown, line.span.start, names_only=role is Role.BYLINE)
        elif role is Role.BODY:
            for found in _DATELINE.finditer(line.key[:60]):
                yield from _authors(found["inner"], line.span.start + found.start("inner"))


def _authors(printed: str, at: int, *, names_only: bool = False) -> Iterator[Byline]:
    """Yield names behind an office; on a byline, also the names that stand alone before it."""
    spoken = SPOKEN_BY.fullmatch(printed)
    if spoken:
        yield Byline(Span(*spoken.span("name")).shift(at), spoken["office"])
        return
    first = None
    for found in _OFFICE.finditer(printed):
        first = found.start() if first is None else first
        for name in re.finditer(_NAME, found["names"]):
            start = at + found.start("names") + name.start()
            yield Byline(Span(start, start + len(name[0])), found["role"])
    if names_only:
        alone = printed[: len(printed) if first is None else first]
        for name in re.finditer(rf"(?<![\u4e00-\u9fff]){_NAME}(?=[\s　]|$)", alone):
            yield Byline(Span(at + name.start(), at + name.end()))


_PLACE = re.compile(r"(?=(?P<stem>[\u4e00-\u9fff]{2})(?P<suffix>[县区市州旗]))")
# What stands before the suffix in common nouns (社区, 园区, 城市 …), not in names.
_COMMON = re.compile(
    r"(?:[社园城地山景校辖灾新特库林牧市县小矿专战军片厂全各该本我老郊湖港工]|示范|经济|农业|旅游|贸易|商务|文化|生活|中心|核心|主城|行政|风景|产业|开发|高新|功能|保税|自贸|"
    r"试验|实验|合作|保护|自治|都|超|上|门|股|楼|夜|省|地级|直辖|集散|[一二三四五六七八九十两多几])$"
)
_OPENING = 60  # characters: a title and a bit
_NOT_IN_NAME = re.compile(r"[的和与在为是由对向从到将把及等个省市县区州]")


def find_place(key: str) -> Span | None:
    """Return the first mention of the county, district or city that the report is about.

    That is the name (two or three characters and a suffix) met most often, a mention in the first
    line counting threefold. The third character belongs to the name when it stands there nearly
    always. None where no name occurs twice, or once in full and at the opening without its suffix.
    """
    first: dict[str, int] = {}
    two: Counter[str] = Counter()
    three: Counter[str] = Counter()
    for found in _PLACE.finditer(key):
        before, name = key[max(0, found.start() - 1) : found.start()], "".join(found.groups())
        if _COMMON.search(before + found["stem"]) or _NOT_IN_NAME.search(found["stem"]):
            continue
        two[name] += 1
        first.setdefault(name, found.start())
        if before.isalpha() and not _NOT_IN_NAME.match(before):
            three[before + name] += 1
    if not two:
        return None
    opening = key.strip()[:_OPENING]
    name = max(two, key=lambda n: (two[n] + 3 * (n[:-1] in opening), -first[n]))
    count = two[name]
    longer, times = max(
        ((long, n) for long, n in three.items() if long.endswith(name)),
        key=lambda item: item[1],
        default=("", 0),
    )
    if times > 0.8 * count and count > 1:
        name = longer
    if count < 2 and name[:-1] not in opening:  # noqa: PLR2004 - one mention is no evidence
        return None
    start = key.index(name)
    return Span(start, start + len(name))
