"""An item back to the words that it rests on, and on to the files that hold it, as lines to print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sourcebook.kinds import KINDS
from sourcebook.knowledge import QUERIES, Knowledge
from sourcebook.lint.reruns import Reruns
from sourcebook.model.course import Course
from sourcebook.model.item import Body, Certificate, Choice, Cloze, Evidence, Item, Match, Order, Query
from sourcebook.pages.answers import answers, indented, line, query_text
from sourcebook.pages.followed import REASONS
from sourcebook.write import manifest
from sourcebook.write.paths import FOLDERS


def item_lines(root: Path, knowledge: Knowledge, item: Item) -> list[str]:
    """The whole lineage: words, records, query, answers with their certificates, pages and quiz files."""
    course = knowledge.course
    head = f"{item.kind}, {item.shape}, {item.level}; chapter {item.chapter}; as of {item.as_of}"
    asks = [f"what its kind asks: {line(KINDS[item.kind].DOC)}"] if item.kind in KINDS else []
    rules = sorted({each.rule for each in certificates(item.body)})
    return [
        item.id,
        *indented([head, *asks, line(item.stem)]),
        "The words",
        *indented(_words(course, evidence) for evidence in evidence_of(item)),
        "The records that they carry",
        *indented(_record(course, id_) for id_ in _behind(course, item)),
        "What is asked of them",
        *indented([_asked(knowledge, item.query) if item.query else "a person wrote this question"]),
        "The answers",
        *indented(answers(item.body)),
        *indented([f"feedback: {line(item.feedback)}"]),
        *(["What the certificates say", *indented(f"{rule}: {REASONS[rule]}" for rule in rules)] if rules else []),
        "Were its evidence otherwise",
        *indented(_otherwise(knowledge, item) or ["a person answers for its key"]),
        "Where it stands",
        *indented(files_with(root, item.id) or ["nowhere yet: run `sourcebook build`"]),
    ]


def records_of(item: Item) -> tuple[str, ...]:
    """Ids of the records that an item and the certificates of its wrong answers are made from."""
    certified = (fact for certificate in certificates(item.body) for fact in certificate.facts)
    return tuple(dict.fromkeys((*item.facts, *certified)))


def evidence_of(item: Item) -> tuple[Evidence, ...]:
    """Every quote that an item shows, those of its key first."""
    return tuple(dict.fromkeys((*item.evidence, *_evidence(item.body))))


def certificates(body: Body) -> Iterator[Certificate]:
    """The certificates of all wrong answers of a body."""
    if isinstance(body, Choice):
        yield from (option.certificate for option in body.options if option.certificate)
    elif isinstance(body, Match):
        yield from body.certificates
    elif isinstance(body, Cloze):
        for gap in body.gaps:
            yield from certificates(gap.body)


def files_with(root: Path, id_: str) -> list[str]:
    """The generated files in which an id stands, as a word of its own."""
    word = re.compile(rb"(?<![\w.-])" + re.escape(id_.encode()) + rb"(?![\w-]|\.\w)")
    known = (path for folder in FOLDERS for path in manifest.read(root, folder))
    return sorted(path for path in known if (root / path).is_file() and word.search((root / path).read_bytes()))


def _evidence(body: Body) -> Iterator[Evidence]:
    if isinstance(body, Choice):
        parts: Iterable[tuple[Evidence, ...]] = (option.evidence for option in body.options)
    elif isinstance(body, Match):
        parts = (pair.evidence for pair in body.pairs)
    elif isinstance(body, Order):
        parts = (step.evidence for step in body.steps)
    else:
        parts = (tuple(_evidence(gap.body)) for gap in body.gaps) if isinstance(body, Cloze) else ()
    for part in parts:
        yield from part


def _otherwise(knowledge: Knowledge, item: Item) -> list[str]:
    """What becomes of an item when what its key hangs on is changed, and why (T09)."""
    found = Reruns(knowledge).of(item)
    return [f"{query_text(each.query)}, changed: {each.result} ({line(each.reason)})" for each in found]


def _asked(knowledge: Knowledge, query: Query) -> str:
    answers = ", ".join(sorted(knowledge.ask(query)))
    return f"{query_text(query)} = {answers} ({line(QUERIES[query.name].__doc__ or '')})"


def _words(course: Course, evidence: Evidence) -> str:
    text = course.texts.get(evidence.source)
    where = f", line {text.lines[evidence.start]}" if text and evidence.start < len(text.lines) else ""
    return f"{evidence.source}{where}: “{evidence.text}”"


def _behind(course: Course, item: Item) -> tuple[str, ...]:
    """The records behind an item: facts and arguments, or else the passage, thesis and source that it asks about."""
    asked = (item.passage or "", *(item.query.args.values() if item.query else ()))
    theses = {position.thesis.id for position in course.positions}
    return records_of(item) or tuple(id_ for id_ in asked if id_ in {*course.passages, *course.sources, *theses})


def _record(course: Course, id_: str) -> str:
    theses = {position.thesis.id: position.thesis for position in course.positions}
    if thesis := theses.get(id_):
        return f"{id_} ({thesis.place}): {line(thesis.text)}"
    record = course.facts.get(id_) or course.arguments.get(id_)
    other = course.passages.get(id_) or course.sources.get(id_)
    if record:
        return f"{id_} ({record.place}): {line(record.says)}"
    return f"{id_} ({other.place})" if other else id_
