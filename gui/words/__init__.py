"""The reader's own words in the window: a list that is edited, applied at once, and undone."""
