from data.revenue.checking import FITS, exceeds, verdict


def test_an_analyst_is_told_how_many_times_as_much_the_larger_of_two_is():
    assert verdict((10.0, 20.0), (20.0, 30.0)) == FITS
    assert verdict((10.0, 20.0), (60.0, 70.0)).endswith("the stated sum is at least 3 times as much")


def test_an_analyst_sees_no_contradiction_made_by_the_last_digits_of_a_computed_figure():
    assert not exceeds(100.00000001, 100.0)
    assert exceeds(100.1, 100.0)
