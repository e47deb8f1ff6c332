import math
from datetime import date

import pytest

from data.revenue import sums
from tests.data.revenue.test_sums import one, view


@pytest.mark.parametrize(("per", "times"), [("day", 365), ("week", 52), ("month", 12), ("year", 1)])
def test_an_analyst_compares_figures_of_every_period_per_year(per, times):
    figure = one(amount_low=10, amount_high=20, currency="USD", amount_per=per)
    assert (figure["usd_low"], figure["usd_high"], figure["note"]) == (10 * times, 20 * times, "")


@pytest.mark.parametrize(
    ("currency", "dollars"), [("USD", 800), ("AFN", 8), ("PKR", 5), ("EUR", 1600), ("pkr", 5)]
)
def test_an_analyst_compares_figures_of_every_currency_in_dollars(currency, dollars):
    figure = one(amount_low=800, amount_high=800, currency=currency, amount_per="year", start="2021")
    assert (figure["usd_low"], figure["usd_high"]) == (dollars, dollars)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2021-01-01", "2021-03-31", 90),  # three months to the day
        ("2021-01", "2021-03", 90),  # the same, in whole months
        ("2021-01", "2021-12", 365),
        ("2022-03", "2022-12", 306),  # ten months
        ("2020-12", "2021-05", 31 + 31 + 28 + 31 + 30 + 31),
        ("2021-01-15", "2021-05", 17 + 28 + 31 + 30 + 31),
    ],
)
def test_an_analyst_sees_a_total_spread_over_the_whole_months_it_was_taken_in(start, end, days):
    dated = {"currency": "USD", "amount_per": "total", "start": start, "end": end}
    figure = one(amount_low=1000, amount_high=1000, **dated)
    assert figure["usd_low"] == figure["usd_high"] == pytest.approx(1000 * 365 / days)
    more, upto = one(amount_low=1000, **dated), one(amount_high=1000, **dated)
    assert (more["usd_low"], upto["usd_high"]) == (figure["usd_low"], figure["usd_high"])
    assert math.isnan(more["usd_high"])
    assert math.isnan(upto["usd_low"])


def test_an_analyst_sees_no_day_after_its_publication_counted_to_a_total():
    dated = {"currency": "USD", "amount_per": "total", "start": "2020-06", "amount_low": 1000}
    days = (date(2021, 5, 1) - date(2020, 6, 1)).days + 1  # "new" was published on 1 May 2021
    assert one(**dated, end="2021-05", source_id="new")["usd_low"] == pytest.approx(1000 * 365 / days)
    for end, source in (("2021-05", "bare"), ("2021-05", "old")):
        assert one(**dated, end=end, source_id=source)["usd_low"] == pytest.approx(1000)
    before = (date(2021, 3, 31) - date(2020, 6, 1)).days + 1
    assert one(**dated, end="2021-03", source_id="new")["usd_low"] == pytest.approx(1000 * 365 / before)


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        ("2021-01-15", "", "a total whose start and end are not both stated"),  # a single event
        ("", "2021-05", "a total whose start and end are not both stated"),
        ("", "", "a total whose start and end are not both stated"),
        ("2021", "2021", "a total whose dates are not stated to the month"),
        ("2021", "2021-12", "a total whose dates are not stated to the month"),
        ("2021-01", "2021-02", "a total over less than three months, so not spread over a year"),
        (
            "2021-01-02",
            "2021-03-31",
            "a total over less than three months, so not spread over a year",
        ),
        (
            "2021-01-15",
            "2021-01-15",
            "a total over less than three months, so not spread over a year",
        ),
    ],
)
def test_an_analyst_is_told_why_a_total_is_not_spread(start, end, reason):
    figure = one(
        amount_low=9, amount_high=9, currency="USD", amount_per="total", start=start, end=end, source_id="new"
    )
    assert math.isnan(figure["usd_low"])
    assert figure["note"] == reason


@pytest.mark.parametrize(
    ("start", "end", "source", "year"),
    [
        ("2021", "2021", "", 2021),
        ("2020-03", "2021-03", "", 2020),  # ten months against three
        ("2020-11", "2021-03", "", 2021),
        ("2020-07", "2021-12", "", 2021),  # a whole year against half of one
        ("2018-07", "2020-12", "", 2019),  # two whole years: the earlier
        ("2021-06-01", "", "old", 2021),  # an event of that day, whenever it was printed
        ("", "2020-04", "new", 2020),
        ("2020-02", "", "new", 2020),  # attested until May 2021
        ("", "", "new", 2021),
        ("", "", "old", 2010),
    ],
)
def test_an_analyst_finds_the_rate_of_the_year_that_holds_most_of_the_span(start, end, source, year):
    figure = one(amount_low=5, currency="AFN", amount_per="year", start=start, end=end, source_id=source)
    assert figure["rate_year"] == year


def test_an_analyst_reads_how_a_total_of_ten_months_was_put_per_year():
    dated = {"currency": "USD", "amount_per": "total", "start": "2022-03", "end": "2022-12"}
    figures = sums.figures(view({"amount_low": 5, "amount_high": 5, **dated}, {"amount_low": 5, **dated}))
    assert sums.methods(figures) == ["× 365 ÷ 306 days"] * 2  # 365 ÷ 306
