"""What scripts of the built book read: which items there are and where, and the words behind what a page tells."""

import json
import re
from functools import cache
from typing import Any

from example_course import known
from lxml import html

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.model.item import Bank
from sourcebook.pages.gauge import Gauge
from sourcebook.widget.component import classic, module
from sourcebook.widget.digest import digest


@cache
def banks() -> tuple[Bank, ...]:
    return tuple(make_banks(known()))


@cache
def book() -> dict[str, bytes]:
    knowledge = known()
    return pages.book(knowledge, banks(), Gauge(knowledge.course))


def course() -> Any:
    head, _, text = book()["book/_static/course.js"].decode().partition(" = ")
    assert head == "window.sourcebookCourse"
    assert text.endswith(";\n")
    return json.loads(text[:-2])


def data(name: str) -> Any:
    found = re.fullmatch(r"sourcebookReceive\((.*?), (.*)\);\n", book()[f"book/_extra/data/{name}.js"].decode())
    assert json.loads(found[1]) == name
    return json.loads(found[2])


def test_the_component_stands_in_the_book_twice() -> None:
    assert book()["book/_static/quiz.mjs"] == module().encode()
    assert book()["book/_static/quiz.js"] == classic().encode()


def test_the_same_course_gives_the_same_files() -> None:
    knowledge = known()
    again = pages.book(knowledge, make_banks(knowledge), Gauge(knowledge.course))
    assert {path for path, data in again.items() if book().get(path) != data} == set()


def test_the_course_object_names_every_item_and_its_page() -> None:
    told = course()
    assert {name: told[name] for name in ("id", "title", "language")} == {
        "id": "lakes",
        "title": "The Lake League",
        "language": "en",
    }
    assert re.fullmatch("[0-9a-f]{16}", told["version"])
    for chapter, bank in zip(told["chapters"], banks(), strict=True):
        assert (chapter["id"], chapter["title"], chapter["page"]) == (bank.chapter, bank.title, bank.chapter)
        assert [(each["id"], each["digest"]) for each in chapter["items"]] == [(i.id, digest(i)) for i in bank.items]
        for each in chapter["items"]:
            blocks = blocks_of(each["page"])
            assert blocks[each["id"]] == each["digest"]


def blocks_of(page: str) -> dict[str, str]:
    """The digests of the questions on a page, by id."""
    cells = json.loads(book()[f"book/{page}.ipynb"])["cells"]
    outputs = [output["data"] for cell in cells for output in cell.get("outputs", ()) if "data" in output]
    shown = "".join("".join(output.get("text/html", "")) for output in outputs)
    articles = html.fragment_fromstring(shown, create_parent="div").findall(".//article")
    return {each.get("data-item-id"): each.get("data-digest") for each in articles}


def test_it_names_every_source() -> None:
    sources = known().course.sources
    assert course()["sources"].keys() == sources.keys()
    for id_, told in course()["sources"].items():
        assert told["cite"] == known().cite(id_)
        assert told["address"] == sources[id_].address


def test_it_is_small_enough_for_every_page() -> None:
    items = sum(len(bank.items) for bank in banks())
    assert len(book()["book/_static/course.js"]) < 4_000 + 160 * items


def test_a_bank_comes_when_it_is_asked_for() -> None:
    for bank in banks():
        assert [each["id"] for each in data(f"banks/{bank.chapter}")["items"]] == [item.id for item in bank.items]
        assert [each["digest"] for each in data(f"banks/{bank.chapter}")["items"]] == [*map(digest, bank.items)]


def test_every_fact_that_is_referred_to_has_a_receipt() -> None:
    receipts = {id_: each for bank in banks() for id_, each in data(f"receipts/{bank.chapter}").items()}
    prose = b"\n".join(data for path, data in book().items() if path.endswith((".ipynb", ".md"))).decode()
    linked = set(re.findall(r"\]\(#fact-([a-z0-9-]+)\)", prose))
    assert linked
    assert linked <= receipts.keys()
    for id_, each in receipts.items():
        record = known().facts.get(id_) or known().arguments[id_]
        assert each["says"] == record.says
        assert each["quotes"]
        assert all(quote["source"] in course()["sources"] for quote in each["quotes"])


def test_the_timeline_knows_who_and_what() -> None:
    told = data("timeline")
    page = book()["book/timeline.ipynb"].decode()
    assert told["entries"]
    assert all(f"#fact-{id_}" in page for id_ in told["entries"])
    assert {actor for each in told["entries"].values() for actor in each["actors"]} == told["actors"].keys()
    assert {each["kind"] for each in told["entries"].values()} <= {
        "document",
        "event",
        "membership",
        "proposal",
        "role",
    }


def test_the_matrix_has_the_cells_of_its_table() -> None:
    told = data("positions")
    (page,) = [text for path, text in book().items() if path == "book/who-says-what.md"]
    table = html.fragment_fromstring(re.search(rb"<table.*?</table>", page, re.DOTALL)[0].decode())
    rows = table.findall(".//tbody/tr")
    assert [row.findtext("th") for row in rows] == [each["voice"] for each in told["rows"]]
    for row, each in zip(rows, told["rows"], strict=True):
        cells = [cell.text for cell in row.findall("td")]
        assert [text == "–" for text in cells] == [cell is None for cell in each["cells"]]


def test_both_pages_lead_to_every_page_with_questions() -> None:
    for name in ("my-progress", "review"):
        text = book()[f"book/{name}.md"].decode()
        for each in {item["page"] for chapter in course()["chapters"] for item in chapter["items"]}:
            assert f"]({each}.ipynb)" in text
        assert f"file: {name}" in book()["book/_toc.yml"].decode()
        assert f"file: {name}.md" in book()["book/myst.yml"].decode()
