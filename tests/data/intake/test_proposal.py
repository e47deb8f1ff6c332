import pandas as pd

from data.intake.proposal import BY_NAME, SIDES, Found, Proposal


def test_an_analyst_is_told_each_column_whose_name_is_not_that_of_the_format():
    proposal = Proposal({"Who": "actor", "end": "end", "x": ""}, {})
    assert proposal.told == ["Column 'Who' is read as 'actor'."]
    assert proposal.read == {"Who": "actor", "end": "end"}


def test_an_analyst_has_a_column_of_the_format_taken_once():
    found = Found(pd.DataFrame({"A": ["x"], "B": ["y"]}, dtype="str"))
    found.take("A", "actor", BY_NAME)
    found.take("B", "actor", BY_NAME)
    assert (found.columns, found.all_free()) == ({"A": "actor"}, ["B"])
    assert not found.lacks_both(SIDES)
    assert not found.has_both(SIDES)


def test_an_analyst_has_years_under_a_name_of_amounts_taken_for_no_dates():
    found = Found(pd.DataFrame({"High": ["1900", "2000"], "When": ["1900", "2000"]}, dtype="str"))
    assert (found.dated("High"), found.dated("When")) == (False, True)
