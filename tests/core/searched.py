"""Libraries to be searched in tests, in every state of their index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from core.ingest import read_bytes
from core.library import Library
from core.model import DateMention, Report
from core.offsets import Span
from core.search import Search, read_query

TEXTS = (
    "清河县志愿服务2021年工作总结\n发展志愿者1200人,开展义诊45场次。\n",
    "甲乡統戰工作簡報\n志願 服\u200b務隊走進鄉鎮,發展黨外人士。\n",
    "干部们走进田间,后来乾坤朗朗。Serving 5G 网络,serve as one。\n",
)


def put(library: Library, plain: Report, text: str, name: str = "a.txt") -> str:
    """Store a text as a report without having it analysed."""
    made = replace(plain, raw=text, text=text, key=text, source=replace(plain.source, name=name))
    made = replace(made, dates=(DateMention(Span(0, 1), None),))
    return library.add(made, text.encode("utf-8", "surrogatepass")).uid


Searched = tuple[Search, Library, list[str]]
MODES = ("indexed", "half indexed", "not indexed", "in memory")


@contextmanager
def opened(folder: Path, mode: str) -> Iterator[Searched]:
    with (
        Library.open(None if mode == "in memory" else folder) as library,
        closing(Search(library)) as search,
    ):
        uids: list[str] = []
        for number, text in enumerate(TEXTS):
            uids.append(library.add(read_bytes(text.encode(), f"{number}.txt"), text.encode()).uid)
            if mode == "indexed" or (mode == "half indexed" and not number):
                search.catch_up()
        yield search, library, uids


def found(search: Search, query: str) -> list[str]:
    page = search.page(query)
    assert search._corpus.indexed == (search.index.path is not None)
    uids = [hit.report for hit in page.hits]
    assert page.problem is None
    assert page.total == (len(uids), True)
    assert search.tally(query).reports == len(uids)
    if read_query(query).node:
        assert sorted(hit.report for hit in search.ranked(query)) == sorted(uids)
    return uids
