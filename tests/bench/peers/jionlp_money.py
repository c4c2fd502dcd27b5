"""JioNLP: amounts of money, parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from child import Find, answer


def load() -> Callable[[str], Iterator[Find]]:
    """Return its extractor of money."""
    import jionlp

    def work(text: str) -> Iterator[Find]:
        for found in jionlp.ner.extract_money(text, with_parsing=True):
            number = found["detail"]["num"]
            start, end = found["offset"]
            yield start, end, float(number if isinstance(number, str) else number[0])

    return work


answer("jionlp", load)
