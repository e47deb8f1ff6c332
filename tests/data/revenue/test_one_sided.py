import pytest

from data.revenue import one_sided


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("at least two-thirds of the $15m made each year", one_sided.FLOOR),
        ("more than four billion afghanis", one_sided.FLOOR),
        ("no less than 5%", one_sided.FLOOR),
        ("as much as $200 to $300 million annually", one_sided.CEILING),
        ("max of 2.5% in price equivalent", one_sided.CEILING),
        ("less than $1,000", one_sided.CEILING),
        ("nearly $90 million in less than two months", ""),
        ("at least 5, at most 9", ""),
        ("one-fifth of finds", ""),
        ("", ""),
    ],
)
def test_an_analyst_sees_which_side_a_wording_leaves_open(text, side):
    assert one_sided.side(text) == side
