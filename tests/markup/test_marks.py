"""The marks in a chapter's prose."""

import pytest

from sourcebook.markup import BrokenMark, FigureMark, Part, Prose, QuestionsMark, parts, references, with_links

FIGURE = FigureMark(id="who", sort="positions", select=(), caption="Who says what?", line=1)

CASES: list[tuple[str, str, list[Part]]] = [
    ("prose", "One.\n\nTwo.", [Prose(text="One.\n\nTwo.", line=1)]),
    ("nothing", "\n \n", []),
    ("questions", "{questions} topic=towns number=4", [QuestionsMark(topic="towns", number=4, line=1)]),
    (
        "between prose",
        "One.\n\n{questions} topic=towns number=4\n\nTwo.",
        [Prose(text="One.", line=1), QuestionsMark(topic="towns", number=4, line=3), Prose(text="Two.", line=4)],
    ),
    ("figure", '{figure-of} id=who sort=positions caption="Who says what?"', [FIGURE]),
    (
        "several selected",
        "{figure-of} id=t sort=timeline select=a,b caption=When",
        [FigureMark(id="t", sort="timeline", select=("a", "b"), caption="When", line=1)],
    ),
    ("code", "```\n{questions} topic=a\n```", [Prose(text="```\n{questions} topic=a\n```", line=1)]),
    ("a role", "{questions}`not a mark`", [Prose(text="{questions}`not a mark`", line=1)]),
]

BROKEN = [
    ("no number", "{questions} topic=towns", "{questions} lacks number=…"),
    ("no such field", "{questions} topics=towns number=1", "{questions} has no field 'topics'; it has topic, number"),
    ("no number at all", "{questions} topic=towns number=many", "number=many is not how many questions stand here"),
    ("none", "{questions} topic=towns number=0", "number=0 is not how many questions stand here"),
    ("no field", "{questions} towns", "{questions} takes fields like topic=…, in quotes if spaced"),
    ("twice", "{questions} topic=a topic=b number=1", "{questions} names a field twice"),
    ("open quote", '{figure-of} id=a caption="x', "{figure-of} takes fields like id=…, in quotes if spaced"),
    (
        "no such sort",
        "{figure-of} id=a sort=pie caption=x",
        "sort=pie is none of timeline, membership, lists, positions, numbers, argument, agreement",
    ),
    ("no caption", "{figure-of} id=a sort=lists select=x", "{figure-of} lacks caption=…"),
]


@pytest.mark.parametrize(("prose", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_parts(prose: str, expected: list[Part]) -> None:
    assert list(parts(prose)) == expected


@pytest.mark.parametrize(("prose", "message"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_mark_says_why(prose: str, message: str) -> None:
    assert list(parts(f"One.\n{prose}")) == [Prose(text="One.", line=1), BrokenMark(message=message, line=2)]


def test_a_mark_inside_a_directive_is_broken() -> None:
    prose = ":::{admonition} Look\n{questions} topic=a number=1\n:::"
    assert BrokenMark(message="{questions} can't stand inside a directive", line=2) in list(parts(prose))


def test_references_know_their_lines() -> None:
    prose = (
        "A [word](fact:one) and [two\nwords](fact:two).\n```\n[code](fact:three)\n```\n:::{note}\n[x](fact:four)\n:::"
    )
    assert list(references(prose)) == [(1, "one"), (2, "two"), (7, "four")]


def test_links_lead_to_what_is_known_and_are_words_otherwise() -> None:
    prose = "A [word](fact:one), [two\nwords](fact:two), [page](a.md).\n```\n[code](fact:one)\n```"
    expected = "A [word](#fact-one), two\nwords, [page](a.md).\n```\n[code](fact:one)\n```"
    assert with_links(prose, {"one"}) == expected
