"""Jiandu: reports, repaired and annotated; nothing of Qt."""
