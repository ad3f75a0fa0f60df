"""Known problems: where the documents contradict themselves or one another, on as many pages as the caps ask for."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown
from sourcebook.model.people import KnownProblem
from sourcebook.pages.budget import paged
from sourcebook.pages.evidence import quoted
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.names import heading_for
from sourcebook.pages.page import Page, numbered
from sourcebook.pages.template import render


def pages(knowledge: Knowledge, gauge: Gauge) -> list[Page]:
    """Write the pages; none for a course that knows of no problem."""
    written = [_write(knowledge, problem) for problem in knowledge.course.known_problems]
    laid = paged(((text, gauge.of_markdown(text)) for text in written), gauge)
    return [_page(number, problems) for number, problems in enumerate(laid, 1)]


def _page(number: int, problems: list[Markdown]) -> Page:
    file, title = numbered("known-problems", "Known problems", number)
    text = render("known-problems.md.jinja", title=title, problems=problems)
    return Page(file=f"{file}.md", title=title, data=text.encode())


def _write(knowledge: Knowledge, problem: KnownProblem) -> Markdown:
    return render(
        "known-problem.md.jinja",
        id=problem.id,
        title=problem.title or heading_for(knowledge, problem.id),
        says=problem.says,
        treatment=problem.treatment,
        quotes=[quoted(knowledge, quote) for quote in problem.quotes],
        facts=[knowledge.facts[id_] for id_ in problem.facts if id_ in knowledge.facts],
    )
