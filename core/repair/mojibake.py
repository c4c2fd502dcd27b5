"""Text that was decoded as something else: ç»Ÿæˆ˜ and 缁熸垬 for 统战, Í³Õ½ for 统战.

A run is encoded back by the wrong codec and decoded by the right one, as ftfy does for Latin
scripts. It counts as repaired only if every byte fits and the result is likelier Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import Confidence, Repair
from core.offsets import Span
from core.words import likelihood

# Runs that hold nothing but what Latin-1 or Windows-1252 have beyond ASCII, and ASCII between.
_WESTERN = re.compile(
    r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    r"\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\x20-\x7e]*"
)
_HAN_LINE = re.compile(r"[^\n\x00-\x7f][^\n]*")
_LEAST = 4  # characters: shorter runs are names and units (é, 25°C)
_GAIN = 1.5  # mean log probability a character by which the reading must win
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# UTF-8 bytes of Chinese, read as GBK, are full of these; they are rare in real text.
_TELLING = re.compile(
    "[涓銆鎴鈥鍔缁佸鍏浜浼浣灞哄宸鍖鍙鍚鏂鍦綔佹尯滃蹇寮骞竴澶诲殑氬汉柊濆細戝熸璁伐鏀绲鍒膩鍥鐨垚佷緙浠鑱鏁垬鏉杩鎵佺鐢鍩鏄锛闂鐩撴荤殑閮]"
)


def mojibake(raw: str) -> Iterator[Repair]:
    """Yield a repair for each run that another codec reads as Chinese."""
    for found in _WESTERN.finditer(raw):
        run = found[0].rstrip()
        # U+FFFD read as Latin-1 says that what stood there is lost.
        if len(run) >= _LEAST and not run.isascii() and "ï¿½" not in run:
            yield from _first_that_fits(
                run,
                found.start(),
                (
                    ("cp1252", "utf-8"),
                    ("latin-1", "utf-8"),
                    ("cp1252", "gb18030"),
                    ("latin-1", "gb18030"),
                ),
            )
    if len(_TELLING.findall(raw)) * 8 > len(_CHINESE.findall(raw)) > 0:
        for found in _HAN_LINE.finditer(raw):
            ways = (("gbk", "utf-8"), ("gb18030", "utf-8"))
            repairs = list(_first_that_fits(found[0], found.start(), ways))
            if not repairs and len(_TELLING.findall(found[0])) > 1:
                repairs = [_unread(found)]
            yield from repairs


def _first_that_fits(run: str, start: int, ways: tuple[tuple[str, str], ...]) -> Iterator[Repair]:
    for wrong, right in ways:
        read = _reread(run, wrong, right)
        if read and _is_better(read, run):
            yield Repair(
                "mojibake",
                f"{right}_as_{wrong}",
                Span(start, start + len(run)),
                run,
                read,
                Confidence.DERIVED,
                f"the bytes of {right} text, read as {wrong}",
            )
            return


def _unread(found: re.Match[str]) -> Repair:
    return Repair(
        "mojibake",
        "unread",
        Span(*found.span()),
        found[0],
        found[0],
        Confidence.FLAGGED,
        "UTF-8 text read as GBK, and bytes of it are lost",
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


def _is_better(read: str, run: str) -> bool:
    han = len(_CHINESE.findall(read))
    if 2 * han < len(read.strip()) and han < _LEAST:
        return False
    return likelihood(read) > likelihood(run) + _GAIN
