import math

import pytest

from data.revenue import amounts


@pytest.mark.parametrize(
    ("low", "high", "currency", "words"),
    [
        (0, 5, "USD", "$0–5"),
        (1234.5, 1234.5, "GBP", "£1,234.50"),
        (43217, 43217, "EUR", "€43,217"),
        (999_999_999, 999_999_999, "USD", "$1bn"),
        (14_527_000_000, math.nan, "AFN", "AFN 14.53bn or more"),
        (2.5e9, 3e9, "PKR", "Rs 2.5bn–3bn"),
        (5e12, 5e12, "USD", "$5tn"),
    ],
)
def test_an_analyst_reads_sums_as_analysts_write_them(low, high, currency, words):
    assert amounts.money_in_words(low, high, currency) == words


def test_an_analyst_never_reads_a_figure_open_on_both_sides_as_a_number():
    assert amounts.per_year_in_words(5, 5, open_below=True, open_above=True) == ""
    assert amounts.per_year_in_words(math.nan, math.nan) == ""
