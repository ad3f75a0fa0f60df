"""What of a sentence a quote must hold: its numbers, dates and names."""

from pathlib import Path

import pytest
from gallery import course_in

from sourcebook.commands.content import Lexicon
from sourcebook.load import load

NAMES = {
    "path": "seeds/entities.yml",
    "old": "entities:",
    "new": (
        "entities:\n"
        "  - {id: pact, class: organisation, name: Lakeside Pact Organisation, short: LPO, metonyms: [Millford]}\n"
        "  - {id: rowing, class: area, name: rowing in boats}"
    ),
}


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    course, _ = load(course_in(tmp_path_factory.mktemp("named"), made=[NAMES]))
    assert course is not None
    return Lexicon(course)


CASES = [
    (
        "numbers, with commas, ordinals and parts",
        "There were 20,000 men in the 75th, a 4,000-strong force.",
        ["20,000", "75th", "4,000"],
    ),
    ("dates", "On May 26, 1999, it met.", ["May", "26", "1999"]),
    ("a capital at the beginning is no name", "Boats were lost.", []),
    ("an entity at the beginning is one", "Northpier is a place.", ["Northpier"]),
    ("letters alone at the beginning are one", "ISAF was there.", ["ISAF"]),
    ("an entity once, under all its names", "LPO, that is the Lakeside Pact Organisation of Millford.", ["LPO"]),
    ("a possessive is the same name", "It is Alder’s, and Birch's.", ["Alder", "Birch"]),
    ("words joined by a hyphen are two", "An Alder-Birch group.", ["Alder", "Birch"]),
    ("after a quotation mark a word that is written small elsewhere is none", "He said: “The guild of Zed”.", ["Zed"]),
    ("after a bracket a name is one", "It was said (Interfax).", ["Interfax"]),
    ("common nouns are no names, though an area is called by them", "There is rowing in boats.", []),
    ("a capital inside is a name", "He is the Foreign Minister.", ["Foreign", "Minister"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_content(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert list(lexicon.content(text).values()) == expected


MISSING = [
    ("nothing quoted", "Northpier in 1962.", [], ["Northpier", "1962"]),
    ("all quoted, in two quotes", "Northpier in 1962.", ["Northpier", "in 1962"], []),
    ("another name of the same", "The Lakeside Pact Organisation met.", ["LPO met"], []),
    (
        "a part of a name does not hold it",
        "It is the Lakeside Pact Organisation.",
        ["Pact Organisation"],
        ["Lakeside Pact Organisation"],
    ),
    ("a number in another number does not stand there", "It has 40 boats.", ["400 boats"], ["40"]),
]


@pytest.mark.parametrize(
    ("text", "quotes", "expected"), [case[1:] for case in MISSING], ids=[case[0] for case in MISSING]
)
def test_missing(lexicon: Lexicon, text: str, quotes: list[str], expected: list[str]) -> None:
    assert lexicon.missing(text, quotes) == expected


def test_a_course_without_entities_has_words_only(tmp_path: Path) -> None:
    course, _ = load(course_in(tmp_path, made=[{"path": "seeds/entities.yml", "remove": "yes"}]))
    assert course is not None
    assert list(Lexicon(course).content("Go to Northpier by 1962.")) == ["Northpier", "1962"]
