import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake import written_numbers


def column(*texts, decimal=""):
    read, notes = written_numbers.read_column("amount_low", pd.Series(texts, dtype="str"), decimal)
    return read.tolist(), notes


@pytest.mark.parametrize(
    ("texts", "plain"),
    [
        (["1.234,50", "7"], ["1234.50", "7"]),
        (["12,5", "1,234"], ["12.5", "1.234"]),
        (["1,234,567", "1,234"], ["1234567", "1234"]),
        (["1,234.5", "1,234"], ["1234.5", "1234"]),
        (["1 234 567", "1\u202f234"], ["1234567", "1234"]),
        (["1'234'567.5"], ["1234567.5"]),
        (["1.234.567", "1.234"], ["1234567", "1234"]),
    ],
)
def test_an_analyst_may_write_numbers_as_at_home(texts, plain):
    assert column(*texts)[0] == plain


def test_an_analyst_is_told_how_numbers_were_read():
    assert column("1.234,5", "7,5", "8")[1] == [
        "Column 'amount_low': 2 numbers written like '1.234,5' read as '1234.5'."
    ]


def test_an_analyst_is_told_of_numbers_that_only_others_of_the_column_or_her_own_word_decide():
    assert column("1,234", "5,000", "1 200,50")[1] == [
        "Column 'amount_low': 1 number written like '1 200,50' read as '1200.50'.",
        "Column 'amount_low': 2 numbers written like '1,234' read as '1.234', as other numbers of the column show.",
    ]
    assert column("1,234", decimal=".")[1] == [
        "Column 'amount_low': 1 number written like '1,234' read as '1234', as you say."
    ]


def test_an_analyst_finds_a_comma_that_nothing_explains_unread_until_asked():
    assert column("1,234", "7") == (["1,234", "7"], [])
    assert column("1,234", "7", decimal=".")[0] == ["1234", "7"]
    assert column("1,234", "7", decimal=",")[0] == ["1.234", "7"]


def test_an_analyst_keeps_plain_numbers_as_they_are():
    assert column("1.234", "0.5", "1e6", "-3") == (["1.234", "0.5", "1e6", "-3"], [])


@pytest.mark.parametrize("text", ["20m", "1,23,4", "1.2.3", "12 000 $", "1,2.3,4", ""])
def test_an_analyst_finds_what_is_no_number_left_as_it_stands(text):
    assert column(text)[0] == [text]


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1), st.sampled_from(["., ", ",. "]))
def test_an_analyst_reads_the_same_numbers_whatever_separates_them(numbers, marks):
    written = [f"{number:,.2f}".translate(str.maketrans(".,", marks[:2])) for number in numbers]
    assert list(map(float, column(*written)[0])) == list(map(float, numbers))
