"""What a page puts around a text: navigation, sharing, editors, page numbers, contents."""

from __future__ import annotations

import re
from collections import Counter

from core.layout import Form, Part
from core.structure.lines import TextLine

_LONGEST = 60  # characters: a longer line is text, whatever words it holds
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (
        Form.END,
        re.compile(
            r"(?i)[\-—*·.\s]*(?:the\s+)?end[\-—*·.\s]*|[（(]完[）)]|[（(【]?全文完[）)】]?|[（(]全文结束[）)]"
        ),
    ),
    (
        Form.PAGE_NUMBER,
        re.compile(
            r"[—\-–~·\s]*(?:第|page)?\s*\d{1,4}\s*页?(?:\s*[,，/／共of]{1,3}\s*\d{1,4}\s*页?)?[—\-–~·\s]*",
            re.IGNORECASE,
        ),
    ),
    (
        Form.EDITOR,
        re.compile(
            r"[【\[（(](?:责任|值班|执行|本期)?(?:编辑|责编|校对|审核|编审|监制)\s*[:：].{1,40}[】\]）)]"
        ),
    ),
    # Document viewers number the pages of what is copied from them, or tell what the file is.
    (
        Form.VIEWER,
        re.compile(
            r"(?:\d{1,2}、){2,}|[-•]?\s*(?:格式|大小|文档页数|页数|上传者|下载次数|文档编号)\s*[:：].{1,20}|"
            r"[\d.]{1,8}\s?[KMG]B(?:\s.{0,30})?"
        ),
    ),
)
_WORDS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (
        Form.SHARE,
        re.compile(
            r"扫码|扫一扫|二维码|小程序|分享到|分享至|分享给|关注我们|关注公众号|链接已复制|复制链接|长按识别|"
            r"下载(?:客户端|app)|点击(?:下载|关注)|用微信|朋友圈|[“\"「]在看[”\"」]|点个?赞|蓝字",
            re.IGNORECASE,
        ),
    ),
    (Form.EDITOR, re.compile(r"责任编辑|责编[:：]|值班编辑|编审[:：]")),
    (
        Form.NAVIGATION,
        re.compile(
            r"点击(?:查看|阅读|进入)|阅读原文|相关(?:阅读|新闻|链接|报道|推荐)|编辑推荐|推荐阅读|延伸阅读|"
            r"热门推荐|往期(?:回顾|精彩|推荐)|上一[篇条页]|下一[篇条页]|返回(?:顶部|首页|列表)|打印本页|"
            r"关闭(?:窗口|本页)|版权(?:所有|声明)|免责声明|网站地图|联系我们|ICP备|公网安备|浏览次数|^阅读量|阅读量[:：]|"
            r"当前(?:的)?位置|[您你]的位置|所在位置|主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持[:：]|字体[:：]|字号[:：]|原标题[:：]|https?://|www\.|打印.{0,4}关闭|"
            r"政务微博|无障碍|加入收藏|设为首页|首页\s*[>＞»/\-]|^(?:网站)?首页$",
            re.IGNORECASE,
        ),
    ),
    (Form.VIEWER, re.compile(r"文档(?:下载|来源|预览)|下载(?:文档|本文)|豆丁网|道客巴巴|百度文库")),
)
# After such a line only the names of other pages follow.
_MORE_PAGES = re.compile(
    r"(?:相关(?:阅读|新闻|链接|报道|推荐|文章)|推荐阅读|延伸阅读|热门推荐|往期(?:回顾|精彩|推荐)|编辑推荐)\s*[:：]?"
)
_TAIL = 0.7  # share of a page's lines after which lists of other pages may begin

_CONTENTS = re.compile(r"目\s*[录錄次]|contents", re.IGNORECASE)
_LEADER = re.compile(r"[.．·•…‥_\-—]{3,}\s*\d{1,4}$|[…‥]{1,}\s*\d{1,4}$|(?:\t|\s{2,})\d{1,4}$")
_DOTTED = re.compile(r"(?:[.．·•‥_]{4,}|…{2,})\s*\d{1,4}$")
_ENTRY = 60  # characters of a line of contents
_LEAST_ENTRIES = 3


def is_certain(form: Form | None) -> bool:
    """Say whether a form is known by the whole line, not by a word in it."""
    return form in {form for form, _ in _FORMS}


def furniture_form(line: TextLine) -> Form | None:
    """Return what furniture a line is, None where it is text."""
    if len(line) > _LONGEST:
        return None
    for form, pattern in _FORMS:
        if pattern.fullmatch(line.key):
            return form
    if not line.sentences:
        for form, pattern in _WORDS:
            if pattern.search(line.key):
                return form
    return None


def other_pages(lines: list[TextLine]) -> set[int]:
    """Return the lines that only name other pages, at the end of a page."""
    found: set[int] = set()
    listing = False
    for order in range(int(_TAIL * len(lines)), len(lines)):
        key = lines[order].key
        if _MORE_PAGES.fullmatch(key):
            listing = True
        elif listing and (len(key) > _LONGEST or lines[order].ends_sentence or "：" in key):
            listing = False
        elif listing:
            found.add(order)
    return found


def running_heads(lines: list[TextLine], forms: dict[int, Form]) -> set[int]:
    """Return the lines beside page numbers that come again on other pages."""
    beside = [
        order
        for order in range(len(lines))
        if order not in forms
        and len(lines[order]) <= _LONGEST
        and not lines[order].ends_sentence
        and Form.PAGE_NUMBER in {forms.get(order - 1), forms.get(order + 1)}
    ]
    counted = Counter(lines[order].key for order in beside)
    return {order for order in beside if counted[lines[order].key] >= _LEAST_ENTRIES}


def contents_lines(lines: list[TextLine]) -> set[int]:
    """Return the lines of a table of contents: its head, and entries with page numbers.

    Entries without numbers are known by coming again further down.
    """
    found = {n for n, line in enumerate(lines) if line.hint and line.hint.part is Part.CONTENTS}
    dotted = [
        n for n, line in enumerate(lines) if len(line) <= 2 * _ENTRY and _DOTTED.search(line.key)
    ]
    if len(dotted) >= _LEAST_ENTRIES:
        found.update(dotted)
    heads = [n for n, line in enumerate(lines) if _CONTENTS.fullmatch(line.key)]
    if heads:
        again = Counter(_entry(line.key) for line in lines if len(line) <= _ENTRY)
        for head in heads:
            entries = _entries_below(lines, head, again)
            if len(entries) >= _LEAST_ENTRIES - 1:
                found.update({head, *entries})
    return found


def _entries_below(lines: list[TextLine], head: int, again: Counter[str]) -> list[int]:
    entries: list[int] = []
    seen: set[str] = set()
    for order in range(head + 1, len(lines)):
        line = lines[order]
        if len(line) > _ENTRY or line.sentences:
            break
        entry = _entry(line.key)
        if entry in seen:
            break  # where an entry comes again, the text begins
        numbered = bool(_LEADER.search(line.key))
        if not numbered and again[entry] < 2 and not line.key.isdigit():  # noqa: PLR2004 - here and below
            break
        seen.add(entry)
        entries.append(order)
    return entries


def _entry(key: str) -> str:
    """Return a line without leaders, page number and spaces."""
    return re.sub(r"\s+", "", _LEADER.sub("", key))
