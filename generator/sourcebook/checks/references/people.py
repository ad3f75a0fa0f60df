"""What reviews, codings, passages, judgements, known problems, questions and exercises name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sourcebook.checks import every
from sourcebook.checks.references.reference import Reference
from sourcebook.model.course import Course


def references(course: Course) -> Iterator[Reference]:
    """Every name in them."""
    records = every.reviewed(course)
    judged = every.judged(course)
    for review in course.reviews:
        yield Reference(review.place, "of", "fact, argument or question", review.of, records)
    for coding in course.codings:
        yield Reference(coding.place, "of", "fact, step, cell or sentence", coding.of, judged)
    for near_miss in course.not_entailed:
        yield Reference(near_miss.place, "source", "source", near_miss.source, course.sources)
    for judgement in course.judgements:
        yield Reference(judgement.place, "fact", "fact", judgement.fact, course.facts)
    yield from chain(_of_passages(course), _of_known_problems(course), _of_questions(course), _of_exercises(course))


def _of_passages(course: Course) -> Iterator[Reference]:
    for passage in course.passages.values():
        yield Reference(passage.place, "source", "source", passage.source, course.sources)
        for sentence in passage.sentences:
            if sentence.argument is None:
                continue
            yield Reference(sentence.place, "argument", "argument", sentence.argument, course.arguments)
            argument = course.arguments.get(sentence.argument)
            if argument and sentence.node is not None:
                yield Reference(sentence.place, "node", "step", sentence.node, [node.id for node in argument.nodes])


def _of_known_problems(course: Course) -> Iterator[Reference]:
    for known in course.known_problems:
        for fact in known.facts:
            yield Reference(known.place, "facts", "fact", fact, course.facts)
        for quote in known.quotes:
            yield Reference(quote.place, "source", "source", quote.source, course.sources)


def _of_questions(course: Course) -> Iterator[Reference]:
    for question in course.questions.values():
        yield Reference(question.place, "file name", "chapter", question.chapter, course.chapters)
        for fact in question.facts:
            yield Reference(question.place, "facts", "fact", fact, course.facts)
        for option in question.options:
            yield Reference(option.place, "fact", "fact", option.fact, course.facts)


def _of_exercises(course: Course) -> Iterator[Reference]:
    misread = [*course.facts, *(known.id for known in course.known_problems)]
    theses = [position.thesis.id for position in course.positions]
    for exercise in course.exercises.values():
        yield Reference(exercise.place, "file name", "chapter", exercise.chapter, course.chapters)
        for fact in exercise.reads:
            yield Reference(exercise.place, "reads", "fact", fact, course.facts)
        for answer in exercise.answers:
            if answer.fact is not None:
                yield Reference(answer.place, "fact", "fact", answer.fact, course.facts)
            if answer.argument is not None:
                yield Reference(answer.place, "argument", "argument", answer.argument, course.arguments)
        for argument in exercise.hides:
            yield Reference(exercise.place, "hides", "argument", argument, course.arguments)
        for wrong in exercise.wrong:
            if wrong.misconception is not None:
                yield Reference(wrong.place, "misconception", "fact or known problem", wrong.misconception, misread)
        if exercise.essay and exercise.essay.thesis is not None:
            yield Reference(exercise.essay.place, "thesis", "thesis", exercise.essay.thesis, theses)
