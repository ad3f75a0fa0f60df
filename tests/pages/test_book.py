"""The source of the book: complete, valid, the same every time."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import hostile_course as hostile
import nbformat
import pytest
import yaml
from courses import BANKS
from example_course import known

from sourcebook import pages
from sourcebook.kinds import make_banks
from sourcebook.knowledge import Knowledge
from sourcebook.pages import caps
from sourcebook.pages.gauge import Gauge
from sourcebook.wire import course_from_json

TARGET = re.compile(r"^\(([\w-]+)\)=$", re.MULTILINE)
LINK = re.compile(r"\]\(#([\w-]+)\)")


def _known() -> dict[str, bytes]:
    knowledge = known()
    return pages.book(knowledge, make_banks(knowledge), Gauge(knowledge.course))


BOOKS = {"lakes": _known, "hostile": hostile.book}


@pytest.fixture(scope="module", params=BOOKS)
def book(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return BOOKS[request.param]()


def notebooks(book: dict[str, bytes]) -> dict[str, dict]:
    return {path: json.loads(data) for path, data in book.items() if path.endswith(".ipynb")}


def markdown(book: dict[str, bytes]) -> str:
    """All Markdown of the book, its notebooks' too."""
    cells = [
        cell for notebook in notebooks(book).values() for cell in notebook["cells"] if cell["cell_type"] == "markdown"
    ]
    texts = [data.decode() for path, data in book.items() if path.endswith(".md")]
    return "\n".join([*texts, *("".join(cell["source"]) for cell in cells)])


def test_everything_stands_below_book(book: dict[str, bytes]) -> None:
    assert all(path.startswith("book/") for path in book)
    assert list(book) == sorted(book)
    for name in (
        "index.md",
        "_toc.yml",
        "_config.yml",
        "myst.yml",
        "course.json",
        "sources.md",
        "glossary.md",
        "README.md",
    ):
        assert f"book/{name}" in book


def test_contents_list_every_page_in_both_engines(book: dict[str, bytes]) -> None:
    apart = {"book/README.md"}
    pages_ = {path for path in book if path.endswith((".md", ".ipynb"))} - apart
    parts = yaml.safe_load(book["book/_toc.yml"])["parts"]
    one = {chapter["file"] for part in parts for chapter in part["chapters"]} | {"index"}
    assert {path.removeprefix("book/").rpartition(".")[0] for path in pages_} == one
    first, *rest = yaml.safe_load(book["book/myst.yml"])["project"]["toc"]
    two = {child["file"] for part in rest for child in part["children"]} | {first["file"]}
    assert {path.removeprefix("book/") for path in pages_} == two


def test_notebooks_are_valid_and_their_ids_apart(book: dict[str, bytes]) -> None:
    ids = []
    for path, data in book.items():
        if path.endswith(".ipynb"):
            notebook = nbformat.reads(data.decode(), as_version=4)
            nbformat.validate(notebook)
            assert (nbformat.writes(notebook) + "\n").encode() == data
            ids += [cell.id for cell in notebook.cells]
    assert len(ids) == len(set(ids))


def test_outputs_are_kept_only_where_they_are_computed(book: dict[str, bytes]) -> None:
    for path, notebook in notebooks(book).items():
        counts = [cell["execution_count"] for cell in notebook["cells"] if cell["cell_type"] == "code"]
        counted = [count for count in counts if count is not None]
        assert counted == list(range(1, len(counted) + 1)), path
        for cell in notebook["cells"]:
            source = "".join(cell["source"])
            asked = source.startswith(("quiz(\n", "course.")) and "progress" not in source
            asked |= "import check" in source and "check(" not in source and "print" in source
            assert bool(cell.get("outputs")) is (cell["cell_type"] == "code" and asked) or "quiz(*" in source


def test_every_approved_record_has_one_target_and_every_link_one(book: dict[str, bytes]) -> None:
    text = markdown(book)
    targets = TARGET.findall(text)
    assert len(targets) == len(set(targets))
    course = json.loads(book["book/course.json"])
    records = [record["id"] for name in ("facts", "arguments") for record in course[name]]
    assert set(LINK.findall(text)) <= set(targets)
    missing = {f"fact-{id_}" for id_ in records} - set(targets)
    assert not missing


def test_every_link_to_a_page_leads_to_one(book: dict[str, bytes]) -> None:
    for path, data in book.items():
        if path.endswith((".md", ".ipynb")):
            text = data.decode()
            folder = PurePosixPath(path).parent
            links = re.findall(r"\]\(((?:\.\./)?[\w/-]+\.(?:md|ipynb))\)", text)
            ends = {os.path.normpath(folder / link) for link in links}
            assert ends <= set(book), path


def test_the_index_leads_to_every_page_of_reference(book: dict[str, bytes]) -> None:
    (pages_,) = (
        [child["file"] for child in part["children"]]
        for part in yaml.safe_load(book["book/myst.yml"])["project"]["toc"][1:]
        if part["title"] == "Reference"
    )
    index = book["book/index.md"].decode()
    assert [page for page in pages_ if f"]({page})" not in index and not re.search(r"-\d+\.", page)] == []


def test_every_question_stands_once(book: dict[str, bytes]) -> None:
    chapters = {path: each for path, each in notebooks(book).items() if "instructors" not in path}
    sources = "\n".join("".join(cell["source"]) for notebook in chapters.values() for cell in notebook["cells"])
    asked = re.findall(r'^ {4}"(.*)",$', sources, re.MULTILINE)
    assert sorted(asked) == sorted(item["id"] for item in json.loads(book["book/course.json"])["items"])


def test_figures_are_committed_and_shown_inline(book: dict[str, bytes]) -> None:
    shown = json.dumps([notebook["cells"] for notebook in notebooks(book).values()])
    for path, data in book.items():
        if path.startswith("book/figures/"):
            assert json.dumps(data.decode().splitlines(keepends=True)[1])[1:-1] in shown


def test_the_words_of_an_unapproved_fact_stand_nowhere_and_link_nowhere() -> None:
    course = hostile.hostile()
    approved = frozenset(set(course.facts) - {"hostile-gift"}) | frozenset(course.arguments)
    text = markdown(pages.book(Knowledge(course, approved), BANKS, Gauge(course)))
    assert "fact-hostile-gift" not in text
    assert "fact-hostile-cloze" in text


def test_no_text_of_a_document_is_in_it(book: dict[str, bytes]) -> None:
    assert all("text" not in source for source in json.loads(book["book/course.json"])["sources"])
    course, banks = course_from_json(json.loads(book["book/course.json"]))
    assert not course.texts
    assert banks


def test_the_same_course_gives_the_same_bytes_in_another_process() -> None:
    program = """
import hashlib, json, sys
import hostile_course as hostile
print(json.dumps({path: hashlib.sha256(data).hexdigest() for path, data in hostile.book().items()}))
"""
    here = [str(Path(__file__).parents[1])]
    done = [
        subprocess.run(
            [sys.executable, "-c", f"import sys; sys.path[:0] = {here!r}\n{program}"],
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin", "PYTHONPATH": ":".join(filter(None, sys.path))},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    sums = {path: hashlib.sha256(data).hexdigest() for path, data in hostile.book().items()}
    assert [json.loads(text) for text in done] == [sums, sums]


def test_a_page_over_a_cap_is_a_problem() -> None:
    course = known().course
    source, text = next(iter(course.texts.items()))
    tree = {
        "book/mine.md": text.text.encode(),
        "book/course.json": text.text.encode(),
        "quizzes/key/a.md": b"# Nothing",
    }
    (problem,) = caps.problems(course, tree)
    assert problem.place.file == "book/mine.md"
    assert f"of the work `{course.sources[source].work}`" in problem.message
