"""How reports come in: importing, watched folders, and what is to be settled of what came.

In reading order: reasons (why a file was not taken, and what to do), matters and summary (what
an import left to settle, and where it is listed), folder, importing, watching; deeds
(whole reports joined, split, read otherwise), evidence and encoding, versions, settling; intake.
"""
