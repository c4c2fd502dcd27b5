from __future__ import annotations

import pytest

from core.errors import BadWordsError
from core.model import InitiativeKind
from core.ownwords import OwnEntry, OwnWords
from core.wordlist import What, WordLine, problem_of, read_wordlist, words_of, write_wordlist

TEXT = """# 我的词
name\t春风送岗\tcampaign

expression\t[一二三]号院\tbase
ignore\t先进单位
ignore-expression\t第.批
same\t“春风”行动\t春风送岗行动
word\t高标准农田
"""
WORDS = OwnWords(
    (
        OwnEntry("春风送岗", InitiativeKind.CAMPAIGN),
        OwnEntry("[一二三]号院", InitiativeKind.BASE, expression=True),
        OwnEntry("先进单位"),
        OwnEntry("第.批", expression=True),
    ),
    (("春风行动", "春风送岗"),),
    ("高标准农田",),
)


def test_a_list_is_read_and_written_as_the_same() -> None:
    assert read_wordlist(TEXT) == WORDS
    assert read_wordlist(write_wordlist(WORDS)) == WORDS


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nomen\t春风", "a line begins with one of"),
        ("name\t\tcampaign", "there are no words"),
        ("name\t春风\tspring", "the kind is one of"),
        ("name\t春风", "not nothing"),
        ("expression\t(\tbase", "missing"),
        ("ignore-expression\t.*", "matches the empty text"),
        ("same\t春风", "the name that it is the same as is missing"),
    ],
)
def test_what_can_not_serve_is_refused_with_its_line_and_reason(line: str, reason: str) -> None:
    with pytest.raises(BadWordsError, match=reason) as error:
        read_wordlist(f"word\t农田\n\n{line}\n")
    assert error.value.line == 3


def test_lines_that_can_not_serve_are_left_out_and_doubles_stand_once() -> None:
    good = WordLine(What.WORD, "农田")
    assert words_of([good, WordLine(What.EXPRESSION, "[", "base"), good]).dictionary == ("农田",)
    assert problem_of(good) == ""


def test_a_spreadsheets_byte_order_mark_and_line_ends_do_no_harm() -> None:
    assert read_wordlist("\ufeff" + TEXT.replace("\n", "\r\n")) == WORDS
