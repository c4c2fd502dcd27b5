"""Search: every report, in either script, repaired, from one character up.

In reading order: nodes and syntax (the query language), words (what of a text is indexed), patterns
(terms in a text), plan (a question as SQL), index (`index.db`), corpus (the asking connection),
snippets, ranking, inside (one open report), search (all of it together).
"""

from core.search.corpus import InterruptedSearchError
from core.search.inside import find_in
from core.search.search import Count, Hit, Line, LineOrder, NoteHit, Page, Search, Tally
from core.search.snippets import Snippet
from core.search.syntax import Problem, Query, literal, read_query

__all__ = [
    "Count",
    "Hit",
    "InterruptedSearchError",
    "Line",
    "LineOrder",
    "NoteHit",
    "Page",
    "Problem",
    "Query",
    "Search",
    "Snippet",
    "Tally",
    "find_in",
    "literal",
    "read_query",
]
