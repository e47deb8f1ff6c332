import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, money
from data.revenue.lens import ALL, ONLY, WITHOUT
from data.schema import SHIPPED
from tests.data.revenue.test_sums import USD, view

ENDS = ["usd_low", "usd_high"]
GOLD = [
    {**USD, "amount_low": 10, "amount_high": 20, "derived_from": "a"},
    {**USD, "amount_high": 400, "derived_from": "b"},
    {"currency": "USD", "amount_per": "month", "amount_low": 50, "amount_high": 50, "derived_from": "c"},
    {"stance": "denies", "derived_from": "d"},
    {**USD, "amount_low": 9999, "measure": "budget", "derived_from": "e"},
]


def said(*rows: dict, filters: Filters | None = None):
    """A view whose records come from the origins that ``derived_from`` names, each a source of its own."""
    cells = [{**row, "source_id": row.get("derived_from", "")} for row in rows]
    return view(*({k: v for k, v in row.items() if k != "derived_from"} for row in cells), filters=filters)


def rows_of(found: lens.Lens, kind: str) -> dict[str, tuple]:
    own = found.intervals[found.intervals["kind"] == kind]
    return {row["origin"]: tuple(row[ENDS]) for _, row in own.iterrows()}


def test_an_analyst_reads_the_interval_of_all_of_each_and_without_each_origin():
    found = lens.under(said(*GOLD), "c")
    assert rows_of(found, ALL) == {"": (10, 600)}
    assert rows_of(found, ONLY) == {"a": (10, 20), "b": (400, 400), "c": (600, 600)}
    assert rows_of(found, WITHOUT) == {"b": (10, 600), "c": (10, 400), "a": (400, 600)}
    assert found.whole["spread"] == 60
    assert found.whole["gap"] == 30  # 600 against 20
    without = found.intervals[found.intervals["kind"] == WITHOUT].set_index("origin")
    assert without["gap"].to_dict() == {"a": 1.5, "b": 30, "c": 1}
    # "Up to 400" leaves the lower end open only where nobody gives a lower figure.
    assert without["open_below"].to_dict() == {"a": True, "b": False, "c": False}
    assert without["ceilings"].to_dict() == {"a": 1, "b": 0, "c": 1}


def test_an_analyst_finds_each_figure_once_and_denials_last_and_out_of_the_interval():
    found = lens.under(said(*GOLD), "c")
    assert found.figures["record_id"].tolist() == ["R0", "R1", "R2", "R4", "R3"]
    assert found.figures["counts"].tolist() == [True, True, True, False, False]
    assert found.figures["note"].iloc[-1] == "no sum is given"


def test_an_analyst_sees_which_records_the_filters_hide_and_loses_none_of_them():
    found = lens.under(said(*GOLD, filters=Filters(stances=("denies",))), "c")
    assert len(found.figures) == 5
    assert found.figures["hidden"].sum() == 4
    assert rows_of(found, ALL) == {"": (10, 600)}


def test_an_analyst_who_opens_what_is_no_claim_of_money_gets_no_interval():
    assert lens.under(said(*GOLD), "nobody") is None
    bare = lens.under(said({"stance": "denies"}), "c")
    assert (bare.block, len(bare.intervals), len(bare.figures)) == ("", 0, 1)


def test_an_analyst_finds_nothing_left_without_the_only_origin():
    found = lens.under(said({**USD, "amount_low": 5, "derived_from": "a"}), "c")
    assert found.intervals["kind"].tolist() == [ALL, ONLY]


def test_an_analyst_sees_the_interval_that_the_picture_shows_for_every_shipped_claim():
    shipped = select(load_folder(SHIPPED), Filters())
    for _, row in money.claims(shipped).iterrows():
        found = lens.under(shipped, row["claim"])
        assert found.block == row["block"]
        if math.isnan(row["usd_low"]):
            assert found.intervals.empty
        else:
            shown = ["usd_low", "usd_high", "open_below", "open_above", "spread", "gap"]
            assert found.whole[shown].tolist() == row[shown].tolist()


bounds = st.none() | st.floats(1, 1e12)
figures = st.lists(
    st.tuples(st.sampled_from("abcd"), bounds, bounds, st.sampled_from(["USD", "AFN"])), min_size=1
)


def from_drawn(drawn):
    rows = []
    for origin, low, high, currency in drawn:
        if low is not None and high is not None:
            low, high = sorted((low, high))
        cells = {"amount_low": low, "amount_high": high, "currency": currency, "amount_per": "month"}
        rows.append(
            {**{k: v for k, v in cells.items() if v is not None}, "start": 2021, "derived_from": origin}
        )
    return lens.under(said(*rows), "c")


@given(figures)
def test_an_analyst_never_sees_an_interval_widen_when_an_origin_is_left_out(drawn):
    found = from_drawn(drawn)
    part = found.intervals[found.intervals["kind"] != ALL]
    assert (part["usd_low"] >= found.whole["usd_low"]).all() if len(part) else True
    assert (part["usd_high"] <= found.whole["usd_high"]).all() if len(part) else True
    for name in ("ceilings", "floors", "spread", "gap", "figures"):
        assert all(value <= found.whole[name] for value in part[name])


@given(figures)
def test_an_analyst_never_sees_low_and_high_swapped_by_the_conversion(drawn):
    found = from_drawn(drawn).counted
    both = found[found[ENDS].notna().all(axis=1)]
    assert (both["usd_low"] <= both["usd_high"]).all()


@given(figures)
def test_an_analyst_finds_what_is_left_without_an_origin_as_if_it_had_never_spoken(drawn):
    found = from_drawn(drawn)
    for _, row in found.intervals[found.intervals["kind"] == WITHOUT].iterrows():
        rest = lens.intervals(found.counted[found.counted["origin"] != row["origin"]]).iloc[0]
        names = [*ENDS, "open_below", "open_above", "ceilings", "floors", "spread", "gap", "figures"]
        assert row[names].tolist() == pytest.approx(rest[names].tolist())
