from __future__ import annotations

from core.ingest import read_bytes
from core.library import Library


def test_a_sample_is_spread_evenly_and_bounded() -> None:
    with Library.open(None) as library:
        texts = [f"第{n}份報告".encode() for n in range(10)]
        uids = [library.add(read_bytes(text, f"{n}.txt"), text).uid for n, text in enumerate(texts)]
        library.remove(uids[9])
        sample = library.texts.sample(3)
        assert (sample.uids, sample.total) == ((uids[0], uids[3], uids[6]), 9)
        assert sample.texts[1] == "第3份报告"
        assert library.texts.sample(characters=12).uids == tuple(uids[:2])
        assert library.texts.sample().uids == tuple(uids[:9])
