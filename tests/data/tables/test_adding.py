import pytest

from data import tables
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import adding
from data.schema import SHIPPED
from data.tables.adding import totals


@pytest.fixture(scope="module")
def view():
    return select(load_folder(SHIPPED), Filters())


def test_an_analyst_reads_what_each_group_comes_to_and_what_was_left_out(view):
    table = tables.SUMS.build(view)
    taliban = table[(table["By"] == "Actor") & (table["Group"] == "Taliban")].set_index("Block")
    assert taliban["Claims added"].tolist()[0] == 1
    assert "which is counted" in taliban["Left out, and why"].iloc[0]
    budget = table[table["Group"] == "state budget"].iloc[0]
    assert (budget["Claims added"], budget["In"], budget["Comes to"]) == (2, "2022–2023", "$741m / year")


def test_no_sum_of_a_group_holds_a_claim_and_its_part(view):
    above = adding.wholes(view.dossier)

    for *_, total in totals(view):
        assert not any(above.get(claim, frozenset()) & set(total.counted) for claim in total.counted)


def test_an_analyst_opens_the_largest_claim_of_a_sum(view):
    rows = tables.SUMS.sorted(view, "Group", whole=False)
    row = rows[rows["Group"] == "state budget"].iloc[0]
    assert tables.SUMS.choice(view, row).value == ("hibatullah-cash-withdrawals",)
