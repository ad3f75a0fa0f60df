"""The timeline of the whole course: one figure of all events, and every dated thing that it knows, year by year."""

from __future__ import annotations

from itertools import groupby

from sourcebook.markup import FigureMark
from sourcebook.pages import visible
from sourcebook.pages.budget import in_order
from sourcebook.pages.cells import Notebook
from sourcebook.pages.desk import Desk
from sourcebook.pages.moments import Moment, moments
from sourcebook.pages.page import Page, numbered
from sourcebook.pages.template import render

FIGURE = FigureMark(
    id="timeline_all",  # no record's id has an underscore, so that no chapter's figure is called so
    sort="timeline",
    select=(),
    caption="Every event and every act on a document that has a date, planned ones too, on a true scale of time.",
    line=0,
)
A_PAGE = 150
"""Entries on one page at most, as far as whole years allow."""

Year = tuple[str, list[Moment]]


def pages(desk: Desk, *, drawn: bool) -> list[Page]:
    """Write the pages; none for a course without dates. The first shows the figure, if it could be drawn."""
    years = [(year, list(group)) for year, group in groupby(moments(desk.knowledge), key=lambda each: each.year)]
    figure = visible.of_html(desk.course.figure(FIGURE.id).svg) if drawn else ""
    anyway = desk.gauge.of_markdown(figure)
    measured = ((year, desk.gauge.of_markdown(_write(year)), len(year[1])) for year in years)
    laid = in_order(measured, desk.gauge, A_PAGE, anyway)
    return [
        _page(desk, number, group, alone=len(laid) == 1, drawn=drawn and number == 1)
        for number, group in enumerate(laid, 1)
    ]


def _page(desk: Desk, number: int, years: list[Year], *, alone: bool, drawn: bool) -> Page:
    file, _ = numbered("timeline", "", number)
    span = dict.fromkeys((years[0][0], years[-1][0]))
    title = "Timeline" if alone else f"Timeline: {'–'.join(span)}"
    notebook = Notebook(desk.course, file)
    marks = sorted({moment.mark for _, group in years for moment in group if moment.mark})
    inferred = any(moment.inferred for _, group in years for moment in group)
    notebook.markdown("title", render("timeline.md.jinja", title=title, marks=marks, inferred=inferred))
    if drawn:
        notebook.imports("from sourcebook import course")
        notebook.figure(FIGURE.id)
    for year in years:
        notebook.markdown(f"year-{year[0]}", _write(year))
    return Page(file=f"{file}.ipynb", title=title, data=notebook.to_bytes())


def _write(year: Year) -> str:
    name, group = year
    return render("timeline-year.md.jinja", year=name, moments=group)
