"""The annotations that the converter puts behind characters: `(tǒng)`."""

from __future__ import annotations

import re

LETTERS = "a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
ANNOTATION = re.compile(rf"(?<=[^\x00-\x7f])\((?P<pinyin>[{LETTERS}]{{1,6}})\)")
"""An annotation behind a character that is not ASCII."""

REST = re.compile(rf"(?:\?\(?|\()(?P<pinyin>[{LETTERS}]{{1,6}})\)")
"""An annotation, or what is left of one whose bracket went with half a character."""
