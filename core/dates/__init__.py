"""Dates and periods: the forms in which they are written, and what they stand for."""

from core.dates.find import find_dates, report_year

__all__ = ["find_dates", "report_year"]
