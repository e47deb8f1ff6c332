import pandas as pd

from data.revenue import money_names


def test_an_analyst_reads_who_takes_the_money_in_and_with_what():
    claim = pd.Series({"taker": "", "payer": "Y", "stream": "gold"})
    assert money_names.named(claim) == "paid by Y (gold)"
    assert money_names.who("", "") == "taker not stated"


def test_an_analyst_reads_small_ratios_with_a_digit_and_large_ones_without():
    assert money_names.times(1.73) == "1.7 times"
    assert money_names.times(2040.2) == "2,040 times"
