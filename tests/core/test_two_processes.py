"""Two processes on one library, as a window and the command line are: both write, both see all."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from time import sleep

from core.ingest import read_bytes
from core.library import Library
from core.library.checkup import check
from core.offsets import Span
from core.search import Search

TEXT = "清河县全年开展义诊45场次。\n"
OTHER = """
import sys
from contextlib import closing
from pathlib import Path
from core.library import Library
from core.search import Search
with Library.open(Path(sys.argv[1])) as library, closing(Search(library)) as search:
    (row,) = library.reports()
    for number in range(8):
        library.tags.give(row.uid, [str(n) for n in range(number + 1)])
        search.catch_up()
"""


def test_both_write_and_both_see_all(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        uid = library.add(read_bytes(TEXT.encode(), "a.txt"), TEXT.encode()).uid
        made = 0
        with subprocess.Popen([sys.executable, "-c", OTHER, tmp_path]) as other:
            while other.poll() is None:
                library.bookmarks.add(uid, Span(0, 3), str(made))
                search.catch_up()
                made += 1
                sleep(0.02)  # else the other hardly gets the lock
        assert other.returncode == 0
        assert len(library.tags.of(uid)) == 8
        assert len(library.bookmarks.of(uid)) == made > 1
        assert search.tally("义诊").reports == 1
        assert list(check(library)) == []
