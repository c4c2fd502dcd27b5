from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decode import Decoded, decode
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


def test_an_encoding_that_fits_only_the_opening_is_not_taken() -> None:
    long = (SENTENCE * 6000).encode("gb18030")
    assert decode(long, "x").text == SENTENCE * 6000
    assert refusal(long + b"\xff\xff\xff") == "is not text in any encoding known to Jiandu"


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
        assert decoded.text.lstrip("\ufeff") == data.decode(decoded.encoding).lstrip("\ufeff")
    assert named == "some.txt"
