"""Questions that people wrote in `seeds/questions/`: the same shapes, the same checks, no wording of ours."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sourcebook.distractors import certify
from sourcebook.kinds import ask
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import AuthoredOption, AuthoredQuestion
from sourcebook.model.item import (
    Body,
    Certificate,
    Choice,
    Item,
    Match,
    Number,
    Open,
    Option,
    Order,
    Pair,
    Query,
    RubricPoint,
    Step,
    Text,
)
from sourcebook.model.keyed import keyed

KIND = "authored"


def items(knowledge: Knowledge) -> list[Item]:
    """Return an item for each approved question whose facts are approved too."""
    return [
        _item(knowledge, question)
        for question in knowledge.course.questions.values()
        if question.id in knowledge.approved and set(question.facts) <= knowledge.approved
    ]


def _item(knowledge: Knowledge, question: AuthoredQuestion) -> Item:
    return Item(
        id=f"{KIND}.{question.id}",
        kind=KIND,
        phrasing=0,
        chapter=question.chapter,
        topics=question.topics,
        objective=ask.objective_for(knowledge, question.chapter, KIND, question.topics),
        level=question.level,
        as_of=knowledge.as_of(question.facts),
        facts=question.facts,
        slots={},
        stem=question.stem,
        lead_in=question.stem,
        body=_body(knowledge, question),
        feedback=question.feedback,
        evidence=tuple(found for fact in question.facts for found in knowledge.evidence(fact)),
        phrasings=(question.stem,),
    )


def _body(knowledge: Knowledge, question: AuthoredQuestion) -> Body:
    """The body of a question's shape; the check `question_body` has seen that it can be made."""
    match question.shape:
        case "choice":
            options = tuple(_option(knowledge, question, option) for option in question.options)
            multiple = sum(option.correct for option in options) > 1
            shown = sorted(options, key=lambda option: keyed(question.id, "position", option.id))
            return Choice(options=tuple(shown), multiple=multiple)
        case "text":
            return Text(accepted=question.accepted)
        case "number":
            return Number(
                value=Decimal(question.value or "0"), unit=question.unit, tolerance=Decimal(question.tolerance)
            )
        case "match":
            pairs = tuple(Pair(left=pair.left, right=pair.right) for pair in question.pairs)
            return Match(pairs=pairs, spare=question.spare, certificates=tuple(_joinings(knowledge, question)))
        case "order":
            steps = tuple(Step(id=f"s{n}", text=text) for n, text in enumerate(question.sequence, 1))
            return Order(steps=steps, accepted=(tuple(step.id for step in steps),))
        case "open":
            rubric = tuple(
                RubricPoint(id=f"r{n}", text=point.text, points=point.points)
                for n, point in enumerate(question.rubric, 1)
            )
            return Open(rubric=rubric, model_answer=question.model_answer)


def _joinings(knowledge: Knowledge, question: AuthoredQuestion) -> Iterator[Certificate]:
    """Certify each wrong joining of a Match as an option is: whoever approved the question approved its pairs (F7)."""
    rights = dict.fromkeys((*(pair.right for pair in question.pairs), *question.spare))
    for pair in question.pairs:
        query = Query(name="authored", args={"question": question.id, "left": pair.left})
        made = (certify(knowledge, query, right, question.facts) for right in rights if right != pair.right)
        yield from filter(None, made)


def _option(knowledge: Knowledge, question: AuthoredQuestion, option: AuthoredOption) -> Option:
    """An option, whose certificate is that a reviewer approved the question with the fact that refutes it (F7)."""
    number = question.options.index(option) + 1
    query = Query(name="authored", args={"question": question.id})
    return Option(
        id=f"o{number}",
        text=option.text,
        correct=option.correct,
        why=option.why,
        evidence=knowledge.evidence(option.fact),
        certificate=None if option.correct else certify(knowledge, query, f"o{number}", (option.fact,)),
    )
