import pandas as pd
import pytest

from data.balance import control, parts
from data.balance.rule import AT_ONCE, NEVER, Rule
from data.choice import Choice, chosen
from data.filters import Filters
from data.query import select
from tests.data.balance.test_control import dossier
from tests.tiny import EDGE_LIST, EMPTY, of


def under(view, **rule):
    found = select(view.dossier, view.filters)
    object.__setattr__(found, "rule", Rule(**rule))
    return found


def cell(table, part, period):
    found = table[(table["part"] == part) & (table["period"] == pd.Period(period))]
    return found.iloc[0]


def test_an_analyst_reads_a_partner_in_a_quarter_by_hand(small):
    table = parts.over_time(small, parts.PARTNER)
    first = cell(table, "P", "2020Q1")
    # f-over-p: 1 for F; split: 0.68 for F and 0.32 for P.
    assert first["balance"] == pytest.approx((1 + 1 / 1.48 - 0.48 / 1.48) / 2)
    assert first[["claims", "attested", "contested", "origins"]].tolist() == [2, 2, 0, 2]
    # In 2022 both are only remembered; for Q, over-q and half of the contested claim stand against one mutual.
    faded = cell(table, "P", "2022Q1")
    assert faded[["claims", "attested"]].tolist() == [2, 0]
    last = cell(table, "Q", "2022Q4")
    assert last["balance"] == pytest.approx(-0.75 / 1.75)
    assert last[["claims", "attested", "contested", "origins"]].tolist() == [3, 3, 1, 2]


def test_an_analyst_sees_no_row_where_nobody_reports(small):
    table = parts.over_time(under(small, half_life=AT_ONCE), parts.PARTNER)
    assert set(table.loc[table["part"] == "P", "period"].dt.year) == {2020}
    assert (table["attested"] == table["claims"]).all()


def test_an_analyst_who_lets_claims_never_fade_still_tells_attested_from_remembered(small):
    last = cell(parts.over_time(under(small, half_life=NEVER), parts.PARTNER), "P", "2022Q4")
    assert last[["claims", "attested"]].tolist() == [2, 0]


@pytest.mark.parametrize("column", parts.OPENS)
@pytest.mark.parametrize(
    "rule", [{}, {"frequency": "Y", "half_life": 6.0}, {"contested": 0.0, "equal": True}]
)
def test_an_analyst_finds_each_cell_as_the_balance_of_that_part_alone(shipped, column, rule):
    view = under(shipped, **rule)
    table = parts.over_time(view, column)
    for part in parts.sizes(view, column).index:
        own = view.control[(view.control[column] == part).to_numpy()]
        alone = control.over_time(own, view.rule).set_index("period")
        seen = table[table["part"] == part].set_index("period")
        both = alone.index.intersection(seen.index)
        for name in (*control.WEIGHTS, "claims", "contested", "origins"):
            assert seen.loc[both, name].astype(float).to_numpy() == pytest.approx(
                alone.loc[both, name].astype(float).to_numpy()
            )
        assert seen["balance"].between(-1, 1).all()


@pytest.mark.parametrize("column", parts.OPENS)
def test_an_analyst_opens_each_cell_to_as_many_claims_as_stand_in_it(shipped, column):
    table, behind = parts.over_time(shipped, column), parts.standing(shipped, column)
    assert [len(claims) for claims in behind] == table["claims"].tolist()
    for row, claims in list(zip(table.itertuples(), behind, strict=True))[::40]:
        opened = chosen(shipped, Choice(parts.OPENS[column], (row.part, str(row.period))))
        assert set(opened["claim"]) == set(claims)


def test_an_analyst_opens_a_kind_of_tie_on_a_side_and_nothing_for_an_unknown_one(small):
    assert set(chosen(small, Choice("control_kind", ("sanctuary", "before")))["claim"]) == {"f-over-p"}
    assert chosen(small, Choice("control_kind", ("no such kind", "before"))).empty
    assert chosen(small, Choice("control_kind", ("sanctuary", "no time"))).empty


def test_an_analyst_compares_the_sides_of_each_partner_by_hand(small):
    moved = parts.moves(small, parts.PARTNER)
    assert moved.loc["Q", "before"] == 0
    assert moved.loc["Q", "after"] == pytest.approx(-0.75 / 1.75)
    assert moved.loc["P", "undetermined"] == 1
    assert pd.isna(moved.loc["P", "change"])
    assert moved["few"].all()


def test_an_analyst_of_long_years_gets_coarser_periods_and_the_finest_that_fit(shipped):
    assert parts.fitting(shipped, 1000) == "Q"
    assert parts.fitting(shipped, 60) == "Y"
    assert parts.fitting(shipped, 3) == "Y"
    assert parts.fitting(under(shipped, frequency="M"), 130) == "Q"


def test_an_analyst_who_narrows_the_period_sees_no_cell_outside_it():
    view = select(dossier(), Filters(period=("2021", "2021")))
    assert set(parts.over_time(view, parts.PARTNER)["period"].dt.year) == {2021}


def test_an_analyst_whose_file_says_nothing_of_control_gets_no_part():
    for text in (EMPTY, EDGE_LIST):
        view = select(of(text), Filters())
        for column in parts.OPENS:
            assert parts.over_time(view, column).empty
            assert parts.standing(view, column) == []
            assert parts.sizes(view, column).empty
            assert parts.moves(view, column).empty
