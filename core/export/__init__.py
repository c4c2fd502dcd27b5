"""Everything usable elsewhere: rows as tables, reports as documents, bookmarks as annotations."""
