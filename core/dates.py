"""Dates, months, years, intervals and durations, resolved against the report's own date.

One pattern reads all forms; values are ISO 8601. 今年 and 去年 count from the report's date, 全年
and 上年 from the year that the text speaks of at that place. Years of the Republic (民国 1 is 1912)
are read bare where a report counts in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from core.model import DateMention, Role, Structure
from core.numerals import parse_number
from core.offsets import Span

_ROC = 1911
_CENTURY = 100
_MONTHS, _DAYS = 12, 31
_PLAN = 1966 - 5 * 3  # the third five-year plan began in 1966, each since five years later

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TO = r"\s*[至到—–\-~～]+\s*"
_HAN_YEAR = "[一二][〇○零一二三四五六七八九]{3}"
_ROC_YEAR = r"(?:中华)?民国\s?\d{1,3}"
_WESTERN = rf"(?:(?:19|20)\d{{2}}|{_HAN_YEAR}|{_ROC_YEAR})"
_BARE_ROC = r"|(?<!\d)(?:1[0-3]\d|[6-9]\d)"
_RELATIVE = "今年|本年|去年|上年|前年|明年|翌年|当年"
_SHIFTS = {"去": -1, "上": -1, "前": -2, "明": 1, "翌": 1}
_HALVES = {
    "上半年": (1, 6), "下半年": (7, 12),
    "前三季度": (1, 9), "前三个季度": (1, 9), "前两个季度": (1, 6),
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
}  # fmt: skip
_COUNTS_IN_ROC = re.compile(r"民国\s?\d|(?<!\d)1[0-3]\d年(?:度|\d{1,2}月)")
_COUNTS_LEAST = 2
_QUOTED = re.compile(r"[“「《][^“”「」《》\n]{1,40}[”」》]")


@cache
def _pattern(*, roc: bool) -> re.Pattern[str]:
    """Return the pattern of all forms, the more specific first."""
    year = f"(?:{_WESTERN[3:-1]}{_BARE_ROC if roc else ''})"

    def of_year(absolute: str, relative: str) -> str:
        return rf"(?:(?P<{absolute}>{year})\s*年度?|(?P<{relative}>{_RELATIVE}))"

    day = (
        rf"(?:{of_year('y', 'rel')}\s*)?(?P<m>{_N})\s*月\s*(?P<d>{_N})\s*[日号]"
        rf"(?P<time>\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?"
        rf"(?:{_TO}(?:(?:(?P<y2>{year})年)?(?P<m2>{_N})月)?(?P<d2>{_N})[日号])?"
    )
    numeric = (
        r"(?<![\d.\-/])(?P<ny>(?:19|20)\d{2})(?P<sep>[\-/.])(?P<nm>\d{1,2})(?P=sep)(?P<nd>\d{1,2})"
        r"(?![\d.\-/])(?P<ntime>\s+\d{1,2}:\d{2}(?::\d{2})?)?"
    )
    month = (
        rf"{of_year('my', 'mrel')}\s*(?P<mm>{_N})\s*(?:月份?)?"
        rf"(?:{_TO}(?:(?P<my2>{year})年)?(?P<mm2>{_N}))?月份?(?:[上中下]旬|底|末|初)?"
    )
    months = rf"(?<![\d第.])(?P<bm>{_N})月?份?{_TO}(?P<bm2>{_N})月份?"
    half = rf"(?:{of_year('hy', 'hrel')}\s*的?)?第?(?P<half>{'|'.join(_HALVES)})"
    fiscal = (
        rf"(?P<fy>{year})年?(?:[/／]|{_TO})(?P<fy2>\d{{2}}|[一二三四五六七八九〇零○]{{2}})"
        r"(?:财政|课税|会计)?(?:年度|财年|学年)"
    )
    short = r"(?<![\d/])(?P<s1>\d{2})[/／](?P<s2>\d{2})(?:财政|课税)?(?:年度|财年|学年|年)"
    years = rf"(?P<ya>{year})年?{_TO}(?P<yb>{year})\s*(?:年度?|学年|财年)"
    whole = (
        rf"(?P<yy>{year})\s*年(?:度|[底末初]|年[底末初])?(?!计划|级|版)"
        rf"(?:{_TO}(?P<yy2>{year})年[底末初]?)?"
    )
    plan = (
        r"“?(?P<plan>十[一二三四五六七八九]?|[三四五六七八九])五”?"
        r"(?P<planpart>期间|时期|以来|期?末|期?初|开局之年|收官之年)"
    )
    since = rf"(?P<n2>{_N}|两)多?年[来间]"
    span = rf"(?:近|过去|最近|未来|今后|这)的?(?P<n>{_N}|两)年(?:来|间|多来|里)?|{since}"
    relative = (
        r"(?P<relative>今年(?:以来|初|底|末)?|本年度?|去年(?:同期|[底末初])?|上一?年(?:同期|度|[底末初])?|"
        r"前年|明年|全年|年[内初底末]|当年)"
    )
    lone = (
        rf"(?<=记者)(?P<ld>\d{{1,2}})日|(?<=[,，。])(?P<ld2>\d{{1,2}})日(?=[,，从在])"
        rf"|(?<![\d个第上下本当正元每整数])(?P<lm>{_N})月(?:份|底|末|[上中下]旬)?(?![\d一二三四五六七八九十饼球光亮])"
    )
    vague = "(?P<vague>近年来|近几年来?|近来)"
    first = "(?=[0-9一二三四五六七八九十两中民今本去上前明翌当全年近过最未这第下“])"
    forms = (day, numeric, month, fiscal, short, years, whole, plan, half, months)
    return re.compile(first + "(?:" + "|".join((*forms, span, vague, relative, lone)) + ")")


@dataclass(frozen=True)
class _Calendar:
    """What dates without a year are resolved against: the report's date, the year spoken of."""

    year: int | None
    month: int | None
    told: int | None


def report_year(key: str, structure: Structure) -> int | None:
    """Return the year of a report: as stated, else the latest year that it names outside quotes.

    A year inside quotation marks or a title may be a plan's, and so may the far end of a range.
    """
    stated = structure.metadata.date
    if stated:
        return int(stated.value[:4])
    bare = _QUOTED.sub(lambda quote: "　" * len(quote[0]), key)
    named = {int(y) for y in re.findall(r"(?<![\d—–\-])((?:19|20)\d{2})年", bare)}
    titled = {int(y) for y in re.findall(r"《((?:19|20)\d{2})年", key)}
    plausible = named | {y for y in titled if y - max(named, default=y) in {0, 1}}
    return max(plausible, default=None)


def find_dates(key: str, structure: Structure) -> tuple[DateMention, ...]:
    """Return the dates of a text in simplified form, in order; values are ISO 8601.

    A month and day without any year is `--MM-DD`; 近年来 is `PAST`.
    """
    stated = structure.metadata.date
    year = report_year(key, structure)
    month = int(stated.value[5:7]) if stated and len(stated.value) > 6 else None  # noqa: PLR2004
    roc = len(_COUNTS_IN_ROC.findall(key)) >= _COUNTS_LEAST
    pattern = _pattern(roc=roc)
    found: list[DateMention] = []
    told = year
    for line in structure.lines:
        if line.role in {Role.RESIDUE, Role.PART_MARKER}:
            continue
        quoted = [Span(*quote.span()) for quote in _QUOTED.finditer(key, *line.span)]
        for match in pattern.finditer(key, *line.span):
            span = Span(*match.span())
            if not match["plan"] and any(q.contains(span) for q in quoted):
                continue
            value = _value(match, _Calendar(year, month, told))
            if value:
                found.append(DateMention(span, value))
                told = _told(match, value, year, told)
    return tuple(found)


def _told(match: re.Match[str], value: str, year: int | None, told: int | None) -> int | None:
    """Return the year that the text speaks of from here on: one named, near the report's own."""
    if match["yy"] is None or match["yy2"] or year is None or not value[:4].isdigit():
        return told
    named = int(value[:4])
    return named if year - 1 <= named <= year else told


def _value(match: re.Match[str], calendar: _Calendar) -> str | None:
    for group, read in _READERS.items():
        if match[group] is not None:
            return read(match, calendar)
    return None


def _small(printed: str | None) -> int:
    return int(parse_number(printed)) if printed else 0


def _year(printed: str) -> int:
    number = int(parse_number(printed.lstrip("中华民国 ")))
    return number + _ROC if number < 10 * _CENTURY else number


def _any_year(printed: str | None, relative: str | None, calendar: _Calendar) -> int | None:
    if printed:
        return _year(printed)
    if calendar.year is None:
        return None
    if relative and relative[0] in "上当":
        return (calendar.told or calendar.year) + _SHIFTS.get(relative[0], 0)
    return calendar.year + (_SHIFTS.get(relative[0], 0) if relative else 0)


def _date(year: int | None, month: int, day: int) -> str | None:
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _day(match: re.Match[str], calendar: _Calendar) -> str | None:
    year = _any_year(match["y"], match["rel"], calendar)
    month = _small(match["m"])
    first = _date(year, month, _small(match["d"]))
    if first and match["time"]:
        return f"{first}T{match['time'].strip().zfill(5)}"
    if not first or not match["d2"]:
        return first
    last_year = _year(match["y2"]) if match["y2"] else year
    last = _date(last_year, _small(match["m2"]) or month, _small(match["d2"]))
    return f"{first}/{last}" if last else None


def _numeric(match: re.Match[str], _: _Calendar) -> str | None:
    date = _date(int(match["ny"]), int(match["nm"]), int(match["nd"]))
    time = match["ntime"]
    return f"{date}T{time.strip().zfill(5)}" if date and time else date


def _of_months(year: int | None, first: int, last_year: int | None, last: int) -> str | None:
    if not 1 <= first <= _MONTHS or last > _MONTHS:
        return None
    stem = f"{year:04}" if year else "-"
    begin = f"{stem}-{first:02}"
    return f"{begin}/{f'{last_year:04}' if last_year else stem}-{last:02}" if last else begin


def _month(match: re.Match[str], calendar: _Calendar) -> str | None:
    year = _any_year(match["my"], match["mrel"], calendar)
    last_year = _year(match["my2"]) if match["my2"] else None
    return _of_months(year, _small(match["mm"]), last_year, _small(match["mm2"]))


def _bare_months(match: re.Match[str], calendar: _Calendar) -> str | None:
    first, last = _small(match["bm"]), _small(match["bm2"])
    year = calendar.told
    return _of_months(year, first, None, last) if year and first < last else None


def _half(match: re.Match[str], calendar: _Calendar) -> str | None:
    named = match["hy"] or match["hrel"]
    year = _any_year(match["hy"], match["hrel"], calendar) if named else calendar.told
    first, last = _HALVES[match["half"]]
    return _of_months(year, first, year, last) if year else None


def _fiscal(match: re.Match[str], _: _Calendar) -> str | None:
    first = _year(match["fy"])
    last = first - first % _CENTURY + int(parse_number(match["fy2"]))
    return f"{first:04}/{last:04}" if last == first + 1 else None


def _short_fiscal(match: re.Match[str], _: _Calendar) -> str | None:
    first, last = int(match["s1"]), int(match["s2"])
    return f"20{first:02}/20{last:02}" if last == first + 1 else None


def _years(match: re.Match[str], _: _Calendar) -> str | None:
    first, last = _year(match["ya"]), _year(match["yb"])
    return f"{first:04}/{last:04}" if first < last else None


def _whole_year(match: re.Match[str], _: _Calendar) -> str:
    first = f"{_year(match['yy']):04}"
    return f"{first}/{_year(match['yy2']):04}" if match["yy2"] else first


def _plan(match: re.Match[str], _: _Calendar) -> str:
    first = _PLAN + 5 * _small(match["plan"])
    part = match["planpart"]
    if part.endswith("末") or part.startswith("收官"):
        return f"{first + 4:04}"
    return (
        f"{first:04}" if part.endswith("初") or part.startswith("开局") else f"{first}/{first + 4}"
    )


def _duration(match: re.Match[str], _: _Calendar) -> str:
    return f"P{_small(match['n'] or match['n2'])}Y"


def _relative(match: re.Match[str], calendar: _Calendar) -> str | None:
    printed = match["relative"]
    if calendar.year is None:
        return None
    # 全年, 年末, 上年 are said of the year that the text is about.
    base = calendar.told if printed[0] in "上全年当" else calendar.year
    return f"{(base or calendar.year) + _SHIFTS.get(printed[0], 0):04}"


def _lone_day(match: re.Match[str], calendar: _Calendar) -> str | None:
    if not (calendar.year and calendar.month):
        return None
    return _date(calendar.year, calendar.month, int(match["ld"] or match["ld2"]))


def _lone_month(match: re.Match[str], calendar: _Calendar) -> str | None:
    return _of_months(calendar.told, _small(match["lm"]), None, 0) if calendar.told else None


def _vague(_: re.Match[str], __: _Calendar) -> str:
    return "PAST"


_READERS: dict[str, Callable[[re.Match[str], _Calendar], str | None]] = {
    "d": _day, "nd": _numeric, "mm": _month, "fy": _fiscal, "s1": _short_fiscal, "ya": _years,
    "yy": _whole_year, "plan": _plan, "half": _half, "bm": _bare_months, "n": _duration,
    "n2": _duration, "vague": _vague, "relative": _relative, "ld": _lone_day, "ld2": _lone_day,
    "lm": _lone_month,
}  # fmt: skip
