"""The head and the foot of a report: title, lines that give date and source, bylines."""

from __future__ import annotations

import re

from core.model import Role
from core.structure.lines import TextLine

TOP = 12
"""Lines in which a page prints title, date and source."""

_PARAGRAPH = 40  # characters
_BYLINE_LENGTH = 48  # characters: five names with offices
_FOOT = 3  # lines at the end in which names may stand alone
_FULL_DATE = (
    r"(?:\d{4}|1[01]\d(?=年)|[〇○零一二三四五六七八九]{4}|(?:中华)?民国\s*\d{2,3})\s*[年\-/.]\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"\s*[月\-/.]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_META = re.compile(
    r"(?<!资料)(?<!数据)(?<!图片)(?:信息)?来源\s*[:：|｜]|(?:发布|发稿|刊发|成文|公开|更新|生成)(?:时间|日期)|"
    r"索引号|^(?:日期|时间|地点|记录|纪录|会议(?:日期|时间|地点)|出席|列席|缺席|主持)\s*[:：]|发文(?:字号|机关)|文号[:：]|主题词|发布机构|主题分类"
)
_NUMBERED_PAPER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔\[（(]\d{4}[〕\]）)]\s*\d{1,4}\s*号")
_TIMES = r"(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
_ONLY_DATE = re.compile(rf"[（(]?{_FULL_DATE}{_TIMES}[）)]?")
_TIMED = re.compile(rf"{_FULL_DATE}\s*\d{{1,2}}:\d{{2}}")
_DELIVERED = re.compile(
    rf"[（(—\-－\s]*{_FULL_DATE}.{{0,48}}(?:会议|大会|全会|会|典礼|仪式|论坛)上?(?:的讲话)?[）)]?"
)
_BYLINE = re.compile(
    r"^[（(□■●◎◆\s]*(?:文|图|图文|摄影|撰稿|撰文|供稿|供图|通讯员|记者|特约记者|本报记者|作者|编辑|初审|复审|终审|摄制|摄像|"
    r"报道员|校对|审核|监制|策划|报告人|主讲人)\s*[/／:：|｜\s]|"
    r"(?:记者|通讯员)\s+[\u4e00-\u9fff]{2,4}(?=$|[\s　])|供稿[）)]?$|"
    r"(?:图片|照片|摄影)[由:：/／].{2,24}$"
)
_NAME = r"[\u4e00-\u9fff〇○]{2,4}|[\u4e00-\u9fff]\s?[\u4e00-\u9fff]"
SPOKEN_BY = re.compile(
    r"(?:报告人\s*[:：]\s*)?[\u4e00-\u9fff]{0,16}?(?P<office>代?(?:省长|市长|区长|县长|州长|旗长|镇长|乡长|主席|主任|书记|院长|检察长|"
    r"部长|厅长|局长|司长|理事长|会长|秘书长|行政长官|特首|财政司司长))[\s　]+"
    rf"(?P<name>{_NAME})"
)
"""The line below a title that says who delivers the report: office and name."""

OFFICE = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:局|厅|部|委|委员会|办公室|办|政府|调查队|总队|中心|公署|秘书处|研究室|"
    r"联合会)"
)
"""The name of an office that issues reports."""

_FROM = re.compile(
    r"(?:——|--)[\u4e00-\u9fff]{2,24}\s(?P<names>[\u4e00-\u9fff]{2,4})"
)  # ——某支部 张三
_NAMES = re.compile(r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[\s　]+[\u4e00-\u9fff]{2,4}){1,5})")
_SIGNED = re.compile(
    r"[（(](?P<names>[\u4e00-\u9fff]{2,4}(?:[\s　、]+[\u4e00-\u9fff]{2,4}){0,5})[）)]"
)
# The commonest surnames (Ministry of Public Security name report, 2020: over 85 % of people).
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
    "戴莫孔向汤温柳鲁欧阳葛文景"
)


def is_meta(line: TextLine, order: int) -> bool:
    """Say whether a line gives date, source or number of the paper."""
    key = line.key
    if _ONLY_DATE.fullmatch(key) or (order < TOP and _DELIVERED.fullmatch(key)):
        return True
    if len(line) > 2 * _PARAGRAPH or "。" in key:
        return False
    if order < TOP and (_TIMED.search(key) or _NUMBERED_PAPER.fullmatch(key)):
        return True
    return bool(_META.search(key))


def is_byline(line: TextLine, order: int, count: int) -> bool:
    """Say whether a line names who wrote, took, spoke or edited."""
    if len(line) > _BYLINE_LENGTH or "。" in line.key:
        return False
    if line.marker and line.marker[0] not in {"bullet", "dash"}:
        return False
    if _BYLINE.search(line.key) or (order < TOP and SPOKEN_BY.fullmatch(line.key)):
        return True
    at_the_foot = order >= count - _FOOT
    found = _SIGNED.fullmatch(line.key) if order else None
    if not found and at_the_foot:
        found = _FROM.fullmatch(line.key)
    if not found and (at_the_foot or 0 < order < TOP // 2):
        found = _NAMES.fullmatch(line.key)
    return found is not None and _all_surnames(found["names"].replace("、", " "))


def _all_surnames(key: str) -> bool:
    return all(name[0] in _SURNAMES for name in key.split())


_BEFORE_TITLE = frozenset({Role.BOILERPLATE, Role.RESIDUE, Role.META})
_TITLE = (4, 60)  # characters
_CALL = 8  # characters: a title that calls out (！) or asks is no shorter
_COLUMN = 8  # characters of the name of a site's column
_PICTURED = re.compile(r"[|｜]$")
# A title of two lines: who reports, and what; or the thing, and its kind.
_KIND = re.compile(
    r".{0,16}(?:报告|公报|总结|要点|方案|意见|通知|讲话|致辞|汇报|综述|规划|纲要|决议|演辞|说明)"
)


def find_title(lines: list[TextLine], roles: list[Role]) -> None:
    """Turn the first line that is not furniture into the title, if it can be one."""
    for order, (line, role) in enumerate(zip(lines[:TOP], roles, strict=False)):
        if role in _BEFORE_TITLE:
            continue
        calls = len(line) >= _CALL and line.key[-1] in "！!？?" and not line.sentences
        fits = _TITLE[0] <= len(line) <= _TITLE[1] and (calls or not line.ends_sentence)
        names = (calls or role in {Role.HEADING, Role.CAPTION}) and not line.marker
        if fits and names and not _PICTURED.search(line.key):
            if _is_column(lines, roles, order):
                roles[order] = Role.BOILERPLATE
                continue
            roles[order] = Role.TITLE
            _extend_title(lines, roles, order)
        return


def _is_column(lines: list[TextLine], roles: list[Role], order: int) -> bool:
    """Say whether a short line names a site's column: the title, then its date, stand below."""
    if len(lines[order]) > _COLUMN or order + 2 >= len(lines) or _KIND.fullmatch(lines[order].key):
        return False
    title, date = lines[order + 1], order + 2
    named = roles[order + 1] in {Role.HEADING, Role.CAPTION} and not title.marker
    return named and roles[date] is Role.META and len(title) > len(lines[order]) + _TITLE[0]


def _extend_title(lines: list[TextLine], roles: list[Role], order: int) -> None:
    """Take what stands below a title into it: its kind (…工作报告), a subtitle behind a dash."""
    below = order + 1
    kind = below < len(lines) and _KIND.fullmatch(lines[below].key)
    if kind and roles[below] is Role.HEADING and not _KIND.fullmatch(lines[order].key):
        roles[below] = Role.TITLE
        below += 1
    if below < len(lines) and lines[below].key.startswith(("——", "--")):
        roles[below] = Role.META if roles[below] is Role.META else Role.TITLE


def find_office(lines: list[TextLine], roles: list[Role]) -> None:
    """Turn the name of an office between title and date into a line that gives the source."""
    for order in range(1, min(TOP, len(lines) - 1)):
        between = roles[order - 1] in {Role.TITLE, Role.META} and roles[order + 1] is Role.META
        offices = lines[order].key.split()
        if between and roles[order] is Role.HEADING and all(map(OFFICE.fullmatch, offices)):
            roles[order] = Role.META
