import pandas as pd
import pytest

from data.balance import fading


def test_an_analyst_sees_a_claim_fade_by_half_in_two_years():
    held = pd.DataFrame(
        {
            "first": pd.to_datetime(["2020-01-01", "2020-01-01", None]),
            "last": pd.to_datetime(["2020-01-31", "2020-01-31", None]),
            "open": [False, True, True],
        }
    )
    periods = pd.PeriodIndex(["2018-01", "2020-01", "2022-02", "2024-02"], freq="M")
    faded = fading.fade(held, periods)
    assert faded[:, 0] == pytest.approx([0, 1, 0.5, 0.25], abs=0.002)
    assert faded[:, 1] == pytest.approx([0.5 ** (23 / 24), 1, 0.5, 0.25], abs=0.002)
    assert faded[:, 2].tolist() == [0, 0, 0, 0]
