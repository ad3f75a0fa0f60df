"""What gives a key away by form alone, and what doesn't: the key first, then the others (ITEMS.md 3.1)."""

from dataclasses import replace

import pytest
from example_course import known, lakes

from sourcebook.distractors.form import fair
from sourcebook.model.item import Query
from sourcebook.model.question import Candidate, Question

Case = tuple[str, str, tuple[str, str], bool]
BELL, TOLLS = "The casting of the harbour bell", "The long and tiresome reform of the tolls"
CASES: list[Case] = [
    # what is seen, the key, the others, whether it is fair
    ("three towns", "Arn", ("Corin", "Dovre"), True),
    ("A01 the key is the longest", TOLLS, ("The reform of the piers", "The reform of a bell"), False),
    (
        "A01 the key is the shortest",
        "The reform of bells",
        ("The reform of tolls now", "The reform of piers now"),
        False,
    ),
    ("A01 a name is not read by its length", "Dovre", ("Arn", "Gaar"), True),
    ("A02 one option is far longer", "The flood of Belmere", ("The fire of Corin", TOLLS), False),
    (
        "A09 the key alone repeats the question",
        BELL,
        ("The lighting of the old tower", "The opening of a bridge"),
        False,
    ),
    ("A09 another repeats it too", BELL, ("The dredging of the harbour", "The opening of the new bridge"), True),
    ("A21 the same words again", "The flood of Belmere", ("Belmere: the flood of", "The fire of the Corin"), False),
    ("A21 the same option twice", "Arn", ("Arn", "Corin"), False),
    ("A24 the key alone has a figure", "The 3 towns", ("The bells", "The tolls"), False),
    ("A24 another has a figure too", "The 3 towns", ("The 4 bells", "The tolls"), True),
    ("A24 the key alone is an abbreviation", "The LLA", ("The bells", "The tolls"), False),
    ("A24 the key alone is one word", "Corin", ("The bells", "The tolls"), False),
]


def question(*keys: Candidate) -> Question:
    return Question(
        id="between.x",
        kind="between",
        chapter="the-towns",
        topics=(),
        objective=None,
        as_of="1950",
        facts=(),
        slots={"label": "what became of the harbour", "small": "the old dyke"},
        query=Query(name="before", args={"at": "1950"}),
        feedback="",
        evidence=(),
        keys=keys,
    )


def candidates(*texts: str) -> list[Candidate]:
    return [Candidate(value=f"{place}-{text}", text=text) for place, text in enumerate(texts)]


@pytest.mark.parametrize(("key", "others", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_fair(key: str, others: tuple[str, str], *, expected: bool) -> None:
    first, *rest = candidates(key, *others)
    assert fair(known(), question(first), rest) is expected


def test_an_option_is_no_part_of_another() -> None:  # A22
    keys = [Candidate(value=town, text=town.title()) for town in ("arn", "corin", "dovre")]
    course = replace(
        lakes(), entities={**lakes().entities, "dovre": replace(lakes().entities["dovre"], part_of="corin")}
    )
    assert fair(known(), question(keys[0]), keys[1:])
    assert not fair(known(course), question(keys[0]), keys[1:])


def test_two_names_of_one_thing_are_one_option() -> None:  # A21
    keys = [Candidate(value=town, text=town.title()) for town in ("arn", "corin", "dovre")]
    course = replace(
        lakes(), entities={**lakes().entities, "dovre": replace(lakes().entities["dovre"], aliases=("Corin",))}
    )
    assert not fair(known(course), question(keys[0]), keys[1:])


def test_the_only_one_of_its_bloc_is_odd() -> None:  # A24
    towns = {
        id_: replace(lakes().entities[id_], bloc=bloc)
        for id_, bloc in [("arn", "north"), ("gaar", "south"), ("hult", "south")]
    }
    course = replace(lakes(), entities={**lakes().entities, **towns})
    keys = [Candidate(value=town, text=town.title()) for town in towns]
    assert not fair(known(course), question(keys[0]), keys[1:])
    assert fair(known(course), question(keys[1]), [keys[0], keys[2]])
