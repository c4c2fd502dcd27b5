"""Fuzz the containers: `python -m tests.fuzz.formats --ending .pdf --seconds 600 [--first N]`.

Every file is made from a number alone, so a failure is found again by its number. A child process
reads them, for PDFium may crash; memory is limited to 4 GB and a file to 60 seconds. The seconds are
those of computing, so that a busy machine fuzzes as much.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import signal
import sys
import time
from multiprocessing.connection import Connection
from random import Random

from core.errors import UnreadableReportError
from core.formats import extract
from core.repair.layout import hard_wraps
from core.structure import read_structure
from tests.fuzz.mutation import broken, seeds

_MEMORY = 4 * 1024**3  # bytes
_PATIENCE = 60  # seconds


def read_broken(number: int, ending: str, data: bytes) -> bool:
    """Read the file of a number; return whether it gave a text.

    Raises AssertionError where a refusal does not name the file, or a hint lies outside the text.
    """
    name = f"fuzz{ending}"
    file = broken(data, ending, Random(number))
    refusal = ""
    found = None
    try:
        found = extract(file, name)
    except UnreadableReportError as error:
        refusal = str(error)
    if found is None:
        assert refusal.startswith(name), f"{refusal} does not name the file"
        return False
    ends = 0
    for hint in found.hints:
        assert ends <= hint.span.start < hint.span.end <= len(found.text), f"stray {hint}"
        ends = hint.span.end
    structure = read_structure(found.text, found.hints)
    assert all(line.span.end <= len(found.text) for line in structure.lines)
    list(hard_wraps(found.text))
    return True


def _work(pipe: Connection, ending: str, first: int, seconds: float) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    data, number, read = seeds()[ending], first, 0
    slowest = (0.0, first)
    while time.process_time() < seconds:
        pipe.send(number)
        signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
        started = time.process_time()
        read += read_broken(number, ending, data)
        slowest = max(slowest, (time.process_time() - started, number))
        signal.setitimer(signal.ITIMER_PROF, 0)
        number += 1
    pipe.send(
        f"{number - first:,} files, {read:,} gave a text, slowest {slowest[0]:.2f} s (number {slowest[1]})"
    )


def main() -> int:
    """Fuzz one container and print what became of it; 1 where it failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ending", choices=sorted(seeds()), required=True)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    arguments = (there, options.ending, options.first, options.seconds)
    child = context.Process(target=_work, args=arguments)
    child.start()
    there.close()
    last: object = None
    while True:
        try:
            last = here.recv()
        except EOFError:
            break
    child.join()
    print(f"{options.ending}: {last}", flush=True)
    if child.exitcode:
        print(f"{options.ending}: FAILED at number {last} (exit {child.exitcode})", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
