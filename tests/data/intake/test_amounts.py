import pandas as pd
import pytest

from data.intake import mapping


def read(**columns):
    return mapping.propose(pd.DataFrame({"Actor": ["A", "B"], **columns}, dtype="str"), "records")


NUMBERS = {"low": ["100000000", "50000000"], "high": ["400000000", ""]}


@pytest.mark.parametrize(
    ("low", "high"), [("Low", "High"), ("Min", "Max"), ("From", "To"), ("Amount min", "Amount max")]
)
def test_an_analyst_has_the_bounds_beside_a_currency_read_as_amounts_and_never_as_dates(low, high):
    proposal = read(**{low: NUMBERS["low"], high: NUMBERS["high"]}, Currency=["USD", "USD"])
    assert proposal.read == {
        "Actor": "actor", low: "amount_low", high: "amount_high", "Currency": "currency"}  # fmt: skip
    assert proposal.open == ()


def test_an_analyst_has_numbers_without_a_currency_taken_for_neither_amounts_nor_dates():
    assert read(Low=NUMBERS["low"], High=NUMBERS["high"], Dead=["400000000", "20000000"]).read == {
        "Actor": "actor"
    }


def test_an_analyst_with_years_from_and_to_beside_a_currency_has_them_read_as_a_time():
    proposal = read(From=["2019", "2020"], To=["2020", "2021"], Currency=["USD", "USD"])
    assert (proposal.columns["From"], proposal.columns["To"]) == ("start", "end")


def test_an_analyst_has_an_exact_amount_found_in_her_language():
    assert read(Betrag=["1", "2"]).columns["Betrag"] == "amount"


def test_an_analyst_with_numbered_accounts_beside_amounts_keeps_them_as_the_sides():
    columns = {
        "From": ["1001", "1002"],
        "To": ["1002", "1003"],
        "Amount": ["5", "6"],
        "Currency": ["USD", "USD"],
    }
    proposal = mapping.propose(pd.DataFrame(columns, dtype="str"), "records")
    assert (proposal.columns["From"], proposal.columns["To"]) == ("actor", "counterpart")
