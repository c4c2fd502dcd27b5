"""Names that begin otherwise than with a noun: titles that say a purpose, lists of 条, codes.

Phrases (`phrases.py`) end at verbs, which such names have inside: 出台|促进民营经济发展若干措施.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.initiatives.named import Named
from core.initiatives.vocabulary import alternatives, head_at_end, head_kinds, words
from core.model import InitiativeKind
from core.offsets import Span

_BEHIND = r"(?=[，,。；;、：:！!\s（(]|[等和与及]|$)"
_COUNTED = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})条"
# Figures that number a scheme, with nothing counted behind them; years number nothing.
_CODE = r"(?!(?:19|20)\d\d)\d{3,4}"


def titled_initiatives(key: str, line: Span) -> Iterator[Named]:
    """Yield the titles, lists of measures and numbered schemes that a line names without marks."""
    for found in _titles().finditer(key, *line):
        group = next(g for g in ("title", "list", "next", "code") if found[g])
        head = head_at_end(found[group])
        kind = head_kinds()[head] if head else InitiativeKind.POLICY
        yield Named(Span(*found.span(group)), kind, found[group], quoted=False)


@cache
def _titles() -> re.Pattern[str]:
    issues, purposes, titles, schemes = (
        alternatives(words(name)) for name in ("issues", "purposes", "issued", "coded")
    )
    about = rf"关于[^，。；：“”《》\s]{{4,40}}?的?{titles}"
    purpose = rf"{purposes}[^，。；：“”《》的\s]{{2,30}}?{titles}"
    counted = "".join(f"(?<!{word})" for word in sorted(words("reported"))) + _COUNTED
    return re.compile(
        rf"(?:{issues}(?:实施|并|了)?(?:(?P<title>{about}|{purpose})"
        rf"|(?P<list>{purposes}[\u4e00-\u9fff]{{1,14}}?{counted})"
        rf"|(?P<code>[\u4e00-\u9fff]{{2,8}}{_CODE}[\u4e00-\u9fff]{{0,4}}?{schemes}))"
        rf"|(?:(?<=条)|(?<=措施)|(?<=意见)|(?<=方案))[、和](?P<next>[\u4e00-\u9fff]{{3,14}}?{counted})){_BEHIND}"
    )
