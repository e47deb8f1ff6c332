import pandas as pd
import pytest

from data.intake import mapping


def read(**columns):
    return mapping.propose(pd.DataFrame(columns, dtype="str"), "records")


SIDES = {"Actor": ["A", "B", "C"], "Counterpart": ["B", "C", "A"]}
NAMED = [("Von", "Bis"), ("Beginn", "Ende"), ("Du", "Au"), ("Début", "Fin"), ("Desde", "Hasta"), ("С", "До"),
    ("Since", "Until"), ("Начало", "Конец")]  # fmt: skip


def test_an_analyst_with_a_start_that_is_not_known_everywhere_keeps_from_and_to_as_start_and_end():
    proposal = read(**SIDES, From=["2015", "spring 2021", "unknown"], To=["2022-07-31", "", ""])
    assert (proposal.columns["From"], proposal.columns["To"]) == ("start", "end")


@pytest.mark.parametrize(("start", "end"), NAMED)
def test_an_analyst_has_start_and_end_told_by_their_names_in_any_order_and_where_some_cells_are_no_dates(
    start, end
):
    dates = {end: ["2022-12-31", "", ""], start: ["2021-08-15", "Mai 2020", "unbekannt"]}
    proposal = read(**SIDES, **dates)
    assert (proposal.columns[start], proposal.columns[end]) == ("start", "end")


@pytest.mark.parametrize("end", ["Ende", "Bis", "Au", "Date de fin", "Valid until", "Hasta", "Конец", "to"])
def test_an_analyst_never_has_an_end_proposed_as_start(end):
    proposal = read(**SIDES, **{end: ["2022-12-31", "2021", "2020"]})
    assert proposal.columns[end] == "end"
    assert "start" not in proposal.read.values()


def test_an_analyst_with_a_column_of_dates_that_no_name_tells_has_it_as_start_beside_one_that_says_an_end():
    proposal = read(**SIDES, known_till=["2022", "2023", "2024"], day_of_it=["2021", "2022", "2023"])
    assert (proposal.columns["known_till"], proposal.columns["day_of_it"]) == ("end", "start")
    assert len(proposal.open) == 2


def test_an_analyst_with_ties_that_all_last_has_from_and_a_blank_to_read_as_a_time():
    proposal = read(**{"from": ["2019", "2020"], "to": ["", ""], "group": ["A", "B"], "ally": ["B", "C"]})
    assert (proposal.columns["from"], proposal.columns["to"]) == ("start", "end")


def test_an_analyst_with_places_from_and_to_keeps_them_as_her_own():
    proposal = read(**SIDES, From=["Kabul", "Herat", "Kunduz"], To=["Herat", "Kabul", "Ghazni"])
    assert (proposal.columns["From"], proposal.columns["To"]) == ("", "")


def test_an_analyst_with_a_date_beside_from_and_to_is_asked_which_one_is_the_start():
    proposal = read(
        **SIDES, From=["2019", "2020", ""], To=["2020", "2021", ""], Date=["2021", "2022", "2023"]
    )
    assert proposal.open == ("'From' is proposed as 'start'; 'Date' could be it too.",)
