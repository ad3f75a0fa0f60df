"""Questions on a page; for instructors also what each is called, and why each wrong option is provably wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.markup import Markdown
from sourcebook.model.item import Body, Certificate, Choice, Cloze, Item, Match
from sourcebook.pages.answers import certified, line
from sourcebook.pages.cells import Notebook
from sourcebook.pages.desk import Desk
from sourcebook.pages.followed import REASONS
from sourcebook.pages.template import render


def add(notebook: Notebook, desk: Desk, id_: str, items: Sequence[Item]) -> None:
    """Add a cell that asks these questions, if there are any; below it, for instructors, what lies behind them."""
    notebook.quiz(id_, tuple(items))
    if items and desk.audience == "instructors":
        notebook.markdown(f"behind-{id_}", behind(items))


def behind(items: Sequence[Item]) -> Markdown:
    """Ids of questions and certificates of their wrong options, folded, in the words of `sourcebook explain`."""
    wrong = {item.id: list(_wrong(item.body)) for item in items}
    rules = sorted({each.rule for found in wrong.values() for _, group in found for each in group})
    told = [(item, [(line(text), list(certified(group))) for text, group in wrong[item.id]]) for item in items]
    return render("behind.md.jinja", items=told, rules=[(rule, REASONS[rule]) for rule in rules])


def _wrong(body: Body) -> Iterator[tuple[str, Sequence[Certificate]]]:
    """Each wrong option with its certificate; of a matching, all that may not be joined together."""
    if isinstance(body, Choice):
        yield from ((option.text, (option.certificate,)) for option in body.options if option.certificate)
    elif isinstance(body, Match) and body.certificates:
        yield "any other joining", body.certificates
    elif isinstance(body, Cloze):
        for gap in body.gaps:
            yield from _wrong(gap.body)
