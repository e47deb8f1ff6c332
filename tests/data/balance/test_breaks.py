import dataclasses
from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.balance import breaks, two_sides
from data.balance.rule import Rule
from data.filters import Filters
from data.query import select
from tests.data.balance.test_control import dossier
from tests.data.balance.test_resampling import HEADER
from tests.tiny import EMPTY, of

YEARS = range(2012, 2031)


def told(holder, origins=1):
    """A claim a year, of so many origins in turn, with the holder that ``holder`` says for the year."""
    rows = [
        f"R{year},tie,c{year},F,P,contact,{holder(year)},asserts,{year},{year},1,s{year % origins}\n"
        for year in YEARS
    ]
    return select(dossier(HEADER + "".join(rows)), Filters())


def planted(year):
    return "P" if year < 2021 else "F"


def by_turns(year):
    return "P" if year % 2 else "F"


def test_an_analyst_is_led_to_a_planted_break_wherever_it_is():
    view = told(lambda year: "P" if year < 2017 else "F", origins=19)
    best = breaks.proposed(view).iloc[0]
    assert best["day"] == pd.Timestamp("2017-01-01")
    assert (best["before"], best["after"], best["explained"]) == pytest.approx((-1.0, 1.0, 1.0))
    assert best["months"] == pytest.approx(-55.5, abs=0.1)
    assert breaks.best_break(view).p < 0.01
    assert breaks.best_break(told(by_turns, origins=19)).p > 0.2


def test_an_analyst_finds_the_assumed_break_in_the_scan_with_its_own_balances():
    view = told(planted, origins=19)
    view = dataclasses.replace(
        view, dossier=dataclasses.replace(view.dossier, turning_point=date(2021, 1, 1))
    )
    scan = breaks.scan(view)
    row = scan[scan["day"] == "2021-01-01"].iloc[0]
    sides = two_sides.before_and_after(view)["balance"]
    assert row[["before", "after"]].tolist() == pytest.approx(sides[["before", "after"]].tolist())
    assert row["explained"] == breaks.best_break(view).seen == pytest.approx(1.0)


def test_an_analyst_reads_the_share_of_the_spread_that_a_break_explains_by_hand():
    net, whole = np.array([[1.0, 0.5, -0.5, -1.0]]), np.ones((1, 4))
    before = np.array([[1.0], [1], [0], [0]])
    # B is 0 in all, +0.75 and -0.75 on the sides: of Σ s² = 2.5, 4 · 0.75² = 2.25 is between them.
    assert breaks.explained(net, whole, before, 1 - before)[0, 0] == pytest.approx(0.9)
    assert breaks.explained(whole, whole, before, 1 - before)[0, 0] == 0


def test_an_analyst_sees_days_that_part_the_claims_alike_as_one():
    # On 1 January the claim of that year is certainly after; on each later day of the year it is on neither side.
    scan = breaks.scan(told(planted, origins=19))
    days = scan.loc[scan["day"].dt.year == 2018, ["day", "until"]].astype("str").to_numpy().tolist()
    assert days == [["2018-01-01", "2018-01-01"], ["2018-01-02", "2018-12-31"]]


def test_an_analyst_without_claims_on_control_gets_no_candidates():
    assert breaks.scan(select(of(EMPTY), Filters())).empty
    assert breaks.proposed(select(of(EMPTY), Filters())).empty


@pytest.mark.parametrize("frequency", ["M", "Y"])
def test_an_analyst_is_led_to_the_same_stretches_whatever_the_points_of_the_line_are(frequency):
    view = told(planted, origins=19)
    other = dataclasses.replace(view, rule=Rule(frequency=frequency))
    columns = ["day", "until", "explained"]
    pd.testing.assert_frame_equal(breaks.scan(view)[columns], breaks.scan(other)[columns])


def test_an_analyst_of_very_many_stretches_gets_those_of_the_periods_with_their_own_ends(monkeypatch):
    monkeypatch.setattr(breaks, "MOST_CANDIDATES", 3)
    scan = breaks.scan(told(planted, origins=19))
    assert not breaks.whole(told(planted, origins=19))
    days = scan.loc[scan["day"].dt.year == 2018, ["day", "until"]].astype("str").to_numpy().tolist()
    assert days == [["2018-01-01", "2018-01-01"], ["2018-01-02", "2018-12-31"]]


def test_an_analyst_of_a_period_gets_no_candidate_outside_it():
    rows = told(planted, origins=19).dossier
    scan = breaks.scan(select(rows, Filters(period=("2014", "2026"))))
    assert scan["until"].min() >= pd.Timestamp("2014-01-01")
    assert scan["day"].max() <= pd.Timestamp("2026-12-31")
