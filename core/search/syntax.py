"""The query language: words, phrases, AND, OR, NOT, NEAR, fields; and what is wrong with a query.

    志愿 服务            both, anywhere (AND may be written)
    "志愿服务"           these characters in a row; spaces in the text don't count
    甲 OR 乙, NOT 丙, -丙, (…)
    NEAR(甲 乙, 20)      at most 20 characters apart, in either order
    serv*                at the beginning of a word
    title: place: publisher: label: tag: unit: kind: year:2019..2023 has:bookmark is:unread

A query is never refused: what can be read of it is searched, and the first thing that can't is
explained with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from core.kinds import FigureKind, InitiativeKind
from core.offsets import Span
from core.search.nodes import FIELDS, HAS, IS, And, Field, Near, Node, Not, Or, Term, year_range

_NEAR = 20  # characters apart where a query doesn't say
_DEEPEST = 40  # brackets within brackets; more is no query but a mistake


class Problem(NamedTuple):
    """What can't be read in a query: where (code points of it), and why in plain words."""

    place: Span
    reason: str


class Query(NamedTuple):
    """A query as read; `node` is None where nothing is asked for."""

    node: Node | None
    problem: Problem | None


def read_query(text: str) -> Query:
    """Return the query that a reader typed; nothing is raised."""
    reader = _Reader(text)
    node = reader.alternatives(0)
    while reader.token and reader.token.kind == ")":
        reader.complain("there is no bracket that this one closes")
        reader.advance()
        rest = reader.alternatives(0)
        node = And((node, rest)) if node and rest else node or rest
    return Query(node, reader.problem)


def literal(text: str) -> Query:
    """Return a query for exactly these characters in a row, whatever they would mean."""
    return Query(Term(text) if text.strip() else None, None)


class _Token(NamedTuple):
    kind: str  # ( ) , AND OR NOT NEAR word quoted
    text: str
    span: Span


_TOKEN = re.compile(
    r"""(?P<space>\s+)
    |(?P<open>[(（]) |(?P<close>[)）])
    |"(?P<straight>[^"]*)(?:"|$) |“(?P<curly>[^”]*)(?:”|$) |「(?P<corner>[^」]*)(?:」|$)
    |(?P<near>NEAR(?=[(（]))
    |(?P<operator>(?:AND|OR|NOT)(?=$|[\s()（）]))
    |(?P<minus>[-－](?=[^\s\d]))
    |(?P<word>(?:[^\s()（）"“「:：]|(?<![a-z])[:：])+(?:[:：](?:"[^"]*"?|“[^”]*”?|[^\s()（）]*))?)
    |(?P<other>.)""",
    re.VERBOSE,
)


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        kind, span = found.lastgroup or "", Span(*found.span())
        value = found[kind]
        if kind in {"straight", "curly", "corner"}:
            yield _Token("quoted", value, span)
        elif kind == "operator":
            yield _Token(value, value, span)
        elif kind != "space":
            yield _Token(_KINDS.get(kind, "word"), found[0], span)


_KINDS = {"open": "(", "close": ")", "near": "NEAR", "minus": "NOT"}


class _Reader:
    """A descent through the tokens of one query, with the first problem that was met."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._end = Span(len(text), len(text))
        self.problem: Problem | None = None
        self.token: _Token | None = None
        self.advance()

    def advance(self) -> None:
        self.token = next(self._tokens, None)

    def complain(self, reason: str, place: Span | None = None) -> None:
        if self.problem is None:
            self.problem = Problem(place or (self.token.span if self.token else self._end), reason)

    def alternatives(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while True:
            part = self._all(depth)
            if part:
                parts.append(part)
            if not self._at("OR"):
                return _joined(Or, parts)
            operator = self.token
            self.advance()
            if not part or not self.token or self._at(")"):
                self.complain("OR needs something on either side", operator and operator.span)

    def _all(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self.token and not self._at("OR", ")"):
            if self._at("AND"):
                operator = self.token
                self.advance()
                if not parts or not self.token or self._at("OR", "AND", ")"):
                    self.complain("AND needs something on either side", operator.span)
                continue
            part = self._one(depth)
            if part:
                parts.append(part)
        return _joined(And, parts)

    def _one(self, depth: int) -> Node | None:
        token = self.token
        assert token  # noqa: S101 - the callers have looked
        self.advance()
        if token.kind == "NOT":
            if not self.token or self._at("AND", "OR", ")"):
                self.complain("NOT needs something that is not wanted", token.span)
                return None
            part = self._one(depth)
            return Not(part) if part else None
        if token.kind == "NEAR":
            return self._near(token)
        if token.kind == "(":
            return self._bracket(token, depth)
        return self._leaf(token)

    def _bracket(self, opening: _Token, depth: int) -> Node | None:
        if depth >= _DEEPEST:
            self.complain("too many brackets within brackets", opening.span)
            while self.token:
                self.advance()
            return None
        node = self.alternatives(depth + 1)
        if node is None:
            self.complain("there is nothing in the brackets", opening.span)
        if self._at(")"):
            self.advance()
        else:
            self.complain("this bracket is never closed", opening.span)
        return node

    def _near(self, operator: _Token) -> Node | None:
        self.advance()  # the bracket, which the token's pattern has seen
        terms: list[Term] = []
        distance = _NEAR
        while self.token and not self._at(")"):
            text, comma, number = self.token.text.partition(",")
            if self.token.kind == "quoted":
                text, comma, number = self.token.text, "", ""
            if text.strip():
                terms.append(Term(text.strip()))
            self.advance()
            if comma:
                if not number and self.token and not self._at(")"):
                    number = self.token.text
                    self.advance()
                distance = self._distance(number, operator)
        if self._at(")"):
            self.advance()
        else:
            self.complain("this bracket is never closed", operator.span)
        if len(terms) == 1:
            self.complain("NEAR needs two things or more: NEAR(甲 乙, 20)", operator.span)
            return terms[0]
        if not terms:
            self.complain("NEAR needs two things or more: NEAR(甲 乙, 20)", operator.span)
            return None
        return Near(tuple(terms), distance)

    def _distance(self, number: str, operator: _Token) -> int:
        if number.isdecimal() and len(number) < len("10000"):
            return int(number)
        self.complain("NEAR ends in a number of characters: NEAR(甲 乙, 20)", operator.span)
        return _NEAR

    def _leaf(self, token: _Token) -> Node | None:
        if token.kind == "quoted":
            if not token.text.strip():
                self.complain("there is nothing between the quotation marks", token.span)
                return None
            return Term(token.text)
        name, colon, value = token.text.replace("：", ":").partition(":")
        if colon and name.isascii() and name.isalpha():
            return self._field(token, name.lower(), value.strip('"“”'))
        if token.text.strip("*＊") == "":
            self.complain("a star stands at the end of a word: 志愿*", token.span)
            return None
        return Term(token.text.rstrip("*＊"), at_start=token.text[-1] in "*＊")

    def _field(self, token: _Token, name: str, value: str) -> Node | None:
        if name not in FIELDS:
            known = " ".join(f"{field}:" for field in FIELDS)
            self.complain(
                f"there is no field {name}: (fields are {known}); put it in quotation marks to"
                " look for these very characters",
                token.span,
            )
            return Term(token.text)
        reason = _CHECKS.get(name, _check_given)(value)
        if reason:
            self.complain(f"{name}: {reason}", token.span)
            return None
        return Field(name, value)

    def _at(self, *kinds: str) -> bool:
        return self.token is not None and self.token.kind in kinds


def _joined(kind: type[And | Or], parts: list[Node]) -> Node | None:
    return kind(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def _check_given(value: str) -> str | None:
    return None if value.strip() else "needs a value"


def _check_year(value: str) -> str | None:
    return (
        None
        if year_range(value)
        else "takes a year or two: year:2019, year:2019..2023, year:..2020"
    )


def _one_of(values: tuple[str, ...]) -> Callable[[str], str | None]:
    def check(value: str) -> str | None:
        return None if value in values else f"takes one of: {' '.join(values)}"

    return check


_CHECKS: dict[str, Callable[[str], str | None]] = {
    "kind": _one_of((*FigureKind, *InitiativeKind)),
    "year": _check_year,
    "has": _one_of(HAS),
    "is": _one_of(IS),
}
