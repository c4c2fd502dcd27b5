"""`jiandu compare`: a measure or an initiative over reports; two reports side by side."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from core.cli.sources import Sources, add_sources
from core.cli.terminal import Commands, text_output
from core.errors import UsageError
from core.model import FigureKind, Json
from core.rows import InitiativeRow, figure_rows, initiative_rows

if TYPE_CHECKING:
    from core.compare.comparison import Measure
    from core.compare.measures import Label

_LINES = 40  # related labels and lines of a concordance that are printed for reading


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="compare a measure, an initiative, or two reports")
    kinds = parser.add_subparsers(required=True, metavar="WHAT")
    measure = kinds.add_parser("measure", help="one measure: places × years, claims checked")
    measure.add_argument("text", metavar="LABEL", help="what is counted, in either script")
    measure.add_argument("--kind", choices=[kind.value for kind in FigureKind])
    measure.add_argument("--unit", help="show it in this unit, if it can be converted")
    measure.set_defaults(run=_measure)
    initiative = kinds.add_parser("initiative", help="who names it, when, in what words")
    initiative.add_argument("text", metavar="NAME", help="part of its name, in either script")
    initiative.set_defaults(run=_initiative)
    reports = kinds.add_parser("reports", help="two reports: shared passages, names, figures")
    reports.set_defaults(run=_reports)
    for what in (measure, initiative, reports):
        what.add_argument("--json", action="store_true", help="as one JSON document")
        add_sources(what)


def _measure(options: argparse.Namespace) -> int:
    from core.compare.claims import ClaimCheck, check_claims  # noqa: PLC0415 - keeps --help light
    from core.compare.comparison import claims_in, compare_library  # noqa: PLC0415
    from core.compare.measures import Label  # noqa: PLC0415
    from core.compare.spill import Spilled, compare_spilled  # noqa: PLC0415
    from core.export.comparisons import measure_json  # noqa: PLC0415

    sources = Sources(options)
    claims: list[ClaimCheck]
    if sources.paths:
        with Spilled() as spilled:
            for report, origin in sources.reports():
                spilled.add(list(figure_rows(report, origin)))
            comparison, rows = compare_spilled(spilled, _named(options, spilled.labels()))
            claims = check_claims(rows, comparison.labels)
    else:
        with sources.library() as library:
            counts = library.figures.labels()
            known = [(Label(c.label_key, c.words), c.kind, c.figures) for c in counts]
            comparison = compare_library(library, _named(options, known))
            claims = claims_in(library, comparison)
    _print(options, measure_json(comparison, claims, options.unit), _measure_lines)
    return sources.status


def _named(options: argparse.Namespace, labels: Iterable[tuple[Label, FigureKind, int]]) -> Measure:
    from core.compare.comparison import measures_named  # noqa: PLC0415

    kind = FigureKind(options.kind) if options.kind else None
    found = measures_named(options.text, labels, kind)
    if not found:
        message = f"no figure counts {options.text}"
        raise UsageError(message)
    return found[0]


def _measure_lines(made: Json) -> Iterator[str]:
    yield f"{made['label']} ({made['kind']})"
    for table in made["tables"]:
        yield f"\n  {table['unit_name'] or '—'}"
        for p in table["points"]:
            doubt = "".join((" !" if p["disputed"] else "", " ?" if p["suspect"] else ""))
            yield f"  {p['place']}\t{p['year'] or '—'}\t{p['shown']}{doubt}\t{p['label']}"
    yield "\n  labels taken in (+) and only related (−)"
    for m in made["members"][:_LINES]:
        yield f"  {'+' if m['same'] else '−'} {m['label']} × {m['figures']}\t{_why(m)}"
    for c in made["claims"]:
        yield (
            f"\n  {c['verdict']}: {c['place']} {c['year']} implies {c['implied']};"
            f" {c['earlier_year']} said {c['earlier']}\n    {c['says']}\n    {c['earlier_says']}"
        )


def _why(member: Json) -> str:
    if member["settled"] is not None:
        return "settled by the reader"
    if member["opposed"]:
        return f"“{member['opposed'][0]}” against “{member['opposed'][1]}”"
    extra = [f"only here: {' '.join(member['only_other'])}"] if member["only_other"] else []
    extra += [f"only there: {' '.join(member['only_wanted'])}"] if member["only_wanted"] else []
    shared = " ".join([*member["shared"], member["head"] or ""])
    return "; ".join([f"shared: {shared}", *extra])


def _initiative(options: argparse.Namespace) -> int:
    from core.compare.choose import Choice  # noqa: PLC0415
    from core.export.comparisons import initiatives_json  # noqa: PLC0415

    sources = Sources(options)
    choice = Choice(text=options.text)
    if sources.paths:
        rows: list[InitiativeRow] = []
        for report, origin in sources.reports():
            rows += filter(choice.mention, initiative_rows(report, origin))
    else:
        from core.library.initiatives import InitiativeFilter  # noqa: PLC0415

        with sources.library() as library:
            wanted = InitiativeFilter(contains="".join(options.text.split()[:1]))
            rows = list(filter(choice.mention, library.initiatives.stream(wanted)))
    if not rows:
        message = f"no initiative is named {options.text}"
        raise UsageError(message)
    made = initiatives_json(rows)
    _print(options, made, _initiative_lines)
    return sources.status


def _initiative_lines(made: Json) -> Iterator[str]:
    for s in made["initiatives"]:
        spread = ", ".join(f"{place} {count}" for place, count in s["places"].items())
        years = f"{s['first'] or '—'}–{s['last'] or '—'}"
        yield f"{s['name']} ({s['kind']}): {years}, {s['reports']} reports, {spread}"
    yield ""
    for line in made["concordance"]:
        where = f"{line['year'] or '—'}\t{line['place'] or '—'}"
        yield f"{where}\t{line['before']}⟪{line['word']}⟫{line['behind']}"


def _reports(options: argparse.Namespace) -> int:
    from core.compare.pairs import compare_reports  # noqa: PLC0415
    from core.export.comparisons import pair_json  # noqa: PLC0415

    sources = Sources(options)
    found = list(islice(sources.reports(), 3))
    if len(found) != 2:  # noqa: PLR2004 - a pair is two
        message = f"two reports are compared, not {'more' if found[2:] else len(found)}"
        raise UsageError(message)
    left, right = found
    made = pair_json(compare_reports(left, right), left[0].text, right[0].text)
    _print(options, made, _reports_lines)
    return sources.status


def _reports_lines(made: Json) -> Iterator[str]:
    yield f"{made['left']}  |  {made['right']}"
    left, right = made["part_of_left"], made["part_of_right"]
    yield f"shared: {left:.1%} of the first, {right:.1%} of the second"
    for passage in made["passages"]:
        yield f"  = {' '.join(passage['left'].split())}"
    for name, sign in (("names_in_both", "="), ("names_only_left", "<"), ("names_only_right", ">")):
        yield from (f"  {sign} {one}" for one in made[name])
    for f in made["figures"]:
        factor = f"  × {f['factor']:.3g}" if f["factor"] else ""
        yield f"  {f['label']}: {f['left']} → {f['right']}{'' if f['agrees'] else factor}"


def _print(options: argparse.Namespace, made: Json, lines: Callable[[Json], Iterable[str]]) -> None:
    with text_output() as out:
        if options.json:
            json.dump(made, out, ensure_ascii=False, indent=1)
            out.write("\n")
        else:
            _write(out, lines(made))


def _write(out: TextIO, lines: Iterable[str]) -> None:
    out.writelines(f"{line}\n" for line in lines)
