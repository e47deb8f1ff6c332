import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.balance import likelihood


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.02, "almost no chance"),
        (0.19, "very unlikely"),
        (0.44, "unlikely"),
        (0.46, "roughly even chance"),
        (0.56, "likely"),
        (0.81, "very likely"),
        (0.96, "almost certain"),
    ],
)
def test_an_analyst_reads_the_terms_of_icd_203(share, words):
    assert likelihood.term(share).words == words


@given(st.floats(0, 1))
def test_an_analyst_never_reads_of_certainty_and_always_the_range_that_holds_the_share(share):
    found = likelihood.term(share)
    assert found.low <= min(max(share * 100, 1), 99) <= found.high
    assert likelihood.percent_in_words(share) not in ("0%", "100%")


def test_an_analyst_finds_the_ranges_to_leave_no_gap():
    for lower, higher in zip(likelihood.TERMS[:-1], likelihood.TERMS[1:], strict=True):
        assert lower.high == higher.low
