import dataclasses

import pandas as pd
import pytest

from data.balance import control, fading, two_sides
from data.balance.rule import AT_ONCE, FULL, NEVER, OUT, USUAL, Rule
from data.choice import Choice, chosen
from data.filters import Filters
from data.query import View, sayable, select
from tests.data.balance.test_control import dossier


def view(**rule) -> View:
    return dataclasses.replace(select(dossier(), Filters()), rule=Rule(**rule))


def line(**rule) -> pd.DataFrame:
    series = control.line(view(**rule))
    return series.set_index(series["period"].astype(str))


def test_an_analyst_reads_only_what_is_not_as_usual():
    assert USUAL.in_words() == "usual settings"
    assert Rule("M", 6.0, True, FULL, ("P", "Q")).in_words() == (
        "by month, claims fade with a half-life of 6 months, equal weights, contested claims counted in full, "
        "partners: P, Q"
    )


def test_an_analyst_chooses_how_often_there_is_a_point():
    assert line(frequency="M").index[[0, -1]].tolist() == ["2020-01", "2022-12"]
    assert line(frequency="Y").index.tolist() == ["2020", "2021", "2022"]


@pytest.mark.parametrize(("half_life", "left"), [(AT_ONCE, 0.0), (12.0, 0.5), (NEVER, 1.0)])
def test_an_analyst_lets_claims_fade_faster_or_never(half_life, left):
    held = pd.DataFrame(
        {"first": pd.to_datetime(["2020-01-01"]), "last": pd.to_datetime(["2020-12-31"]), "open": [False]}
    )
    faded = fading.fade(held, pd.PeriodIndex(["2019", "2020", "2022"], freq="Y"), half_life)
    assert faded[:, 0] == pytest.approx([0, 1, left], abs=0.001)


def test_an_analyst_who_lets_nothing_fade_at_all_sees_the_claims_of_their_own_time_alone():
    # In 2021 nothing is attested but the mutual claim of 2020 to 2022.
    series = line(half_life=AT_ONCE)
    assert series.loc["2021Q2", "claims"] == 1
    assert line(half_life=NEVER).loc["2022Q4", "claims"] == 5


def test_an_analyst_weighs_all_records_alike():
    held = control.claims(view(equal=True).control).set_index("claim")[control.WEIGHTS]
    assert held.loc["split"].tolist() == [0.5, 0.5, 0]
    assert held.loc["over-q"].tolist() == [0, 1, 0]
    assert held.loc["contested"].tolist() == [0, 0.5, 0]


@pytest.mark.parametrize(("share", "weight"), [(FULL, 1.0), (0.5, 0.5)])
def test_an_analyst_counts_contested_claims_in_full_or_half(share, weight):
    after = two_sides.before_and_after(view(contested=share)).loc["after"]
    # over-q weighs 0.25 for the partner, both 1 for neither.
    assert after["balance"] == pytest.approx(-(0.25 + weight) / (1.25 + weight))
    assert after[["lowest", "highest"]].tolist() == pytest.approx([-1.25 / 2.25, -0.25 / 1.25])


def test_an_analyst_leaves_contested_claims_out_of_every_figure_and_its_evidence():
    out = view(contested=OUT)
    after = two_sides.before_and_after(out).loc["after"]
    assert after[["claims", "contested"]].tolist() == [2, 0]
    assert after[["balance", "lowest", "highest"]].tolist() == pytest.approx([-0.25 / 1.25] * 3)
    assert "contested" not in set(chosen(out, Choice("control", ("", "after")))["claim"])


def test_an_analyst_follows_other_partners_than_the_usual_ones():
    assert sayable(dossier()) == ["P", "Q", "S"]
    assert set(view(partners=("S",)).control["claim"]) == {"state"}
    assert set(view(partners=("P",)).control["partner"]) == {"P"}
    assert set(view().control["partner"]) == {"P", "Q"}


def test_an_analyst_opens_a_month_to_the_claims_that_stand_in_it_under_the_same_rule():
    fast = view(frequency="M", half_life=AT_ONCE)
    assert set(chosen(fast, Choice("control", ("", "2021-05")))["claim"]) == {"both"}
    assert len(set(chosen(view(), Choice("control", ("", "2021-05")))["claim"])) > 1
