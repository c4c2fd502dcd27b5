from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.model import Confidence, apply_repairs
from core.repair import find_repairs

CASES: list[tuple[str, str]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "characters.json").read_text("utf-8")
)
TEXT = "清河县委统战部召开工作会议，总结全年工作，部署2024年任务。"


def repaired(raw: str) -> str:
    return apply_repairs(raw, find_repairs(raw))[0]


def misread(text: str, right: str, wrong: str) -> str:
    """Decode with the wrong codec as browsers do: holes of Windows-1252 become controls."""
    data = text.encode(right)
    if wrong != "cp1252":
        return data.decode(wrong)
    return "".join(
        chr(b) if b in b"\x81\x8d\x8f\x90\x9d" else bytes((b,)).decode(wrong) for b in data
    )


@pytest.mark.parametrize("right", ["utf-8", "gbk"])
@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_text_read_as_western_is_read_again(right: str, wrong: str) -> None:
    raw = misread(TEXT, right, wrong)
    assert raw != TEXT
    assert repaired(raw) == TEXT


def test_utf8_read_as_gbk_is_read_again_where_no_byte_is_lost() -> None:
    text = "统战部的工作\n基层统战工作"  # of these no byte is lost
    raw = text.encode().decode("gbk")
    assert repaired(raw) == text


def test_utf8_read_as_gbk_is_flagged_where_too_many_bytes_are_lost() -> None:
    raw = TEXT.encode().decode("gbk", "ignore")
    assert any(r.rule == "unread" and r.confidence is Confidence.FLAGGED for r in find_repairs(raw))
    assert repaired(raw) == raw


@pytest.mark.parametrize(("raw", "text"), CASES, ids=[raw[:12] for raw, _ in CASES])
def test_what_was_meant_is_put_in(raw: str, text: str) -> None:
    assert repaired(raw) == text
    assert all(r.confidence is Confidence.CERTAIN for r in find_repairs(raw))


@pytest.mark.parametrize(
    "text",
    [
        "面积20㎡，①抓落实……㈠促发展，½以上，Ⅲ类水体，R&D投入，AT&T公司",
        "Müller 25°C café naïve résumé，约3±0.5",
        "a[i] = b[i]; list[str]; [b]; x ** 2 ** 3; __init__; # 注释; ## heading",
        "## 2.2.0\n\n### 1. CONTENT\n",
        "一屋子人乱哄哄",
        "سلام\u200cعليكم، हिन्दी क्\u200dष",
        "真的吗？？？？不会吧？？",
        "👨\u200d👩\u200d👧一家三口",
        "娓娓道来，缓缓前行，鍾馗画像",
    ],
)
def test_what_is_meant_so_stays(text: str) -> None:
    assert find_repairs(text) == ()


@pytest.mark.parametrize("lost", ["锟斤拷锟斤拷", "ï¿½ï¿½", "\ufffd", "\ue123"])
def test_what_is_lost_is_flagged(lost: str) -> None:
    raw = f"数据{lost}丢失"
    (flag,) = find_repairs(raw)
    assert (flag.before, flag.confidence) == (lost, Confidence.FLAGGED)
    assert repaired(raw) == raw
