import dataclasses
from datetime import date

import numpy as np
import pytest

from data.balance import shuffling
from data.filters import Filters
from data.query import select
from tests.data.balance.test_breaks import by_turns, planted, told
from tests.tiny import EMPTY, of


def test_an_analyst_sees_that_a_planted_break_is_no_chance():
    found = shuffling.difference(told(planted, origins=19))
    assert found.seen == pytest.approx(2.0)
    assert found.p == pytest.approx(1 / 1000, abs=0.003)


def test_an_analyst_sees_that_what_comes_by_turns_may_well_be_chance():
    assert shuffling.difference(told(by_turns, origins=19)).p > 0.4


def test_an_analyst_reads_k_and_one_of_n_and_one():
    assert shuffling.Compared(0.5, np.array([0.4, -0.5, 0.6, 0.0])).p == 3 / 5
    assert shuffling.Compared(0.5, np.zeros(999)).p == 1 / 1000


def test_an_analyst_sees_the_claims_of_one_origin_keep_together():
    claims = shuffling.the_row(told(planted, origins=6))
    for order in np.concatenate([*shuffling.shuffles(claims, times=20)]):
        own = claims.origin[order]
        assert (own[1:] != own[:-1]).sum() == 5
        assert all((np.diff(order[own == origin]) > 0).all() for origin in set(own))
        assert sorted(order) == [*range(len(order))]


def test_an_analyst_with_few_origins_or_claims_or_no_point_reads_why_nothing_is_tested():
    assert "fewer than 5 origins" in shuffling.why_not(told(planted, origins=4))
    late = dataclasses.replace(told(planted, origins=9).dossier, turning_point=date(2029, 1, 1))
    assert "Fewer than 5 claims on one side" in shuffling.why_not(select(late, Filters()))
    assert "No turning point is set" in shuffling.why_not(select(of(EMPTY), Filters()))
    assert shuffling.why_not(told(planted, origins=5)) == ""


def test_an_analyst_gets_the_same_shuffles_each_time_and_whatever_the_chunks(monkeypatch):
    claims = shuffling.the_row(told(planted, origins=6))
    once = np.concatenate([*shuffling.shuffles(claims)])
    monkeypatch.setattr(shuffling, "CELLS_AT_ONCE", 60)
    assert (np.concatenate([*shuffling.shuffles(claims)]) == once).all()


def test_an_analyst_of_very_many_claims_waits_for_fewer_shuffles_but_enough(monkeypatch):
    claims = shuffling.the_row(told(planted, origins=6))
    monkeypatch.setattr(shuffling, "MOST_LAID", 1)
    assert len(np.concatenate([*shuffling.shuffles(claims)])) == shuffling.FEWEST_SHUFFLES
