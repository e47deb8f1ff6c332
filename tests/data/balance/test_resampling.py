import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.balance import control, resampling
from data.filters import Filters
from data.query import select
from tests.data.balance.test_control import dossier, made
from tests.tiny import EMPTY, of


def said(holders, origins, day="2022-01-01"):
    """One claim of weight 1 per holder and origin, after the turning point."""
    frame = made([(f"c{place}", holder, 1.0, 0, "after") for place, holder in enumerate(holders)])
    return frame.assign(origin=pd.Categorical(origins), first=pd.Timestamp(day), last=pd.Timestamp(day))


def balances(evidence, draws=20_000):
    held = control.claims(evidence)
    net, whole = control.net_and_whole(held)
    times = np.concatenate([*resampling.counted(evidence, draws=draws)])
    return (times @ net) / (times @ whole)


def test_an_analyst_finds_the_limits_that_can_be_worked_out_by_hand():
    # Five origins, one of which speaks for the partner. Drawn k times of 5, B = 1 - 2k/5; k is binomial (5, 1/5):
    # P(k = 0) = 0.33 and P(k >= 3) = 0.058, so that the 95th percentile is +1 and the 5th is 1 - 6/5.
    found = balances(said(["focal"] * 4 + ["partner"], list("abcde")))
    low, high = resampling.limits(found[:, None])[0]
    assert (low, high) == pytest.approx((-0.2, 1.0))
    assert (found == 1.0).mean() == pytest.approx(0.8**5, abs=0.02)


def test_an_analyst_sees_the_claims_of_one_origin_come_and_go_together():
    times = np.concatenate([*resampling.counted(said(["focal", "partner", "focal"], ["a", "a", "b"]))])
    assert (times[:, 0] == times[:, 1]).all()
    assert (times[:, 0] + times[:, 2] == 2).all()


def test_an_analyst_sees_a_claim_of_two_origins_count_by_the_mean_of_both():
    evidence = said(["focal", "focal", "partner"], ["a", "b", "c"]).assign(
        claim=pd.Categorical(["x", "x", "y"])
    )
    times = np.concatenate([*resampling.counted(evidence)])
    # Of three draws, those that are not of c are of a or b: half of these is the mean of the two.
    assert times[:, 0] == pytest.approx((3 - times[:, 1]) / 2)


def test_an_analyst_gets_the_same_band_each_time_and_whatever_the_chunks(monkeypatch):
    evidence = said(["focal", "partner"] * 4, list("abcdefgh"))
    once = np.concatenate([*resampling.counted(evidence)])
    assert (once == np.concatenate([*resampling.counted(evidence)])).all()
    monkeypatch.setattr(resampling, "CELLS_AT_ONCE", 80)
    chunks = [*resampling.counted(evidence)]
    assert len(chunks) == resampling.DRAWS // 10
    assert (np.concatenate(chunks) == once).all()
    assert len(once) == resampling.DRAWS


@given(st.lists(st.sampled_from(["focal", "partner", "mutual"]), min_size=1, max_size=9))
def test_an_analyst_never_sees_a_band_beyond_the_scale(holders):
    low, high = resampling.limits(balances(said(holders, range(len(holders))), 50)[:, None])[0]
    assert -1 - 1e-9 <= low <= high <= 1 + 1e-9


def test_an_analyst_gets_the_same_draws_by_origin_as_claim_by_claim():
    view = select(dossier(), Filters())
    held = control.claims(view.control)
    net, whole = control.net_and_whole(held)
    on = held["before"].to_numpy(dtype=float)
    times = np.concatenate([*resampling.counted(view.control)])
    expected = (times @ (net * on)) / np.where(times @ (whole * on) > 0, times @ (whole * on), np.nan)
    assert np.allclose(resampling.drawn(view).sides["before"], expected, equal_nan=True)


HEADER = "record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,credibility,source_id\n"


def spoken(origins, partner="P"):
    """So many claims on each side, each of an origin of its own; before the partner holds, after F does."""
    rows = [
        f"{side}{n}{partner},tie,{side}{n}{partner},F,{partner},contact,{holder},asserts,{year},{year},1,s{side}{n}\n"
        for side, holder, year in (("b", partner, 2020), ("a", "F", 2022))
        for n in range(origins)
    ]
    return "".join(rows)


def test_an_analyst_sees_no_band_on_fewer_than_five_origins():
    for origins, there in ((4, False), (5, True)):
        view = select(dossier(HEADER + spoken(origins)), Filters())
        assert resampling.sides_band(view).notna().all(axis=None) == there
        assert bool(len(resampling.sides_by(view.control, ("partner",)))) == there
        assert resampling.band(view)["low"].notna().iloc[0] == there


def test_an_analyst_reads_the_same_band_by_partner_where_there_is_but_one():
    view = select(dossier(HEADER + spoken(6).replace("F,P,contact,F", "F,P,contact,mutual", 2)), Filters())
    by_partner = resampling.sides_by(view.control, ("partner",)).set_index("side")[["low", "high"]]
    pd.testing.assert_frame_equal(
        by_partner.loc[["before", "after", "change"]], resampling.sides_band(view), check_names=False
    )


def test_an_analyst_whose_file_says_nothing_of_control_gets_no_band():
    view = select(of(EMPTY), Filters())
    assert resampling.band(view).empty
    assert resampling.sides_band(view).isna().all(axis=None)
    assert resampling.sides_by(view.control, ("partner",)).empty
