"""The timeline: everything that has a date, in order, in words that claim no more than the facts do."""

import re
from dataclasses import replace

import pytest
from example_course import changed, known, lakes
from looked_up import book

from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Proposal
from sourcebook.pages.moments import moments

ENTRY = re.compile(r"^- (.*)$", re.MULTILINE)


def entries(course: Course | None = None) -> dict[str, list[str]]:
    """The entries of a course by the id of the first fact that they link to."""
    found: dict[str, list[str]] = {}
    for text in ENTRY.findall(book(course)["timeline.ipynb"]):
        found.setdefault(re.search(r"#fact-([\w-]+)", text)[1], []).append(text)
    return found


def proposal(id_: str, area: str, **fields: object) -> Proposal:
    like = lakes().facts["charter"]
    base = {name: getattr(like, name) for name in ("place", "importance", "topics", "quotes")}
    given = {"mode": "proposal", "when": When("1938"), "outcome": "refused", "by": "arn", "says": f"Arn wants {area}."}
    return Proposal(id=id_, type="proposal", from_="arn", to="belmere", area=area, **base | given | fields)


def with_facts(*facts: Proposal) -> Course:
    return replace(lakes(), facts={**lakes().facts, **{fact.id: fact for fact in facts}})


def test_every_dated_fact_is_there_in_order_of_time() -> None:
    knowledge = known()
    found = moments(knowledge)
    dated = {fact.id for fact in knowledge.facts.values() if fact.type in {"event", "document", "role", "membership"}}
    assert {id_ for moment in found for id_ in moment.facts} == dated
    assert [moment.written for moment in found] == sorted(moment.written for moment in found)


def test_years_are_headings_and_each_entry_stands_under_its_own() -> None:
    text = book()["timeline.ipynb"]
    years = re.findall(r"^## (\d{4})$", text, re.MULTILINE)
    assert years == sorted(set(years))
    assert "## 1920\n\n- **May 1920**: The harbour of Fenn was dredged." in text


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("lighthouse", ["**1912**: The lighthouse of Arn was first lit."]),
        ("dyke", ["**1929**: According to Shore Gazette (1931), the dyke of Dovre was begun."]),
        ("bridge", ["*1955, planned*: Venn (1950) writes that a bridge to Eskel is to be built in 1955."]),
        (
            "gaar-in-league",
            [
                "**1906**: From this time on Gaar was a member of the Lake League.",
                "**1912**: Until this time Gaar was a member of the Lake League.",
            ],
        ),
        ("venn-harbour-master", ["**1938**: Otto Venn was harbour master of Dovre in 1938, and had begun that year."]),
    ],
)
def test_an_entry_says_what_the_fact_does(fact: str, expected: list[str]) -> None:
    assert entries()[fact] == [f"{text} ([evidence](#fact-{fact}))" for text in expected]


def test_what_was_only_expected_is_marked_and_explained() -> None:
    for mode, mark in (("plan", "planned"), ("forecast", "forecast"), ("proposal", "proposed")):
        course = changed("flood", mode=mode, by="venn")
        assert entries(course)["flood"][0].startswith(f"*1931, {mark}*: The great flood of Belmere came in 1931.")
        assert f"*{mark}*" in book(course)["timeline.ipynb"].split("## ")[0]


def test_a_year_that_is_inferred_is_marked_and_explained() -> None:
    assert "inferred" not in book()["timeline.ipynb"]
    course = changed("storm", year_from="publication")
    assert entries(course)["storm"][0].startswith("**August 1920** (year inferred): A storm")
    assert "*Year inferred* means" in book(course)["timeline.ipynb"]


def test_a_time_before_which_it_had_happened_is_not_a_duration() -> None:
    assert entries(changed("storm", when=When("/1920-08")))["storm"][0].startswith("**By August 1920**: ")


def test_proposals_of_one_time_stand_together_and_others_alone() -> None:
    course = with_facts(
        proposal("more-boats", "boats"),
        proposal("more-bells", "bells"),
        proposal("less-ice", "ice", outcome="accepted"),
    )
    found = entries(course)
    areas = "boats ([evidence](#fact-more-boats)), bells ([evidence](#fact-more-bells)); it was refused."
    assert found["more-boats"] == [f"**1938**: Arn proposed to Belmere, as areas of cooperation: {areas}"]
    assert found["less-ice"] == ["**1938**: Arn wants ice. ([evidence](#fact-less-ice))"]


def test_a_claim_that_something_was_proposed_is_never_joined_with_others() -> None:
    found = entries(with_facts(*(proposal(f"want-{area}", area, mode="claim") for area in ("boats", "bells"))))
    assert found["want-boats"] == ["**1938**: Arn wants boats. ([evidence](#fact-want-boats))"]


def test_very_many_entries_are_cut_at_whole_years() -> None:
    facts = [
        proposal(f"wish-{year}-{n}", f"{year}-{n}", mode="claim", when=When(str(year)))
        for year in range(1800, 1820)
        for n in range(20)
    ]
    made = book(with_facts(*facts))
    pages = [made[f"timeline{number}.ipynb"] for number in ("", "-2", "-3")]
    titles = [text.split("\n")[0] for text in pages]
    assert titles == [
        "# Timeline: 1800–1806", "# Timeline: 1807–1813", "# Timeline: 1814–1955"
    ]  # fmt: skip
    assert all(len(ENTRY.findall(text)) <= 150 for text in pages)
    assert "course.figure" not in pages[1]


def test_a_course_without_dates_has_no_timeline() -> None:
    course = replace(lakes(), facts={})
    made = book(course)
    assert "timeline.ipynb" not in made
    assert "timeline" not in made["index.md"]
