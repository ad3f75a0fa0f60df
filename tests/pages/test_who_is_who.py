"""Who is who and the glossary: everybody and everything once, by all names, with where to read on."""

from dataclasses import replace

from example_course import changed, known, lakes
from looked_up import book, section

from sourcebook.model.dates import When
from sourcebook.model.entity import Entity
from sourcebook.problems import Place


def entry(who: str, pages: dict[str, str] | None = None) -> str:
    return section((pages or book())["who-is-who.md"], f"who-{who}")


def test_every_person_stands_there_and_not_in_the_glossary() -> None:
    pages = book()
    people = [entity for entity in lakes().entities.values() if entity.class_ == "person"]
    for person in people:
        assert f"### {person.name}\n" in entry(person.id, pages)
        assert f"**{person.name}**" not in pages["glossary.md"]
    assert "](who-is-who.md)" in pages["glossary.md"]


def test_whoever_speaks_stands_there_and_in_the_glossary_too() -> None:
    pages = book()
    assert "By the Shore Gazette:" in entry("gazette", pages)
    assert "**Shore Gazette**" in pages["glossary.md"]
    assert "(who-lake-league)=" not in pages["who-is-who.md"]


def test_an_entry_names_names_offices_works_theses_and_chapters() -> None:
    course = changed("venn-harbour-master", held=When("1938~/.."), seen=(When("1938-11"),), year_from="publication")
    venn = replace(course.entities["venn"], aliases=("Оттон Венн",))
    found = entry("venn", book(replace(course, entities={**course.entities, "venn": venn})))
    for line in (
        "- *Also:* Venn, Оттон Венн",
        "- *Office:* Harbour master of Dovre, from about 1938, no end known; attested in November 1938",
        " (year inferred from the publication) ([evidence](#fact-venn-harbour-master))",
        "- *Wrote:* [Venn (1950)](#source-lake-almanac)",
        "- *Spoken of or quoted in:* [Marl (1938)](#source-toll-letters)",
        "- *Takes a position on:* “[The Lake League serves the town of Arn alone](#thesis-arns-league)”",
        "- *Chapters:* [The towns](the-towns.ipynb), [The tolls](the-tolls.ipynb)",
        "By Venn:",
    ):
        assert line in found


def test_an_office_has_the_dates_that_are_known_and_no_others() -> None:
    for held, seen, expected in (
        (None, ("1921", "1923"), "attested in 1921 and 1923"),
        ("1920/1924", (), "from 1920, until 1924"),
        ("/1924", (), "no beginning known, until 1924"),
        ("1920", (), "in 1920"),
    ):
        course = changed("brandt-warden", held=When(held) if held else None, seen=tuple(map(When, seen)))
        assert f"Warden of the Lake League, {expected} ([" in entry("brandt", book(course))


def test_the_most_important_facts_stand_first_and_the_rest_is_counted() -> None:
    claim = lakes().facts["ferries-go"]
    more = {f"claim-{n}": replace(claim, id=f"claim-{n}", says=f"Claim {n}.", importance=1) for n in range(5)}
    chief = {"chief": replace(claim, id="chief", says="The chief claim.", importance=3)}
    found = entry(
        "venn",
        book(replace(lakes(), facts={**more, **lakes().facts, "ferries-go": replace(claim, importance=2), **chief})),
    )
    assert found.split("By Venn:\n\n")[1].startswith("- The chief claim. ([evidence](#fact-chief))")
    assert "more, in the evidence of the chapters" in found


def test_entries_of_the_glossary_lead_to_facts_and_chapters() -> None:
    found = book()["glossary.md"].split("- **Lake League**")[1].split("\n- **")[0]
    assert "also League of the Lake" in found
    assert found.count("([evidence](#fact-") == 2
    assert "- *Chapters:* [The towns](the-towns.ipynb)" in found


def test_without_people_and_voices_there_is_no_page() -> None:
    course = replace(lakes(), facts={}, arguments={}, positions=(), sources=dict(lakes().sources))
    nobody = {id_: each for id_, each in course.entities.items() if each.class_ != "person"}
    made = book(replace(course, entities=nobody))
    assert "who-is-who.md" not in made
    assert "who-is-who" not in made["index.md"] + made["glossary.md"]


def test_a_name_is_text() -> None:
    odd = Entity(place=Place("x"), id="odd", class_="person", name="*A* `b` $c$ <script>", aliases=("{d} _e_",))
    found = entry("odd", book(replace(lakes(), entities={**lakes().entities, "odd": odd})))
    assert r"### \*A\* \`b\` \$c\$ \<script\>" in found
    assert r"\{d\} \_e\_" in found


def test_what_is_not_approved_is_not_told() -> None:
    knowledge = known()
    seen = type(knowledge)(knowledge.course, knowledge.approved - {"dyke", "nobodys-servant", "brandt-warden"})
    pages = book(knowledge=seen)
    assert "(who-gazette)=" not in pages["who-is-who.md"]
    assert "Office" not in entry("brandt", pages)
