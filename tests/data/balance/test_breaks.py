import dataclasses
from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.balance import breaks, control
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


def test_an_analyst_sees_that_a_planted_break_is_no_chance():
    found = breaks.difference(told(planted, origins=19))
    assert found.seen == pytest.approx(2.0)
    assert found.p == pytest.approx(1 / 1000, abs=0.003)


def test_an_analyst_sees_that_what_comes_by_turns_may_well_be_chance():
    assert breaks.difference(told(by_turns, origins=19)).p > 0.4


def test_an_analyst_reads_k_and_one_of_n_and_one():
    assert breaks.Compared(0.5, np.array([0.4, -0.5, 0.6, 0.0])).p == 3 / 5
    assert breaks.Compared(0.5, np.zeros(999)).p == 1 / 1000


def test_an_analyst_sees_the_claims_of_one_origin_keep_together():
    claims = breaks.the_row(told(planted, origins=6))
    for order in np.concatenate([*breaks.shuffles(claims, times=20)]):
        own = claims.origin[order]
        assert (own[1:] != own[:-1]).sum() == 5
        assert all((np.diff(order[own == origin]) > 0).all() for origin in set(own))
        assert sorted(order) == [*range(len(order))]


def test_an_analyst_with_few_origins_or_claims_or_no_point_reads_why_nothing_is_tested():
    assert "fewer than 5 origins" in breaks.why_not(told(planted, origins=4))
    late = dataclasses.replace(told(planted, origins=9).dossier, turning_point=date(2029, 1, 1))
    assert "Fewer than 5 claims on one side" in breaks.why_not(select(late, Filters()))
    assert "No turning point is set" in breaks.why_not(select(of(EMPTY), Filters()))
    assert breaks.why_not(told(planted, origins=5)) == ""


def test_an_analyst_gets_the_same_shuffles_each_time_and_whatever_the_chunks(monkeypatch):
    claims = breaks.the_row(told(planted, origins=6))
    once = np.concatenate([*breaks.shuffles(claims)])
    monkeypatch.setattr(breaks, "CELLS_AT_ONCE", 60)
    assert (np.concatenate([*breaks.shuffles(claims)]) == once).all()


def test_an_analyst_of_very_many_claims_waits_for_fewer_shuffles_but_enough(monkeypatch):
    claims = breaks.the_row(told(planted, origins=6))
    monkeypatch.setattr(breaks, "MOST_LAID", 1)
    assert len(np.concatenate([*breaks.shuffles(claims)])) == breaks.FEWEST_SHUFFLES


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
    sides = control.before_and_after(view)["balance"]
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
    assert days == [["2018-01-01", "2018-01-01"], ["2018-04-01", "2018-10-01"]]


def test_an_analyst_without_claims_on_control_gets_no_candidates():
    assert breaks.scan(select(of(EMPTY), Filters())).empty
    assert breaks.proposed(select(of(EMPTY), Filters())).empty
