"""The proof of the caps on finished pages (SOURCES.md, 'Short quotes'): what `build` runs before it writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sourcebook.model.course import Course
from sourcebook.pages import visible
from sourcebook.pages.shown import Shown
from sourcebook.problems import Code, Place, Problem


def problems(course: Course, tree: Mapping[str, bytes]) -> Iterator[Problem]:
    """Yield a problem for each work that a page of the tree, or an answer key in it, shows too much of."""
    shown = Shown(course)
    caps = course.settings.caps
    for path, data in tree.items():
        text = visible.of_page(path, data)
        for share in shown.over(shown.of(text), caps) if text else ():
            message = (
                f"the page shows {share.words} of the {share.of} words of the work `{share.work}`, "
                f"{share.run} of them at a stretch; a page may show {caps.page:.0%}, and {caps.run} at a stretch"
            )
            mend = "Quote less of the work in this page's chapter, or move some of its questions to another."
            yield Problem(Place(path), Code.PAGE_CAP, message, mend)
