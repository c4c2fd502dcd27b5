"""How many line ends of text set to a width are joined: `python -m tests.bench.wraps`.

The samples' lines are set to six widths in four ways; every line end that the setting made should
be joined and no other.
"""

from __future__ import annotations

from core.ingest import read_file
from core.repair.columns import columns
from core.repair.layout import hard_wraps
from seeds import sample_paths

_WIDTHS = (40, 56, 64, 70, 76, 90)
_NO_START = "，。、；：！？”’）》,.;:!?)"
# name → indent of a paragraph, what stands between its lines, and between paragraphs
_SETTINGS = {
    "indented": ("　　", "\n", "\n"),
    "not indented": ("", "\n", "\n"),
    "parted by blank lines": ("", "\n", "\n\n"),
    "a blank line after each": ("", "\n\n", "\n\n"),
}
_SHORT = 15  # characters: headings and captions are not indented


def _set(text: str, width: int, indent: str) -> list[str]:
    lines: list[str] = []
    line = indent if len(text) > _SHORT else ""
    for character in text:
        if columns(line + character) > width and character not in _NO_START:
            lines.append(line)
            line = ""
        line += character
    return [*lines, line]


def main() -> None:
    """Print joined, missed and false line ends for each setting."""
    reports = [read_file(path)[0] for path in sample_paths()]
    documents = [[x.span.of(r.text) for x in r.structure.lines] for r in reports]
    for name, (indent, inside, between) in _SETTINGS.items():
        joined = missed = false = 0
        for width in _WIDTHS:
            for paragraphs in documents:
                text, made = "", set[int]()
                for paragraph in paragraphs:
                    for line in _set(paragraph, width, indent):
                        text += line
                        made.add(len(text))
                        text += inside
                    made.discard(len(text) - len(inside))
                    text = text.removesuffix(inside) + between
                found = {repair.raw_span.start for repair in hard_wraps(text)}
                joined += len(found & made)
                missed += len(made - found)
                false += len(found - made)
        print(f"{name:26} joined {joined:5} missed {missed:3} false {false:3}")


if __name__ == "__main__":
    main()
