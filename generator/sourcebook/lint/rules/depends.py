"""The rule that an item hangs on its evidence: change what its key hangs on, and the key moves (T09)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error


def perturbation(asked: Asked) -> Iterator[Fault]:
    """T09, E: what the key hangs on is changed in a copy of the course, and the item comes again with the same key.

    It may come with another key, ask something else (other limits, say), or not come; `Context.truth.reruns` tells
    which, and why.
    """
    for outcome in asked.context.truth.reruns.of(asked.item):
        if outcome.result == "the same":
            yield error(
                f"its key does not hang on its evidence: after a change to what answers {outcome.query.name}, "
                f"{outcome.reason}",
                "Let the kind take its key from the query; a new query needs a change in lint/changes.py.",
            )
