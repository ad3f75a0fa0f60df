"""The exercises of a chapter: task, cell and folded solution; worked examples with what they print."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from sourcebook.exercises import ready, seal
from sourcebook.knowledge import Knowledge
from sourcebook.markup import Markdown, escape, with_links
from sourcebook.model.course import Chapter, Course
from sourcebook.model.exercise import Exercise, SealedExercise
from sourcebook.pages import visible
from sourcebook.pages.cells import Notebook, cell_id
from sourcebook.pages.desk import Desk
from sourcebook.pages.template import render

_IMPORT = "from sourcebook import check, course\n\n"


def of_chapter(knowledge: Knowledge, chapter: Chapter) -> list[Exercise]:
    """Return the exercises of a chapter that rest on what is approved, in the order of their file."""
    own = (each for each in knowledge.course.exercises.values() if each.chapter == chapter.id)
    return [each for each in own if ready(knowledge, each)]


def sealed(knowledge: Knowledge, chapters: Sequence[Chapter]) -> Iterator[SealedExercise]:
    """Yield what readers' files hold of each exercise that is checked."""
    for chapter in chapters:
        for exercise in of_chapter(knowledge, chapter):
            if exercise.step != "worked":
                yield seal(knowledge, exercise, cell_id(chapter.id, _cell(exercise)))


def add(notebook: Notebook, desk: Desk, chapter: Chapter) -> None:
    """Add the section of exercises, if the chapter has any."""
    exercises = of_chapter(desk.knowledge, chapter)
    if not exercises:
        return
    notebook.markdown("exercises", render("exercises.md.jinja"))
    for exercise in exercises:
        notebook.markdown(f"task-{exercise.id}", task(exercise, desk.knowledge.approved))
        if exercise.step == "worked":
            notebook.printing(_cell(exercise), f"{_IMPORT}{exercise.solution.strip()}", exercise.output)
            if exercise.explains:
                notebook.markdown(f"explains-{exercise.id}", with_links(exercise.explains, desk.knowledge.approved))
            continue
        notebook.unasked(_cell(exercise), asked(exercise, exercise.starter))
        if desk.audience != "students":
            notebook.markdown(f"solution-{exercise.id}", _solution(desk, exercise))
        if desk.audience == "instructors":
            notebook.markdown(f"forms-{exercise.id}", _forms(exercise))
    notebook.unasked("progress", f'course.exercises.progress("{chapter.id}")')


def shown(desk: Desk, chapter: Chapter) -> str:
    """Return all that the section of exercises shows."""
    notebook = Notebook(desk.course, chapter.id)
    add(notebook, desk, chapter)
    return visible.of_notebook(notebook.to_bytes())


def asked(exercise: Exercise, code: str) -> str:
    """Return the source of an exercise's cell: some code that leaves `answer`, and the check."""
    return f'{_IMPORT}{code.strip()}\n\ncheck("{exercise.id}", answer)'


def asked_arguments(course: Course) -> frozenset[str]:
    """Return the ids of the arguments whose edges or order are the answer to an exercise."""
    exercises = course.exercises.values()
    answers = (answer for exercise in exercises for answer in exercise.answers)
    asked = {answer.argument for answer in answers if answer.argument}
    return frozenset(asked.union(*(exercise.hides for exercise in exercises)))


def without_edges(course: Course, arguments: frozenset[str]) -> Course:
    """Return a course in which these arguments have no edges."""
    changed = {id_: replace(each, edges=()) for id_, each in course.arguments.items() if id_ in arguments}
    return replace(course, arguments={**course.arguments, **changed})


def _cell(exercise: Exercise) -> str:
    return f"exercise-{exercise.id}"


def task(exercise: Exercise, approved: Container[str]) -> Markdown:
    """Return title, how much is done already, the task, the labels to choose from and the rubric.

    Only words on what is `approved` are links.
    """
    labels = [(answer.name, answer.labels) for answer in exercise.answers if answer.labels]
    words = Markdown(with_links(exercise.task.strip(), approved))
    rubric = exercise.essay.rubric if exercise.essay else ()
    return render("task.md.jinja", exercise=exercise, task=words, labels=labels, rubric=rubric)


def _solution(desk: Desk, exercise: Exercise) -> Markdown:
    """The solution, folded, and why it is right."""
    explains = Markdown(with_links(exercise.explains, desk.knowledge.approved))
    model = exercise.essay.model_answer if exercise.essay else ""
    fence = _ticks(exercise.solution, 3)
    return Markdown(
        render(
            "solution.md.jinja",
            code=Markdown(exercise.solution.strip()),
            fence=Markdown(fence),
            explains=explains,
            model=Markdown("\n\n".join(escape(part.strip()) for part in model.split("\n\n"))),
        )
    )


def _forms(exercise: Exercise) -> Markdown:
    """What instructors see beside the solution: the forms that prove the exercise, and what each is told."""
    right = [(_code(form.form), form.differs) for form in exercise.right]
    wrong = [(_code(form.form), form.told, form.misconception) for form in exercise.wrong]
    return render("forms.md.jinja", id=_code(exercise.id), right=right, wrong=wrong, traps=exercise.traps)


def _code(text: str) -> Markdown:
    """A text as code, on one line."""
    ticks = _ticks(text, 1)
    return Markdown(f"{ticks} {' '.join(text.split())} {ticks}")


def _ticks(text: str, least: int) -> str:
    """More backticks than the text has in a row."""
    return "`" * max([least, *(len(run) + 1 for run in re.findall(r"`+", text))])
