"""Figures: numbers that say how many or how much, and what of."""

from core.figures.find import find_figures

__all__ = ["find_figures"]
