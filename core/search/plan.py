"""A question as SQL: the reports that may be the answer, and whether they surely are.

A word of the index, one character or two, is what it says; longer terms have at least all their
pairs. What is excluded must be excluded for sure, so a longer term under NOT waits for the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.kinds import FigureKind
from core.library.database import Value
from core.script import search_key, simplified_key
from core.search.nodes import And, Field, Near, Node, Not, Or, Term, year_range
from core.search.words import UNSEEN, index_form, words_of


@dataclass(frozen=True, slots=True)
class Plan:
    """An expression of FTS5 over the words of reports, and a condition on reports `r` beside it.

    Both must hold. `exact` where they hold for just the reports that are asked for; else they may
    hold for some more.
    """

    words: str | None = None
    sql: str = "1"
    values: tuple[Value, ...] = ()
    exact: bool = True

    @property
    def whole(self) -> tuple[str, tuple[Value, ...]]:
        """The plan as one condition on reports `r`, and the values for it."""
        if self.words is None:
            return self.sql, self.values
        words = "r.id IN (SELECT rowid FROM found.words WHERE words MATCH ?)"
        if self.is_words:
            return words, (self.words,)
        return f"{words} AND {self.sql}", (self.words, *self.values)

    @property
    def is_words(self) -> bool:
        """Say whether the words say all of it."""
        return self.words is not None and self.sql == "1"


def plan_of(node: Node | None) -> Plan:
    """Return the plan for a question; every report where nothing is asked."""
    match node:
        case None:
            plan = Plan()
        case Term():
            plan = _term(node)
        case Near(terms):
            plan = replace(plan_of(And(terms)), exact=False)
        case Field():
            plan = Plan(None, *field_condition(node))
        case And(parts):
            plan = _all_of(parts)
        case Or(parts):
            plan = _any_of(parts)
        case Not(part):
            plan = _other_than(plan_of(part))
    return plan


def expression(form: str) -> str:
    """Return the expression of FTS5 for a term's index form, of one character or more."""
    return "(" + " AND ".join(f'"{word}"' for word in words_of(form)) + ")"


def _term(term: Term) -> Plan:
    form = index_form(term.text)
    if not form:
        return Plan(exact=False)
    exact = words_of(form) == (form,) and UNSEEN not in form and not term.at_start
    return Plan(expression(form), exact=exact)


def _other_than(plan: Plan) -> Plan:
    if not plan.exact:
        return Plan(exact=False)
    sql, values = plan.whole
    return Plan(None, f"NOT ({sql})", values)


def _all_of(parts: tuple[Node, ...]) -> Plan:
    wanted = [plan_of(part) for part in parts if not isinstance(part, Not)]
    refused = [plan_of(part.part) for part in parts if isinstance(part, Not)]
    sure = [plan for plan in refused if plan.exact]
    words = " AND ".join(plan.words for plan in wanted if plan.words) or None
    if words:
        unwanted = [plan.words for plan in sure if plan.is_words]
        words = f"({words})" + "".join(f" NOT {other}" for other in unwanted)
        words = f"({words})"
        sure = [plan for plan in sure if not plan.is_words]
    others = [plan for plan in wanted if plan.sql != "1"] + [_other_than(plan) for plan in sure]
    return Plan(
        words,
        " AND ".join(plan.sql for plan in others) or "1",
        tuple(value for plan in others for value in plan.values),
        exact=all(plan.exact for plan in (*wanted, *refused)),
    )


def _any_of(parts: tuple[Node, ...]) -> Plan:
    plans = [plan_of(part) for part in parts]
    exact = all(plan.exact for plan in plans)
    if all(plan.is_words for plan in plans):
        return Plan("(" + " OR ".join(str(plan.words) for plan in plans) + ")", exact=exact)
    conditions = [plan.whole for plan in plans]
    sql = "(" + " OR ".join(f"({condition})" for condition, _ in conditions) + ")"
    return Plan(None, sql, tuple(v for _, values in conditions for v in values), exact)


def field_condition(field: Field) -> tuple[str, tuple[Value, ...]]:
    """Return a field's condition on reports `r` as SQL, and the values for it."""
    name, value = field.name, field.value
    if name == "year":
        first, last = year_range(value) or (None, None)
        return "r.year BETWEEN coalesce(?, 0) AND coalesce(?, 9999)", (first, last)
    if name == "kind":
        return _kind(value)
    if name in {"has", "is"}:
        return _FLAGS[value], ()
    return _CONDITIONS[name], (_KEYS.get(name, str)(value),)


def _kind(value: str) -> tuple[str, tuple[Value, ...]]:
    table = "figures" if value in set(FigureKind) else "initiatives"
    return f"r.id IN (SELECT report FROM {table} WHERE kind = ?)", (value,)


_KEYS = {
    "title": search_key,
    "publisher": search_key,
    "place": simplified_key,
    "label": simplified_key,
    "unit": simplified_key,
}

_EVERY_KIND = ", ".join(f"'{kind}'" for kind in FigureKind)

# The title and the publisher are lines of the list key (core.library.about).
_CONDITIONS = {
    "title": "instr(substr(r.list_key, 1, instr(r.list_key, char(10))), ?)",
    "publisher": "instr(search_key(coalesce(r.publisher, '')), ?)",
    "place": "instr(r.place_key, ?)",
    "label": (
        "r.id IN (SELECT f.report FROM labels l JOIN figures f ON f.measure = l.id"
        " WHERE instr(l.key, ?))"
    ),
    "tag": (
        "r.id IN (SELECT t.report FROM tags g JOIN report_tags t ON t.tag = g.id WHERE g.name = ?)"
    ),
    "unit": (
        "r.id IN (SELECT f.report FROM units u JOIN figures f ON f.unit = u.id AND f.kind IN"
        f" ({_EVERY_KIND}) WHERE u.name = ?)"
    ),
}

_FLAGS = {
    "bookmark": "r.id IN (SELECT b.report FROM bookmarks b WHERE b.deleted_at IS NULL)",
    "note": (
        "r.id IN (SELECT b.report FROM bookmarks b WHERE b.deleted_at IS NULL AND b.note <> '')"
    ),
    "tag": "r.id IN (SELECT t.report FROM report_tags t)",
    "figure": "r.figures > 0",
    "initiative": "r.initiatives > 0",
    "check": "r.id IN (SELECT c.report FROM checks c WHERE c.consistent = 0)",
    "favourite": "r.favourite = 1",
    "unread": "r.read_at IS NULL",
}
