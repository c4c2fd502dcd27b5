from __future__ import annotations

import json
from dataclasses import replace

from core.contract import SCHEMA, plain, to_json
from core.ingest import annotate, read_bytes
from core.model import Confidence, Json, Repair, Report, Source, apply_repairs
from core.offsets import Span

TEXT = (
    "清河县全年工作再上新台阶\n"
    "2024年1月5日 09:30 来源:清河日报\n"
    "　　清河县全年开展“春风送岗”行动45场次,帮助农民工1200余人就业,发放补贴近63万元。\n"
)


def items(value: object) -> list[Json]:
    """Collect every ITEM of a document."""
    if isinstance(value, list):
        return [found for part in value for found in items(part)]
    if isinstance(value, dict):
        own = [value] if "raw_start" in value else []
        return own + [found for part in value.values() for found in items(part)]
    return []


def report() -> Report:
    return read_bytes(TEXT.encode(), "清河.txt")


def test_every_item_quotes_the_text_and_the_source() -> None:
    document = json.loads(json.dumps(to_json(report())))
    assert document["schema"] == SCHEMA
    found = items(document)
    assert len(found) > 10
    for item in found:
        assert item["text"] == document["text"][item["start"] : item["end"]]
        assert 0 <= item["raw_start"] <= item["raw_end"] <= len(TEXT)


def test_the_document_tells_what_the_report_says() -> None:
    document = to_json(report())
    assert document["script"] == "hans"
    assert document["metadata"]["title"]["text"] == "清河县全年工作再上新台阶"
    assert document["metadata"]["date"]["value"] == "2024-01-05T09:30"
    assert document["metadata"]["publisher"]["text"] == "清河日报"
    rows = {f["text"]: (f["value"], f["unit"], f["qualifier"]) for f in document["figures"]}
    assert rows["45场次"] == (45, "场次", "exact")
    assert rows["1200余人"] == (1200, "人", "over")
    assert rows["近63万元"] == (630000, "CNY", "nearly")
    assert [i["name_key"] for i in document["initiatives"]] == ["“春风送岗”行动"]


def test_repairs_name_what_stands_where() -> None:
    document = to_json(read_bytes("區(qū)委統(tǒng)戰(zhàn)部開展調研5次。\n".encode(), "x.txt"))
    assert document["text"] == "區委統戰部開展調研5次。\n"
    assert [r["raw"] for r in document["repairs"]] == ["(qū)", "(tǒng)", "(zhàn)"]
    for repair in document["repairs"]:
        assert document["text"][repair["start"] : repair["end"]] == repair["text"]


def test_whole_numbers_print_without_a_point() -> None:
    assert [plain(x) for x in (5.0, 1.1, None)] == [5, 1.1, None]
    assert isinstance(plain(5.0), int)


def test_figures_beside_unrepaired_damage_are_suspect() -> None:
    raw = "總人口??34.9萬人。另有企業12家。"
    at = raw.index("??")
    flagged = Repair(
        "byte_slip", "unread", Span(at, at + 2), "??", "??", Confidence.FLAGGED, "a digit is lost"
    )
    source = Source("x", "", 0, "text/plain", "utf-8", "")
    found = {f.span.of(raw): f.suspect for f in annotate(source, raw, (flagged,)).figures}
    assert found == {"34.9萬人": True, "12家": False}


def test_no_repairs_give_the_source_back() -> None:
    raw = "區(qū)委"
    assert apply_repairs(raw, ())[0] == raw
    made = read_bytes(raw.encode(), "x.txt")
    assert made.to_raw.span(Span(0, len(made.text))) == Span(0, len(raw))
    assert replace(made, repairs=()).raw == raw
