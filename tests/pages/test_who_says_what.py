"""Who says what: the matrix with its quotes, and only what coders agree on."""

from dataclasses import replace

import pytest
from example_course import known, lakes
from looked_up import book, section
from lxml import html

from sourcebook.model.argument import Position, ThesisText
from sourcebook.model.course import Caps, Course
from sourcebook.model.people import Coding
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.who_says_what import pages

ROW = lakes().positions[0]


def course(*texts: str, difference: str = "value") -> Course:
    """The lakes with theses of those texts, every cell coded as it stands."""
    rows = [
        Position(
            place=ROW.place,
            thesis=ThesisText(place=ROW.place, id=f"thesis-{n}", text=text, difference=difference),
            cells=ROW.cells,
        )
        for n, text in enumerate(texts, 1)
    ]
    codings = [
        Coding(
            place=ROW.place, of=f"{row.thesis.id}.{c.voice}.{c.work}", field="stance", value=c.stance, coder=coder
        )
        for row in rows
        for c in row.cells
        for coder in ("one", "two")
    ]  # fmt: skip
    return replace(lakes(), positions=tuple(rows), codings=tuple(codings))


def test_only_what_two_coders_agree_on_is_shown_and_the_rest_is_counted() -> None:
    text = book()["who-says-what.md"]
    assert "Oker" not in text
    assert "Gazette" not in text
    assert "2 more are left out, as coders do not agree on them or have not given them." in text
    assert "left out" not in book(course("A thesis"))["who-says-what.md"]


def test_each_cell_has_voice_work_year_stance_and_words() -> None:
    found = section(book(course("A thesis"))["who-says-what.md"], "thesis-thesis-1")
    assert "*The voices differ on how something is to be judged.*" in found
    assert (
        "**[Holt (1921)](#who-holt)** asserts it:\n\n> “The league serves the town of Arn and no other.”\n>\n"
        "> — [Runa Holt, “A Summer of Ferries”, Lake Press, August 1921](#source-ferry-report)"
    ) in found
    assert "**[Oker in Shore Gazette (1931)](#who-oker)** gives weight to both sides." in found


@pytest.mark.parametrize("difference", ["fact", "definition", "value", "forecast", "priority"])
def test_every_sort_of_difference_has_words(difference: str) -> None:
    assert "*The voices differ on " in book(course("A thesis", difference=difference))["who-says-what.md"]


def test_the_overview_is_a_table_with_header_cells_that_scrolls() -> None:
    text = book(course("One <b> & $x$", "Two\n\nlines"))["who-says-what.md"]
    box = html.fromstring(text[text.index("<div") : text.index("</div>") + 6])
    assert (box.get("tabindex"), box.get("role"), bool(box.get("aria-label"))) == ("0", "group", True)
    heads = [each.text for each in box.iterfind(".//thead//th[@scope='col']")]
    assert heads == ["One <b> & $x$", "Two lines"]
    rows = {row.findtext("th[@scope='row']"): [cell.text for cell in row.iterfind("td")] for row in box.iter("tr")}
    assert rows["Holt (1921)"] == ["asserts", "asserts"]
    assert rows["Oker in Shore Gazette (1931)"] == ["both sides", "both sides"]
    assert list(rows)[1:] == [
        "Holt (1921)", "Shore Gazette (1931)", "Oker in Shore Gazette (1931)", "Marl (1938)", "Venn (1950)"
    ]  # fmt: skip


def test_what_a_page_may_not_show_goes_to_another() -> None:
    knowledge = known(course("One", "Two"))
    quotes = [quote for quote, span in lakes().spans.items() if span.source == "lake-almanac"][:2]
    rows = [
        replace(row, cells=(replace(ROW.cells[1], quote=quote),))
        for row, quote in zip(knowledge.positions(), quotes, strict=True)
    ]
    for page, files in ((0.5, ["who-says-what.md"]), (0.001, ["who-says-what.md", "who-says-what-2.md"])):
        settings = replace(lakes().settings, caps=Caps(place=ROW.place, page=page))
        each = replace(knowledge.course, positions=tuple(rows), settings=settings)
        made = pages(known(each), Gauge(each))
        assert [page.file for page in made] == files
        assert [b"<table" in page.data for page in made] == [True, False][: len(files)]
        assert sum(page.data.count(b"(thesis-thesis-") for page in made) == 2


def test_without_positions_there_is_no_page() -> None:
    made = book(replace(lakes(), codings=()))
    assert "who-says-what.md" not in made
    assert "who-says-what" not in made["index.md"]
    assert "thesis-" not in made["who-is-who.md"]
