"""The annotations that the converter puts behind characters: `(tǒng)`."""

from __future__ import annotations

import re

LETTERS = "a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
READING = rf"(?P<pinyin>[{LETTERS}]{{1,6}})(?:\([{LETTERS}]{{1,6}}\))? ?"
"""What stands inside an annotation.

Some converters leave a space behind it; and if 璾 is on the list, they find its bytes in -ōu and
annotate them too: 優(yōu(zī)).
"""

ANNOTATION = re.compile(rf"(?<=[^\x00-\x7f])\({READING}\)")
"""An annotation behind a character that is not ASCII."""

REST = re.compile(rf"(?:\?\(?|\(){READING}\)")
"""An annotation, or what is left of one whose bracket went with half a character."""
