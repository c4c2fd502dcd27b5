"""Characters of Hong Kong's supplement that a reader of plain Big5 took apart."""

from __future__ import annotations

import pytest

from core.model import Confidence, apply_repairs
from core.repair import find_repairs

WHOLE = [
    "我們帶着信心跟着大家前進，沿着這個方向發展。",
    "隨着社會發展，政府着力推動經濟。",
    "學校裏面有圖書館，村裏有診所，孩子們跟着老師讀書。",
    "衞生署會繼續推行這項計劃，羣眾十分支持。",
    "會議裏的文件，請各位帶着回去細閱。",
]


def read_as_big5(text: str, errors: str) -> str:
    return text.encode("big5hkscs").decode("big5", errors)


@pytest.mark.parametrize("errors", ["ignore", "replace"])
@pytest.mark.parametrize("whole", WHOLE)
def test_what_lost_a_byte_is_put_back_in_line(whole: str, errors: str) -> None:
    damaged = read_as_big5(whole, errors)
    assert damaged != whole
    repairs = find_repairs(damaged)
    assert apply_repairs(damaged, repairs)[0] == whole
    assert {(r.kind, r.confidence) for r in repairs} == {("byte_slip", Confidence.DERIVED)}


def test_the_evidence_names_the_character_that_lost_its_byte() -> None:
    (repair,) = find_repairs("跟茠漱H一同前往。")
    assert (repair.before, repair.after, repair.rule) == ("茠漱H", "着的人", "hkscs")
    assert "着 has lost its first byte" in repair.evidence


@pytest.mark.parametrize(
    "text",
    [
        *WHOLE,
        "他吃茶碗裏的茼蒿，又買維他命C。",  # rare characters and a letter
        "靈[輒]與[茼]皆有校語。",
        "嫻靜的姮娥住在A座，穿T恤的人住在B座。",
        "樂譜以C大調寫成，壎與篪合奏。",
        "他寫道：ㄅㄆㄇ是注音，甲A乙B。",
    ],
)
def test_whole_text_is_left_alone(text: str) -> None:
    assert find_repairs(text) == ()
