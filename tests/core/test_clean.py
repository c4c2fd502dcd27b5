"""Clean text is left alone, and what was repaired needs no repair."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest import read_bytes
from core.model import apply_repairs
from core.repair import find_repairs
from seeds import sample_paths
from tests.converter import damage, traditional

# Openings of Classics, in the public domain for two thousand years.
CLASSICS = [
    "子曰：「學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？人不知而不慍，不亦君子乎？」",
    "道可道，非常道；名可名，非常名。無名，天地之始；有名，萬物之母。",
    "孟子見梁惠王。王曰：「叟！不遠千里而來，亦將有以利吾國乎？」孟子對曰：「王！何必曰利？」",
    "大學之道，在明明德，在親民，在止於至善。知止而后有定，定而后能靜。",
    "北冥有魚，其名為鯤。鯤之大，不知其幾千里也；化而為鳥，其名為鵬。",
    "昔者黃帝生而神靈，弱而能言，幼而徇齊，長而敦敏，成而登天。",
    "关关雎鸠，在河之洲。窈窕淑女，君子好逑。参差荇菜，左右流之。窈窕淑女，寤寐求之。",
    "初，郑武公娶于申，曰武姜，生庄公及共叔段。庄公寤生，惊姜氏，故名曰寤生，遂恶之。",
]
CODE = [
    "for (let i = 0; i < n; i++) { a[i] ??= b?.[i] ?? 0; } // 縣名 !?",
    "SELECT `縣`, COUNT(*) FROM t WHERE x <> 1 AND y != 2;\n",
    'print(f"{總計:>10}")  # 打印總計\n\tif x and not y: return {"a": [1, 2]}\n',
    "grep -rn 'foo(bar)' . | sed -e 's/a/b/' && echo \"完成!\"\n",
]
PROSE = st.text(
    alphabet="縣統戰總經濟發展工作報告全年增長區域群眾农业县统战经济，。、；：「」“”（）0123456789 \n",
    max_size=80,
)


@pytest.mark.parametrize("text", [*CLASSICS, *CODE], ids=lambda text: text[:10])
def test_clean_text_has_no_repairs(text: str) -> None:
    assert find_repairs(text) == ()
    assert find_repairs(text * 3) == ()


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.stem)
def test_what_was_repaired_needs_no_repair(path: Path) -> None:
    text = read_bytes(path.read_bytes(), path.name).text
    assert find_repairs(text) == ()


@pytest.mark.parametrize("path", sample_paths()[:2], ids=lambda path: path.stem)
def test_what_was_repaired_after_simulated_damage_hardly_needs_more(path: Path) -> None:
    source = traditional(read_bytes(path.read_bytes(), path.name).text)
    raw = damage(source.encode("gbk", "ignore").decode("gbk")).text
    first = find_repairs(raw)
    text, _ = apply_repairs(raw, first)
    again = [r for r in find_repairs(text) if r.applied and r.kind != "stray_space"]
    assert len(again) <= len(first) / 200


@given(PROSE)
def test_any_prose_without_damage_has_no_repairs_but_of_white_space(text: str) -> None:
    kinds = {repair.kind for repair in find_repairs(text)}
    assert kinds <= {"hard_wrap", "stray_space"}
