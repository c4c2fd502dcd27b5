"""The reports that are most about a question: BM25, exact over the likely ones.

The index marks pairs that come often in a report of its length, in three steps. Reports that bear
high marks for the rarest terms are looked up first; the two hundred so found are counted in their
texts and put in order. That is nearly always the order of all reports (docs/library.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import log
from typing import NamedTuple

from core.search.corpus import Corpus, Document
from core.search.nodes import Node, Term, terms_of
from core.search.patterns import pattern_of
from core.search.plan import Plan, plan_of
from core.search.words import TIERS, index_form, pairs_of

RERANKED = 200
"""Candidates that are counted exactly."""

_SATURATION, _LENGTH = 1.2, 0.75  # k1 and b of BM25, as usual
_USUAL = 3000  # characters of a report of usual length
_MOST_TERMS = 3  # beyond that all terms take the same step, else there are too many combinations


class Ranked(NamedTuple):
    """A report and how much it is about a question."""

    score: float
    document: Document


def ranked(corpus: Corpus, node: Node, beside: list[int], limit: int) -> list[Ranked]:
    """Return the best reports for a question, the best first, `beside` looked at as they are."""
    weights = _weights(corpus, node, beside)
    likely = corpus.documents(_candidates(corpus, node, weights, beside))
    found = [Ranked(score(d.text, weights), d) for d in corpus.verified(node, likely)]
    return sorted(found, key=lambda r: (-r.score, -r.document.number))[:limit]


def score(text: str, weights: dict[Term, float]) -> float:
    """Return BM25 of a text: the sum over terms of weight times saturated count."""
    room = _SATURATION * (1 - _LENGTH + _LENGTH * len(text) / _USUAL)
    total = 0.0
    for term, weight in weights.items():
        times = sum(1 for _ in pattern_of(term).finditer(text))
        total += weight * times * (_SATURATION + 1) / (times + room)
    return total


def _weights(corpus: Corpus, node: Node, beside: list[int]) -> dict[Term, float]:
    """Return how much each term says: the less, the more reports have it."""
    ((whole,),) = corpus.rows("SELECT count(*) FROM reports WHERE trashed_at IS NULL")
    weights: dict[Term, float] = {}
    for term in dict.fromkeys(terms_of(node)):
        having = corpus.count(plan_of(term), ()) if corpus.indexed else len(beside)
        weights[term] = log(1 + (whole - having + 0.5) / (having + 0.5)) if whole >= having else 0.0
    return weights


def _candidates(
    corpus: Corpus, node: Node, weights: dict[Term, float], beside: list[int]
) -> Iterator[int]:
    """Yield the likeliest reports, some more than are needed, each once."""
    seen = set(beside)
    yield from beside[:RERANKED]
    if not corpus.indexed:
        return
    plan = plan_of(node)
    for words in _steps(plan, weights):
        stepped = Plan(words, plan.sql, plan.values, plan.exact)
        for number in corpus.candidates(stepped, ()):
            if number not in seen:
                seen.add(number)
                yield number
                if len(seen) - len(beside) >= RERANKED:
                    return


def _steps(plan: Plan, weights: dict[Term, float]) -> Iterator[str | None]:
    """Yield narrower expressions for the plan, the most promising first, then the plan itself."""
    terms = [term for term in weights if len(index_form(term.text)) > 1]
    if plan.words and terms:
        yield from (f"({marked} AND {plan.words})" for marked in _marked(terms, weights))
    yield plan.words


def _marked(terms: list[Term], weights: dict[Term, float]) -> Iterator[str]:
    levels = range(len(TIERS) + 1)  # 0 is the highest mark, the last is none
    choices = (
        list(product(levels, repeat=len(terms)))
        if len(terms) <= _MOST_TERMS
        else [(level,) * len(terms) for level in levels]
    )
    choices.sort(
        key=lambda c: -sum(weights[t] * _IMPACTS[n] for t, n in zip(terms, c, strict=True))
    )
    for choice in choices[:-1]:
        parts = [
            " AND ".join(f'"{pair}{TIERS[level][1]}"' for pair in pairs_of(index_form(term.text)))
            for term, level in zip(terms, choice, strict=True)
            if level < len(TIERS)
        ]
        yield "(" + " AND ".join(parts) + ")"


_IMPACTS = [*(most / (most + _SATURATION) for most, _ in TIERS), 1 / (1 + _SATURATION)]
