"""Figures of the whole library, and one measure over places and years.

In reading order: marks (how a point is drawn), bars and lines (the charts), chart (the
widget and its files), model and figures (the table of all figures), lists and pane (a measure
compared).
"""
