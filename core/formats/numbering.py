"""The numbers that Word puts before paragraphs: they are in no text of the file.

Follows ECMA-376, part 1, 17.9 (numbering) and 17.18.59 (number formats).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from core.formats.trees import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_DIGITS = "〇一二三四五六七八九"
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_PLACE = re.compile(r"%([1-9])")


def chinese(number: int) -> str:
    """Return 1 … 9999 in Chinese numerals (十二, 一百零五)."""
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + name
        zero = not digit and bool(text)
    return text.removeprefix("一") if text.startswith("一十") else text


def _letters(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for value, name in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        times, number = divmod(number, value)
        text += name * times
    return text


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if number <= 20 else str(number)  # noqa: PLR2004 - ①…⑳


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "decimalFullWidth": lambda n: str(n).translate({48 + d: 0xFF10 + d for d in range(10)}),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(n)),
    "taiwaneseDigital": lambda n: "".join(_DIGITS[int(d)] for d in str(n)),
    "chineseLegalSimplified": lambda n: chinese(n).translate(_FORMAL),
    "ideographLegalTraditional": lambda n: chinese(n).translate(_FORMAL),
    "ideographTraditional": lambda n: _STEMS[(n - 1) % len(_STEMS)],
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    after: str = " "


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counts: list[int] = field(default_factory=lambda: [0] * _LEVELS)


class Numbering:
    """The lists of one document, counted on as its paragraphs come by."""

    def __init__(self, root: Element | None) -> None:
        """Take the tree of the document's numbering part, None where it has none."""
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        shared = {
            _value(element, "abstractNumId"): _List(dict(map(_level, element.iter(W + "lvl"))))
            for element in root.iter(W + "abstractNum")
        }
        for element in root.iter(W + "num"):
            reference = element.find(W + "abstractNumId")
            found = shared.get(_value(reference, "val")) if reference is not None else None
            if found is None:
                continue
            if element.find(f"{W}lvlOverride/{W}startOverride") is not None:
                found = _List(found.levels)  # it starts anew
            self._lists[_value(element, "numId")] = found

    def label(self, number: str, level: int) -> str:
        """Count a paragraph of list `number` and return what Word shows before it."""
        found = self._lists.get(number)
        if found is None or not 0 <= level < _LEVELS:
            return ""
        own = found.levels.get(level, _Level())
        counts = found.counts
        counts[level] = (counts[level] or own.start - 1) + 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        if own.form == "bullet":
            return "• "

        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            form = found.levels.get(at, _Level())
            return _FORMATS.get(form.form, str)(max(1, counts[at] or form.start))

        label = _PLACE.sub(shown, own.text)
        return label + own.after if label else ""


def _level(element: Element) -> tuple[int, _Level]:
    values = {
        name: _value(found, "val")
        for name in ("start", "numFmt", "lvlText", "suff")
        if (found := element.find(W + name)) is not None
    }
    text = values.get("lvlText", "")
    # After 一、 or （一） Chinese has no space.
    after = "" if values.get("suff") == "nothing" or text.endswith(("、", "）", ")")) else " "
    return number_of(_value(element, "ilvl")), _Level(
        values.get("numFmt", "decimal"), text, number_of(values.get("start", "1")), after
    )


def number_of(printed: str) -> int:
    """Return a whole number of up to four digits, 0 for anything else."""
    return int(printed) if printed.isascii() and printed.isdecimal() and len(printed) < 5 else 0  # noqa: PLR2004


def _value(element: Element, name: str) -> str:
    return element.get(W + name) or ""
