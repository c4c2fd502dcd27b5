"""What an import leaves to settle: files not taken, and questions about those that were."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.intake import Progress, Taken
from gui.intake.reasons import explain
from gui.language import translate


@dataclass(frozen=True)
class Matter:
    """One source: what is to be said of it, and what to do. `deed` names what a click does."""

    name: str
    what: str
    advice: str
    deed: str = ""
    taken: Taken | None = None

    def line(self) -> str:
        """Return it as a line to copy."""
        return f"{self.name}\t{self.what}\t{self.advice}"


def matters_of(taken: Taken, titles: dict[str, str]) -> list[Matter]:
    """Return what is to be settled of a source; `titles` are those of reports, by uid."""
    name = Path(taken.name).name or taken.name
    if taken.status == "failed":
        reason = explain(taken.name, taken.reason or "")
        return [Matter(taken.name, reason.words, reason.advice, "", taken)]
    found: list[Matter] = []
    if taken.resembles:
        words = translate("Intake", "resembles “{title}”")
        what = words.format(title=titles.get(taken.resembles, ""))
        advice = translate("Intake", "Keep as its new version")
        found.append(Matter(name, what, advice, "join", taken))
    if taken.documents > 1:
        what = translate("Intake", "holds {count} reports").format(count=taken.documents)
        found.append(Matter(name, what, translate("Intake", "Split it"), "split", taken))
    if taken.doubtful:
        what = translate("Intake", "may be in another encoding")
        advice = translate("Intake", "Look at the encodings")
        found.append(Matter(name, what, advice, "encoding", taken))
    return found


def failure_lines(taken: Taken) -> list[str]:
    """Return the lines that say why a source was not taken."""
    return [f"{matter.name}: {matter.what}" for matter in matters_of(taken, {})]


def progress_words(progress: Progress) -> str:
    """Return how far an import is: counts, rate, and how long it will take."""
    words = translate("Import", "Reading {done} of {total}…").format(
        done=progress.done, total=progress.total
    )
    if progress.remaining is None or not progress.remaining or progress.done < _EARLY:
        return words
    rate = translate("Import", "{rate} a second, {left} left").format(
        rate=f"{progress.rate:.1f}", left=_duration(progress.remaining)
    )
    return f"{words} {rate}"


_EARLY = 3  # sources: before, a rate is chance


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return translate("Import", "{seconds} s").format(seconds=rest)
    return translate("Import", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
