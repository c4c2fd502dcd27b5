"""Honours: titles that a body is given. They are no initiatives, but may be named after one."""

from __future__ import annotations

import re
from functools import cache

from core.initiatives.vocabulary import alternatives, ends_in, words
from core.offsets import Span

AROUND = 28
"""Characters before and after a quotation in which words may confer a title."""

# What stands between the verb and the title: levels, years, the body that gives it, other titles.
_BETWEEN = (
    r"(?:了|为|成|过|到|的|首批|首届|全国|全省|全市|全县|全区|国家级|国家|省级|市级|县级|区级|中央|年度|[“「][^“”「」]{1,24}[”」]|、|和|及"
    r"|第[一二三四五六七八九十\d]+[批届]|[12]\d{3}(?:[-—至]\d{4})?年?度?|[\u4e00-\u9fff]{1,6}?(?:部|委|局|厅|省|市|县|区|会|院|办|政府|总局|总队)){0,6}$"
)
_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,12}?(?:称号|荣誉|先进|示范(?:单位|点|场所|县|区|市)|模范|表彰|奖项|[一二三]等奖|金奖|银奖|铜奖|优秀奖)"
)
_AFTER_HEAD = re.compile(r"(?:先进|示范(?:单位|县|市|区|点|岗)|模范|优秀|标兵|十佳|[一二三]等奖)")


def confers(before: str, after: str, inner: str) -> bool:
    """Say whether the words around a quotation make it a title that somebody is given."""
    if ends_in(inner, "titles") or _AFTER.match(after):
        return True
    return bool(_given().search(before))


def is_honour(key: str, quote: Span) -> bool:
    """Say whether a quotation is a title that somebody is given, by what stands around it."""
    before = key[max(0, quote.start - AROUND) : quote.start].rpartition("\n")[2]
    after = key[quote.end : quote.end + AROUND].partition("\n")[0]
    return confers(before, after, key[quote.start + 1 : quote.end - 1])


def names_an_honour(after_head: str) -> bool:
    """Say whether what follows a campaign's head makes the whole a title: …行动先进单位."""
    return bool(_AFTER_HEAD.match(after_head))


@cache
def _given() -> re.Pattern[str]:
    return re.compile(alternatives(words("honours")) + _BETWEEN)
