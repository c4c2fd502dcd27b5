from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4

from core.anchors import make_anchor
from core.export.annotationfile import AnnotationFileError, Kept, place, read_annotations
from core.export.citations import to_csl, to_ris
from core.export.notes import to_anki, to_obsidian, to_readwise
from core.export.passages import Passage, passages
from core.export.profiles import to_hypothesis, to_thorium
from core.export.webannotation import hash_address, hash_of, to_annotation, to_collection
from core.ingest import read_bytes
from core.library.records import Bookmark
from core.model import Json, Report
from core.offsets import Span
from core.rows import origin_of

CASES = json.loads((Path(__file__).parents[1] / "cases" / "web_annotation.json").read_text("utf-8"))
TEXT = (
    "清河縣(xiàn)統(tǒng)戰(zhàn)工作報告\n2023-01-05 10:00 来源:清河日报\n記者 方小舟\n一、民生\n"
    "𠮷村開展義診45場次,受益群眾1200餘人。發放補貼近63萬元。\n受益群眾1200餘人。\n"
)


@pytest.fixture(scope="module")
def report() -> Report:
    return read_bytes(TEXT.encode(), "清河.txt")


@pytest.fixture(scope="module")
def kept(report: Report) -> list[Passage]:
    """Two bookmarks, the second on the second of two equal passages; hostile words in the note."""
    raw = report.raw
    marks = [
        ("義診45場次", raw.find, "=1+1 \t# 注\n\n> “引”", 1),
        ("受益群眾1200餘人", raw.rfind, "", 4),
    ]
    bookmarks = [
        Bookmark(
            id=f"0b1e5a1c-0000-4000-8000-00000000000{n}",
            report="uid",
            anchor=make_anchor(raw, span),
            span=span,
            note=note,
            colour=colour,
            created="2026-11-25T10:00:00Z",
        )
        for n, (words, find, note, colour) in enumerate(marks)
        for span in [Span(find(words), find(words) + len(words))]
    ]
    found = list(passages(report, origin_of(report, "uid"), bookmarks))
    return [replace(found[0], tags=("民生", "to check")), found[1]]


def failures(document: Json, kind: str) -> list[str]:
    """Return the MUSTs of the W3C's test suite that a document fails."""
    resources = [(name, DRAFT4.create_resource(d)) for name, d in CASES["definitions"].items()]
    registry: Any = Registry().with_resources(resources)
    failed: list[str] = []
    for assertion in CASES["musts"][kind]:
        valid = Draft4Validator(assertion, registry=registry).is_valid(document)
        if valid != (assertion["expectedResult"] == "valid"):
            failed.append(assertion["title"])
    return failed


def test_annotations_meet_every_must_of_the_w3c(kept: list[Passage]) -> None:
    assert len(CASES["musts"]["annotation"]) == 54
    for passage in kept:
        assert failures(to_annotation(passage), "annotation") == []
    collection = to_collection(kept, "清河")
    assert failures(collection, "collection") == []
    assert failures({"@context": collection["@context"]} | collection["first"], "page") == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("target", None),
        ("@context", "x"),
        ("type", "Note"),
        ("created", ["2026", "2027"]),
        ("id", 1),
    ],
)
def test_the_assertions_can_fail(kept: list[Passage], key: str, value: object) -> None:
    broken = {k: v for k, v in (to_annotation(kept[0]) | {key: value}).items() if v is not None}
    assert failures(broken, "annotation")


def documents(kept: list[Passage]) -> dict[str, Json | list[Json]]:
    return {
        "collection": to_collection(kept, "清河"),
        "list": [to_annotation(passage) for passage in kept],
        "hypothesis": to_hypothesis(kept, "2026-11-25T10:00:00Z"),
        "thorium": to_thorium(kept, "清河", "2026-11-25T10:00:00Z"),
    }


@pytest.mark.parametrize("form", ["collection", "list", "hypothesis", "thorium"])
def test_what_is_written_is_read_back_and_found(
    report: Report, kept: list[Passage], form: str
) -> None:
    data = json.dumps(documents(kept)[form]).encode()
    read, missed = read_annotations(data)
    assert missed == []
    spans = [place(k, report.raw, report.source.sha256) for k in read]
    if form == "thorium":
        # It has no position: equal words are told apart by what stands around them.
        assert [s.of(report.raw) if s else None for s in spans] == [p.anchor.exact for p in kept]
    assert spans == [Span(p.anchor.start, p.anchor.end) for p in kept]
    assert [(k.note, k.tags) for k in read] == [(p.note, p.tags) for p in kept]
    assert [k.created for k in read] == [p.created for p in kept]
    if form != "hypothesis":
        assert [k.colour for k in read] == [1, 4]
    if form in {"collection", "list"}:
        assert {k.sha256 for k in read} == {report.source.sha256}
        assert {k.source for k in read} == {"jiandu://report/uid"}


def test_annotations_are_placed_anew_in_a_changed_text(report: Report, kept: list[Passage]) -> None:
    read, _ = read_annotations(json.dumps(to_collection(kept, "x")).encode())
    changed = "新增的一行。\n" + report.raw.replace("義診45場次", "義診45場")
    first, second = (place(k, changed, "0" * 64) for k in read)
    assert first is not None
    assert first.of(changed).startswith("義診45場")
    assert second == Span(changed.rfind("受益"), changed.rfind("受益") + 10)
    assert place(read[0], "另一份报告,没有这些话。", "0" * 64) is None


def test_what_has_no_place_is_reported() -> None:
    items = [
        {"target": "http://example.org/a"},
        {"target": {"source": "a", "selector": {"type": "CssSelector", "value": "p"}}},
        {
            "target": {
                "source": "a",
                "selector": {"type": "TextPositionSelector", "start": 3, "end": 5},
            }
        },
        {
            "target": {
                "source": "a",
                "selector": {"type": "TextPositionSelector", "start": 5, "end": 3},
            }
        },
    ]
    read, missed = read_annotations(json.dumps(items).encode())
    assert [(m.number, m.reason) for m in missed] == [
        (1, "its target is a whole document"),
        (2, "it has neither a quote nor a position"),
        (4, "it has neither a quote nor a position"),
    ]
    (only,) = read
    digest = "ab" * 32
    assert place(only, "一二三四五六", digest) is None  # a bare position in other bytes is a guess
    assert place(replace(only, sha256=digest), "一二三四五六", digest) == Span(3, 5)
    assert place(replace(only, sha256=digest), "一二三", digest) is None


@pytest.mark.parametrize("data", [b"", b"\xff\xfe{", b"{", b"[]", b'{"a": 1}', b"[[[[1]]]]", b"3"])
def test_what_holds_no_annotation_is_refused(data: bytes) -> None:
    with pytest.raises(AnnotationFileError):
        read_annotations(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "target",
                    "selector",
                    "type",
                    "exact",
                    "start",
                    "end",
                    "body",
                    "value",
                    "items",
                    "source",
                    "state",
                    "cached",
                    "tags",
                    "id",
                    "purpose",
                    "styleClass",
                    "text",
                ]
            ),
            inner
            | st.sampled_from(["TextQuoteSelector", "TextPositionSelector", "ni:///sha-256;é"]),
            max_size=5,
        )
    ),
    max_leaves=24,
)


@given(JSON)
def test_any_json_is_read_or_refused(document: object) -> None:
    try:
        read, missed = read_annotations(json.dumps(document).encode())
    except AnnotationFileError:
        return
    assert read or missed
    assert all(isinstance(k, Kept) and 1 <= k.colour <= 6 for k in read)


def test_hypothesis_counts_as_browsers_do(kept: list[Passage]) -> None:
    selector = to_hypothesis(kept, "")["annotations"][0]["target"][0]["selector"][0]
    before = TEXT[: TEXT.index("義診")]
    assert selector["start"] == len(before.encode("utf-16-le")) // 2 == kept[0].anchor.start + 1


def test_a_hash_is_named_and_read() -> None:
    digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert hash_of(hash_address(digest)) == digest
    assert hash_of("http://example.org/") is hash_of(None) is hash_of("ni:///sha-256;é") is None


def test_readwise_reads_its_columns(kept: list[Passage]) -> None:
    first, second = csv.DictReader(io.StringIO(to_readwise(kept)))
    assert (first["Highlight"], first["Date"]) == ("義診45場次", "2026-11-25 10:00:00")
    assert first["Note"].startswith(".民生 .to-check =1+1")
    assert (second["Note"], second["Title"]) == ("", "清河縣統戰工作報告")


def test_a_note_for_obsidian_has_front_matter_and_block_ids(kept: list[Passage]) -> None:
    ((title, note),) = to_obsidian(kept)
    assert title == "清河縣統戰工作報告"
    front, body = note.split("---\n")[1:]
    pairs = dict(line.split(": ", 1) for line in front.splitlines())
    assert json.loads(pairs["tags"]) == ["to-check", "民生"]
    assert json.loads(pairs["source"]) == "jiandu://report/uid"
    assert "> 義診45場次" in body
    assert body.count("\n^bm-0b1e5a1c\n") == 2 - body.count("^bm-0b1e5a1c-")


def test_anki_gets_one_line_a_card(kept: list[Passage]) -> None:
    lines = to_anki(kept).splitlines()
    assert [line for line in lines if line.startswith("#")][
        -1
    ] == "#columns:guid\tFront\tBack\tSource\tTags"
    cards = [line.split("\t") for line in lines[5:]]
    assert [len(card) for card in cards] == [5, 5]
    assert cards[0][1] == "=1+1  # 注<br><br>&gt; “引”"
    assert cards[0][4] == "民生 to-check"


def test_a_report_is_a_reference(report: Report) -> None:
    origin = origin_of(report, address="file:///r/a.txt")
    item = to_csl(report, origin)
    assert item["author"] == [{"literal": "方小舟"}]
    assert item["issued"] == {"date-parts": [[2023, 1, 5]]}
    assert item["language"] == "zh"
    records = to_ris([(report, origin), (report, origin)]).split("ER  - \r\n")
    fields = dict(line.split("  - ", 1) for line in records[0].splitlines())
    assert (fields["TY"], fields["AU"], fields["DA"]) == ("RPRT", "方小舟", "2023/01/05")
    bare = read_bytes("开展义诊3场。\n".encode(), "x.txt")
    assert set(to_csl(bare, origin_of(bare))) == {"id", "type", "title", "language", "note"}
