"""Import: files read in worker processes and taken into a library.

In reading order: walking (which files), reading (the worker processes), taking (into a library),
renewal (reports analysed anew), splitting (one source, several reports).
"""

from core.intake.reading import Outcome, read_again, read_all, read_report
from core.intake.renewal import Renewed, refresh_rows, renew, renew_one
from core.intake.splitting import split_report
from core.intake.taking import Pasted, Progress, Taken, new_files, read_one, take
from core.intake.walking import walk

__all__ = [
    "Outcome",
    "Pasted",
    "Progress",
    "Renewed",
    "Taken",
    "new_files",
    "read_again",
    "read_all",
    "read_one",
    "read_report",
    "refresh_rows",
    "renew",
    "renew_one",
    "split_report",
    "take",
    "walk",
]
