from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.anchors import make_anchor
from core.corrections import Correction, CorrectionKind
from core.ingest import read_bytes, read_file
from core.library import FigureFilter, InitiativeFilter, Library
from core.model import Check, FigureKind, InitiativeKind, Report
from core.offsets import Span
from core.ownwords import OwnEntry, OwnWords
from core.rows import figure_rows, initiative_rows, origin_of
from seeds import sample_paths

CLINIC = "清河县2021年工作总结\n全年开展义诊{}场次,受益群众1200余人。深入开展“清风行动”专项活动。\n"


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(None) as opened:
        yield opened


def add(library: Library, number: int) -> str:
    text = CLINIC.format(number)
    return library.add(read_bytes(text.encode(), f"{number}.txt"), text.encode()).uid


def sample(library: Library) -> tuple[str, Report]:
    read, original = read_file(sample_paths()[1])
    return library.add(read, original).uid, read


def test_rows_are_those_of_the_report(library: Library) -> None:
    uid, report = sample(library)
    origin = origin_of(report, uid)
    assert library.figures.of(uid) == list(figure_rows(report, origin))
    assert library.initiatives.of(uid) == list(initiative_rows(report, origin))
    assert [(d.quote, d.value, d.raw) for d in library.dates.of(uid)] == [
        (d.span.of(report.text), d.value, report.to_raw.span(d.span)) for d in report.dates
    ]
    assert [(c.quote, c.consistent) for c in library.checks.of(uid)] == [
        (c.span.of(report.text), c.consistent) for c in report.checks
    ]


def test_a_new_analysis_takes_the_place_of_the_rows(library: Library) -> None:
    uid, report = sample(library)
    library.replace(uid, replace(report, figures=report.figures[:2], initiatives=()))
    assert [row.index for row in library.figures.of(uid)] == [0, 1]
    assert library.initiatives.of(uid) == []
    assert library.initiatives.names() == []
    assert sum(label.figures for label in library.figures.labels()) == sum(
        f.label is not None for f in report.figures[:2]
    )


def test_figures_are_filtered_and_sorted(library: Library) -> None:
    few, many = add(library, 45), add(library, 300)
    found = library.figures.find
    wanted = FigureFilter(label="义诊")
    assert [row.value for row in found(wanted)] == [300, 45]
    assert [row.value for row in found(wanted, order="value")] == [45, 300]
    assert [row.origin.report for row in found(wanted, order="-value", limit=1, offset=1)] == [few]
    assert library.figures.count(wanted) == 2
    assert library.figures.count(FigureFilter(contains="義", reports=(many,))) == 1
    assert library.figures.count(FigureFilter(kind=FigureKind.MONEY)) == 0
    assert library.figures.count(FigureFilter(label="义诊", unit="场次", years=(2021, 2021))) == 2
    assert library.figures.count(FigureFilter(label="义诊", years=(None, 2020))) == 0
    assert library.figures.count(FigureFilter(suspect=True)) == 0


def test_a_stream_yields_every_row_once(library: Library) -> None:
    for number in range(2, 9):
        add(library, number)
    whole = library.figures.count()
    for page in (1, 2, 1000):
        rows = [(r.origin.report, r.index) for r in library.figures.stream(page=page)]
        assert len(rows) == len(set(rows)) == whole
    mentions = [(r.origin.report, r.index) for r in library.initiatives.stream(page=2)]
    assert len(mentions) == len(set(mentions)) == library.initiatives.count() > 0


def test_labels_and_readings_over_all_reports(library: Library) -> None:
    few, many = add(library, 45), add(library, 300)
    (label,) = library.figures.labels("義診")
    assert (label.label_key, label.words, label.kind, label.unit) == (
        "义诊", ("义诊",), FigureKind.COUNT, "场次",
    )  # fmt: skip
    assert (label.figures, label.reports) == (2, 2)
    readings = library.figures.readings([("义诊", FigureKind.COUNT)])
    assert {(r.report, r.value, r.year, r.report_year) for r in readings} == {
        (few, 45, 2021, 2021),
        (many, 300, 2021, 2021),
    }
    places = [(r.report, r.number) for r in readings]
    assert [(r.origin.report, r.index) for r in library.figures.at(places)] == places
    assert [r.raw_start for r in library.figures.at(places)] == [r.raw.start for r in readings]


def test_what_is_in_the_trash_does_not_count(library: Library) -> None:
    few, many = add(library, 45), add(library, 300)
    for _ in range(2):
        library.remove(few)
        assert [row.origin.report for row in library.figures.find(FigureFilter(label="义诊"))] == [
            many
        ]
        assert library.figures.labels("义诊")[0].figures == 1
        assert library.initiatives.names("清风")[0].reports == 1
        assert {r.report for r in library.figures.readings([("义诊", FigureKind.COUNT)])} == {many}
    library.restore(few)
    library.restore(few)
    assert library.figures.labels("义诊")[0].figures == 2
    assert library.trash.listed() == []


def test_initiatives_by_name_in_either_script(library: Library) -> None:
    uid = add(library, 1)
    (name,) = library.initiatives.names("清風行動")
    assert (name.mentions, name.reports) == (1, 1)
    wanted = InitiativeFilter(key=name.key, kind=name.kind, reports=(uid,))
    (row,) = library.initiatives.find(wanted)
    assert "清风行动" in row.name_key
    assert library.initiatives.find(InitiativeFilter(contains="明月")) == []


def test_checks_by_how_they_came_out(library: Library) -> None:
    uid = add(library, 1)
    report = library.load(uid)
    library.replace(uid, replace(report, checks=(Check(Span(0, 4), 5, 3, (), consistent=False),)))
    wrong = library.checks.find(consistent=False)
    assert [(row.report, row.claimed, row.counted) for row in wrong] == [(uid, 5, 3)]
    assert library.checks.find(consistent=True) == []


def test_dates_between_two(library: Library) -> None:
    uid, _ = sample(library)
    values = [row.value for row in library.dates.between("2023", "2024")]
    assert values == sorted(
        d.value for d in library.dates.of(uid) if d.value and "2023" <= d.value < "2024"
    )


def test_rows_follow_corrections_and_own_words(library: Library) -> None:
    uid = add(library, 45)
    report = library.load(uid)
    first = report.figures[0].span
    wrong = Correction(
        CorrectionKind.NOT_FIGURE, make_anchor(report.raw, report.to_raw.span(first))
    )
    before = library.figures.of(uid)
    key = library.corrections.add(uid, wrong)
    assert library.corrections.of(uid) == [(key, wrong)]
    assert len(library.figures.of(uid)) == len(before) - 1
    assert library.load(uid) == report
    assert len(library.load_corrected(uid).figures) == len(before) - 1
    library.corrections.remove(key)
    assert library.corrections.of(uid) == []
    assert library.figures.of(uid) == before
    (item,) = library.trash.listed()
    library.trash.restore(item)
    assert library.corrections.of(uid) == [(key, wrong)]

    words = OwnWords((OwnEntry("义诊", InitiativeKind.EVENT),), (("甲", "乙"),), ("义诊场",))
    library.own_words.keep(words)
    assert library.own_words.get() == words
    assert library.initiatives.names("义诊") == []
    library.replace(uid, report)
    assert [name.kind for name in library.initiatives.names("义诊")] == [InitiativeKind.EVENT]


def test_choices_about_measures(library: Library) -> None:
    library.measures.settle("义诊", "下乡义诊", same=True)
    library.measures.settle("义诊", "讲座", same=False)
    assert library.measures.listed() == [("下乡义诊", "义诊", True), ("义诊", "讲座", False)]
    library.measures.settle("下乡义诊", "义诊", same=None)
    assert library.measures.listed() == [("义诊", "讲座", False)]
    with pytest.raises(ValueError, match="always the same"):
        library.measures.settle("义诊", "义诊", same=False)


def test_overrides_hold_in_lists_and_rows_and_can_be_taken_back(library: Library) -> None:
    uid = add(library, 45)
    (found,) = library.reports()
    library.overrides.choose(uid, "title", "另題")
    library.overrides.choose(uid, "date", "2019-05")
    (row,) = library.reports()
    assert (row.title, row.date, row.year) == ("另題", "2019-05", 2019)
    assert library.figures.of(uid)[0].origin.year == 2019
    library.replace(uid, library.load(uid))
    assert library.overrides.of(uid) == {"date": "2019-05", "title": "另題"}
    assert library.reports()[0].title == "另題"
    for field in ("title", "date"):
        library.overrides.choose(uid, field, None)
    assert library.reports() == [found]
    with pytest.raises(ValueError, match="not 5 May"):
        library.overrides.choose(uid, "date", "5 May")


def test_places_are_code_points_where_the_text_has_rare_characters(library: Library) -> None:
    text = "𠮷林县全年开展义诊45场次。\n"
    uid = library.add(read_bytes(text.encode(), "a.txt"), text.encode()).uid
    (row,) = library.figures.of(uid)
    assert Span(row.raw_start, row.raw_end).of(text) == row.quote == "45场次"
