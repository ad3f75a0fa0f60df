"""Gates that count: duplicates, coverage, levels, enemies, waivers, bytes, lessons; and what a verdict prints."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from asked_items import CONTEXT, item
from example_course import known, lakes
from synthetic_bank import material

from sourcebook.kinds import make_banks
from sourcebook.lint import Finding, Report, lint
from sourcebook.lint.asked import Asked
from sourcebook.lint.bank import (
    GATES,
    Figure,
    Material,
    Standing,
    coverage,
    explained,
    forms,
    gates,
    labels,
    lessons,
    levels,
    likeness,
)
from sourcebook.lint.bank import material as materials
from sourcebook.model.item import Bank, Item
from sourcebook.problems import Place, Severity

FEW = materials.FEWEST
EMPTY = Report(findings=(), rows=(), items=0, enemies=())


@pytest.fixture(autouse=True)
def _any_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few items of a case stand for many."""
    monkeypatch.setattr(materials, "FEWEST", 0)


def of(
    *items: Item,
    report: Report = EMPTY,
    chapters: Sequence[str] = ("the-towns",),
    quizzes: Mapping[str, Sequence[str]] | None = None,
) -> Material:
    """Items as banks, dealt out to chapters."""
    banks = [
        Bank(
            chapter=chapter, title=chapter, as_of="1950", items=items[at :: len(chapters)], sources={"lake-almanac": ""}
        )
        for at, chapter in enumerate(chapters)
    ]
    return Material(known(), banks, report, quizzes or {})


def many(number: int, **case: Any) -> list[Item]:
    return [item(id=f"{case.get('kind', 'authored')}.n{at}", **case) for at in range(number)]


def fails(figures: Any) -> list[bool]:
    return [figure.fails for figure in figures]


# near duplicates

LONG = (
    "According to Venn (1950), which of the towns on the north shore of the lake raised its tolls in the spring of {}?"
)


def test_an_item_that_asks_the_same_again_is_found() -> None:
    one = item(id="authored.one", stem=LONG.format(1904))
    other = item(id="authored.other", stem=LONG.format(1912))
    found, *_ = likeness.likeness(of(one, other, item(id="authored.third", options=["A", "* B", "C"])))
    assert found.fails
    assert found.worst == ("authored.one = authored.other",)


def test_frames_and_labels_make_no_duplicates() -> None:
    made = [
        item(id=f"true-false.{name}", kind="true-false", slots={"statement": text}, options=["* True", "False"])
        for name, text in (("charter", "the charter was signed in 1904"), ("pier", "the pier was opened in 1938"))
    ]
    shown = likeness.shingles(Asked(made[0], CONTEXT))
    assert shown == {("the", "charter", "was", "signed", "in"), ("charter", "was", "signed", "in", "1904")}
    assert not next(likeness.likeness(of(*made))).fails


def test_no_kind_makes_more_than_an_eighth() -> None:
    found = list(likeness.likeness(of(*many(3, kind="between"), *many(17))))
    assert [figure.says for figure in found if figure.fails and "between" in figure.says] == [
        "between makes 3 of 20 items (0.150); 0.12 is the most"
    ]


# coverage and levels


def test_what_is_not_asked_is_named() -> None:
    asked = of(item(facts=("charter",)), item(id="between.charter", kind="between", facts=("charter",)))
    core, arguments, objectives, *_ = coverage.coverage(asked)
    three = [fact.id for fact in lakes().facts.values() if fact.importance == 3]
    assert core.says.startswith(f"{int('charter' in three)} of {len(three)} core facts asked by 2 kinds")
    assert arguments.worst == tuple(sorted(lakes().arguments))
    assert objectives.fails


def test_a_record_that_everything_is_about() -> None:
    *_, often = coverage.coverage(of(*many(7)))
    assert (often.fails, often.worst) == (True, ("charter (7)",))
    *_, often = coverage.coverage(of(*many(6)))
    assert not often.fails


@pytest.mark.parametrize(
    ("levels_", "failing"),
    [
        (["remember"] * 4 + ["analyse"] * 6, [False, False]),
        (["remember"] * 5 + ["analyse"] * 5, [True, False]),
        (["understand"] * 7 + ["evaluate"] * 3, [False, True]),
    ],
)
def test_levels(levels_: list[Any], failing: list[bool]) -> None:
    items = [replace(item(id=f"authored.n{at}"), level=level) for at, level in enumerate(levels_)]
    assert fails(levels.levels(of(*items)))[:2] == failing


# labels


@pytest.mark.parametrize(("true", "failing"), [(10, False), (19, True)])
def test_as_many_true_as_false(true: int, *, failing: bool) -> None:
    made = many(true, kind="true-false", options=["* True", "False"])
    made += [
        replace(each, id=f"{each.id}-f") for each in many(20 - true, kind="true-false", options=["True", "* False"])
    ]
    balance, *words = labels.labels(of(*made))
    assert (balance.p < 0.001) == failing
    assert balance.says == f"keys of true-false: {20 - true} False, {true} True"
    assert [trial.p for trial in words] == [1, 1]


# enemies, waivers, bytes


def test_enemies_are_told() -> None:
    report = replace(EMPTY, enemies=(("a.x", "b.y"), ("a.x", "c.z")))
    (figure,) = forms.enemies(of(item(), report=report))
    assert figure.says == "2 pairs may not stand in one form, of 3 items; most: a.x (2), b.y (1), c.z (1)"
    assert not figure.fails


@pytest.mark.parametrize(("number", "failing"), [(50, False), (49, True)])
def test_one_waived_item_in_fifty(number: int, *, failing: bool) -> None:
    waived = Finding(
        place=Place("x"), rule="A37", item="authored.n0", severity=Severity.WARNING, says="", mend="", waived=True
    )
    (figure,) = forms.waived(of(*many(number), report=replace(EMPTY, findings=(waived, waived))))
    assert figure.fails == failing


def test_banks_come_out_the_same_again() -> None:
    knowledge = known()
    banks = make_banks(knowledge)
    (same,) = forms.same_again(Material(knowledge, banks, EMPTY))
    assert not same.fails
    changed = [replace(banks[0], items=banks[0].items[1:]), *banks[1:]]
    (other,) = forms.same_again(Material(knowledge, changed, EMPTY))
    assert other.fails


# lessons


def test_a_quarter_is_no_multiple_choice() -> None:
    text = [replace(each, body=item(text=["Arn"]).body) for each in many(1)]
    assert fails(lessons.formats(of(*many(3), *text))) == [False]
    assert fails(lessons.formats(of(*many(4), *text))) == [True]


def test_feedback_quotes_what_can_be_cited() -> None:
    bare = replace(item(id="authored.bare"), evidence=())
    (figure,) = lessons.feedback(of(item(), bare))
    assert figure.worst == ("authored.bare",)


@pytest.mark.parametrize(
    ("why", "failing"),
    [("Not this one.", True), ("Wrong.", True), ("Not this one. The pier was opened in 1938.", False)],
)
def test_no_falsehood_is_left_standing(why: str, *, failing: bool) -> None:
    made = item()
    options = tuple(replace(option, why=why) for option in made.body.options)  # type: ignore[union-attr]
    (figure,) = lessons.corrected(of(replace(made, body=replace(made.body, options=options))))  # type: ignore[type-var]
    assert figure.fails == failing


def test_chapters_open_with_three_questions() -> None:
    (figure,) = lessons.opening(of(item()))
    assert figure.fails == any(len(chapter.head.opening) != 3 for chapter in lakes().chapters.values())


CHAPTERS = "abcde"


@pytest.mark.parametrize(
    ("quiz", "failing"),
    [
        ("e1 e2 e3 e4 e5 e6 e7 d1 c1 a1", False),
        ("e1 e2 e3 e4 e5 e6 e7 e8 d1 c1 a1", True),  # three of eleven
        ("e1 d1 c1", True),  # nothing from four back
        ("e1 d1 c1 b1 a1", True),  # three back
        ("e1 d1 d5 c1 a1", True),  # one topic twice
        ("e1 d1 d2 c1 a1", False),
        ("e1", True),
        ("", True),
    ],
)
def test_a_chapters_quiz_asks_earlier_ones_again(quiz: str, *, failing: bool) -> None:
    made = [
        replace(item(id=f"authored.{chapter}{n}"), chapter=chapter, topics=(f"{chapter}-t{n % 4}",))
        for n in range(1, 9)
        for chapter in CHAPTERS
    ]
    shown = {"e": [f"authored.{each}" for each in quiz.split()]}
    *_, last = lessons.retrieval(of(*made, chapters=CHAPTERS, quizzes=shown))
    assert last.fails == failing
    assert last.says.startswith("e: ")


def test_earlier_chapters_are_asked_from_the_fourth_on_and_of_pages_alone() -> None:
    made = [replace(item(id=f"authored.{chapter}"), chapter=chapter) for chapter in CHAPTERS]
    found = lessons.retrieval(of(*made, chapters=CHAPTERS, quizzes={"a": ["authored.a"]}))
    assert [figure.says.partition(":")[0] for figure in found] == ["d", "e"]
    assert not list(lessons.retrieval(of(*made, chapters=CHAPTERS)))


# what is printed


def test_every_gate_judges_the_example_course() -> None:
    knowledge = known()
    banks = make_banks(knowledge)
    found = gates(knowledge, banks, lint(knowledge, [each for bank in banks for each in bank.items]))
    assert [standing.rule for standing in found] == list(GATES)
    assert all(standing.figures or standing.verdict == "too few to say" for standing in found)
    assert all(explained(rule).startswith(rule) for rule in GATES)


def test_a_name_changes_no_verdict() -> None:
    found = material(1, 300, "position_b")
    alone = gates(found.knowledge, found.banks, EMPTY, ("B01",))
    all_ = gates(found.knowledge, found.banks, EMPTY, [rule for rule in GATES if rule != "B14"])
    assert alone == tuple(standing for standing in all_ if standing.rule == "B01")
    assert [standing.verdict for standing in alone] == ["fails"]


def test_a_failing_gate_prints_its_figure_and_the_worst_items() -> None:
    worst = (*(f"between.{name}" for name in "abcdefg"), "conclusion.h", "conclusion.i")
    told = Standing(
        rule="B02",
        name="longest key",
        verdict="fails",
        figures=(Figure(says="half the keys", fails=True, worst=worst), Figure(says="the rest", worst=worst)),
        mend="Mend it.",
    )
    assert list(told.lines()) == [
        "B02  longest key: fails",
        "     fails: half the keys",
        f"       worst: {', '.join(worst[:8])} … 9 in all (7 between, 2 conclusion)",
        "     the rest",
        "     Mend it.",
    ]


@pytest.mark.parametrize(("number", "says"), [(FEW - 1, "few"), (FEW, "fails")])
def test_of_few_items_nothing_is_said_of_how_much_there_is(
    monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    monkeypatch.setattr(materials, "FEWEST", FEW)
    waived = Finding(
        place=Place("x"), rule="A37", item="authored.n0", severity=Severity.WARNING, says="", mend="", waived=True
    )
    items = [replace(each, level="remember", kind="between") for each in many(number)]
    findings = tuple(replace(waived, item=each.id) for each in items)
    found = of(*items, report=replace(EMPTY, findings=findings))
    made = [
        *levels.levels(found),
        *lessons.formats(found),
        *forms.waived(found),
        *(each for each in likeness.likeness(found) if "makes" in each.says),
        *(each for each in coverage.coverage(found) if "objectives have" in each.says or "core" in each.says),
    ]
    assert [(each.fails, each.few) for each in made if each.fails or each.few] == [(says == "fails", says == "few")] * 7


def test_of_few_items_what_is_wrong_in_them_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(materials, "FEWEST", FEW)
    one = item(id="authored.one", stem=LONG.format(1904))
    assert next(likeness.likeness(of(one, replace(one, id="authored.other")))).fails
    assert fails(lessons.feedback(of(replace(item(), evidence=())))) == [True]
