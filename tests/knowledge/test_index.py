"""Names, evidence, time, positions and approval, as the index of the lake league has them."""

from dataclasses import replace

import pytest
from example_course import changed, known, lakes

from sourcebook.knowledge import Knowledge, approved_in
from sourcebook.model.dates import When
from sourcebook.model.digest import digest_of
from sourcebook.model.item import Query
from sourcebook.model.people import Review
from sourcebook.problems import Place

KNOWN = known()


def test_a_name_is_every_name_but_a_metonym() -> None:
    assert KNOWN.names("arn") == {"arn", "arnby"}
    assert KNOWN.names("the-moon") == {"the-moon"}


@pytest.mark.parametrize(
    ("id_", "full", "short", "definite"),
    [
        ("venn", "Otto Venn", "Venn", "Otto Venn"),
        ("lake-league", "Lake League", "Lake League", "the Lake League"),
        ("no-such-thing", "no such thing", "no such thing", "no such thing"),
    ],
)
def test_how_a_thing_is_called(id_: str, full: str, short: str, definite: str) -> None:
    assert (KNOWN.name(id_), KNOWN.short(id_), KNOWN.definite(id_)) == (full, short, definite)


def test_an_abbreviation_is_used_where_the_course_defines_it() -> None:
    league = replace(lakes().entities["lake-league"], short="LL")
    entities = {**lakes().entities, "lake-league": league}
    course = replace(lakes(), entities=entities)
    assert known(course).definite("lake-league") == "the Lake League"
    settings = replace(course.settings, abbreviations=("LL",))
    assert known(replace(course, settings=settings)).definite("lake-league") == "the LL"


@pytest.mark.parametrize(
    ("relation", "functional"), [("warden", True), ("date-of", True), ("member-of", False), ("rides-with", False)]
)
def test_a_relation_is_functional_only_if_it_is_declared_so(relation: str, *, functional: bool) -> None:
    assert KNOWN.functional(relation) is functional


def test_evidence_is_the_quotes_that_carry_a_slot() -> None:
    assert [found.text for found in KNOWN.evidence("charter", "when")] == ["signed the lake charter in 1904"]
    assert KNOWN.evidence("charter", "who") == ()
    assert KNOWN.evidence("no-such-fact") == ()
    assert len(KNOWN.evidence("outgrown")) == 5


def test_a_part_is_joined_with_its_whole_and_with_the_whole_of_that() -> None:
    boats = replace(lakes().entities["winter-fleet"], id="ice-boats", part_of="winter-fleet")
    knowledge = known(replace(lakes(), entities={**lakes().entities, "ice-boats": boats}))
    assert knowledge.wholes("ice-boats") == {"winter-fleet", "lake-league"}
    assert knowledge.joined("lake-league", "ice-boats")
    assert not knowledge.joined("arn", "ice-boats")


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("1904", "1920", ["lighthouse", "bell"]),
        ("1919-03", "1920-08", ["dredging"]),
        ("1920", "1921-06", []),
        (None, "1904", ["survey"]),
        ("1938", None, ["regatta", "bridge"]),
    ],
)
def test_the_timeline_holds_what_is_certain(start: str | None, end: str | None, found: list[str]) -> None:
    dates = [None if date is None else When(date) for date in (start, end)]
    assert [fact.id for fact in KNOWN.timeline(*dates)] == found


def test_around_are_the_nearest_and_not_the_event_itself() -> None:
    charter = next(fact for fact in KNOWN.dated if fact.id == "charter")
    assert {fact.id for fact in KNOWN.around(charter, 2)} == {"survey", "lighthouse"}


def test_a_coding_counts_where_two_coders_agree_and_none_differs() -> None:
    assert KNOWN.coded["ferries-go", "mode"] == "forecast"
    assert ("arns-league.gazette.shore-gazette", "stance") not in KNOWN.coded
    alone = replace(lakes(), codings=tuple(c for c in lakes().codings if c.coder == "ann"))
    assert not known(alone).coded
    first = lakes().codings[0]
    third = replace(lakes(), codings=(*lakes().codings, replace(first, coder="cy", value="other")))
    assert (first.of, first.field) not in known(third).coded


def test_a_cell_is_asked_by_thesis_and_stance() -> None:
    assert [cell.voice for cell in KNOWN.cells("arns-league", "denies")] == ["venn", "marl", "gazette"]
    assert len(KNOWN.cells("arns-league")) == 5
    assert KNOWN.cells("no-such-thesis") == ()


def test_the_matrix_holds_only_what_two_coders_say_as_the_author_does() -> None:
    row = KNOWN.positions()[0]
    assert [cell.voice for cell in row.cells] == ["holt", "venn", "marl"]
    assert Knowledge(replace(lakes(), codings=()), KNOWN.approved).positions() == ()
    query = Query(name="takes", args={"thesis": "arns-league", "stance": "denies"})
    assert KNOWN.ask(query) == {"venn.lake-almanac", "marl.toll-letters"}


def test_an_office_with_an_open_end_is_known_until_its_source() -> None:
    def holder(at: str) -> frozenset[str]:
        return KNOWN.ask(Query(name="holder-of", args={"relation": "harbour-master", "org": "dovre", "at": at}))

    assert holder("1938") == {"venn"}
    assert holder("1950") == frozenset()


def test_the_date_of_a_record_is_that_of_its_latest_source() -> None:
    assert KNOWN.as_of(("bell", "charter")) == "1950"
    assert KNOWN.as_of(("bell",)) == "1921-08"
    assert KNOWN.as_of(()) == ""


def review(of: str, digest: str, verdict: str = "approved") -> Review:
    return Review(place=Place("seeds/reviews.yml"), of=of, digest=digest, reviewer="ann", verdict=verdict)  # type: ignore[arg-type]


def test_a_review_approves_what_it_names_and_lapses_when_that_changes() -> None:
    digest = digest_of(lakes().facts["charter"])
    reviewed = replace(lakes(), reviews=(review("charter", digest),))
    edited = replace(changed("charter", says="Six towns signed it."), reviews=reviewed.reviews)
    rejected = replace(lakes(), reviews=(review("charter", digest), review("charter", digest, "rejected")))
    assert approved_in(reviewed) == {"charter"}
    assert set(Knowledge(reviewed).facts) == {"charter"}
    assert approved_in(edited) == frozenset()
    assert approved_in(rejected) == frozenset()


def test_a_passage_is_its_words() -> None:
    passage = KNOWN.passage("six-towns")
    assert passage
    assert passage.text.startswith("This spring, with the new pier twelve years old, ")
    assert KNOWN.passage("no-such-passage") is None
