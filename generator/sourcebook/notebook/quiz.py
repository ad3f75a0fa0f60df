"""Questions as a notebook shows them: to be read anywhere, to be answered where a kernel is alive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sourcebook.grading import grade
from sourcebook.markup import Html, element, join
from sourcebook.model.item import Choice, Item
from sourcebook.notebook import live
from sourcebook.widget import block

if TYPE_CHECKING:
    from sourcebook.notebook.component import Component

_ASLEEP = (
    "These questions are asleep: open an answer to read it. To answer them here, run this cell in a notebook that you "
    'trust, with the package anywidget installed (pip install "sourcebook[notebooks]").'
)


class Quiz:
    """Some questions: blocks where HTML is shown, their wording where it isn't, alive where `anywidget` is installed.

    What is answered in the notebook comes back: `responses`, `scores` and `score`.
    """

    def __init__(
        self,
        items: Sequence[Item],
        sources: Mapping[str, str],
        course: Callable[[], Mapping[str, Any]] = dict,
    ) -> None:
        """Take the questions and the citation of each source that they quote.

        `course` gives what the component knows of the course (`widget.host`); it is asked where questions come to life.
        """
        self._items = tuple(items)
        self._sources = sources
        self._course = course
        self._component: Component | None = None

    @property
    def responses(self) -> dict[str, Any]:
        """What was answered here so far, by the question's id, in the form that `grading.grade` takes."""
        given = self._component.responses if self._component else {}
        return {item.id: given[item.id] for item in self._items if item.id in given}

    @property
    def scores(self) -> dict[str, float | None]:
        """The score of each answer, from 0 to 1; None for an essay that nobody rated. Computed here, by `grading`."""
        responses = self.responses
        return {item.id: grade(item, responses[item.id]) for item in self._items if item.id in responses}

    @property
    def score(self) -> float | None:
        """The mean score of all questions, 0 for each without an answer; essays that nobody rated do not count.

        None where no question counts.
        """
        scores = self.scores
        counted = [scores.get(item.id, _unanswered(item)) for item in self._items]
        points = [score for score in counted if score is not None]
        return sum(points) / len(points) if points else None

    def __iter__(self) -> Iterator[Item]:
        """Go through the questions."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the questions."""
        return len(self._items)

    def _repr_html_(self) -> str:
        blocks = join(block(item, self._sources) for item in self._items)
        asleep = element("p", _ASLEEP, class_="sb-asleep")
        return element("div", Html(f"\n{join([asleep, blocks])}\n"), class_="sb-quiz")

    def __repr__(self) -> str:
        """Print the questions without their answers."""
        return (
            "\n\n".join(f"{number}. {_wording(item)}" for number, item in enumerate(self._items, 1)) or "No questions"
        )

    def _repr_mimebundle_(self, **_asked: object) -> dict[str, Any]:
        """Add the live questions to what IPython shows, in a kernel that can; one component, however often shown."""
        if self._items and self._component is None and live.possible():
            self._component = live.component(self._items, self._course())
        return live.view(self._component) if self._component else {}


def _unanswered(item: Item) -> float | None:
    return grade(item, None)


def _wording(item: Item) -> str:
    options = item.body.options if isinstance(item.body, Choice) else ()
    return "\n".join([item.stem, *(f"   - {option.text}" for option in options)])
