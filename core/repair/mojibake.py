"""Text that was decoded as something else: ç»Ÿæˆ˜ and 缁熸垬 for 统战, Í³Õ½ for 统战.

A run is encoded back by the wrong codec and decoded by the right one, as ftfy does for Latin
scripts; twice, where that happened twice. It counts as repaired only if every byte fits and the
result is likelier Chinese. Where bytes are lost, `missing` looks for what they may have been.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from core.decode import common_characters
from core.model import Confidence, Repair
from core.offsets import Span
from core.repair.annotations import LETTERS
from core.repair.expectation import FLOOR
from core.repair.missing import read_with_losses
from core.words import likelihood

# What Latin-1 and Windows-1252 have beyond ASCII.
_BEYOND = (
    r"\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_WESTERN = re.compile(rf"[{_BEYOND}][{_BEYOND}\x20-\x7e]*")
_PINYIN = re.compile(rf"[{LETTERS}\x20-\x7e]+")
_HAN_LINE = re.compile(r"[^\x00-\x7f][^\n\r]*")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LEAST = 4  # characters: shorter runs are names and units (é, 25°C)
_GAIN = 1.5  # mean log probability a character by which the reading must win
_EDGE = 2  # characters at either end that may be halves of what was cut off
_DEPTH = 2  # times a text may have been misread
_STRANGE = 0.2  # share of common characters; misread Chinese stays below, even Classics above
_CHANCE = 8  # characters: any fewer double bytes may read as others by chance
_HAN_LEAST = 3  # Chinese characters in a line worth a look

_WESTERN_WAYS = (
    ("cp1252", "utf-8"),
    ("latin-1", "utf-8"),
    ("cp1252", "gb18030"),
    ("latin-1", "gb18030"),
    ("cp1252", "big5hkscs"),
    ("latin-1", "big5hkscs"),
)
_HAN_WAYS = (
    ("gbk", "utf-8"),
    ("gb18030", "utf-8"),
    ("big5hkscs", "utf-8"),
    ("gb18030", "big5hkscs"),
    ("big5hkscs", "gb18030"),
)


def mojibake(raw: str) -> Iterator[Repair]:
    """Yield a repair for each run that another codec reads as Chinese."""
    for found in _WESTERN.finditer(raw):
        # U+FFFD read as Latin-1 says that what stood there is lost.
        if len(found[0]) >= _LEAST and "ï¿½" not in found[0] and not _PINYIN.fullmatch(found[0]):
            yield from _western(found[0], found.start())
    for found in _HAN_LINE.finditer(raw):
        if _is_strange(found[0]):
            yield from _han(found[0], found.start())


def _western(run: str, start: int) -> Iterator[Repair]:
    """Yield the repair of a run of Western characters, less what was cut at its ends."""
    run = run.rstrip(" ")
    for first, last in sorted(product(range(_EDGE + 1), repeat=2), key=sum):
        part = run[first : len(run) - last]
        if len(part) < _LEAST or part.isascii():
            return
        for text in (part, part.replace(" ", "\xa0")):
            way = _unwound(text, _WESTERN_WAYS, _DEPTH)
            if way:
                read = way[0].replace("\xa0", " ")
                yield _repair(part, start + first, read, way[1])
                return


def _han(line: str, start: int) -> Iterator[Repair]:
    """Yield the repair of a line of Chinese characters that make no sense."""
    way = _unwound(line, _HAN_WAYS, 1)
    if way:
        yield _repair(line, start, *way)
        return
    for wrong in ("gb18030", "big5hkscs"):
        read = read_with_losses(line, wrong)
        if read and _is_better(read, line):
            evidence = f"the bytes of utf-8 text, read as {wrong}; some are lost, and words decide"
            yield Repair(
                "mojibake",
                "lossy",
                Span(start, start + len(line)),
                line,
                read,
                Confidence.DERIVED,
                evidence,
            )
            return
    for wrong, telling in _TELLING.items():
        told = telling.findall(line)
        if len(set(told)) >= _HAN_LEAST and len(told) * 3 > len(_CHINESE.findall(line)):
            span = Span(start, start + len(line))
            evidence = f"UTF-8 text read as {wrong}, and bytes of it are lost"
            yield Repair("mojibake", "unread", span, line, line, Confidence.FLAGGED, evidence)
            return


# UTF-8 bytes of Chinese are full of these where they were read as something else; they are rare in
# real text.
_TELLING = {
    "GBK": re.compile(
        "[涓銆鎴鈥鍔缁佸鍏浜浼浣灞哄宸鍖鍙鍚鏂鍦綔佹尯滃蹇寮骞竴澶诲殑氬汉柊濆細戝熸璁伐鏀绲鍒膩鍥鐨垚佷緙浠鑱鏁垬鏉杩鎵佺鐢鍩鏄锛闂鐩撴荤殑閮]"
    ),
    "Big5": re.compile(
        "[嚗銝鈭摰典撅憭撟隞箏雿啣擃峕賢瘞剖撱箸撌亙券憓撘餈銵踹蝏隡澆撖箄游乩砍函餃鰵撣璆靽敹批勗穃蝑嗅韐遣摨臬蝥撠葉賣霈唳滚閬瘚瘝脣扳瘙箇寥喳憿脫鞈孵蝷敺極拙蝬甇匧瘛曉舀蝘冽憟刻蝝餌漣蝔犖]"
    ),
}


def _unwound(
    run: str, ways: tuple[tuple[str, str], ...], depth: int
) -> tuple[str, tuple[str, str]] | None:
    """Return what a run reads as, with the last way to it, if that is likelier Chinese."""
    found: list[tuple[str, tuple[str, str]]] = []
    for way in ways:
        read = _reread(run, *way)
        if read is None or read == run:
            continue
        if _is_better(read, run) and (way[1] == "utf-8" or len(run) >= _CHANCE):
            found.append((read, way))
        elif depth > 1 and not _CHINESE.search(read) and not read.isascii():
            deeper = _unwound(read, ways, depth - 1)
            found += [deeper] if deeper else []
    return max(found, key=lambda x: likelihood(x[0]), default=None)


def _repair(run: str, start: int, read: str, way: tuple[str, str]) -> Repair:
    wrong, right = way
    return Repair(
        "mojibake",
        f"{right}_as_{wrong}",
        Span(start, start + len(run)),
        run,
        read,
        Confidence.DERIVED,
        f"the bytes of {right} text, read as {wrong}",
    )


def _reread(run: str, wrong: str, right: str) -> str | None:
    try:
        read = _encoded(run, wrong).decode(right)
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return None if "\ufffd" in read else read


def _encoded(run: str, codec: str) -> bytes:
    """Encode; Windows-1252 has holes that its readers fill with the control characters there."""
    if codec != "cp1252":
        return run.encode(codec)
    return b"".join(bytes((ord(c),)) if "\x80" <= c <= "\x9f" else c.encode(codec) for c in run)


def _is_strange(line: str) -> bool:
    """Say whether hardly any of a line's Chinese characters is a common one."""
    han = _CHINESE.findall(line)
    common = common_characters()
    return len(han) >= _HAN_LEAST and sum(c in common for c in han) < _STRANGE * len(han)


def _is_better(read: str, run: str) -> bool:
    han = len(_CHINESE.findall(read))
    if not han or (2 * han < len(read.strip()) and han < _LEAST):
        return False
    likely = likelihood(read)
    return likely > FLOOR and likely > likelihood(run) + _GAIN
