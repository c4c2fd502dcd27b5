"""The reports that are most about a question: BM25, exact over the likely ones.

The index marks words that come often in a report of its length (`words.TIERS`), so it says from
above and from below what a report may score. Reports are looked for from the highest step of each
term down, until enough are known that no other can be better (Fagin's threshold algorithm over
lists in order of impact); these are counted in their texts, the likeliest first, until none that
is left can come onto the page. How near that is to a count in all reports is in docs/library.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import heappush, heappushpop, nlargest
from itertools import chain, islice, pairwise
from math import inf, log
from operator import itemgetter
from typing import NamedTuple

from core.search.corpus import Corpus, Document
from core.search.nodes import And, Node, Or, Term, terms_of
from core.search.patterns import pattern_of
from core.search.plan import Plan, expression, plan_of
from core.search.words import TIERS, TIERS_ALONE, bears_marks, index_form, words_of

RERANKED = 80
"""Candidates that are counted exactly."""

_FARTHEST = 1000  # candidates that are looked into where the page is not full before

_SATURATION, _LENGTH = 1.2, 0.75  # k1 and b of BM25, as usual
_USUAL = 3000  # characters of a report of usual length
_SAMPLE = 4096  # reports, the newest, by which it is told how many have a common term
_ENOUGH = 64  # of the sample; where fewer have it the term is rare and quickly counted
_LISTED = 4 * RERANKED  # reports taken from one step of one term, the newest
_TERMS = 4  # the weightiest, by which likely reports are looked for
_SLACK = 3  # times the page: some that the index suggests are none, or score less than it says


class Ranked(NamedTuple):
    """A report and how much it is about a question."""

    score: float
    document: Document


class _Step(NamedTuple):
    """Reports in which a term comes so often, and what it adds to their score: least and most."""

    words: str
    least: float
    most: float


def ranked(corpus: Corpus, node: Node, beside: list[int], limit: int) -> list[Ranked]:
    """Return the best reports for a question, the best first, `beside` looked at as they are."""
    weights = _weights(corpus, node, beside)
    found: list[Ranked] = []
    best: list[float] = []  # the scores of the page so far, a heap
    for n, (number, most) in enumerate(_candidates(corpus, node, weights, beside, limit)):
        if len(best) == limit and (most <= best[0] or n >= RERANKED):
            break
        for document in corpus.documents((number,)):
            times = _times(document.text, weights)
            if _holds(corpus, node, document, times):
                scored = _score(len(document.text), times, weights)
                found.append(Ranked(scored, document))
                (heappush if len(best) < limit else heappushpop)(best, scored)
    return sorted(found, key=lambda r: (-r.score, -r.document.number))[:limit]


def score(text: str, weights: dict[Term, float]) -> float:
    """Return BM25 of a text: the sum over terms of weight times saturated count."""
    return _score(len(text), _times(text, weights), weights)


def _score(length: int, times: dict[Term, int], weights: dict[Term, float]) -> float:
    room = _SATURATION * (1 - _LENGTH + _LENGTH * length / _USUAL)
    return sum(
        weight * times[term] * (_SATURATION + 1) / (times[term] + room)
        for term, weight in weights.items()
    )


def _times(text: str, terms: Iterable[Term]) -> dict[Term, int]:
    """Return how often each term stands in a text."""
    return {term: len(pattern_of(term).findall(text)) for term in terms}


def _holds(corpus: Corpus, node: Node, document: Document, times: dict[Term, int]) -> bool:
    """Say whether a report is what is asked for, its terms having been counted in its text."""
    match node:
        case Term() if times.get(node):
            return True
        case And(parts):
            return all(_holds(corpus, part, document, times) for part in parts)
        case Or(parts):
            return any(_holds(corpus, part, document, times) for part in parts)
        case _:
            return any(corpus.verified(node, (document,)))


def _weights(corpus: Corpus, node: Node, beside: list[int]) -> dict[Term, float]:
    """Return how much each term says: the less, the more reports have it."""
    terms = dict.fromkeys(terms_of(node))
    if len(terms) == 1:
        return dict.fromkeys(terms, 1.0)
    ((whole, newest),) = corpus.rows(
        "SELECT count(*), max(id) FROM reports WHERE trashed_at IS NULL"
    )
    weights: dict[Term, float] = {}
    for term in terms:
        having = _having(corpus, plan_of(term), newest or 0, whole) if corpus.indexed else 0
        having = min(whole, having or len(beside))
        weights[term] = log(1 + (whole - having + 0.5) / (having + 0.5))
    return weights


def _having(corpus: Corpus, plan: Plan, newest: int, whole: int) -> int:
    """Return in how many reports a term is, of common ones about how many."""
    if newest > 2 * _SAMPLE:
        sampled = corpus.count(plan, (), above=newest - _SAMPLE)
        if sampled >= _ENOUGH:
            return round(sampled * whole / _SAMPLE)
    return corpus.count(plan, ())


def _candidates(
    corpus: Corpus, node: Node, weights: dict[Term, float], beside: list[int], limit: int
) -> Iterator[tuple[int, float]]:
    """Yield the likeliest reports, each once, with the most that each may score, falling."""
    yield from ((number, inf) for number in beside[:RERANKED])
    plan, required = plan_of(node), not _has_choice(node)
    if not corpus.indexed:
        return
    further = corpus.candidates(plan, beside)
    newest = list(islice(further, RERANKED))
    weightiest = nlargest(_TERMS, weights.items(), key=itemgetter(1))
    terms = [_steps(term, weight, required=required) for term, weight in weightiest]
    terms = [steps for steps in terms if steps]
    if len(newest) < RERANKED or not plan.words or not terms:
        yield from ((number, inf) for number in newest)
        return
    bounds = _bounds(corpus, plan, terms, _SLACK * limit)
    for number in beside:
        bounds.pop(number, None)
    listed = sorted(bounds.items(), key=lambda item: (-item[1], -item[0]))
    rest = sum(steps[-1].most for steps in terms)
    others = ((number, rest) for number in chain(newest, further) if number not in bounds)
    yield from islice(chain(listed, others), _FARTHEST)


def _bounds(corpus: Corpus, plan: Plan, terms: list[list[_Step]], enough: int) -> dict[int, float]:
    """Return the most that each of the likeliest reports may score.

    Steps are taken where they tell most, until `enough` reports are known of which each has at
    least what one that is not known yet may have.
    """
    met: list[dict[int, int]] = [{} for _ in terms]  # the step in which a report was met
    usual = sum(steps[-1].least for steps in terms)
    least: dict[int, float] = {}
    at = [0] * len(terms)
    while True:
        told = [steps[n].most - steps[n + 1].most if n + 1 < len(steps) else 0.0
                for steps, n in zip(terms, at, strict=True)]  # fmt: skip
        unmet = sum(steps[n].most for steps, n in zip(terms, at, strict=True))
        if not any(told) or sum(value >= unmet for value in least.values()) >= enough:
            break
        chosen = told.index(max(told))
        steps = terms[chosen]
        step = steps[at[chosen]]
        narrower = replace(plan, words=f"({step.words} AND {plan.words})")
        for number in islice(corpus.candidates(narrower, ()), _LISTED):
            if number not in met[chosen]:
                met[chosen][number] = at[chosen]
                least[number] = least.get(number, usual) + step.least - steps[-1].least
        at[chosen] += 1
    most = dict.fromkeys(least, unmet)
    for steps, numbers, last in zip(terms, met, at, strict=True):
        for number, n in numbers.items():
            most[number] += steps[n].most - steps[last].most
    return most


def _steps(term: Term, weight: float, *, required: bool) -> list[_Step]:
    """Return the steps of a term, the highest first; the last is what every report is on.

    That is to have the term, where it is `required`, else to be without it.
    """
    form = index_form(term.text)
    words = tuple(filter(bears_marks, words_of(form)))
    if not words:
        return []
    tiers = TIERS if all(len(word) > 1 for word in words) else TIERS_ALONE
    marks = [mark for _, mark in tiers]
    impacts = [1.0, *(most / (most + _SATURATION) for most, _ in tiers)]
    whole = weight * (_SATURATION + 1)
    steps = [
        _Step(_at_least(words, marks[: n + 1]), whole * least, whole * most)
        for n, (most, least) in enumerate(pairwise(impacts))
    ]
    steps.append(_Step(expression(form), whole / (1 + _SATURATION), whole * impacts[-1]))
    return steps if required else [*steps, _Step("", 0.0, 0.0)]


def _has_choice(node: Node) -> bool:
    """Say whether a report may lack one of the terms."""
    return isinstance(node, Or) or (isinstance(node, And) and any(map(_has_choice, node.parts)))


def _at_least(words: tuple[str, ...], marks: list[str]) -> str:
    """Return the expression for words each of which bears one of these marks."""
    some = (" OR ".join(f'"{word}{mark}"' for mark in marks) for word in words)
    return " AND ".join(f"({marked})" for marked in some)
