from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.dictionary import DictionaryError, explain, toned

ENTRIES = """# a comment
傳統 传统 [chuan2 tong3] /tradition/traditional/
統 统 [tong3] /to gather/
女 女 [nu:3] /woman/
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "cedict.u8"
    made.write_text(ENTRIES, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("chuan2 tong3", "chuán tǒng"),
        ("nu:3", "nǚ"),
        ("Zhong1 guo2", "Zhōng guó"),
        ("dou1", "dōu"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("ma5", "ma"),
        ("r5", "r"),
        ("A Q", "A Q"),
    ],
)
def test_tones_stand_where_they_should(numbered: str, marked: str) -> None:
    assert toned(numbered) == marked


def test_the_longest_headwords_are_explained_in_either_script(file: Path) -> None:
    for words in ("女传统传统", "女傳統"):
        found = explain(words, file)
        assert [entry.simplified for entry in found.entries] == ["女", "传统"]
        assert found.entries[1].meanings == ("tradition", "traditional")
        assert found.reading.startswith("nǚ chuán tǒng")
    assert explain("统", file).entries[0].reading == "tǒng"


def test_without_a_dictionary_there_is_the_reading() -> None:
    assert explain("调研", None).reading == "diào yán"
    assert explain("调研", None).entries == ()


def test_a_changed_file_is_read_anew(file: Path) -> None:
    assert explain("新", file).entries == ()
    file.write_text(ENTRIES + "新 新 [xin1] /new/\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert explain("新", file).entries[0].meanings == ("new",)


def test_what_is_no_dictionary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match="can't be read"):
        explain("新", tmp_path / "nowhere")
    other = tmp_path / "other.txt"
    other.write_text("no entries\n", encoding="utf-8")
    with pytest.raises(DictionaryError, match="no entry"):
        explain("新", other)
