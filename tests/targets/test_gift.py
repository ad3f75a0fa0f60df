"""GIFT: what stands in the file, sign by sign, and what its reader makes of what others write."""

from decimal import Decimal

import pytest
from items import HOSTILE, ITEMS, MATCH, MULTIPLE, NUMBER, TEXT, bank, item, options

from sourcebook.model.item import Choice, Item, Match, Number, Text
from sourcebook.targets import exported, gift


def written(*items: Item) -> str:
    content, _report = exported("gift", bank(*items))
    return content.decode()


@pytest.mark.parametrize(
    ("text", "in_the_file"),
    [
        ("a = b ~ c # d : e", r"a \= b \~ c \# d \: e"),
        ("{x} [y] $z @w", r"&\#123;x&\#125; &\#91;y&\#93; &\#36;z &\#64;w"),
        (r"C:\new", r"C\:&\#92;new"),
        ("<b> & A -> B", "&lt;b&gt; &amp; A -&gt; B"),
        ("one\ntwo", "one<br>two"),
        ("%50% of it", r"&\#37;50&\#37; of it"),
        ("Кириллица “so”", "Кириллица “so”"),
    ],
)
def test_signs_of_an_option(text: str, in_the_file: str) -> None:
    asked = item("one", Choice(options=options(text, "other")))
    assert f"\n\t={in_the_file}#Because " in written(asked)


@pytest.mark.parametrize(
    ("form", "in_the_file"),
    [
        ("a * b", r"a \\* b"),
        (r"C:\new", r"C\:\\new"),
        ("<b> & {c}", r"<b> & \{c\}"),
        ("100% = all", r"100% \= all"),
    ],
)
def test_signs_of_a_short_answer(form: str, in_the_file: str) -> None:
    assert f"\n\t=%100%{in_the_file}\n" in written(item("one", Text(accepted=(form,))))


def test_a_file_is_a_category_and_blocks() -> None:
    blocks = written(MATCH.item, NUMBER.item).split("\n\n")
    assert blocks[0] == "// A course, The first / chapter: <b>start</b>. As of 2012-09. CC BY 4.0"
    assert blocks[1] == "$CATEGORY: $course$/top/A course/The first // chapter: <b>start<//b>"
    assert blocks[2].splitlines()[:2] == [
        "// [id:example.match] [tag:topic-a] [tag:topic-b] [tag:understand] [tag:example]",
        "::example.match::[html]Which is it?{",
    ]
    assert "\t=First -> 2012\n\t=Second -> 2013\n\t=Third -> 2013\n\t= -> 2020\n\t= -> 2021\n\t####" in blocks[2]
    assert "[html]Which is it?{#\n\t=%100%20000:0\n\t####It is so." in blocks[3]
    assert blocks[4] == ""


def test_weights_of_several_keys() -> None:
    text = written(MULTIPLE.item)
    assert text.count("~%33.33333%") == text.count("~%-33.33333%") == 3


@pytest.mark.parametrize("signs", ["A -> B", "&&058;", "&&010", "[html]x", " [plain] x", "\x00", "bell\x07"])
def test_what_gift_cannot_take_is_refused(signs: str) -> None:
    assert gift.refuses(item("one", Text(accepted=("fine", signs))))
    assert not gift.refuses(item("one", Text(accepted=("fine", "[other] & so"))))


def test_stems_may_hold_what_short_answers_may_not() -> None:
    assert not gift.refuses(item("one", TEXT.item.body, "A -> B &&058; [html]"))


def test_an_id_is_no_longer_than_moodle_keeps() -> None:
    assert gift.refuses(item("x" * 93, TEXT.item.body))
    assert not gift.refuses(item("x" * 92, TEXT.item.body))


def test_quotes_and_citations_stand_in_the_feedback() -> None:
    assert '“Tom\'s "words" and `code`' in written(ITEMS[0])
    assert HOSTILE["scripts"] in written(item("one", TEXT.item.body, HOSTILE["scripts"]))


OTHERS = r"""
// [id:a] as a teacher writes it
::Grant::Who's buried in Grant's tomb?{~Grant#no ~Jefferson =no \= one#
yes
####general ~ feedback}

// [id:b]
Which?{~%50%one ~%50%two ~%-50%three}


// [id:c]
When?{#1822:5}

// [id:d]
Match.{=Canada->Ottawa =Italy -> Rome =->Paris}

// [id:e]
$1?{=four\: \{4\} =4#why}
"""


def test_what_others_write_is_read() -> None:
    bodies = dict(gift.read(OTHERS.encode()))
    choice, several = bodies["a"], bodies["b"]
    assert isinstance(choice, Choice)
    assert isinstance(several, Choice)
    assert [(o.text, o.correct, o.why) for o in choice.options] == [
        ("Grant", False, "no"),
        ("Jefferson", False, ""),
        ("no = one", True, "yes"),
    ]
    assert several.multiple
    assert bodies["c"] == Number(value=Decimal(1822), tolerance=Decimal(5))
    assert isinstance(bodies["d"], Match)
    assert [(pair.left, pair.right) for pair in bodies["d"].pairs] == [("Canada", "Ottawa"), ("Italy", "Rome")]
    assert bodies["d"].spare == ("Paris",)
    assert bodies["e"] == Text(accepted=("four: {4}", "4"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Which?{=a ~b}", "no id"),
        ("// [id:a]\nNo answers", "no answers in braces"),
        ("// [id:a]\nWhich?{~%50%a ~%20%b}", "right minus wrong"),
        ("// [id:a]\nWhich?{=%50%a}", "not worth all marks"),
        ("// [id:a]\nWhen?{#=%100%soon:0}", "no number"),
    ],
)
def test_what_scores_otherwise_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        list(gift.read(text.encode()))
