"""Where the bundle starts: the `jiandu` command, and the worker processes it starts of itself."""

from __future__ import annotations

import multiprocessing
import sys

from gui.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # else each import worker would open a window
    sys.exit(main())
