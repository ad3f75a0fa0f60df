"""How the course was made: one fact from the words of a document to a question, what is checked, and what there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds.table import KINDS
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Bank, Choice, Option
from sourcebook.pages import followed
from sourcebook.pages.followed import Followed
from sourcebook.pages.mentions import Mentions
from sourcebook.pages.names import listed
from sourcebook.pages.page import Page
from sourcebook.pages.template import render

FILE, TITLE = "how-this-course-was-made.md", "How this course was made"


def page(knowledge: Knowledge, banks: Sequence[Bank]) -> Page:
    """Write the page; a course without a fact to follow has the rest of it."""
    found = followed.choose(knowledge, banks)
    text = render(
        "how-made.md.jinja",
        title=TITLE,
        one=_one(knowledge, found) if found else None,
        caps=knowledge.course.settings.caps,
        held=list(_held(knowledge, banks)),
        made_by=knowledge.course.settings.made_by,
    )
    return Page(file=FILE, title=TITLE, data=text.encode())


def _one(knowledge: Knowledge, found: Followed) -> dict[str, object]:
    """The steps of the fact that is followed."""
    fact, item = found.fact, found.item
    kind = KINDS.get(item.kind)
    body = item.body
    right = [option for option in body.options if option.correct] if isinstance(body, Choice) else []
    return {
        "fact": fact,
        "article": "an" if fact.type[0] in "aeiou" else "a",
        "words": list(followed.words(knowledge, fact)),
        "slots": list(followed.slots(knowledge, fact)),
        "review": followed.review(knowledge, fact),
        "item": item,
        "kind": item.kind,
        "doc": kind.DOC if kind else "",
        "right": right,
        "wrong": [_wrong(knowledge, fact.id, option) for option in found.wrong],
        "number": len(found.items),
        "kinds": listed([f"{kind} ({number})" for kind, number in sorted(found.kinds.items())]),
        "chapters": Mentions(knowledge).chapters([fact]),
    }


def _wrong(knowledge: Knowledge, fact: str, option: Option) -> dict[str, object]:
    """A wrong option with the reason of its certificate and the records that it rests on besides the fact itself."""
    certificate = option.certificate
    records = certificate.facts if certificate else ()
    known = {**knowledge.facts, **knowledge.arguments}
    return {
        "text": option.text,
        "rule": certificate.rule if certificate else "",
        "reason": followed.REASONS[certificate.rule] if certificate else "",
        "above": fact in records,
        "records": [known[id_] for id_ in dict.fromkeys(records) if id_ in known and id_ != fact],
    }


def _held(knowledge: Knowledge, banks: Sequence[Bank]) -> Iterator[str]:
    """What the course holds, counted."""
    course = knowledge.course
    records = [*knowledge.facts.values(), *knowledge.arguments.values()]
    quotes = {(quote.source, quote.text, quote.nth) for record in records for quote in record.quotes}
    works = {source.work for source in course.sources.values()}
    yield f"{_counted(len(course.sources), 'document')} of {_counted(len(works), 'work')}"
    yield f"{_counted(len(knowledge.facts), 'fact')} and {_counted(len(knowledge.arguments), 'argument')}, all reviewed"
    yield f"{_counted(len(quotes), 'quotation')} under them, each found in its document"
    items = [item for bank in banks for item in bank.items]
    kinds = {item.kind for item in items}
    yield f"{_counted(len(items), 'question')} of {_counted(len(kinds), 'kind')}"
    if course.reviews:
        reviewers = {review.reviewer for review in course.reviews}
        changed = sum(review.changed is not None for review in course.reviews)
        changes = f"; {changed:,} of them changed the record" if changed else ""
        yield f"{_counted(len(course.reviews), 'review')} by {_counted(len(reviewers), 'reviewer')}{changes}"
    if course.codings:
        coders = {coding.coder for coding in course.codings}
        coded = {(coding.of, coding.field) for coding in course.codings}
        agreed = f"; on {len(knowledge.coded):,} of them two or more coders agree and none disagrees"
        yield f"{_counted(len(coded), 'judgement')} coded by {_counted(len(coders), 'coder')}{agreed}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
