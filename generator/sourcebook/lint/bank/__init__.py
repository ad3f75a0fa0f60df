"""Bank gates: what is wrong with a bank as a whole, by the B rules of ITEMS.md 3.3 and the L rules of 10.1.

They stop `lint` and CI, never `build`: a teacher who adds one good question doesn't lose the build. A gate is passed by
changing kinds, never the salt (amendments).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sourcebook.knowledge import Knowledge
from sourcebook.lint.bank import (
    coverage,
    cues,
    forms,
    guesser,
    heuristics,
    labels,
    lessons,
    levels,
    likeness,
    perspectives,
    position,
)
from sourcebook.lint.bank.exact import holm
from sourcebook.lint.bank.gate import Figure, Standing, Trial, Verdict, shown
from sourcebook.lint.bank.material import Material
from sourcebook.lint.report import Report
from sourcebook.model.item import Bank

__all__ = ["GATES", "LEVEL", "Figure", "Gate", "Material", "Standing", "Trial", "explained", "gates", "judged"]

LEVEL = 0.01
"""Chance that any trial of a fair bank fails (Holm, amendments)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A rule on banks: trials, which are judged with those of all other gates, or figures that judge themselves."""

    name: str
    mend: str
    trials: tuple[Callable[[Material], Iterator[Trial]], ...] = ()
    figures: tuple[Callable[[Material], Iterator[Figure]], ...] = ()
    reports: bool = False
    """Whether it only tells: nothing in it can fail."""


_SPREAD = "Change the kind that makes the worst items: how it chooses what to ask, or its distractors."
GATES: Mapping[str, Gate] = {
    "B01": Gate(name="key position", trials=(position.positions,), mend="Let keyed order place the options."),
    "B02": Gate(name="longest key", trials=(cues.longest,), mend="Let distractors be as long as keys (A01)."),
    "B03": Gate(name="guesser", trials=(heuristics.heuristics,), figures=(guesser.guesser,), mend=_SPREAD),
    "B04": Gate(name="rank of the key", trials=(position.ranks,), mend="Draw the rank before the values (5.4)."),
    "B05": Gate(name="word cue", trials=(cues.word_cues,), mend="Choose distractors that have the word as often."),
    "B06": Gate(name="entity cue", trials=(cues.things,), mend="Ask for it elsewhere, or use other distractors."),
    "B07": Gate(name="labels", trials=(labels.labels,), mend="Ask as many items of each label."),
    "B08": Gate(name="near duplicates", figures=(likeness.likeness,), mend="Cap the kind, add others, or drop one."),
    "B09": Gate(
        name="coverage", figures=(coverage.coverage,), mend="`sourcebook coverage` says which forms facts lack."
    ),
    "B10": Gate(name="levels", figures=(levels.levels,), mend="Ask more by kinds of a higher level."),
    "B11": Gate(name="enemies", figures=(forms.enemies,), mend="", reports=True),
    "B12": Gate(name="perspectives", figures=(perspectives.perspectives,), mend="", reports=True),
    "B13": Gate(name="waivers", figures=(forms.waived,), mend="Mend what is waived."),
    "B14": Gate(name="same bytes", figures=(forms.same_again,), mend="Find what depends on order, clock or chance."),
    "L1": Gate(name="opening questions", figures=(lessons.opening,), mend="Write three under `opening:`."),
    "L4": Gate(name="retrieval", figures=(lessons.retrieval,), mend="Ask more in the chapters that are drawn from."),
    "L5": Gate(name="formats", figures=(lessons.formats,), mend="Ask more by kinds that are no multiple choice."),
    "L6": Gate(name="feedback", figures=(lessons.feedback,), mend="Quote the fact behind every option."),
    "L7": Gate(name="corrections", figures=(lessons.corrected,), mend="Say what is so in the feedback."),
}
"""All gates by their numbers in ITEMS.md, in the order in which they are printed."""


def gates(
    knowledge: Knowledge,
    banks: Sequence[Bank],
    report: Report,
    rules: Collection[str] = GATES,
    quizzes: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> tuple[Standing, ...]:
    """Judge a course's banks by the gates named; `report` is what the item rules found in them.

    `quizzes` are the ids of what each chapter's finished page asks after its prose (L4).

    Trials are judged among those of all gates, whichever are named: a name doesn't change a verdict.
    """
    named = {rule: gate for rule, gate in GATES.items() if rule in rules}
    if not named:
        return ()
    material = Material(knowledge, banks, report, quizzes)
    tried = judged([trial for gate in GATES.values() for trials in gate.trials for trial in trials(material)])
    return tuple(_standing(rule, gate, tried, material) for rule, gate in named.items())


def explained(rule: str) -> str:
    """Return what a gate asks, as its functions say it."""
    gate = GATES[rule]
    return " ".join(" ".join((made.__doc__ or "").split()) for made in (*gate.trials, *gate.figures))


def judged(trials: Sequence[Trial]) -> list[tuple[Trial, bool]]:
    """Return all trials, each with whether it fails: they are judged together (Holm)."""
    return list(zip(trials, holm([trial.p for trial in trials], LEVEL), strict=True))


def _standing(rule: str, gate: Gate, tried: Sequence[tuple[Trial, bool]], material: Material) -> Standing:
    """How the bank stands by one rule."""
    figures = [
        Figure(says=f"{trial.says}; {shown(trial.p)}", fails=fails, worst=trial.worst)
        for trial, fails in tried
        if trial.rule == rule
    ]
    figures += [figure for made in gate.figures for figure in made(material)]
    return Standing(rule=rule, name=gate.name, verdict=_verdict(gate, figures), figures=tuple(figures), mend=gate.mend)


def _verdict(gate: Gate, figures: Sequence[Figure]) -> Verdict:
    if any(figure.fails for figure in figures):
        return "fails"
    if gate.reports:
        return "reported"
    few = not figures or any(figure.few for figure in figures)
    return "too few to say" if few else "holds"
