from __future__ import annotations

import pytest

from core.model import FigureKind
from gui.theme import SCHEMES, Group, Scheme, contrast, group_of, style_sheet


@pytest.fixture(params=list(SCHEMES.values()), ids=list(SCHEMES))
def scheme(request: pytest.FixtureRequest) -> Scheme:
    assert isinstance(request.param, Scheme)
    return request.param


def test_contrast_is_what_wcag_says() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert contrast("#123456", "#123456") == 1


def test_texts_can_be_read(scheme: Scheme) -> None:
    for ground in (scheme.paper, scheme.panel):
        assert contrast(scheme.ink, ground) >= 7
        for text in (scheme.soft, scheme.faint, scheme.accent):
            assert contrast(text, ground) >= 4.5
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5
    assert contrast(scheme.soft, scheme.selection) >= 4.5


def test_text_on_a_mark_can_be_read(scheme: Scheme) -> None:
    for ground in (*scheme.tints, scheme.hit, scheme.selection):
        assert contrast(scheme.ink, ground) >= 4.5


def test_lines_and_bars_can_be_seen(scheme: Scheme) -> None:
    for ground in (scheme.paper, *scheme.tints):
        for line in scheme.lines:
            assert contrast(line, ground) >= 3
    for bar in scheme.bookmarks:
        assert contrast(bar, scheme.paper) >= 3


def test_every_kind_of_figure_has_a_group() -> None:
    assert {group_of(kind) for kind in FigureKind} == set(Group)
    assert group_of(None) is Group.COUNT


def test_the_style_sheet_names_no_colour_that_is_not_there(scheme: Scheme) -> None:
    sheet = style_sheet(scheme, 26)
    assert "$" not in sheet
    assert "26px" in sheet
