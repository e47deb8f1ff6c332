import pandas as pd
import pytest

from data import tables
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue.wholes import wholes
from data.schema import SHIPPED
from data.tables.adding import UNDATED, sums
from tests.data.revenue.test_adding import GOLD, SALT
from tests.data.revenue.test_adding import view as made


@pytest.fixture(scope="module")
def view():
    return select(load_folder(SHIPPED), Filters())


def rows(found, group: str = "X") -> pd.DataFrame:
    table = tables.SUMS.shown(found)
    return table[(table["By"] == "Actor") & (table["Group"] == group)].set_index("In")


def test_an_analyst_reads_a_sum_for_every_year_and_none_is_picked_for_them():
    found = rows(made(GOLD | {"end": 2021}, SALT | {"start": 2021, "end": 2022}))
    assert found["Comes to"].to_dict() == {
        "2020": "$10–40 / year",
        "2021": "$15–45 / year",
        "2022": "$5 / year",
    }
    assert found["Holds"].to_dict() == {
        "2020": "one claim, nothing added",
        "2021": "the sum of 2 claims",
        "2022": "one claim, nothing added",
    }
    assert found["Claims added"].tolist() == [0, 2, 0]
    assert found.loc["2021", "Taken to be apart"] == "gold; salt"


def test_an_analyst_reads_beside_a_sum_what_was_left_out_of_it_and_why():
    part = {**SALT, "part_of": "gold"}
    silent = {**SALT, "claim_key": "coal", "amount_low": "", "amount_high": "", "amount_text": "much"}
    undated = {**SALT, "claim_key": "iron", "start": "", "end": ""}
    found = rows(made(GOLD, part, {**silent, "amount_low": 3, "currency": ""}, undated))
    assert found.loc["2020", "Holds"] == "one claim of 3, nothing added"
    assert found.loc["2020", "Claims left out"] == 2
    assert "which is counted" in found.loc["2020", "Left out, and why"]
    assert "the currency is not stated" in found.loc["2020", "Left out, and why"]
    assert found.loc[UNDATED, "Comes to"] == "No sum: none of them has a figure that can be added"
    assert "no year to add it in" in found.loc[UNDATED, "Left out, and why"]


def test_an_analyst_reads_what_each_group_comes_to_and_what_was_left_out(view):
    table = tables.SUMS.build(view)
    taliban = table[(table["By"] == "Actor") & (table["Group"] == "Taliban")].set_index("In")
    assert any("which is counted" in text for text in taliban["Left out, and why"])
    budget = table[(table["Group"] == "state budget") & (table["Claims added"] == 2)].iloc[0]
    assert (budget["In"], budget["Comes to"]) == ("2022–2023", "$742m / year")
    donations = table[table["Group"] == "donations"]
    assert {"2001", "2022"} <= set(donations["In"])


def test_no_sum_of_a_group_holds_a_claim_and_its_part(view):
    above = wholes(view.dossier)

    for each in sums(view):
        counted = set(each.total.counted)
        assert not any(above.get(claim, frozenset()) & counted for claim in counted)


def test_an_analyst_opens_the_largest_claim_of_a_sum(view):
    rows = tables.SUMS.sorted(view, "Claims added", whole=False)
    row = rows[(rows["Group"] == "state budget") & (rows["In"] == "2022–2023")].iloc[0]
    assert tables.SUMS.choice(view, row).value == ("hibatullah-cash-withdrawals",)


def test_an_analyst_reads_no_undated_figure_in_the_sum_of_a_year():
    undated = {**GOLD, "amount_low": 300, "amount_high": 300, "start": "", "end": ""}
    found = rows(made(GOLD, undated, SALT | {"start": 2021, "end": 2021}))
    assert found["Comes to"].to_dict() == {"2020": "$10–40 / year", "2021": "$5 / year"}
    assert "1 undated figure left out" in found.loc["2020", "Holds"]
