"""What earlier chapters have taught is asked again at a chapter's end, with a link to each chapter (L4)."""

import json
from dataclasses import replace
from functools import cache

from example_course import known, lakes

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Bank
from sourcebook.pages import retrieval
from sourcebook.pages.gauge import Gauge

NAMES = ("one", "two", "three", "four")


@cache
def made() -> tuple[Knowledge, tuple[Bank, ...]]:
    """The lakes' questions, dealt out to four chapters."""
    lake = lakes()
    chapter = lake.chapters["the-towns"]
    chapters = {
        name: replace(chapter, id=name, prose="Text.\n", head=replace(chapter.head, title=f"Chapter *{name}*"))
        for name in NAMES
    }
    course = replace(lake, chapters=chapters, settings=replace(lake.settings, chapters=NAMES))
    items = [item for bank in make_banks(known()) for item in bank.items]
    records = {record: n for n, record in enumerate(dict.fromkeys(item.facts[:1] for item in items))}
    dealt = {name: [item for item in items if NAMES[records[item.facts[:1]] % 4] == name] for name in NAMES}
    first, *_ = make_banks(known())
    banks = tuple(
        replace(first, chapter=name, items=tuple(replace(item, chapter=name) for item in dealt[name])) for name in NAMES
    )
    return known(course), banks


def cells(name: str) -> list[tuple[str, str]]:
    """The cells of a chapter's page: their ids and texts."""
    knowledge, banks = made()
    book = pages.book(knowledge, banks, Gauge(knowledge.course))
    found = json.loads(book[f"book/{name}.ipynb"])["cells"]
    return [(cell["id"].removeprefix(f"{name}-"), "".join(cell["source"])) for cell in found]


def test_each_question_names_and_links_the_chapter_that_it_comes_from() -> None:
    _, banks = made()
    home = {item.id: bank.chapter for bank in banks for item in bank.items}
    page = cells("four")
    at = next(n for n, (id_, _) in enumerate(page) if id_ == "earlier")
    told = [(text, page[n + 1][1]) for n, (id_, text) in enumerate(page) if id_.startswith("earlier-")]
    assert len(told) > 3
    assert page[at][1].startswith("## From earlier chapters\n")
    for link, question in told:
        (asked,) = [json.loads(line.strip(" ,")) for line in question.splitlines()[1:-1]]
        assert link == f"From [Chapter \\*{home[asked]}\\*]({home[asked]}.ipynb):"
        assert home[asked] != "four"


def test_nothing_comes_back_before_the_fourth_chapter() -> None:
    assert not [id_ for id_, _ in cells("three") if id_.startswith("earlier")]


def test_what_the_gate_reads_is_what_the_finished_pages_ask() -> None:
    knowledge, banks = made()
    book = pages.book(knowledge, banks, Gauge(knowledge.course))
    assert pages.quizzes(knowledge, banks) == retrieval.quizzes(banks, book)
    assert set(pages.quizzes(knowledge, banks)) == set(NAMES)
