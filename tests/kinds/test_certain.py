"""Where voices certainly stand: coders agree, and what the voice says bears it out."""

from dataclasses import replace

import pytest
from example_course import known, lakes

from sourcebook.kinds import certain
from sourcebook.model.argument import Cell, Position

KNOWN = known()


def row(thesis: str) -> Position:
    return next(position for position in lakes().positions if position.thesis.id == thesis)


def cell(thesis: str, voice: str) -> Cell:
    return next(each for each in row(thesis).cells if each.voice == voice)


@pytest.mark.parametrize("voice", ["holt", "venn", "marl", "gazette"])
def test_a_side_is_certain_where_a_claim_bears_it_out(voice: str) -> None:
    row_, cell_ = row("arns-league"), cell("arns-league", voice)
    claim = certain.borne_out(KNOWN, row_, cell_)
    assert claim
    assert (claim.by, claim.thesis and claim.thesis.stance) == (voice, cell_.stance)
    assert certain.certain(KNOWN, row_, cell_)


@pytest.mark.parametrize("voice", ["holt", "venn"])
def test_the_other_side_is_not(voice: str) -> None:
    mine = cell("arns-league", voice)
    other = replace(mine, stance="denies" if mine.stance == "asserts" else "asserts")
    assert certain.borne_out(KNOWN, row("arns-league"), other) is None
    assert not certain.certain(KNOWN, row("arns-league"), other)


def test_what_is_told_of_a_side_names_it() -> None:
    told = certain.told(KNOWN, row("arns-league"), cell("arns-league", "venn"))
    assert told.endswith("That speaks against the thesis.")


def test_what_is_told_of_silence_is_that_no_word_is_there() -> None:
    told = certain.told(KNOWN, row("ferries-stay"), cell("ferries-stay", "holt"))
    assert told.endswith(" has no word on it.")
    assert told[0].isupper()


def test_the_words_of_a_cell_are_shown_whole() -> None:
    found = certain.words_of(KNOWN, cell("arns-league", "marl"))
    assert found
    assert found.text == "I write as warden of the league, in 1938, and I say that Arn has never had it alone."
    assert certain.words_of(KNOWN, cell("arns-league", "oker")) is None
