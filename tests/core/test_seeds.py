from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.ingest import read_file
from core.model import Confidence, Report, Role, Script
from seeds import sample_paths

PATHS = sample_paths()


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [read_file(path)[0] for path in PATHS]


def test_five_samples_and_where_they_come_from() -> None:
    assert len(PATHS) == 5
    sources = Path(PATHS[0].with_name("SOURCES.md")).read_text(encoding="utf-8")
    assert all(f"`{path.name}`" in sources for path in PATHS)


@pytest.mark.parametrize(
    ("number", "habits"),
    [
        (1, [r"\S\n\n\S", r"14\n\n家", r"文/记者", "「.+」"]),
        (2, [r"\(wǎng\)", "[掃扫]", "\u00a0", "【編輯", r"\(完\)"]),
        (3, ["来源:.+编辑:", r"“新”智汇行动。", "编辑推荐"]),
        (4, [r"^\|$", r"。 \|$"]),
        (5, [r"^PART\n01$", r"\.\.\.$", r"\?\?h", r"總\?cè\)蝿\?wù\)", r"^END"]),
    ],
)
def test_each_sample_shows_the_habits_of_its_kind(number: int, habits: list[str]) -> None:
    raw = PATHS[number - 1].read_bytes().decode()
    for habit in habits:
        assert re.search(habit, raw, re.MULTILINE), habit


def test_samples_read_as_their_makers_meant(reports: list[Report]) -> None:
    hans, hant = Script.HANS, Script.HANT
    assert [r.script for r in reports] == [hans, hant, hans, hans, hant]
    assert [bool(r.metadata.title) for r in reports] == [True, True, True, False, False]
    stated = [r.metadata.date.value if r.metadata.date else None for r in reports]
    assert stated == [None, "2023-11-06T10:54", "2020-11-25T16:25:40", None, None]
    places = [r.metadata.place.of(r.key) if r.metadata.place else None for r in reports]
    assert places[1:] == ["永川区", "沿滩区", "沙坪坝区", "合江县"]


def test_no_damage_is_left(reports: list[Report]) -> None:
    for report in reports:
        assert not re.search(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)", report.text)
        assert all(r.confidence is not Confidence.FLAGGED for r in report.repairs)
    assert "。縣委" in reports[4].text
    assert "總任務" in reports[4].text


def test_sections_and_roles(reports: list[Report]) -> None:
    assert [len(r.structure.sections) for r in reports] == [4, 0, 10, 7, 15]
    roles = [line.role for line in reports[4].structure.lines]
    assert roles[0] is Role.ABSTRACT
    assert roles.count(Role.PART_MARKER) == 10
