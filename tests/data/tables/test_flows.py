import pytest

from data import tables
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import flows
from data.schema import SHIPPED
from tests.tiny import EDGE_LIST, EMPTY, hostile, of


@pytest.fixture(scope="module")
def view():
    return flows.under(select(load_folder(SHIPPED), Filters()), bound="Highest", year=2020)


def test_an_analyst_finds_every_flow_with_its_claim_its_bounds_its_method_and_why_it_is_not_drawn(view):
    table = tables.FLOWS.build(view)
    assert len(table) == len(flows.flows(view))
    drawn = table["Drawn"] != "no"
    assert (table["Why not drawn"] == "")[drawn].all()
    assert (table["Why not drawn"] != "")[~drawn].all()
    assert (table["How computed, or why not"] != "").all()
    assert table["Drawn at (USD per year)"].sum() == 1_600_000_000
    assert (table["Record ids"] != "").all()


def test_an_analyst_reads_at_which_sum_a_flow_is_drawn_in_words_that_no_cell_cuts_to_another_number(view):
    table = tables.FLOWS.shown(view)
    columns = ["Paid by", "Taken in by", "USD per year", "Drawn at (highest bound)", "Drawn", "Why not drawn"]
    assert table.columns[:6].tolist() == columns
    assert table["Drawn at (highest bound)"].iloc[0] == "$464m / year"
    assert set(table.loc[table["Drawn"] == "no", "Drawn at (highest bound)"]) == {""}
    assert set(tables.FLOWS.widths) <= set(table)


def test_an_analyst_opens_the_claim_of_a_flow(view):
    rows = tables.FLOWS.sorted(view, "Drawn, largest first", whole=False)
    assert tables.FLOWS.choice(view, rows.iloc[0]).value == ("taliban-mining-income-2019-2020",)


def test_an_analyst_sees_a_flow_said_both_ways_round(view):
    rows = tables.FLOWS.shown(view)
    both = rows[rows["Said the other way round"].str.contains("A-023")]
    assert set(zip(both["Paid by"], both["Taken in by"], strict=True)) == {("Taliban", "Al-Qaeda")}


def test_an_analyst_sees_how_many_records_of_a_flow_name_who_pays_whom(view):
    rows = tables.FLOWS.shown(view).set_index(["Paid by", "Taken in by"])["Payer and taker named by"]
    assert "1 of 7 records" in set(rows[[("Taliban", "Al-Qaeda")]])
    assert set(rows[[("not stated", "Taliban")]]) == {""}


def test_an_analyst_reads_in_the_table_whose_figures_a_rest_takes_together(view):
    drawn = tables.FLOWS.shown(view)["Drawn"]
    mixed = drawn[drawn.str.contains("the whole is by")]
    assert len(mixed) == 1
    assert "; its parts are by EMCDDA" in mixed.iloc[0]


@pytest.mark.parametrize("made", [lambda: of(EMPTY), lambda: of(EDGE_LIST), hostile])
def test_an_analyst_without_flows_gets_an_empty_table(made):
    view = select(made(), Filters())
    assert tables.FLOWS.build(view).empty
    assert tables.SUMS.build(view).empty


def test_an_analyst_reads_in_a_download_which_flows_were_drawn(view):
    assert tables.FLOWS.in_words(view) == "flows in 2020 · highest bounds"
    assert tables.REVENUE.in_words is None


def test_an_analyst_reads_in_the_table_that_a_share_is_worded_as_a_least(view):
    shown = tables.FLOWS.build(view)
    found = dict(zip(shown["Claim"], shown["Share"], strict=True))
    assert found["Taliban Helmand marble income"] == "66.7% or more"
    assert found["Swat emerald TTP share"] == "33.3%"


def test_an_analyst_reads_in_the_table_no_payer_that_the_picture_of_that_year_does_not_name():
    for year, payer, named in ((2024, "Taliban", "1 of 7 records"), (2025, "not stated", "")):
        rows = tables.FLOWS.shown(flows.under(select(load_folder(SHIPPED), Filters()), year=year))
        row = rows[(rows["Taken in by"] == "Al-Qaeda") & (rows["Drawn"] == "yes")].iloc[0]
        assert (row["Paid by"], row["Payer and taker named by"]) == (payer, named)
        assert bool(row["Said the other way round"]) == (year == 2024)
