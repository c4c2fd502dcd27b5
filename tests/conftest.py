from __future__ import annotations

from hypothesis import settings

# The first example of a test may load a dictionary; time is measured in tests/bench, never here.
settings.register_profile("jiandu", deadline=None)
settings.load_profile("jiandu")
