"""The forms in which reports write dates, as one pattern, the more specific first."""

from __future__ import annotations

import re
from functools import cache

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TO = r"\s*[至到—–\-~～]+\s*"
_HAN_YEAR = "[一二][〇○零一二三四五六七八九]{3}"
_ROC_YEAR = r"(?:中华)?民国\s?(?:\d{1,3}|[一二三四五六七八九十百零〇○]{1,5})"
_WESTERN = rf"(?:(?:19|20)\d{{2}}|{_HAN_YEAR}|{_ROC_YEAR})"
_BARE_ROC = (
    r"|(?<!\d)(?:1[0-3]\d|[6-9]\d)|一[〇○零一二三四五六七八九]{2}(?=\s*年)"
    r"|(?:[六七八九]十[一二三四五六七八九]?|一百[零〇○]?[一二三四五六七八九])(?=\s*年)"
)
_RELATIVE = "今年|本年|去年|上年|前年|明年|翌年|当年"
HALVES = {
    "上半年": (1, 6), "下半年": (7, 12),
    "前三季度": (1, 9), "前三个季度": (1, 9), "前两个季度": (1, 6),
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
}  # fmt: skip


@cache
def date_pattern(*, roc: bool) -> re.Pattern[str]:
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
    half = rf"(?:{of_year('hy', 'hrel')}\s*的?)?第?(?P<half>{'|'.join(HALVES)})"
    second = r"(?:\d{2}|[一二三四五六七八九〇零○]{2})"
    fiscal = (
        rf"(?P<fy>{year})\s*年?(?:[/／]|{_TO})(?P<fy2>{second})"
        rf"(?:\s*[至到]\s*(?P<fy3>{year})\s*年?(?:[/／]|{_TO}){second})?"
        r"\s*(?:财政|课税|会计)?(?:年度|财年|学年)"
    )
    short = r"(?<![\d/])(?P<s1>\d{2})[/／](?P<s2>\d{2})(?:财政|课税)?(?:年度|财年|学年|年)"
    years = rf"(?P<ya>{year})年?{_TO}(?P<yb>{year})\s*(?:年度?|学年|财年)"
    whole = (
        rf"(?P<yy>{year})\s*年(?:度|[底末初中])?(?!计划|级|版)"
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
        rf"今\s?[(（](?P<ld3>\d{{1,2}})[)）]\s?日|(?<=记者)(?P<ld>\d{{1,2}})日|(?<=[,，。])(?P<ld2>\d{{1,2}})日(?=[,，从在])"
        rf"|(?<![\d一二三四五六七八九十月周每第节今明昨当次前后首半几数元])(?P<xd>{_N})\s*日"
        r"(?![本常益报程均夜子后内期元圆用化照光新游月历语])"
        rf"|(?<![\d个第上下本当正元每整数])(?P<lm>{_N})\s*月(?:份|底|末|[上中下]旬)?(?![\d一二三四五六七八九十饼球光亮])"
    )
    vague = "(?P<vague>近年来|近几年来?|近来)"
    first = "(?=[0-9一二三四五六七八九十两中民今本去上前明翌当全年近过最未这第下“])"
    forms = (day, numeric, month, fiscal, short, years, whole, plan, half, months)
    return re.compile(first + "(?:" + "|".join((*forms, span, vague, relative, lone)) + ")")
