"""Figures and initiatives of the whole library, one measure over places and years, two reports.

In reading order: words (amounts in the reader's language), marks (how a point is drawn), bars and
lines (the charts), chart (the widget and its files); filters, groups, model, pinning and figures
(the table of all figures); grid, lists, measurefield and pane (a measure compared); places (a table
that leads to places), names, spread, thing and initiatives (who names what); picker, pairlines and
pair (two reports); views (all of these, each made when first shown).
"""
