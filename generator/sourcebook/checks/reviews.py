"""Nothing is made from what nobody approved as it stands now (DESIGN.md, promise 3)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks import every
from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.model.digest import digest_of
from sourcebook.model.people import Review
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report records whose last review is missing, lapsed or a rejection; the last in the file counts."""
    last = {review.of: review for review in course.reviews}
    for id_, (what, record) in every.reviewed(course).items():
        found = _standing(what, id_, last.get(id_), digest_of(record))
        if found:
            code, message, mend = found
            yield Problem(record.place, code, message, mend)


def _standing(what: str, id_: str, review: Review | None, digest: str) -> tuple[Code, str, str] | None:
    """What keeps a record from being used, if anything does."""
    run = f"run `sourcebook review {id_}`."
    if review is None:
        return Code.UNREVIEWED, f"the {what} {shown(id_)} has no review", f"Let someone who did not write it {run}"
    if review.digest != digest:
        message = f"the {what} {shown(id_)} was edited after its review by {shown(review.reviewer)}"
        return Code.REVIEW_STALE, message, f"Let someone who did not write it {run}"
    if review.verdict == "rejected":
        message = f"{shown(review.reviewer)} rejects the {what} {shown(id_)}"
        return Code.REVIEW_REJECTED, message, f"Mend or remove it, then {run}"
    return None
