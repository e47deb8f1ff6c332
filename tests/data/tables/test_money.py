import pytest

from data import tables
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from data.tables import money as money_tables
from tests.tiny import of


@pytest.fixture(scope="module")
def shipped():
    return load_folder(SHIPPED)


@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(groups=("TTP",)), Filters(stances=("denies",)), Filters(period=("2021", "2022"))],
)
def test_an_analyst_takes_away_exactly_the_money_in_view(shipped, filters):
    view = select(shipped, filters)
    figures, claims = tables.FIGURES.build(view), tables.REVENUE.build(view)
    records = shipped.records
    spoken = records[["amount_low", "amount_high", "share_percent"]].notna().any(axis=1)
    spoken |= records["amount_text"] != ""
    asserted = records.loc[spoken & (records["stance"] == "asserts"), "claim"]
    spoken |= (records["stance"] == "denies") & records["claim"].isin(asserted)
    spoken = spoken.reindex(view.records.index)
    assert figures["Record"].tolist() == view.records.loc[spoken, "record_id"].tolist()
    assert sorted(claims["Claim"]) == sorted(view.records.loc[spoken, "claim"].astype(str).unique())
    behind = "; ".join(claims["Record ids"]).split("; ")
    own = view.records[view.records["claim"].isin(claims["Claim"])]
    assert sorted(behind) == sorted(own["record_id"])


def test_an_analyst_finds_the_most_disputed_claims_on_top_and_opens_them(shipped):
    view = select(shipped, Filters())
    rows = tables.REVENUE.sorted(view, next(iter(tables.REVENUE.sorts)), whole=False)
    assert rows["Denying origins"].head(3).tolist() == [2, 1, 1]
    assert tables.REVENUE.choice(view, rows.iloc[0]).value == ("korean-hostage-ransom-2007",)
    figure = tables.FIGURES.shown(view).iloc[0]
    assert tables.FIGURES.choice(view, figure).value == (figure["Record"],)


def test_an_analyst_sees_each_figure_as_worded_as_given_and_as_computed(shipped):
    figures = tables.FIGURES.build(select(shipped, Filters())).set_index("Record")
    assert figures.loc[
        "B-024", ["As worded", "As given", "USD per year", "How computed, or why not"]
    ].tolist() == [
        "three to five million Afghani a month",
        "AFN 3m–5m / month",
        "$530,000–884,000 / year",
        "× 12 per year ÷ 67.87 AFN per USD (2016); undated itself: rate of the year of publication",
    ]
    assert figures.loc["B-007", "How computed, or why not"] == (
        "Not computed: a total whose start and end are not both stated"
    )


def test_an_analyst_sees_where_no_source_names_the_taker():
    view = select(of("actor,amount_low,payer,measure\nX,5,,income\nX,5,X,income\nX,5,,stock\n"), Filters())
    assert sorted(tables.REVENUE.shown(view)["Taken in by"]) == ["", "", "X (taker not stated)"]


def test_an_analyst_meets_no_raw_blank_or_name(shipped):
    view = select(shipped, Filters())
    for table in (tables.REVENUE, tables.FIGURES):
        text = table.shown(view).select_dtypes(["str", "object"])
        assert not text.isin(["nan", "NaN", "<NA>", "NaT"]).any().any()
        assert not text["Block"].str.contains("_").any()
    assert money_tables.LOW in table.shown(view)


def test_an_analyst_takes_away_which_bounds_of_a_claim_are_open():
    view = select(
        of(
            "claim_key,actor,amount_low,amount_high,currency,amount_per,measure\n"
            "more,X,5,,USD,year,income\nupto,X,,5,USD,year,income\nboth,X,5,5,USD,year,income\n"
        ),
        Filters(),
    )
    rows = tables.REVENUE.build(view).set_index("Claim")
    assert rows["Open below"].to_dict() == {"more": "no", "upto": "yes", "both": "no"}
    assert rows["Open above"].to_dict() == {"more": "yes", "upto": "no", "both": "no"}
    assert rows.loc["more", "USD per year, highest"] == 5  # lent by the lower bound


def test_an_analyst_finds_the_widest_gap_among_figures_as_given_too(shipped):
    rows = tables.REVENUE.build(select(shipped, Filters())).set_index("Claim")
    assert rows.loc["us-equipment-left-value", ["Spread (times)", "Gap (times)"]].tolist() == [11.7, 11.7]
