"""`balance`: theses by side, the rules on what is contested, and 1 where P1, P2 or P9 finds anything."""

from collections.abc import Callable
from pathlib import Path

from sourcebook.commands.balance import balance
from sourcebook.commands.review import Given, review

POSITIONS = """\
positions:
  - thesis: {id: bridge-pays, text: The bridge pays for itself, difference: forecast}
    cells:
      - {voice: moss, work: moss-1924, stance: asserts, quote: {source: moss-1924, text: was worth building}}
      - {voice: calder, work: moss-1924, stance: denies, quote: {source: moss-1924, text: The bridge was dear.}}
"""
CODINGS = """\
codings:
  - {of: bridge-pays.moss.moss-1924, field: stance, value: asserts}
  - {of: bridge-pays.calder.moss-1924, field: stance, value: denies}
"""
QUESTION = """\
questions:
  - id: who-was-right
    shape: text
    topics: [bridge]
    level: remember
    facts: [bridge-opened]
    stem: The council opened a stone bridge in March 1903. Who was right about it?
    feedback: The council opened a stone bridge beside the landing in March 1903.
    accepted: [the council]
"""
RULES = """\
P1  attribution: no item at fault
P2  no verdicts: no item at fault
P9  disputes: no item at fault
"""


def test_a_course_without_theses(course: Path, told: Callable) -> None:
    said = told(lambda console: balance(course, console))
    assert said.code == 0
    assert said.text.startswith(RULES + "P3  parity: 0 of 0 theses uneven\n")
    assert said.text.splitlines()[-1].startswith("no error, no warning in ")


def test_a_thesis_by_its_sides(course: Path, told: Callable) -> None:
    (course / "seeds/positions.yml").write_text(POSITIONS, encoding="utf-8")
    (course / "seeds/codings").mkdir()
    for coder in ("ann", "bo"):
        (course / f"seeds/codings/{coder}.yml").write_text(CODINGS, encoding="utf-8")
    said = told(lambda console: balance(course, console))
    assert said.text.startswith(
        "bridge-pays: The bridge pays for itself\n"
        "  asserts  no item, 3 words, 1 source, 1 voice\n"
        "  denies   no item, 4 words, 1 source, 1 voice\n"
        "  parity index: items 0.00, words 0.29, sources 0.00; single-voiced\n"
    )
    assert said.text.splitlines()[-2] == "Single-voiced, one work alone speaks of it: 1 thesis: bridge-pays"
    assert said.code == 0


def test_a_verdict_fails(course: Path, told: Callable) -> None:
    (course / "seeds/questions").mkdir()
    (course / "seeds/questions/the-crossing.yml").write_text(QUESTION, encoding="utf-8")
    given = Given(reviewer="Ann", verdict="approved", changed=None)
    assert told(lambda console: review(course, console, "who-was-right", given, None)).code == 0
    said = told(lambda console: balance(course, console))
    assert said.code == 1
    head, mend = said.text.splitlines()[:2]
    assert head.startswith("seeds/questions/the-crossing.yml:2:5: error: authored.who-was-right: `who was right` asks")
    assert head.endswith(" [P2]")
    assert mend == "    Ask what each side says, or which words carry it."
    assert "P2  no verdicts: 1 item at fault" in said.text


def test_seeds_with_errors_are_not_weighed(course: Path, told: Callable, spoil: Callable) -> None:
    spoil("facts/crossings.yml", "importance: 3", "importance: 9")
    said = told(lambda console: balance(course, console))
    assert said.code == 1
    assert "[field-value]" in said.text
    assert "P1" not in said.text
