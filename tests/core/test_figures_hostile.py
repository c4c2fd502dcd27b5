from __future__ import annotations

import pytest

from core.checks import find_checks
from core.dates import find_dates
from core.figures import find_figures
from core.model import Line, Role, Structure
from core.offsets import Span

LENGTH = 10_000


@pytest.mark.parametrize(
    "piece",
    [
        "1", "一", "十", "百千万亿", "1,", "1.", "1 ", " ", "　", "（", "）", "“", "“一”", "、", "一、", "和1", "至1",
        "1至", "百分之", "分之一", "近约超", "每年1场", "的", "1:", "年", "2023年", "1月", "1个", "一个", "等3个", "、A等3个",
        "由1家增至", "从", "占", "l", "1O", "-", "负", "$", "新台币", "比上年", "半", "“五个10”",
    ],
)  # fmt: skip
def test_repeated_pieces_are_read_in_one_pass(piece: str) -> None:
    """A pattern that backtracked over these would not end within the test's time limit."""
    key = (piece * LENGTH)[:LENGTH]
    structure = Structure(lines=(Line(Span(0, LENGTH), Role.BODY),))
    dates = find_dates(key, structure)
    figures = find_figures(key, structure, dates)
    spans = [d.span for d in dates] + [f.span for f in figures]
    spans += [c.span for c in find_checks(key, structure, figures)]
    assert all(0 <= span.start < span.end <= LENGTH for span in spans)
