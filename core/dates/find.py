"""Dates, months, years, intervals and durations, resolved against the report's own date.

One pattern reads all forms; values are ISO 8601. 今年 and 去年 count from the report's date, 全年
and 上年 from the year that the text speaks of at that place. Years of the Republic (民国 1 is 1912)
are read bare where a report counts in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.dates.forms import HALVES, date_pattern
from core.model import DateMention, Role, Structure
from core.numerals import HAN_ZERO, parse_number
from core.offsets import Span

_ROC = 1911
_CENTURY = 100
_MONTHS, _DAYS = 12, 31
_PLAN = 1966 - 5 * 3  # the third five-year plan began in 1966, each since five years later

_SHIFTS = {"去": -1, "上": -1, "前": -2, "明": 1, "翌": 1}
_COUNTS_IN_ROC = re.compile(
    r"民国\s?[\d一二三四五六七八九]|(?<!\d)1[0-3]\d\s?年(?:度|\s?\d{1,2}\s?月)"
    r"|(?<![〇○零一二三四五六七八九])一[〇○零一二三][〇○零一二三四五六七八九]年|新台币"
)
_COUNTS_LEAST = 2
_QUOTED = re.compile(r"[“「《][^“”「」《》\n]{1,40}[”」》]")


@dataclass(frozen=True)
class _Calendar:
    """What dates without a year are resolved against: the report's date, the year spoken of."""

    year: int | None
    month: int | None
    told: int | None
    last: str = ""  # the value of the date before, in the same line


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
    key = _CONFUSED.sub(_meant, key)
    stated = structure.metadata.date
    year = report_year(key, structure)
    month = int(stated.value[5:7]) if stated and len(stated.value) > 6 else None  # noqa: PLR2004
    roc = len(_COUNTS_IN_ROC.findall(key)) >= _COUNTS_LEAST
    pattern = date_pattern(roc=roc)
    found: list[DateMention] = []
    told = year
    for line in structure.lines:
        if line.role in {Role.RESIDUE, Role.PART_MARKER}:
            continue
        quoted = [Span(*quote.span()) for quote in _QUOTED.finditer(key, *line.span)]
        last = ""
        for match in pattern.finditer(key, *line.span):
            span = Span(*match.span())
            if not match["plan"] and any(q.contains(span) for q in quoted):
                continue
            value = _value(match, _Calendar(year, month, told, last))
            if value:
                last = value
                found.append(DateMention(span, value))
                told = _told(match, value, year, told)
    return tuple(found)


# 二0二四年, 5月3曰: what scanning and typing put for 〇 and 日.
_CONFUSED = re.compile(
    rf"{HAN_ZERO}|(?<=月[\d一二三四五六七八九十])曰|(?<=月[\d一二三十][\d一二三四五六七八九十])曰"
)


def _meant(found: re.Match[str]) -> str:
    return "日" if found[0] == "曰" else "〇" * len(found[0])


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
    first, last = HALVES[match["half"]]
    return _of_months(year, first, year, last) if year else None


def _fiscal(match: re.Match[str], _: _Calendar) -> str | None:
    first = _year(match["fy"])
    last = first - first % _CENTURY + int(parse_number(match["fy2"]))
    if last != first + 1:
        return None
    return f"{first:04}/{_year(match['fy3']) + 1 if match['fy3'] else last:04}"


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
    day = int(match["ld"] or match["ld2"] or match["ld3"])
    told = None if match["ld3"] else _MONTH_OF.match(calendar.last)
    if told:
        return _date(int(told["year"]), int(told["month"]), day)
    return _date(calendar.year, calendar.month or 0, day) if calendar.year else None


def _next_day(match: re.Match[str], calendar: _Calendar) -> str | None:
    """Read 四日 behind a date of the same line."""
    month = _MONTH_OF.match(calendar.last)
    if month is None:
        return None
    return _date(int(month["year"]), int(month["month"]), _small(match["xd"]))


_MONTH_OF = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})")


def _lone_month(match: re.Match[str], calendar: _Calendar) -> str | None:
    return _of_months(calendar.told, _small(match["lm"]), None, 0)


def _vague(_: re.Match[str], __: _Calendar) -> str:
    return "PAST"


_READERS: dict[str, Callable[[re.Match[str], _Calendar], str | None]] = {
    "d": _day, "nd": _numeric, "mm": _month, "fy": _fiscal, "s1": _short_fiscal, "ya": _years,
    "yy": _whole_year, "plan": _plan, "half": _half, "bm": _bare_months, "n": _duration,
    "n2": _duration, "vague": _vague, "relative": _relative, "ld": _lone_day, "ld2": _lone_day,
    "ld3": _lone_day, "lm": _lone_month, "xd": _next_day,
}  # fmt: skip
