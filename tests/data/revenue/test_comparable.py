import pandas as pd
import pytest

from data.revenue import comparable
from data.revenue.comparable import ENDLESS
from tests.data.revenue.test_sums import USD, dossier

WEEKLY = {"amount_low": 10, "amount_high": 99, "currency": "USD", "amount_per": "week"}
TOTAL = {"amount_low": 200, "amount_high": 200, "currency": "USD", "amount_per": "total"}


def pair_of(one: dict, other: dict):
    loaded = dossier({"claim_key": "a", **one}, {"claim_key": "b", **other})
    return comparable.together(*comparable.figures(loaded, ["a", "b"]).itertuples())


def test_an_analyst_compares_figures_as_given_where_they_have_a_unit_in_common():
    pair = pair_of(
        {"amount_low": 5, "currency": "AFN", "amount_per": "month"},
        {"amount_low": 7, "amount_high": 8, "currency": "AFN", "amount_per": "month"},
    )
    assert (pair.one, pair.other) == ((5, ENDLESS), (7, 8))
    assert (pair.currency, pair.per) == ("AFN", "month")
    assert pair.said == ("AFN 5 / month or more", "AFN 7–8 / month")


def test_an_analyst_compares_other_figures_in_dollars_per_year():
    pair = pair_of(
        {**USD, "amount_high": 5},
        {"amount_low": 160, "currency": "AFN", "amount_per": "month", "start": 2020},
    )
    assert (pair.one, pair.other) == ((0, 5), (24, ENDLESS))  # 160 × 12 ÷ 80
    assert pair.said == ("$5 / year or less", "$24 / year or more")


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2021-01-01", "2021-01-10", (10, 10)),
        ("2021-01", "2021-02", (2, 59)),
        ("2020", "2021-12-31", (366, 731)),
        ("2021", "2021", None),  # may be no time at all
        ("", "2021", None),
    ],
)
def test_an_analyst_counts_the_least_and_the_most_days_that_dates_may_mean(start, end, days):
    loaded = dossier({**TOTAL, "start": start, "end": end})
    assert comparable.days_of(next(comparable.figures(loaded, ["c"]).itertuples())) == days


def test_an_analyst_counts_an_unended_total_until_it_was_published():
    for source, days in (("new", (121, 121)), ("bare", None), ("old", None)):
        loaded = dossier({**TOTAL, "start": "2021-01-01", "source_id": source})
        assert comparable.days_of(next(comparable.figures(loaded, ["c"]).itertuples())) == days


def test_an_analyst_holds_a_rate_against_a_total_either_way_round():
    dated = {**TOTAL, "start": "2021-01-01", "end": "2021-01-14"}
    pair = pair_of(WEEKLY, dated)
    assert (pair.one, pair.other) == ((20, 198), (200, 200))
    assert (
        pair.said[0] == "$10–99 / week (record R0) over 2 weeks (1 Jan 2021 – 14 Jan 2021) comes to $20–198"
    )
    turned = pair_of(dated, WEEKLY)
    assert (turned.one, turned.other) == ((200, 200), (20, 198))


def test_an_analyst_holds_a_rate_against_a_total_of_another_currency_in_dollars():
    pair = pair_of(
        {"amount_low": 70, "amount_high": 70, "currency": "AFN", "amount_per": "day", "start": 2021},
        {**TOTAL, "start": "2021-01-01", "end": "2021-01-10"},
    )
    assert pair.one == pytest.approx((7, 7))  # 70 × 10 days ÷ 100
    assert pair.currency == "USD"


@pytest.mark.parametrize(
    "other",
    [
        {**WEEKLY, "measure": "budget"},  # another block
        {**WEEKLY, "measure": "unit_rate"},
        {**WEEKLY, "measure": ""},
        {**WEEKLY, "start": 2019, "end": 2019},  # another time
        {"share_percent": 5},
    ],
)
def test_an_analyst_is_not_shown_what_cannot_be_compared(other):
    assert pair_of({**WEEKLY, "start": 2021, "end": 2021}, other) is None


def test_an_analyst_reads_one_figure_of_several_records_once():
    loaded = dossier(
        WEEKLY, {**WEEKLY, "share_percent": 25}, {**WEEKLY, "stance": "denies"}, {"share_percent": 25}
    )
    found = comparable.figures(loaded, ["c"])
    assert found["records"].tolist() == [("R0", "R1"), ("R3",)]
    assert found["share_percent"].tolist()[1] == 25
    assert pd.isna(found["share_percent"].iloc[0])


def test_an_analyst_reads_a_sum_that_is_said_to_be_a_share_of_its_taker():
    share = {**WEEKLY, "share_percent": 25, "share_to": "X"}
    loaded = dossier(
        WEEKLY, share, {**share, "share_to": "Y", "payee": "X"}, {"share_percent": 25, "share_to": "X"}
    )
    found = comparable.divided(loaded, ["c"])
    assert found["records"].tolist() == [("R1",)]
    assert found["share_percent"].tolist() == [25]
