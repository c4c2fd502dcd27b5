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
from core.search.plan import Plan, expression, plan_of
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
    forms = {index_form(term.text): weight for term, weight in weights.items()}
    forms = {form: weight for form, weight in forms.items() if form}
    if plan.words and forms:
        yield from (f"({marked} AND {plan.words})" for marked in _marked(forms))
    yield plan.words


def _marked(forms: dict[str, float]) -> Iterator[str]:
    """Yield expressions for how often each term may come, the highest score first."""
    levels = range(len(_IMPACTS))
    if len(forms) <= _MOST_TERMS:
        choices = list(product(levels, repeat=len(forms)))
    else:
        choices = [(level,) * len(forms) for level in levels]
    weights = list(forms.values())
    choices.sort(key=lambda c: -sum(w * _IMPACTS[n] for w, n in zip(weights, c, strict=True)))
    for choice in choices[:_MOST_STEPS]:
        parts = [_at_level(form, level) for form, level in zip(forms, choice, strict=True)]
        wanted = [part for part in parts if part]
        if wanted:
            yield "(" + " AND ".join(wanted) + ")"


def _at_level(form: str, level: int) -> str | None:
    """Return the expression for a term that comes as often as a level says; None for any."""
    if level < len(TIERS):
        mark = TIERS[level][1]
        return "(" + " AND ".join(f'"{pair}{mark}"' for pair in pairs_of(form)) + ")"
    return expression(form) if level == len(TIERS) else None


# What a term adds where it bears each mark, where it is there at all, and where it may be missing.
_IMPACTS = [*(most / (most + _SATURATION) for most, _ in TIERS), 1 / (1 + _SATURATION), 0.0]
_MOST_STEPS = 40
