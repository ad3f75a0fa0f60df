"""A left-hand side shows what is asked about when it is that, or holds the words for it; a mere scrap shows nothing."""

import pytest

from sourcebook.lint.meant import plain
from sourcebook.lint.rules import key

ABOUT = {plain("the ferries will not outlive the bridge"), plain("Arn")}


@pytest.mark.parametrize(
    ("left", "shows"),
    [
        ("“The ferries will not outlive the bridge.”", True),
        ("“Built late, the ferries will not outlive the bridge, nor will the tolls.”", True),
        ("Venn (1950): the ferries will not outlive the bridge", True),
        ("“The ferries will outlive the bridge.”", False),
        ("Arn pays for the light", False),
    ],
)
def test_what_a_left_hand_side_shows(left: str, shows: bool) -> None:  # noqa: FBT001
    assert key._about(left, ABOUT) is shows
