"""recognizers-text: numbers, percentages and currency of its Chinese models, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from child import Find, answer


def load() -> Callable[[str], Iterator[Find]]:
    """Return its best set-up: the more special model goes first."""
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    numbers = NumberRecognizer(Culture.Chinese)
    models = (
        numbers.get_percentage_model(),
        NumberWithUnitRecognizer(Culture.Chinese).get_currency_model(),
        numbers.get_number_model(),
    )

    def work(text: str) -> Iterator[Find]:
        taken: set[int] = set()
        for model in models:
            for result in model.parse(text):
                places = set(range(result.start, result.end + 1))
                value = str((result.resolution or {}).get("value") or "").rstrip("%")
                if places & taken or not value:
                    continue
                taken |= places
                try:
                    yield result.start, result.end + 1, float(value)
                except ValueError:
                    continue

    return work


answer("recognizers-text-suite", load)
