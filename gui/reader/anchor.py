"""Where a view stands in a text whose heights become known only as it is looked at."""

from __future__ import annotations

from gui.reader.layout import TOP, PageLayout


class Anchor:
    """The block at the top of a view, and how many pixels of it are scrolled away.

    Blocks that turn out higher or lower than estimated move the rest of the document, but never
    what is at the anchor. Whenever it moves, all that the view then shows is laid out.
    """

    def __init__(self, layout: PageLayout) -> None:
        self._layout = layout
        self._number, self._down = 0, -TOP

    @property
    def value(self) -> float:
        """How far down the document the top of the view is now."""
        return self._layout.top(self._number) + self._down

    def put(self, number: int, down: float, height: float) -> None:
        """Stand at a place of a block, in a view of this height."""
        self._number, self._down = number, down
        self._layout.lay_out(number)
        self._fill(height)

    def jump(self, value: float, height: float) -> None:
        """Go to a height of the document, as far as it is known."""
        number = self._layout.number_at(value)
        down = value - self._layout.top(number)
        self._layout.lay_out(number)
        self.put(number, min(down, self._layout.height(number) - 1), height)

    def move(self, distance: float, height: float) -> None:
        """Go up or down by as many pixels of laid-out text."""
        number, down, layout = self._number, self._down + distance, self._layout
        while down < 0 and number:
            number -= 1
            layout.lay_out(number)
            down += layout.height(number)
        layout.lay_out(number)
        while number + 1 < layout.count and down >= layout.height(number):
            down -= layout.height(number)
            number += 1
            layout.lay_out(number)
        self.put(number, down, height)

    def look_ahead(self, height: float) -> None:
        """Lay out the next screenful too, so that turning the page has nothing to wait for."""
        layout, y, number = self._layout, -self._down, self._number
        while y < 2 * height and number < layout.count:
            layout.lay_out(number)
            y += layout.height(number)
            number += 1

    def _fill(self, height: float) -> None:
        """Lay out what the view shows; at the end of the text, more of what is before."""
        layout, y, number = self._layout, -self._down, self._number
        while y < height and number < layout.count:
            layout.lay_out(number)
            y += layout.height(number)
            number += 1
        most = layout.documentSize().height() - height
        if self.value > most and self._number:
            self._down += max(most, -TOP) - self.value
            while self._down < 0 and self._number:
                self._number -= 1
                layout.lay_out(self._number)
                self._down += layout.height(self._number)
