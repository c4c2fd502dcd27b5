"""Give each line its role, from its shape, its words and its neighbours.

Each rule is small and named; the first that speaks wins. What no rule claims is body.
"""

from __future__ import annotations

import re

from core.layout import Part
from core.model import Role
from core.structure.lines import TextLine

_TOP = 12  # lines in which a page prints title, date and source
_HEADING = 30  # characters: longer lines without a full stop read as captions or body
_SHORT_SENTENCE = 16  # characters: a line this short that ends in 。 names something
_PARAGRAPH = 40  # characters: a line this long that ends a sentence is running text

_FULL_DATE = (
    r"(?:\d{4}|[〇零一二三四五六七八九]{4})\s*[年\-/.]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"\s*[月\-/.]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日?"
)
_RESIDUE = re.compile(r"[^\w]+")
_PART = re.compile(r"(?i:part)[\s./·—-]*\d{0,2}|0\d|\d{1,2}(?=$)")
_BOILERPLATE = re.compile(
    r"(?i)扫码|扫一扫|二维码|小程序|分享到|分享至|点击(?:查看|阅读|下载|进入)|下载(?:客户端|app)|"
    r"阅读原文|相关(?:阅读|新闻|链接)|编辑推荐|推荐阅读|延伸阅读|上一篇|下一篇|返回(?:顶部|首页)|"
    r"打印本页|关闭窗口|版权(?:所有|声明)|免责声明|责任编辑|责编[:：]|网站地图|ICP备|公网安备|"
    r"浏览次数|阅读量|当前位置|字体[:：]|字号[:：]|关注我们|长按识别|原标题[:：]|https?://|www\."
)
_END = re.compile(r"(?i)[\-—*·.\s]*(?:the\s+)?end[\-—*·.\s]*|[（(]完[）)]|[（(【]?全文完[）)】]?")
_EDITOR = re.compile(r"[【\[（(](?:责任|值班)?(?:编辑|责编|校对|审核)\s*[:：].{1,24}[】\]）)]")
_PAGE_NUMBER = re.compile(r"[—\-–·\s]*第?\s*\d{1,4}\s*页?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[—\-–·\s]*")
_META = re.compile(
    r"(?:信息)?来源\s*[:：]|(?:发布|发稿|成文|公开|更新)(?:时间|日期)|索引号|发文(?:字号|机关)|文号|主题词"
)
_ONLY_DATE = re.compile(rf"[（(]?{_FULL_DATE}(?:\s*\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?[）)]?")
_DELIVERED = re.compile(rf"[（(—\-－\s]*{_FULL_DATE}.{{0,40}}(?:会议|大会|全会|会)上?[）)]?")
_BYLINE = re.compile(
    r"^[（(]?(?:文|图|图文|摄影|撰稿|供稿|通讯员|记者|特约记者|本报记者|作者|编辑)\s*[/／:：|｜\s]|"
    r"(?:记者|通讯员)\s+[\u4e00-\u9fff]{2,4}(?=$|[\s　])|供稿[）)]?$|"
    r"(?:图片|照片|摄影)[由:：/／].{2,24}$"
)
_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[\s　]+[\u4e00-\u9fff]{2,4}){1,5}")
_ABSTRACT = re.compile(r"(?:【|\[)?(?:内容)?(?:摘要|提要|核心提示|导读|内容简介)(?:】|\]|[:：])")
_CUT_OFF = re.compile(r"(?:\.{3,}|…+)$")
_PICTURE = re.compile(
    r"^(?:图为|图[:：]|图\d|图片(?:说明)?[:：]|▲|△|▼|↑|↓)|_fororder_|资料图|(?:[前后]排)?[左右][一二三四五起]|"
    r"[（(].{0,12}摄[）)]|\.(?:jpe?g|png|gif)$"
)
_STARTS_WITH_DATE = re.compile(r"(?:\d{4}年)\d{1,2}月(?:\d{1,2}日)?")
_BAR = re.compile(r"[|｜]$")
_SALUTATION = re.compile(r"(?:各位|尊敬的|同志们|女士们|先生们|主席先生).{0,20}[:：,，!！]$")
_COLON_END = re.compile(r"[:：,，、]$")


def _is_boilerplate(line: TextLine) -> bool:
    key = line.key
    if _END.fullmatch(key) or _EDITOR.fullmatch(key) or _PAGE_NUMBER.fullmatch(key):
        return True
    return len(line) <= _PARAGRAPH and line.sentences == 0 and bool(_BOILERPLATE.search(key))


def _is_part(line: TextLine, previous: Role | None) -> bool:
    found = _PART.fullmatch(line.key)
    if not found:
        return False
    return not line.key.isdigit() or line.key.startswith("0") or previous is Role.PART_MARKER


def _is_meta(line: TextLine, order: int) -> bool:
    key = line.key
    if _ONLY_DATE.fullmatch(key) or (order < _TOP and _DELIVERED.fullmatch(key)):
        return True
    if len(line) > 2 * _PARAGRAPH or "。" in key:
        return False
    return bool(_META.search(key)) or (
        order < _TOP and bool(re.match(rf"{_FULL_DATE}\s*\d{{1,2}}:\d{{2}}", key))
    )


def _is_byline(line: TextLine, order: int, count: int) -> bool:
    if len(line) > 48 or "。" in line.key or line.marker:  # noqa: PLR2004 - five names with offices
        return False
    if _BYLINE.search(line.key):
        return True
    at_an_end = 0 < order < _TOP // 2 or order >= count - 3
    return at_an_end and bool(_NAMES.fullmatch(line.key)) and _all_surnames(line.key)


# The commonest surnames (Ministry of Public Security name report, 2020: over 85 % of people).
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕"
    "丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
    "戴莫孔向汤温柳鲁欧阳葛文景"
)


def _all_surnames(key: str) -> bool:
    return all(name[0] in _SURNAMES for name in key.split())


def _is_caption(line: TextLine, following: TextLine | None) -> bool:
    if _PICTURE.search(line.key) and len(line) <= 3 * _PARAGRAPH and line.sentences == 0:
        return True
    if _BAR.search(line.key) and len(line) > 1:
        return True
    if line.ends_sentence:
        names_a_picture = len(line) <= _HEADING and line.sentences == 0 and not line.marker
        return names_a_picture and not _leads_into(following)
    if line.marker or _COLON_END.search(line.key) or line.sentences:
        return False
    return bool(_STARTS_WITH_DATE.match(line.key)) or len(line) > _HEADING


def _leads_into(following: TextLine | None) -> bool:
    """Say whether the next line is a paragraph that this one could introduce."""
    return following is not None and len(following) > _PARAGRAPH and following.ends_sentence


def _is_heading(line: TextLine) -> bool:
    if _SALUTATION.search(line.key) or _COLON_END.search(line.key) or line.sentences:
        return False
    if line.ends_sentence:
        limit = _PARAGRAPH - 10 if line.marker else _SHORT_SENTENCE
        return len(line) <= limit
    return len(line) <= (_PARAGRAPH if line.marker else _HEADING)


# What a container says of a line, where that settles its role.
_HINTED = {
    Part.TITLE: Role.TITLE,
    Part.DATE: Role.META,
    Part.PUBLISHER: Role.META,
    Part.BYLINE: Role.BYLINE,
    Part.CAPTION: Role.CAPTION,
    Part.TABLE_ROW: Role.BODY,
    Part.CONTENTS: Role.BOILERPLATE,
    Part.NOTE: Role.BODY,
    Part.FURNITURE: Role.BOILERPLATE,
}


def _hinted(line: TextLine) -> Role | None:
    """Return the role that the container gives; a paragraph in a heading's place has none."""
    if line.hint is None:
        return None
    if line.hint.part is Part.HEADING:
        heads = len(line) <= _PARAGRAPH and not line.sentences and not _COLON_END.search(line.key)
        return Role.HEADING if heads and not _SALUTATION.search(line.key) else None
    return _HINTED.get(line.hint.part)


def assign_roles(lines: list[TextLine]) -> list[Role]:
    """Return one role a line, in order."""
    roles: list[Role] = []
    for order, line in enumerate(lines):
        following = lines[order + 1] if order + 1 < len(lines) else None
        previous = roles[-1] if roles else None
        roles.append(_hinted(line) or _role(line, following, previous, order, len(lines)))
    if Role.TITLE not in roles:
        _find_title(lines, roles)
    _mark_abstract(lines, roles)
    _demote_lists(lines, roles)
    return roles


def _role(
    line: TextLine, following: TextLine | None, previous: Role | None, order: int, count: int
) -> Role:
    claims = (
        (Role.RESIDUE, lambda: _RESIDUE.fullmatch(line.key)),
        (Role.PART_MARKER, lambda: _is_part(line, previous)),
        (Role.META, lambda: _is_meta(line, order)),
        (Role.BOILERPLATE, lambda: _is_boilerplate(line)),
        (Role.BYLINE, lambda: _is_byline(line, order, count)),
        (Role.ABSTRACT, lambda: _ABSTRACT.match(line.key)),
        (Role.CAPTION, lambda: _is_caption(line, following)),
        (Role.HEADING, lambda: _is_heading(line)),
    )
    return next((role for role, claim in claims if claim()), Role.BODY)


_BEFORE_TITLE = frozenset({Role.BOILERPLATE, Role.RESIDUE, Role.META})
_TITLE = (4, 60)  # characters


def _find_title(lines: list[TextLine], roles: list[Role]) -> None:
    """Turn the first line that is not furniture into the title, if it can be one."""
    for order, (line, role) in enumerate(zip(lines[:_TOP], roles, strict=False)):
        if role in _BEFORE_TITLE:
            continue
        fits = _TITLE[0] <= len(line) <= _TITLE[1] and not line.ends_sentence
        names = role in {Role.HEADING, Role.CAPTION} and not line.marker
        pictured = _BAR.search(line.key) or _PICTURE.search(line.key)
        if fits and names and not pictured:
            roles[order] = Role.TITLE
            _extend_title(lines, roles, order + 1)
        return


def _extend_title(lines: list[TextLine], roles: list[Role], order: int) -> None:
    """Take a subtitle that opens with a dash into the title."""
    if order < len(lines) and lines[order].key.startswith(("——", "--")):
        roles[order] = Role.TITLE


# A line cut off in the middle has no full stop, so it may have passed for another role.
_CUT_SHORT = frozenset({Role.BODY, Role.CAPTION, Role.HEADING})


def _mark_abstract(lines: list[TextLine], roles: list[Role]) -> None:
    """Call a line that breaks off in dots, repeating the next paragraph's opening, an abstract."""
    for order in range(len(lines) - 1):
        if roles[order] in _CUT_SHORT and _CUT_OFF.search(lines[order].key):
            opening = _CUT_OFF.sub("", lines[order].key)[:_PARAGRAPH]
            if any(line.key.startswith(opening) for line in lines[order + 1 : order + 4]):
                roles[order] = Role.ABSTRACT


def _demote_lists(lines: list[TextLine], roles: list[Role]) -> None:
    """Four or more unmarked headings in a row are the cells of a table or a list, not headings."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _may_be_cell(lines[end], roles[end]):
            end += 1
        if end - start > 3:  # noqa: PLR2004 - a heading, its subtitle, and an empty section's
            roles[start:end] = [Role.BODY] * (end - start)
        start = max(end, start + 1)


def _may_be_cell(line: TextLine, role: Role) -> bool:
    return role is Role.HEADING and not line.marker and line.hint is None
