from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decode import MIXED, Decoded, decode, previews
from core.errors import UnreadableReportError
from seeds import sample_paths

PATHS = sample_paths()
TRADITIONAL = [PATHS[1], PATHS[4]]
SENTENCE = "清河县全年开展义诊活动,受益群众很多。"

samples = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def refusal(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(UnreadableReportError) as caught:
        decode(data, "清河.txt", encoding)
    assert caught.value.name == "清河.txt"
    assert str(caught.value) == f"清河.txt: {caught.value.reason}"
    return caught.value.reason


@samples
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "gb18030"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_a_sample_reads_the_same_in_every_encoding(path: Path, mark: bytes, codec: str) -> None:
    text = path.read_bytes().decode()
    decoded = decode(mark + text.encode(codec), path.name)
    assert (decoded.text, decoded.encoding) == (text, codec)
    assert ("byte order mark" in decoded.evidence) == bool(mark)


@pytest.mark.parametrize("path", TRADITIONAL, ids=lambda path: path.stem)
def test_a_traditional_sample_reads_the_same_in_big5(path: Path) -> None:
    text = path.read_bytes().decode().replace("\xa0", " ").replace("蝿", "蠅")  # not in Big5
    decoded = decode(text.encode("big5hkscs"), path.name)
    assert (decoded.text, decoded.encoding) == (text, "big5hkscs")


def test_the_evidence_says_how_the_encoding_is_known() -> None:
    assert decode(b"plain", "x").evidence == "plain ASCII"
    assert decode(SENTENCE.encode(), "x").evidence == "valid UTF-8 throughout"
    assert "common ones in gb18030" in decode(SENTENCE.encode("gb18030"), "x").evidence


def test_line_ends_and_inner_marks_stay() -> None:
    text = "一行\r\n\ufeff二行\r三行\n"
    assert decode(text.encode(), "x").text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n", "is a PNG picture, not text"),
        (b"PK\x03\x04rest", "is a ZIP archive or an office document, not text"),
        (b"%PDF-1.7 \xe4", "is a PDF document, not text"),
        (b"SQLite format 3\0", "is an SQLite database, not text"),
        (bytes(4000), "is not text in any encoding known to Jiandu"),
        (bytes(range(256)) * 20, "is not text in any encoding known to Jiandu"),
        (b"\xff\xfd\xff\xfc\xff", "is not text in any encoding known to Jiandu"),
        ("naïve façade".encode("latin-1"), "is not text in any encoding known to Jiandu"),
        ("ABC".encode("utf-16-le"), "is not text in any encoding known to Jiandu"),
    ],
)
def test_what_is_no_text_is_refused_with_the_name_and_the_reason(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


def test_a_mark_is_believed_and_what_contradicts_it_is_refused() -> None:
    reason = refusal(codecs.BOM_UTF8 + b"ok" + SENTENCE.encode("gb18030"))
    assert reason == "is not valid utf-8 at byte 2 (a UTF-8 byte order mark)"


def test_a_few_bytes_that_fit_nothing_are_shown_and_told() -> None:
    long = (SENTENCE * 60).encode("gb18030")
    decoded = decode(long + b"\xff\xff\xff" + long, "x")
    assert decoded.text.count("\ufffd") == 3
    assert decoded.text.replace("\ufffd", "") == SENTENCE * 120
    assert decoded.evidence == "gb18030, but for 3 places where bytes fit nothing"
    assert "not text" in refusal(long[:40] + b"\xff\xff\xff")


@pytest.mark.parametrize(
    ("codec", "cut"), [("utf-8", 2), ("gb18030", 1), ("big5hkscs", 1), ("utf-16-le", 1)]
)
def test_a_character_that_is_cut_off_is_shown_and_told(codec: str, cut: int) -> None:
    text = "清河縣全年開展義診活動，受益群眾很多"
    decoded = decode(text.encode(codec)[:-1], "x")
    assert decoded.text == text[:-1] + "\ufffd"
    assert f"cut off ({cut} bytes)" in decoded.evidence
    marked = codecs.BOM_UTF8 + text.encode()[:-1]
    assert decode(marked, "x").text == text[:-1] + "\ufffd"


def test_lines_in_two_encodings_are_read_each_in_its_own() -> None:
    utf8, gbk = "前一半是这样保存的，没有问题。\r\n", "后一半来自另一个系统，编码不同。\n"
    data = utf8.encode() * 2 + b"ASCII\n" + gbk.encode("gbk")
    decoded = decode(data, "x")
    assert decoded.text == utf8 * 2 + "ASCII\n" + gbk
    assert decoded.encoding == MIXED
    assert decoded.evidence == "its encoding changes: 2 lines in utf-8, 1 lines in gb18030"
    assert decode(data, "x", MIXED) == decoded
    assert refusal(utf8.encode(), MIXED) == "does not change its encoding from line to line"


def test_a_little_chinese_in_much_ascii_is_enough() -> None:
    text = "Report 2023: total 12,345 units; see http://example.cn/a?b=c. " * 20 + "群众满意"
    for codec in ("utf-8", "gb18030", "utf-16-le"):
        assert decode(text.encode(codec), "x").text == text


@pytest.mark.parametrize("length", [400, 60, 12])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be"])
@samples
def test_a_passage_of_any_length_reads_the_same(path: Path, codec: str, length: int) -> None:
    text = path.read_bytes().decode().encode("gbk", "ignore").decode("gbk")
    passage = text[len(text) // 2 :][:length]
    assert decode(passage.encode(codec), "x").text == passage


def test_previews_show_the_likeliest_encoding_first() -> None:
    first, *others = previews(SENTENCE.encode("gb18030"))
    assert (first.encoding, first.text, first.problem) == ("gb18030", SENTENCE, None)
    assert first.common > 0.8
    utf8 = next(p for p in others if p.encoding == "utf-8")
    assert utf8.problem == "is not valid utf-8 at byte 0"
    assert "\ufffd" in utf8.text


def test_a_few_control_characters_are_no_reason_to_refuse() -> None:
    text = SENTENCE * 10 + "\x01"
    assert decode(text.encode(), "x") == Decoded(text, "utf-8", "valid UTF-8 throughout")
    assert decode(text.encode("gb18030"), "x").text == text


def test_the_reader_may_choose_the_encoding() -> None:
    data = SENTENCE.encode("utf-16-le")
    assert decode(data, "x", "UTF_16LE") == Decoded(SENTENCE, "utf-16-le", "chosen by the reader")
    assert decode(codecs.BOM_UTF16_LE + data, "x", "utf-16-le").text == SENTENCE
    assert decode(SENTENCE.encode(), "x", "latin-1").text == SENTENCE.encode().decode("latin-1")


def test_a_choice_that_does_not_fit_is_refused() -> None:
    assert refusal(b"abc", "klingon") == "there is no encoding 'klingon'"
    assert refusal(b"ab\xff", "utf8") == "is not valid utf-8 at byte 2 (chosen by the reader)"
    assert refusal(b"", "utf8") == "is empty"


@given(st.text(min_size=1).filter(lambda text: "\ufeff" not in text))
def test_any_text_with_a_mark_comes_back(text: str) -> None:
    for mark, codec in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_BE, "utf-32-be")):
        assert decode(mark + text.encode(codec), "x").text == text


@settings(max_examples=60, deadline=None)
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_without_loss_or_refused_by_name(data: bytes) -> None:
    try:
        decoded = decode(data, "some.txt")
    except UnreadableReportError as error:
        named = error.name
    else:
        named = "some.txt"
        if decoded.encoding != MIXED:
            kept = data.decode(decoded.encoding, "ignore")
            assert bare(decoded.text) == bare(kept)
    assert named == "some.txt"


def bare(text: str) -> str:
    """Drop what stands for bytes that fit nothing, and a mark at the beginning."""
    return text.lstrip("\ufeff").replace("\ufffd", "")
