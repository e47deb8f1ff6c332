import dataclasses
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import money, sums
from data.schema import SHIPPED
from tests.tiny import of

HEAD = (
    "record_id,claim_key,actor,category,stance,start,end,amount_low,amount_high,currency,amount_per,"
    "measure,payer,payee,share_percent,share_to,commodity,amount_text,source_id\n"
)


SOURCES = "source_id,title,published\nnew,New,2021-05-01\nold,Old,2010\nbare,Bare,\n"


RATES = """\
currency,year,per_usd
AFN,2020,80
AFN,2021,100
afn,2021,999
PKR,2021,160
EUR,2021,0.5
XXX,2021,0
"""


def row(**cells) -> str:
    given = {"record_id": "R", "claim_key": "c", "actor": "X", "measure": "income", **cells}
    return ",".join(str(given.get(name, "")) for name in HEAD.strip().split(",")) + "\n"


def dossier(*rows: dict, rates: str = RATES):
    texts = [row(**{"record_id": f"R{number}", **cells}) for number, cells in enumerate(rows)]
    return of(HEAD + "".join(texts), sources=SOURCES, **({"rates": rates} if rates else {}))


def view(*rows: dict, rates: str = RATES, filters: Filters | None = None):
    return select(dossier(*rows, rates=rates), filters or Filters())


def one(**cells) -> pd.Series:
    return sums.figures(view(cells)).iloc[0]


USD = {"currency": "USD", "amount_per": "year"}


KINDS = [
    {
        "currency": currency,
        "amount_per": per,
        "start": start,
        "end": end,
        "amount_low": 1,
        "claim_key": f"c{end}",
    }
    for currency in ("USD", "AFN", "PKR", "EUR", "XXX", "")
    for per in ("day", "week", "month", "year", "total", "")
    for start in ("", "2020", "2021-01", "2020-06-15", "9999-12")
    for end in ("", "2021", "2021-12", "2021-06-30", "9999-12")
]


bound = st.just(math.nan) | st.floats(0, 1e15)


@pytest.fixture(scope="module")
def every_kind():
    return view(*KINDS)


@pytest.fixture(scope="module")
def shipped():
    return select(load_folder(SHIPPED), Filters())


def test_an_analyst_keeps_an_open_end_open():
    more, upto = one(amount_low=20, **USD), one(amount_high=500, **USD)
    assert more["usd_low"] == 20
    assert math.isnan(more["usd_high"])
    assert math.isnan(upto["usd_low"])
    assert upto["usd_high"] == 500


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"amount_low": "", "amount_text": "a tenth"}, "no sum is given"),
        ({"measure": "unit_rate"}, "a rate per head or piece, with no word on how many"),
        ({"measure": "stock"}, "a stock at one moment, not a sum per year"),
        ({"measure": "output_value", "amount_per": ""}, "the period of the sum is not stated"),
        ({"currency": ""}, "the currency is not stated"),
        ({"currency": "AFN"}, "undated, so no year's exchange rate applies"),
        ({"currency": "AFN", "start": "2019"}, "no exchange rate for AFN in 2019"),
        ({"currency": "XXX", "start": "2021"}, "no exchange rate for XXX in 2021"),  # a rate of nought
        ({"currency": "QQQ", "start": "2021"}, "no exchange rate for QQQ in 2021"),
    ],
)
def test_an_analyst_is_told_why_a_figure_is_not_computed(cells, reason):
    figure = one(**{"amount_low": 5, "amount_per": "year", "currency": "USD", **cells})
    assert math.isnan(figure["usd_low"])
    assert math.isnan(figure["usd_high"])
    assert figure["note"] == reason


def test_an_analyst_is_told_where_only_the_year_of_publication_gave_the_rate():
    figure = one(amount_low=500, currency="AFN", amount_per="year", source_id="new")
    assert (figure["usd_low"], figure["rate"]) == (5, 100)
    assert figure["note"] == "undated itself: rate of the year of publication"
    assert one(amount_low=500, source_id="new", **USD)["note"] == ""


def test_an_analyst_without_rates_still_compares_dollars():
    afghanis = {"amount_low": 5, "currency": "AFN", "amount_per": "year", "start": "2021"}
    figures = sums.figures(view(afghanis, {"amount_low": 5, **USD}, rates=""))
    assert figures["usd_low"].fillna(0).tolist() == [0, 5]
    assert figures["note"].tolist() == ["no exchange rate for AFN in 2021", ""]


@pytest.mark.parametrize(
    ("cells", "taker", "stated"),
    [
        ({"payee": "Y", "share_to": "Z"}, "Y", True),
        ({"share_to": "Z"}, "Z", True),
        ({}, "X", False),
        ({"payer": "X"}, "", False),  # X pays, nobody says whom
        ({"payer": "Y"}, "X", False),
    ],
)
def test_an_analyst_reads_who_takes_the_money_in_and_whether_the_source_says_so(cells, taker, stated):
    figure = one(amount_low=5, **USD, **cells)
    assert (figure["taker"], figure["taker_stated"]) == (taker, stated)


def test_an_analyst_reads_what_the_money_is_made_with():
    assert one(amount_low=5, commodity="gold", category="mining")["stream"] == "gold"
    assert one(amount_low=5, category="taxation_extortion")["stream"] == "Taxation and extortion"


@pytest.mark.parametrize(
    ("measure", "block"), [*sums.MEASURES.items(), ("", sums.UNSTATED), ("never heard of", sums.UNSTATED)]
)
def test_an_analyst_finds_each_measure_in_its_own_block(measure, block):
    assert one(amount_low=5, **USD | {"measure": measure})["block"] == block


def test_an_analyst_finds_what_has_no_sum_apart():
    assert one(share_percent=10, measure="")["block"] == sums.SHARES
    assert one(amount_text="a tenth", measure="demand")["block"] == sums.SHARES


def test_an_analyst_cannot_spoil_the_figures_of_the_view():
    found = view({"amount_low": 5, **USD})
    figures = sums.figures(found)
    figures["usd_low"] = 0
    assert sums.figures(found)["usd_low"].tolist() == [5]


@pytest.mark.parametrize(
    ("record", "low", "high"),
    [
        ("A-022", 520e6, 5_148e6),  # $10m–99m a week × 52
        ("B-024", 3e6 * 12 / 67.86609, 5e6 * 12 / 67.86609),  # afghanis a month, published 2016
        ("B-058", 1e6 * 365 / 76.81354, 1e6 * 365 / 76.81354),  # afghanis a day, published 2020
        # December 2021 to May 2022: 122 to 182 days
        ("B-059", 33.8e6 * 365 / 182, 33.8e6 * 365 / 182),
        ("B-105", 186.7e9 / 88.53, 186.7e9 / 88.53),  # solar year 1401: mostly 2022
        # 1 December 2022 to 20 November 2023, when it was published: 355 days, mostly 2023
        ("B-114", 4e9 * 365 / 355 / 78.76, 4e9 * 365 / 355 / 78.76),
        # "more than", 1 August 2021 to 15 May 2022, when it was published: 288 days, mostly 2021
        ("B-065", 10e9 * 365 / 288 / 87.74, math.nan),
        ("B-148", 2.5e9 / 70.40803, 3e9 / 70.40803),  # rupees, published 2008
        ("B-112", math.nan, math.nan),  # nine months of 2025, dated to the year alone
        ("B-007", math.nan, math.nan),  # since 2022, no end
        ("B-141", math.nan, math.nan),  # per family member
    ],
)
def test_an_analyst_can_redo_the_figures_of_the_shipped_dossier_by_hand(shipped, record, low, high):
    figure = sums.figures(shipped).set_index("record_id").loc[record]
    assert figure[["usd_low", "usd_high"]].tolist() == pytest.approx([low, high], nan_ok=True)


def test_an_analyst_reads_that_a_rate_is_per_head_and_loses_no_qualifier(shipped):
    given = dict(zip(sums.figures(shipped)["record_id"], sums.as_given(sums.figures(shipped)), strict=True))
    assert given["B-141"] == "$40 / month, per head or piece"
    assert given["B-152"] == "$4m total or more"  # "at least $4 million"


def test_an_analyst_who_slips_on_the_keyboard_gets_no_endless_sum():
    view = select(
        of("actor,amount_low,amount_high,currency,amount_per,measure\nX,1e308,1e308,USD,day,income\n"),
        Filters(),
    )
    assert sums.figures(view)[["usd_low", "usd_high"]].isna().all(axis=None)
    assert sums.figures(view)["note"].tolist() == ["more than all the money there is; look for a slip"]


def test_an_analyst_reads_nobody_takes_in_a_cost_or_a_stock():
    view = select(load_folder(SHIPPED), Filters())
    figures = sums.figures(view).set_index("record_id")
    assert (figures.loc[["B-021", "B-095", "B-168", "B-039"], "taker"] == "").all()
    assert figures.loc["B-113", ["taker", "block"]].tolist() == ["Kandahar faction", sums.STATE]


@given(low=bound, high=bound)
def test_an_analyst_never_sees_the_lowest_above_the_highest(every_kind, low, high):
    low, high = (high, low) if low > high else (low, high)
    changed = every_kind.dossier.records.assign(amount_low=low, amount_high=high, amount_text="said")
    tables = {**every_kind.dossier._tables, "records": changed}
    found = select(dataclasses.replace(every_kind.dossier, _tables=tables), Filters())
    figures, claims = sums.figures(found), money.claims(found)
    assert figures["amount_low"].tolist() == pytest.approx([low] * len(figures), nan_ok=True)
    assert not (figures["usd_low"] > figures["usd_high"]).any()
    assert not (claims["usd_low"] > claims["usd_high"]).any()
    computed = figures[["usd_low", "usd_high"]].notna().any(axis=1)
    assert (computed | (figures["note"] != "")).all()
