import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import amounts, money, sums
from data.schema import SHIPPED
from tests.data.revenue.test_sums import USD, view
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of, tiny


@pytest.fixture(scope="module")
def shipped():
    return select(load_folder(SHIPPED), Filters())


def claim(*rows: dict) -> pd.Series:
    return money.claims(view(*rows)).iloc[0]


def test_an_analyst_finds_a_claim_in_the_block_of_most_of_its_figures():
    budget, income = ({"amount_low": 5, "measure": kind, **USD} for kind in ("budget", "income"))
    assert claim(budget, budget, income)["block"] == sums.STATE
    assert claim(budget, income)["block"] == sums.INCOME
    assert claim({"share_percent": 5}, {"share_percent": 6}, budget)["block"] == sums.STATE
    assert claim(budget | {"stance": "denies"}, budget | {"stance": "denies"}, income)["block"] == sums.INCOME


def test_an_analyst_sees_the_lowest_and_the_highest_that_anybody_asserts():
    found = claim(
        {"amount_low": 10, "amount_high": 40, **USD},
        {"amount_high": 5, **USD},
        {"amount_low": 80, **USD},
        {"amount_low": 1, "amount_high": 999, "stance": "denies", **USD},
        {"amount_low": 7000, "measure": "budget", **USD},  # never added to income
    )
    assert (found["usd_low"], found["usd_high"], found["spread"]) == (5, 80, 16)
    assert found["open_below"]
    assert found["open_above"]
    assert (found["gap"], found["gap_low"], found["gap_high"]) == (16, 5, 80)
    assert found["as_given"] == "$10–40 / year; $5 / year or less; $80 / year or more"


def test_an_analyst_reads_an_end_as_open_only_where_it_is_the_one_bound_of_a_figure():
    ceiling, floor = {"amount_high": 400, **USD}, {"amount_low": 30, **USD}
    found = claim({"amount_low": 14, "amount_high": 416, **USD}, ceiling, floor)
    assert (found["open_below"], found["open_above"]) == (False, False)
    assert (found["ceilings"], found["floors"]) == (1, 1)
    assert amounts.per_year_in_words(*found[list(amounts.ENDS)]) == "$14–416 / year"
    equal = claim({"amount_low": 300, "amount_high": 300, **USD}, {"amount_low": 300, **USD})
    assert amounts.per_year_in_words(*equal[list(amounts.ENDS)]) == "$300 / year or more"


def test_an_analyst_sees_no_gap_between_figures_that_meet():
    found = claim({"amount_low": 10, "amount_high": 40, **USD}, {"amount_low": 40, "amount_high": 60, **USD})
    assert (found["spread"], found["gap"]) == (6, 1)
    assert not found["open_below"]
    assert claim({"amount_low": 10, **USD}, {"amount_low": 5000, **USD})["gap"] == 1  # both open above


def test_an_analyst_sees_no_spread_where_nothing_is_comparable():
    found = claim({"share_percent": 10, "share_to": "Y", "amount_text": "a tenth"})
    assert found[["usd_low", "usd_high", "spread", "gap"]].isna().all()
    assert (found["as_given"], found["wordings"]) == ("10% to Y", "a tenth")
    assert found["notes"] == "no sum is given"


def test_an_analyst_sees_the_denials_of_the_whole_dossier_whatever_the_filters():
    said = [
        {"amount_low": 5, "amount_text": "five", "source_id": "new", **USD},
        {"stance": "denies", "source_id": "old"},
        {"stance": "denies", "amount_text": "never", "source_id": "old"},
    ]
    for filters in (Filters(), Filters(stances=("asserts",))):
        found = money.claims(view(*said, filters=filters)).iloc[0]
        assert (found["status"], found["denials"], found["denying_origins"]) == ("contested", 2, 1)
    assert found["records"] == 1
    assert money.claims(view(*said)).iloc[0]["wordings"] == "five; denial: never"
    only_denied = money.claims(view(*said, filters=Filters(stances=("denies",)))).iloc[0]
    assert (only_denied["origins"], only_denied["as_given"], only_denied["records"]) == (1, "", 2)


def test_an_analyst_finds_the_most_disputed_first_by_denying_then_asserting_origins_then_spread():
    def said(key, asserting, denying, high=10):
        yield from (
            {"claim_key": key, "amount_low": 1, "amount_high": high, "source_id": s, **USD} for s in asserting
        )
        yield from ({"claim_key": key, "stance": "denies", "source_id": source} for source in denying)

    rows = [
        *said("undisputed", ["new", "old", "bare"], []),
        *said("narrow", ["new"], ["old"]),
        *said("wide", ["new"], ["old"], high=5000),
        *said("often asserted", ["new", "bare"], ["old"]),
        *said("often denied", ["new"], ["old", "bare"]),
        *said("repeated", ["new"], ["old", "old", "old"], high=2),
    ]
    ranked = money.most_disputed(money.claims(view(*rows)))["claim"].tolist()
    assert ranked == ["often denied", "often asserted", "wide", "narrow", "repeated"]


@pytest.mark.parametrize("made", [tiny, hostile, lambda: of(ODD), lambda: of(EMPTY), lambda: of(EDGE_LIST)])
def test_an_analyst_with_little_or_odd_money_loses_nothing(made):
    found = select(made(), Filters())
    figures, claims = sums.figures(found), money.claims(found)
    assert set(claims["claim"]) == set(figures["claim"].astype(str))
    assert claims["usd_low"].isna().all()


def test_an_analyst_finds_the_widest_gap_of_the_shipped_dossier(shipped):
    claims = money.claims(shipped).set_index("claim")
    stipend = claims.loc["taliban-monthly-payment-to-ttp-chief"]
    assert (stipend["gap_low"], stipend["gap_high"], stipend["gap"]) == (500 * 12, 50_500 * 12, 101)
    assert claims.loc["aq-northern-gold-income", "gap"] == pytest.approx(520 / 300)
    assert claims["block"].value_counts()[[sums.INCOME, sums.STATE]].tolist() == [37, 15]
    assert claims["usd_low"].notna().sum() == 46


def test_an_analyst_finds_the_most_disputed_of_the_shipped_dossier(shipped):
    ranked = money.most_disputed(money.claims(shipped)).set_index("claim")
    assert ranked.index[:3].tolist() == [
        "korean-hostage-ransom-2007",
        "taliban-badakhshan-gold-share",
        "taliban-drug-income-2019-2020",
    ]
    assert ranked.iloc[0][["denying_origins", "origins"]].tolist() == [2, 2]
    assert len(ranked) == 12


ENDS = st.one_of(st.none(), st.integers(0, 6).map(float))


@given(st.lists(st.tuples(st.integers(0, 2), ENDS, ENDS), min_size=1, max_size=12))
def test_an_analyst_gets_the_same_bounds_as_from_a_plain_grouping(rows):
    table = pd.DataFrame(rows, columns=["claim", "usd_low", "usd_high"]).astype(float)
    number, every = table["claim"].to_numpy(dtype=int), np.ones(len(table), dtype=bool)
    found = money.bounds(table, number, every, 3)
    table["lowest"] = table["usd_low"].fillna(table["usd_high"])
    table["highest"] = table["usd_high"].fillna(table["usd_low"])
    plain = table.groupby("claim").agg(
        {"lowest": "min", "highest": "max", "usd_high": "min", "usd_low": "max"}
    )
    plain = plain.reindex(range(3)).set_axis(["usd_low", "usd_high", "gap_low", "gap_high"], axis=1)
    pd.testing.assert_frame_equal(found[[*plain]], plain, check_names=False, check_index_type=False)
    sided = table.assign(
        ceilings=table["usd_low"].isna() & table["usd_high"].notna(),
        floors=table["usd_high"].isna() & table["usd_low"].notna(),
    )
    counted = sided.groupby("claim")[["ceilings", "floors"]].sum().reindex(range(3), fill_value=0)
    assert found[["ceilings", "floors"]].to_numpy().tolist() == counted.to_numpy().tolist()
