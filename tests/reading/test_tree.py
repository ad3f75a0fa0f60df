"""YAML becomes text, tables and rows with places; what is not plain YAML is a problem at its place."""

from typing import Any

import pytest

from sourcebook.problems import Place
from sourcebook.reading import Row, Table, Value, read_tree


def plain(value: Value) -> Any:
    """A value without its places."""
    if isinstance(value, Table):
        return {key: plain(each) for key, each in value.items() if key != "place"}
    return [plain(each) for each in value] if isinstance(value, Row) else value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: no", {"a": "no"}),
        ("a: 1.10", {"a": "1.10"}),
        ("a: 2012-04-06", {"a": "2012-04-06"}),
        ("a: 0x10", {"a": "0x10"}),
        ("a: null", {"a": "null"}),
        ("a: ~", {"a": "~"}),
        ("a: ''", {"a": ""}),
        ("a:", {}),
        ("- a\n-\n- b", ["a", None, "b"]),
        ("from: a\nclass: b\nis: c", {"from_": "a", "class_": "b", "is_": "c"}),
        ("a: >-\n  one\n  two", {"a": "one two"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("{a: [b, {c: d}]}", {"a": ["b", {"c": "d"}]}),
        ('a: "$x <script> {} ` ~ Ташкент \\u202e \\"q\\""', {"a": '$x <script> {} ` ~ Ташкент \u202e "q"'}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("plain", "plain"),
        ("", None),
        ("# nothing but a comment\n", None),
        ("--- \n", None),
    ],
)
def test_every_scalar_stays_text(text: str, expected: object) -> None:
    value, problems = read_tree(text, "f.yml")
    assert plain(value) == expected
    assert problems == []


def test_every_mapping_key_and_value_has_its_place() -> None:
    value, _ = read_tree("facts:\n  - id: a\n    quotes:\n      - {source: s,\n         text: t}\n", "f.yml")
    assert isinstance(value, Table)
    rows = value["facts"]
    assert isinstance(rows, Row)
    fact = rows[0]
    assert isinstance(fact, Table)
    assert fact["place"] == Place("f.yml", 2, 5)
    assert fact.spots == {"id": ((2, 5), (2, 9)), "quotes": ((3, 5), (4, 7))}
    quotes = fact["quotes"]
    assert isinstance(quotes, Row)
    quote = quotes[0]
    assert isinstance(quote, Table)
    assert quote["place"] == Place("f.yml", 4, 9)
    assert quote.spots["text"] == ((5, 10), (5, 16))


def test_places_count_from_the_line_where_the_text_begins() -> None:
    value, problems = read_tree("a: b\na: c\n", "f.md", first_line=11)
    assert isinstance(value, Table)
    assert value["place"] == Place("f.md", 11, 1)
    assert [problem.place for problem in problems] == [Place("f.md", 12, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\na: c", "f.yml:2:1: error: `a` stands twice in one mapping, first on line 1 [key-duplicate]"),
        ("place: here", "f.yml:1:1: error: `place` is not a field [key-unknown]"),
        ("- from_: a", "f.yml:1:3: error: `from_` is not a field [key-unknown]"),
        ("a: &b c", "f.yml:1:4: error: `&b` is an anchor [yaml-alias]"),
        ("a: &b c\nd: *b", "f.yml:2:4: error: `*b` is an alias [yaml-alias]"),
        ("a: *b", "f.yml:1:4: error: `*b` is an alias [yaml-alias]"),
        ("&a a: b", "f.yml:1:1: error: `&a` is an anchor [yaml-alias]"),
        ("a: &a [*a]", "f.yml:1:8: error: `*a` is an alias [yaml-alias]"),
        ("a: !!int 3", "f.yml:1:4: error: `tag:yaml.org,2002:int` is a tag [yaml-alias]"),
        (
            "a: !!python/name:os.system x",
            "f.yml:1:4: error: `tag:yaml.org,2002:python/name:os.system` is a tag [yaml-alias]",
        ),
        ("a: ! b", "f.yml:1:4: error: `!` is a tag [yaml-alias]"),
        ("[" * 31 + "]" * 31, "f.yml:1:31: error: this is nested deeper than 30 levels [yaml-depth]"),
        ("[" * 1_000_000, "f.yml:1:31: error: this is nested deeper than 30 levels [yaml-depth]"),
        ("a: b\n---\nc: d", "f.yml:2:1: error: a second document begins here [yaml-syntax]"),
        ("? [a]\n: b", "f.yml:1:3: error: a key must be a word [yaml-syntax]"),
        ("a: b: c", "f.yml:1:5: error: this is not YAML: mapping values are not allowed in this context [yaml-syntax]"),
        ("a: 'b", "f.yml:1:6: error: this is not YAML: found unexpected end of stream [yaml-syntax]"),
        ("a:\n\t- b", "f.yml:2:1: error: this is not YAML: found character that cannot start any token [yaml-syntax]"),
        ("a: b\nc: \x00", "f.yml:2:4: error: the character U+0000 is not allowed in YAML [yaml-syntax]"),
        ('a: "\\0"', "f.yml:1:4: error: the text holds the control character U+0000 [yaml-syntax]"),
        (
            'a: "\\uD800"',
            "f.yml:1:7: error: this is not YAML: found invalid Unicode character escape code [yaml-syntax]",
        ),
    ],
)
def test_what_is_wrong_has_its_place(text: str, expected: str) -> None:
    _, problems = read_tree(text, "f.yml")
    assert expected in [str(problem).splitlines()[0] for problem in problems]


def test_thirty_levels_are_fine() -> None:
    assert read_tree("[" * 30 + "]" * 30, "f.yml")[1] == []


def test_all_problems_of_a_file_are_listed() -> None:
    _, problems = read_tree("place: a\nb: !x c\nb: d\ne: &f g\n", "f.yml")
    assert [(problem.place.line, problem.code.label) for problem in problems] == [
        (1, "key-unknown"),
        (2, "yaml-alias"),
        (3, "key-duplicate"),
        (4, "yaml-alias"),
    ]


def test_an_alias_bomb_is_one_problem_and_no_memory() -> None:
    bomb = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    value, problems = read_tree(bomb, "f.yml")
    assert value is None
    assert [problem.code.label for problem in problems] == ["yaml-alias"] * 3
