"""Dates: against the reference implementation of EDTF, and case by case."""

from datetime import date, timedelta
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.model.dates import When

DAYS = st.dates(date(1001, 1, 2), date(2998, 12, 30))
POINTS = DAYS.flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
MARKED = st.builds(lambda point, mark: point + mark, POINTS, st.sampled_from(["", "~", "?", "%"]))
INTERVALS = st.builds(lambda start, end: f"{min(start, end)}/{max(start, end)}", POINTS, POINTS)


def day_of(given: struct_time | float) -> date | None:
    """A day of the oracle; None where it says that there is no bound."""
    return None if isinstance(given, float) else date(*given[:3])


@settings(deadline=None, derandomize=True)
@given(st.one_of(POINTS, INTERVALS))
def test_first_and_last_days_are_those_of_the_oracle(text: str) -> None:
    oracle = parse_edtf(text)
    assert (When(text).earliest, When(text).latest) == (day_of(oracle.lower_strict()), day_of(oracle.upper_strict()))


@settings(deadline=None, derandomize=True)
@given(POINTS)
def test_an_open_end_has_no_last_day(text: str) -> None:
    oracle = parse_edtf(f"{text}/..")
    assert When(f"{text}/..").earliest == day_of(oracle.lower_strict())
    assert When(f"{text}/..").latest is None
    assert day_of(oracle.upper_strict()) is None


@settings(deadline=None, derandomize=True)
@given(POINTS)
def test_an_open_start_has_no_first_day(text: str) -> None:
    oracle = parse_edtf(f"../{text}")
    assert When(f"../{text}").latest == day_of(oracle.upper_strict())
    assert When(f"../{text}").earliest is None
    assert day_of(oracle.lower_strict()) is None


@settings(deadline=None, derandomize=True)
@given(DAYS, st.sampled_from("~?"))
def test_an_uncertain_year_reaches_as_far_as_the_oracle_s(day: date, mark: str) -> None:
    text = f"{day.year}{mark}"
    oracle = parse_edtf(text)
    assert (When(text).earliest, When(text).latest) == (day_of(oracle.lower_fuzzy()), day_of(oracle.upper_fuzzy()))


@settings(deadline=None, derandomize=True)
@given(MARKED)
def test_uncertainty_widens_and_never_beyond_the_oracle(text: str) -> None:
    oracle, when = parse_edtf(text), When(text)
    bounds = [
        day_of(bound()) for bound in (oracle.lower_fuzzy, oracle.lower_strict, oracle.upper_strict, oracle.upper_fuzzy)
    ]
    widest, first, last, latest = (bound for bound in bounds if bound)
    assert when.earliest
    assert when.latest
    assert widest <= when.earliest <= first
    assert last <= when.latest <= latest
    assert when.uncertain is ((when.earliest, when.latest) != (first, last))


@settings(deadline=None, derandomize=True)
@given(MARKED, MARKED)
def test_before_is_what_the_days_say(one: str, other: str) -> None:
    a, b = When(one), When(other)
    assert a.latest
    assert b.earliest
    assert a.before(b) is (a.latest < b.earliest)
    assert not (a.before(b) and b.before(a))


@settings(deadline=None, derandomize=True)
@given(POINTS, POINTS, POINTS)
def test_within_an_interval_is_after_its_start_and_before_its_end_on_any_reading(a: str, b: str, c: str) -> None:
    interval = When(f"{min(a, b)}/{max(a, b)}")
    if When(c).within(interval):
        start, end = interval.start, interval.end
        assert start
        assert end
        assert start.before(When(c)) or start.latest == When(c).earliest
        assert When(c).before(end) or end.earliest == When(c).latest


@settings(deadline=None, derandomize=True)
@given(st.one_of(POINTS, INTERVALS))
def test_a_date_has_one_precision_and_reads_itself(text: str) -> None:
    when = When(text)
    assert str(when) == text
    assert when.precision == ("interval" if "/" in text else {4: "year", 7: "month", 10: "day"}[len(text)])
    assert "{" not in when.human()


PERIODS = [
    # the earlier or inner, the later or outer, before, within
    ("2012", "2013", True, False),
    ("2012", "2012-05", False, False),
    ("2012-04", "2012", False, False),
    ("2012-04-06", "2012-04-07", True, False),
    ("2012~", "2013", False, False),
    ("2012~", "2014", True, False),
    ("2009", "2006/2012", False, True),
    ("2006", "2006/2012", False, False),
    ("2012", "2006/2012", False, False),
    ("2007-01", "2006/2012", False, True),
    ("2007~", "2006/2012", False, False),
    ("2009", "2006/..", False, True),
    ("2009", "../2012", False, False),
    ("2009", "/2012", False, False),
    ("2006/2008", "2005/2009", False, True),
    ("2006/2008", "2009", True, False),
    ("2006/..", "2009", False, False),
    ("/2008", "2009", True, False),
]


@pytest.mark.parametrize(("one", "other", "before", "within"), PERIODS)
def test_before_and_within(one: str, other: str, *, before: bool, within: bool) -> None:
    assert When(one).before(When(other)) is before
    assert When(one).within(When(other)) is within


@pytest.mark.parametrize(
    ("text", "human", "phrase"),
    [
        ("2012", "2012", "in 2012"),
        ("2012-09", "September 2012", "in September 2012"),
        ("2012-04-06", "6 April 2012", "on 6 April 2012"),
        ("2020-01~", "about January 2020", "in about January 2020"),
        ("2006/2012", "from 2006 to 2012", "from 2006 to 2012"),
        ("2013/..", "since 2013", "since 2013"),
        ("/2012", "until 2012", "until 2012"),
        ("../2012-05", "until May 2012", "until May 2012"),
        ("/..", "from an unknown date on", "from an unknown date on"),
        ("2006~/2012", "from about 2006 to 2012", "from about 2006 to 2012"),
    ],
)
def test_human_words(text: str, human: str, phrase: str) -> None:
    assert (When(text).human(), When(text).phrase()) == (human, phrase)


@pytest.mark.parametrize(
    ("text", "uncertain"),
    [("2012", False), ("2012~", True), ("2012~/2014", True), ("2012/2014?", True), ("2012/..", False)],
)
def test_an_interval_is_uncertain_where_an_end_is(text: str, *, uncertain: bool) -> None:
    assert When(text).uncertain is uncertain


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "../", "..", "12", "0999", "3012", "2012-", "2012 ", "2012~~", "2012/2013/2014"),
        *("2012-13", "2012-02-30", "2012-4-6", "April 2012", "٢٠١٢", "2٠12"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|is no day|names neither"):
        When(text)


def test_uncertainty_is_one_unit_of_precision() -> None:
    assert (When("2012~").earliest, When("2012~").latest) == (date(2011, 1, 1), date(2013, 12, 31))
    assert (When("2020-01~").earliest, When("2020-01~").latest) == (date(2019, 12, 1), date(2020, 2, 29))
    assert (When("2020-03-01?").earliest, When("2020-03-01?").latest) == (date(2020, 2, 29), date(2020, 3, 2))
    assert When("2012").latest == date(2012, 1, 1) + timedelta(days=365)
