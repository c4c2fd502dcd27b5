"""Characters that are not what they look like: radicals, compatibility forms, invisible ones.

Each is replaced by the ideograph or sign that was meant. There is no blanket NFKC, which would also
take ㎡ ① ㈠ ½ apart; full-width digits stay, because readers of figures understand them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from core.model import Confidence, Repair
from core.offsets import Span

# Zero-width characters, soft hyphens, and a byte order mark inside a text. The joiners and marks
# are left between letters that need them (Arabic, Indic, emoji). Embeddings and overrides of
# direction go everywhere: they can make a line read as what it does not say.
_INVISIBLE = re.compile(
    r"(?<![\u0590-\u08ff\u0900-\u0dff\u200d\U0001f000-\U0001ffff])"
    r"[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]+"
    r"|[\u061c\u202a-\u202e\u2066-\u2069]+"
)
# Control characters that are no white space; those above U+007F are Windows-1252's marks, unread.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_DELETE = 0x7F
_LOST = re.compile(r"锟斤拷(?:锟斤拷)*|(?:ï¿½)+|\ufffd+|烫烫烫+|屯屯屯+")
# Places where GBK systems kept characters that Unicode had not yet: GB 18030-2022, table 3.
_MOVED = {
    "\ue7c7": "\u1e3f",
    "\ue7c8": "\u01f9",
    "\ue81e": "\u9fb4",
    "\ue826": "\u9fb5",
    "\ue82b": "\u9fb6",
    "\ue82c": "\u9fb7",
    "\ue832": "\u9fb8",
    "\ue843": "\u9fb9",
    "\ue854": "\u9fba",
    "\ue864": "\u9fbb",
}
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
# CJK Radicals Supplement, as Unicode's EquivalentUnifiedIdeograph.txt has them; NFKC leaves these.
_RADICALS = dict(
    zip(
        "⺁⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺘⺙⺛⺜⺞⺠⺡⺢⺣⺤⺥⺦⺧⺩⺪⺫⺬⺭⺯⺰⺱⺲⺶⺷⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻳",
        "厂乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄扌攵旡日歺民氵氺灬爫爫丬牛犭疋目示礻糸纟罒罒羊羋耂肀月臼艹艹艹虎衤覀西见角讠贝车辶辶辶钅長镸长门阜阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜龟",
        strict=True,
    )
)


def odd_characters(raw: str) -> Iterator[Repair]:
    """Yield repairs of single characters, and flags on what is lost for good."""
    yield from _invisible(raw)
    yield from _controls(raw)
    for found in _forms().finditer(raw):
        meant = _meant(found[0])
        yield _repair("character", "form", found, meant, f"{found[0]} is a form of {meant}")
    for found in _LOST.finditer(raw):
        yield _flag("lost", found, "what stood here was lost before the page was saved")
    for found in _PRIVATE.finditer(raw):
        if found[0] in _MOVED:
            meant = _MOVED[found[0]]
            yield _repair("character", "moved", found, meant, f"{meant} had its place here once")
            continue
        yield _flag("private_use", found, "a character that only its maker's font could show")


def _invisible(raw: str) -> Iterator[Repair]:
    for found in _INVISIBLE.finditer(raw):
        names = ", ".join(sorted({unicodedata.name(c, hex(ord(c))).lower() for c in found[0]}))
        yield _repair("character", "invisible", found, "", f"cannot be seen: {names}")


def _controls(raw: str) -> Iterator[Repair]:
    for found in _CONTROL.finditer(raw):
        code = ord(found[0])
        if code <= _DELETE:
            shown = chr(0x2421 if code == _DELETE else 0x2400 + code)  # Unicode's Control Pictures
            yield _repair("character", "control", found, shown, f"control character U+{code:04X}")
        else:
            shown = bytes((code,)).decode("cp1252", "ignore")
            evidence = f"U+{code:04X} is byte {code:02X} of Windows-1252"
            yield _repair("character", "western_mark", found, shown, evidence)


@cache
def _forms() -> re.Pattern[str]:
    """Return the pattern of radicals and compatibility ideographs that stand for another."""
    kangxi = (chr(code) for code in range(0x2F00, 0x2FD6))
    compatible = (chr(c) for c in (*range(0xF900, 0xFAFF), *range(0x2F800, 0x2FA20)))
    forms = {*_RADICALS, *kangxi, *(c for c in compatible if _meant(c) != c)}
    return re.compile(f"[{''.join(sorted(forms))}]")


def _meant(character: str) -> str:
    return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)


def _repair(kind: str, rule: str, found: re.Match[str], after: str, evidence: str) -> Repair:
    return Repair(kind, rule, Span(*found.span()), found[0], after, Confidence.CERTAIN, evidence)


def _flag(rule: str, found: re.Match[str], evidence: str) -> Repair:
    return Repair(
        "lost", rule, Span(*found.span()), found[0], found[0], Confidence.FLAGGED, evidence
    )
