"""`coverage` prints how each work stands, each open sentence with what is open in it, and forms that facts lack."""

from io import StringIO
from pathlib import Path
from typing import Any

from gallery import course_in, rendition
from rich.console import Console

from sourcebook.commands.coverage import coverage, standings
from sourcebook.load import load


def printed(root: Path) -> tuple[int, str]:
    """The exit code and what is printed."""
    stream = StringIO()
    code = coverage(root, Console(file=stream, soft_wrap=True, markup=False, highlight=False))
    return code, stream.getvalue()


def covered(root: Path, *made: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The open sentences of the course, and what is missing in each."""
    course, _ = load(course_in(root, made=made))
    assert course is not None
    (standing,) = standings(course)
    return {each.text: each.missing for each in standing.open}


RACE = "Each spring they race from Northpier to the far shore and back, and the slowest pays for supper."
WINTER = "In winter they mend nets and teach their children how to read the wind and the water."
GOOD = f"""\
orm-1999: 15 sentences: 6 covered, 1 skipped, 8 open
  seeds/sources/orm-1999/document.txt:4:1: {RACE}
      no quote stands in it; no quote holds: Northpier
  seeds/sources/orm-1999/document.txt:6:1: The race of 1998 was rowed by fifty boats.
      no quote holds: 1998
  seeds/sources/orm-1999/document.txt:6:1: The ferrymen wear grey coats.
      no quote stands in it; it has no number, date or name
  seeds/sources/orm-1999/document.txt:6:1: {WINTER}
      no quote stands in it; it has no number, date or name
  seeds/sources/orm-1999/document.txt:7:1: Their children learn it at the Ferry School.
      no quote stands in it; no quote holds: Ferry School
  seeds/sources/orm-1999/document.txt:8:1: The lake is deep.
      no quote stands in it; it has no number, date or name
  seeds/sources/orm-1999/document.txt:8:1: The ferrymen sing.
      no quote stands in it; it has no number, date or name
  seeds/sources/orm-1999/document.txt:10:1: The charter hangs in the hall above the door.
      no quote stands in it; it has no number, date or name
no form lacking in facts.
"""


def test_what_is_printed(tmp_path: Path) -> None:
    assert printed(course_in(tmp_path)) == (0, GOOD)


def test_a_sentence_is_covered_in_either_rendition(tmp_path: Path) -> None:
    quote = "{source: orm-1999, text: fifty boats}"
    made = (
        *rendition("The lake is deep. The race of 1998 was rowed by fifty boats.\n", "The lake", "boats."),
        {"path": "seeds/known-problems.yml", "old": quote, "new": "{source: orm-print, text: The race of 1998}"},
    )
    found = covered(tmp_path, *made)
    assert "The race of 1998 was rowed by fifty boats." not in found
    assert len(found) == 7


def test_what_is_only_near_a_fact_covers_nothing(tmp_path: Path) -> None:
    made = {"path": "seeds/judgements.yml", "old": "text: Each spring they race", "new": "text: The lake is deep."}
    assert "The lake is deep." in covered(tmp_path, made)


OF_EVENTS = "event-date, true-false, between, already-happened, match-dates, event-order, could-know, same-as"
OF_LISTS = "list-member, list-select, list-change, counter-example"


def test_forms_that_facts_lack(tmp_path: Path) -> None:
    facts = "seeds/facts/guild.yml"
    made = (
        {"path": facts, "old": "    label: the founding of the Ferry Guild\n", "new": ""},
        {"path": facts, "old": "    clause: the Ferry Guild signed the Lantern Charter\n", "new": ""},
        {"path": facts, "old": "    label: the members of the Ferry Guild\n", "new": ""},
        {"path": facts, "old": "    seen: [1998]\n", "new": ""},
        {"path": "seeds/relations.yml", "old": "noun: warden, ", "new": ""},
    )
    _, text = printed(course_in(tmp_path, made=made))
    assert text.partition("5 forms")[2].splitlines() == [
        " lacking in facts:",
        f"  seeds/facts/guild.yml:2:5: guild-founded has no label, which these need: {OF_EVENTS}",
        "  seeds/facts/guild.yml:14:5: charter-signed has no clause, which these need: find-error",
        f"  seeds/facts/guild.yml:26:5: members-1999 has no label, which these need: {OF_LISTS}",
        "  seeds/facts/guild.yml:40:5: quill-warden has no seen, which these need: role-holder",
        "  seeds/facts/guild.yml:40:5: quill-warden has no noun of the relation warden, which these need: role-holder",
    ]


def test_seeds_with_errors_are_covered_as_far_as_they_go(tmp_path: Path) -> None:
    made = {"path": "seeds/facts/guild.yml", "old": "text: In 1970 it", "new": "text: In 1971 it"}
    code, text = printed(course_in(tmp_path, made=[made]))
    assert code == 1
    assert text.endswith("The seeds have 1 error, no warning, so this may not be all. Run `sourcebook check`.\n")


def test_no_course(tmp_path: Path) -> None:
    code, text = printed(tmp_path)
    assert code == 1
    assert "[file-missing]" in text
