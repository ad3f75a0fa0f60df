"""What a notebook gets from `from sourcebook import course, quiz`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from example_course import known
from items import CHOICE, OPEN, TEXT

import sourcebook
from sourcebook import notebook, pages
from sourcebook.kinds import make_banks
from sourcebook.model.fact import Event, ListFact
from sourcebook.notebook import CourseNotFoundError, NotebookCourse, Quiz, live
from sourcebook.pages.gauge import Gauge
from sourcebook.widget.component import module
from sourcebook.widget.host import course_of


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built book."""
    folder = tmp_path_factory.mktemp("course")
    knowledge = known()
    for path, data in pages.book(knowledge, make_banks(knowledge), Gauge(knowledge.course)).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder / "book"


@pytest.fixture
def course(book: Path, monkeypatch: pytest.MonkeyPatch) -> NotebookCourse:
    monkeypatch.chdir(book)
    return sourcebook.course


def test_a_notebook_in_a_folder_of_the_book_finds_it(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(book / "evidence")
    assert sourcebook.course.title == "The Lake League"


def test_elsewhere_it_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CourseNotFoundError, match=r"No course.json in .* Run this notebook in the folder of its book"):
        _ = sourcebook.course


ALONE = """
import sys
sys.path.insert(0, PACKAGE)

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in {*sys.stdlib_module_names, "sourcebook"}:
            raise ModuleNotFoundError(f"{name} is not of the standard library")

sys.meta_path.insert(0, Nothing())
from sourcebook import check, course, quiz

tables = [course.facts, course.sources, course.arguments, course.bank, course.lists(), course.positions()]
tables += [course.timeline(), course.timeline("1904", "1946").unknown, course.members("1930"), course.members("1904")]
tables += [course.bank.filter(chapter="the-towns", level="remember"), course.exercises.progress()]
for table in tables:
    assert table._repr_html_() and repr(table) and isinstance(list(table), list)
first = course.sources[0]
assert first.quotes and first.citation and first._repr_html_() and repr(first)
for answer in (None, ["Arn"], {"Fenn"}, ["Arn", "Belmere", "Corin", "Dovre"]):
    verdict = check("towns-that-stayed", answer)
    assert verdict._repr_html_() and str(verdict)
assert verdict.passed
for row in course.exercises.progress():
    for answer in ("some words", {"date": "1900", "evidence": "a b c"}, [("p1", "supports", "c")], 3):
        assert str(check(row.id, answer))
assert quiz(*course.bank[:2])._repr_html_() and repr(course) and course._repr_html_()
figure = course.figure("argument-map-bread")
assert figure._repr_html_() and repr(figure)
assert course.facts[0] is course.facts[course.facts[0].id] and course.name("arn")
for ask, needs in ((course.facts.frame, "pandas"), (course.arguments.graph, "networkx")):
    try:
        ask()
    except ImportError as error:
        assert needs in str(error) and "pip install" in str(error)
    else:
        raise AssertionError(needs)
try:
    first.text
except FileNotFoundError as error:
    assert "quotes" in str(error)
print("all of it")
"""
"""Everything that a notebook may ask for, but frames and graphs, in a Python that has no other library."""


def test_it_needs_the_standard_library_alone(book: Path) -> None:
    program = ALONE.replace("PACKAGE", repr(str(Path(sourcebook.__file__).parents[1])))
    command = [sys.executable, "-I", "-S", "-c", program]
    done = subprocess.run(command, cwd=book, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("all of it\n", "")


def test_it_says_what_it_is(course: NotebookCourse) -> None:
    assert repr(course).startswith("The Lake League (as of 1950): ")


def test_facts(course: NotebookCourse) -> None:
    facts = known().facts
    assert [fact.id for fact in course.facts] == list(facts)
    one = next(iter(facts.values()))
    assert course.facts.get(one.id).says == one.says
    assert course.facts.get("nothing") is None
    assert repr(course.facts).startswith(f"{len(facts)} facts\nid")
    assert "<caption>" in course.facts._repr_html_()


def test_the_timeline_is_cut_at_dates(course: NotebookCourse) -> None:
    dated = [fact for fact in course.timeline() if isinstance(fact, Event)]
    assert [str(fact.when.earliest) for fact in dated] == sorted(str(fact.when.earliest) for fact in dated)
    middle = dated[len(dated) // 2].when.text
    early, late = course.timeline(end=middle), course.timeline(start=middle)
    assert 0 < len(early) < len(course.timeline())
    assert not {fact.id for fact in early} & {fact.id for fact in late}


def test_members_are_known_or_not(course: NotebookCourse) -> None:
    listed = next(fact for fact in course.lists() if isinstance(fact, ListFact) and fact.of == "member-of")
    answers = course.members(listed.at)
    assert {row.answer for row in answers} <= {"yes", "no", "unknown"}
    assert len([row for row in answers if row.answer == "yes"]) >= listed.count
    assert len(course.members(listed.at, org=listed.subject)) <= len(answers)


def test_the_bank_is_filtered(course: NotebookCourse) -> None:
    first = course.bank[0]
    chosen = course.bank.filter(chapter=first.chapter, topic=first.topics[0], kind=first.kind, level=first.level)
    assert first in chosen
    assert all(item.kind == first.kind for item in chosen)
    assert len(course.bank.filter(topic="none")) == 0


def test_a_quiz_shows_blocks_and_prints_without_answers(course: NotebookCourse) -> None:
    item = course.bank[0]
    shown = notebook.quiz(item.id)
    assert shown._repr_html_() == notebook.quiz(item)._repr_html_()
    assert item.stem in repr(shown)
    assert item.feedback not in repr(shown)
    assert [each.id for each in shown] == [item.id]


def test_an_unknown_question_gets_a_suggestion(course: NotebookCourse) -> None:
    id_ = course.bank[0].id
    with pytest.raises(KeyError, match=f"Did you mean '{id_}'"):
        course.quiz(id_ + "x")
    with pytest.raises(KeyError, match="no figure 'nothing'"):
        course.figure("nothing")


def test_a_frame_has_every_row(course: NotebookCourse) -> None:
    frame = course.facts.frame()
    assert list(frame.columns[:4]) == ["id", "type", "when", "says"]
    assert set(frame["topic"]) <= {fact.topics[0] for fact in course.facts}
    assert len(frame) == len(course.facts)


def test_without_pandas_it_says_what_to_install(course: NotebookCourse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r'pip install "sourcebook\[notebooks\]"'):
        course.facts.frame()


def test_a_changed_file_is_read_again(course: NotebookCourse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = json.loads(Path("course.json").read_text(encoding="utf-8"))
    monkeypatch.chdir(tmp_path)
    for title in ("One", "Another"):
        document["course"]["title"] = title
        Path("course.json").write_text(json.dumps(document), encoding="utf-8")
        assert sourcebook.course.title == title
    assert course.title == "The Lake League"


def test_a_quiz_asks_a_chapter_a_topic_or_a_kind(course: NotebookCourse) -> None:
    item = next(iter(course.bank))
    assert [each.id for each in course.quiz(item.chapter)] == [
        each.id for each in course.bank.filter(chapter=item.chapter)
    ]
    topic = item.topics[0]
    assert [each.id for each in course.quiz(topic=topic)] == [each.id for each in course.bank.filter(topic=topic)]
    both = course.quiz(item.chapter, kind=item.kind)
    assert {(each.chapter, each.kind) for each in both} == {(item.chapter, item.kind)}
    assert [each.id for each in course.quiz(item.id, kind=item.kind)] == [item.id]
    assert len(course.quiz()) == 0


def test_a_quiz_is_asleep_where_no_kernel_is(course: NotebookCourse) -> None:
    asked = course.quiz(next(iter(course.bank)))
    assert asked._repr_mimebundle_() == {}
    assert "sb-asleep" in asked._repr_html_()
    assert (asked.responses, asked.scores) == ({}, {})


class Answered:
    """What a component in a front end has sent back."""

    def __init__(self, responses: dict[str, object]) -> None:
        self.responses = responses


def test_python_grades_what_comes_back() -> None:
    given = {CHOICE.item.id: "wrong-one", OPEN.item.id: {"text": "an essay"}, "another.question": "x"}
    asked = Quiz([CHOICE.item, TEXT.item, OPEN.item], {})
    assert asked.score == 0
    asked._component = Answered(given)  # type: ignore[assignment]
    assert asked.responses == {CHOICE.item.id: "wrong-one", OPEN.item.id: {"text": "an essay"}}
    assert asked.scores == {CHOICE.item.id: 0, OPEN.item.id: None}
    key = next(option.id for option in CHOICE.item.body.options if option.correct)
    asked._component = Answered(given | {CHOICE.item.id: key})  # type: ignore[assignment]
    assert asked.scores[CHOICE.item.id] == 1
    assert asked.score == 0.5  # the essay is not rated and does not count; the text is not answered and counts 0


def test_a_live_kernel_gets_the_component(course: NotebookCourse) -> None:
    """What the kernel sends: one component, its items, the course; shown twice it is the same one."""
    pytest.importorskip("anywidget")
    items = list(course.bank)[:2]
    asked = course.quiz(*items)
    asked._component = live.component(items, course_of(course.knowledge, items))
    bundle = asked._repr_mimebundle_()
    assert list(bundle) == ["application/vnd.jupyter.widget-view+json"]
    assert asked._repr_mimebundle_() == bundle
    assert [each["id"] for each in asked._component.items] == [item.id for item in items]
    assert asked._component.course["title"] == "The Lake League"
    assert asked._component._esm == module()
