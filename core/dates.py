"""Dates, months, years, intervals and durations, resolved against the report's own date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from core.model import DateMention, Role, Structure
from core.numerals import parse_number
from core.offsets import Span

_YEAR = r"(?P<year>(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3}|(?:中华)?民国\d{2,3})"
_SMALL = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_TO = r"[至到—–\-~～]+"
_MONTH_DAY = rf"(?P<month>{_SMALL})月(?P<day>{_SMALL})[日号]"
_ROC = 1911  # 民国 1 is 1912

_STAMP = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s*[年\-/.]\s*(?P<month>\d{1,2})\s*[月\-/.]\s*(?P<day>\d{1,2})日?"
    r"\s+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)"
)
_NUMERIC = re.compile(
    r"(?<![\d.\-/])(?P<year>(?:19|20)\d{2})(?P<sep>[\-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"(?![\d.\-/])"
)
_DAYS = re.compile(
    rf"(?:{_YEAR}年)?{_MONTH_DAY}(?:{_TO}(?:(?P<month2>{_SMALL})月)?(?P<day2>{_SMALL})[日号])?"
)
_MONTHS = re.compile(
    rf"(?:(?P<relative>今年|本年|去年|上年)|{_YEAR}年)(?P<month>{_SMALL})(?:月?份?{_TO}(?P<month2>{_SMALL}))?月份?"
)
_YEARS = re.compile(rf"(?<!\d){_YEAR}(?:年?{_TO}(?P<year2>(?:19|20)\d{{2}}))?年(?!度?计划)")
_DAY = re.compile(r"(?<=记者)(?P<day>\d{1,2})日|(?<=[,，。])(?P<day2>\d{1,2})日(?=[,，从在])")
_SPAN = re.compile(
    r"(?:近|过去|最近|未来)(?P<count>[两一二三四五六七八九十]{1,3}|\d{1,2})年来?|"
    r"(?P<count2>[两二三四五六七八九十]{1,3})年来"
)
_RELATIVE = re.compile(r"今年(?:以来|初)?|本年|去年(?:同期|底)?|上一?年(?:同期|末)?|全年|年内")
_OFFSETS = {"去": -1, "上": -1}
_VAGUE = re.compile(r"近年来|近几年来?|近来")
_QUOTED = re.compile(r"[“「《][^“”「」《》\n]{1,40}[”」》]")


@dataclass(frozen=True)
class _Calendar:
    """What dates without a year are resolved against."""

    year: int | None
    month: int | None


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
    month = int(stated.value[5:7]) if stated else None
    calendar = _Calendar(report_year(key, structure), month)
    found: list[DateMention] = []
    quoted = [Span(*quote.span()) for quote in _QUOTED.finditer(key)]
    for line in structure.lines:
        if line.role in {Role.RESIDUE, Role.PART_MARKER}:
            continue
        for mention in _in_line(line.span, key, calendar):
            clash = any(mention.span.overlaps(f.span) for f in found)
            if not clash and not any(q.contains(mention.span) for q in quoted):
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _in_line(line: Span, key: str, calendar: _Calendar) -> Iterator[DateMention]:
    """Yield mentions, the most specific patterns first."""
    rules: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
        (_STAMP, _stamp),
        (_NUMERIC, _stamp),
        (_DAYS, partial(_days, calendar=calendar)),
        (_MONTHS, partial(_months, calendar=calendar)),
        (_YEARS, _years),
        (_DAY, partial(_lone_day, calendar=calendar)),
        (_SPAN, _duration),
        (_VAGUE, lambda _: "PAST"),
        (_RELATIVE, partial(_relative, calendar=calendar)),
    )
    for pattern, value_of in rules:
        for found in pattern.finditer(key, line.start, line.end):
            value = value_of(found)
            if value:
                yield DateMention(Span(*found.span()), value)


def _small(printed: str | None) -> int:
    return int(parse_number(printed)) if printed else 0


def _year(printed: str) -> int:
    digits = int(parse_number(printed.lstrip("中华民国")))
    return digits + _ROC if "民国" in printed else digits


def _date(year: int | None, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - the calendar
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _stamp(found: re.Match[str]) -> str | None:
    date = _date(int(found["year"]), int(found["month"]), int(found["day"]))
    time = found.groupdict().get("time")
    return f"{date}T{time.zfill(5)}" if date and time else date


def _days(found: re.Match[str], calendar: _Calendar) -> str | None:
    year = _year(found["year"]) if found["year"] else calendar.year
    month = _small(found["month"])
    first = _date(year, month, _small(found["day"]))
    if not first or not found["day2"]:
        return first
    last = _date(year, _small(found["month2"]) or month, _small(found["day2"]))
    return f"{first}/{last}" if last else None


def _months(found: re.Match[str], calendar: _Calendar) -> str | None:
    if found["year"]:
        year: int | None = _year(found["year"])
    else:
        shift = _OFFSETS.get(found["relative"][0], 0)
        year = calendar.year + shift if calendar.year else None
    months = [_small(found["month"]), _small(found["month2"])]
    if any(month > 12 for month in months) or not months[0]:  # noqa: PLR2004 - the calendar
        return None
    stem = f"{year:04}" if year else "-"
    first = f"{stem}-{months[0]:02}"
    return f"{first}/{stem}-{months[1]:02}" if months[1] else first


def _years(found: re.Match[str]) -> str:
    first = f"{_year(found['year']):04}"
    return f"{first}/{found['year2']}" if found["year2"] else first


def _lone_day(found: re.Match[str], calendar: _Calendar) -> str | None:
    if not (calendar.year and calendar.month):
        return None
    return _date(calendar.year, calendar.month, int(found["day"] or found["day2"]))


def _duration(found: re.Match[str]) -> str:
    return f"P{_small(found['count'] or found['count2'])}Y"


def _relative(found: re.Match[str], calendar: _Calendar) -> str | None:
    if calendar.year is None:
        return None
    return f"{calendar.year + _OFFSETS.get(found[0][0], 0):04}"
