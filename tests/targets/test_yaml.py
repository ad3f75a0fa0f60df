"""YAML: a bank that people can read, in which text stays text."""

import pytest
from items import NUMBER, TEXT, bank, item

from sourcebook.model.item import Choice, Option, Text
from sourcebook.targets import exported, yaml

READABLE = """\
items:
- id: example.one
  kind: example
  shape: choice
  phrasing: 0
  chapter: first
  topics:
  - topic-a
  - topic-b
  level: understand
  as_of: 2012-09
  facts:
  - chair-2012
  slots:
    from: here
  stem: 'Who was it: “Tom”?'
  options:
  - id: tom
    text: 'no'
    correct: true
    why: He was.
  - id: tim
    text: '1.10'
    why: He wasn't.
"""


def test_a_bank_is_readable() -> None:
    choices = (
        Option(id="tom", text="no", correct=True, why="He was."),
        Option(id="tim", text="1.10", correct=False, why="He wasn't."),
    )
    content, _report = exported("yaml", bank(item("one", Choice(options=choices), "Who was it: “Tom”?")))
    assert READABLE in content.decode()


def test_what_is_edited_by_hand_is_read() -> None:
    content, _report = exported("yaml", bank(TEXT.item, NUMBER.item))
    edited = content.decode().replace("- CTT\n", "- CTT\n  - no\n  - 0x1f\n")
    bodies = dict(yaml.read(edited.encode()))
    assert bodies["example.text"] == Text(accepted=("the Collective “Test” Treaty", "CTT", "no", "0x1f"))


def test_aliases_are_refused() -> None:
    with pytest.raises(ValueError, match="aliases"):
        list(yaml.read(b"a: &x [1]\nitems: [*x, *x]"))


def test_tags_make_nothing() -> None:
    with pytest.raises(ValueError, match="not a bank"):
        list(yaml.read(b"items: [!!python/object/apply:os.system [ls]]"))
