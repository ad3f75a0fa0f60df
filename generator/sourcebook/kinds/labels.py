"""Questions with a fixed set of labels, of which exactly one fits: the body, with every wrong label certified."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.distractors import certify
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Choice, Evidence, Option, Query


def fixed(  # noqa: PLR0913  (what is asked, what is so, and three sorts of words beside it)
    knowledge: Knowledge,
    query: Query,
    labels: Mapping[str, str],
    facts: tuple[str, ...],
    *,
    truth: str,
    evidence: tuple[Evidence, ...],
    proof: tuple[Evidence, ...] = (),
    marks: Mapping[str, str] | None = None,
) -> Choice | None:
    """Return the labels in their fixed order, or None where no key is known or a wrong label isn't certified.

    `truth` says what is so and `evidence` bears it out; `proof`, where given, stands beside wrong labels in its place;
    `marks` says what a wrong label would have needed.
    """
    answers = knowledge.ask(query)
    wrong = {label: certify(knowledge, query, label, facts) for label in labels if label not in answers}
    if len(answers & set(labels)) != 1 or None in wrong.values():
        return None
    return Choice(
        options=tuple(
            Option(
                id=label,
                text=text,
                correct=label in answers,
                why=_why(truth, label in answers, (marks or {}).get(label)),
                evidence=evidence if label in answers else proof or evidence,
                certificate=wrong.get(label),
            )
            for label, text in labels.items()
        ),
        ordered=True,
    )


def _why(truth: str, right: bool, mark: str | None) -> str:  # noqa: FBT001
    return f"Right. {truth}" if right else " ".join(filter(None, ("Not this one.", mark, truth)))
