import dataclasses
import datetime

import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import money, money_lines
from data.schema import SHIPPED
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of, tiny

HEAD = "record_id,claim_key,actor,payer,stance,start,end,amount_low,amount_high,currency,amount_per,measure,commodity\n"
ROWS = (
    "R1,gold,X,,asserts,2011,2011,10,20,USD,year,income,gold\n"
    "R2,gold,X,,asserts,2023,2023,70,80,USD,year,income,gold\n"
    "R3,gold,X,,denies,2023,2023,,,,,,\n"
)


def view(rows: str = ROWS):
    loaded = dataclasses.replace(of(HEAD + rows), turning_point=datetime.date(2021, 8, 15))
    return select(loaded, Filters())


def test_an_analyst_sees_before_and_after_apart_with_the_figures_of_each():
    found = money_lines.claims(view(), apart=True).set_index("side")
    assert found[["usd_low", "usd_high"]].loc[["before", "after"]].values.tolist() == [[10, 20], [70, 80]]
    assert found["denials"].tolist() == [1, 1]
    assert found["first"].dt.year.tolist() == [2011, 2023]
    assert len(money_lines.claims(view())) == 1


def test_an_analyst_groups_by_who_takes_or_else_who_pays_or_by_stream():
    assert money_lines.claims(view())["group"].tolist() == ["X"]
    assert money_lines.claims(view(), money_lines.STREAM)["group"].tolist() == ["gold"]
    paid = money_lines.claims(view("R1,c,X,X,asserts,2011,2011,10,20,USD,year,income,gold\n"))
    assert paid["group"].tolist() == ["paid by X"]


def test_an_analyst_finds_grade_origin_and_side_of_each_figure():
    found = money_lines.figures(view())
    assert found["side"].tolist() == ["before", "after"]
    assert found["grade"].tolist() == ["not graded", "not graded"]
    assert found["origin"].tolist() == ["this file", "this file"]


def test_an_analyst_finds_a_denial_in_the_middle_of_what_it_denies():
    found = money_lines.denials(view())
    assert found["record_id"].tolist() == ["R3"]
    assert found["height"].tolist() == [pytest.approx((10 * 80) ** 0.5)]


@pytest.mark.parametrize("made", [tiny, hostile, lambda: of(ODD), lambda: of(EMPTY), lambda: of(EDGE_LIST)])
def test_an_analyst_without_money_gets_empty_lines(made):
    found = select(made(), Filters())
    for apart in (False, True):
        assert money_lines.claims(found, apart=apart)["usd_low"].isna().all()
    assert money_lines.figures(found).empty
    assert money_lines.denials(found).empty


def test_an_analyst_loses_no_figure_of_the_shipped_dossier_by_parting_before_and_after():
    found = select(load_folder(SHIPPED), Filters())
    claims = money.claims(found)
    assert set(money_lines.claims(found, apart=True)["claim"]) == set(
        claims.loc[claims["usd_low"].notna(), "claim"]
    )


def test_an_analyst_reads_the_years_of_figures_that_are_dated_themselves_before_those_of_publication():
    head = HEAD.strip() + ",source_id\n"
    rows = (
        "R1,c,X,Y,asserts,2011,2011,10,20,USD,year,income,gold,s\nR2,c,X,Y,asserts,,,70,80,USD,year,income,gold,s\n"
        "R3,d,X,Y,asserts,,,70,80,USD,year,income,salt,s\nR4,e,X,Y,asserts,,,5,5,USD,year,income,coal,\n"
    )
    found = money_lines.claims(select(of(head + rows, sources="source_id,published\ns,2022-04\n"), Filters()))
    found = found.set_index("claim")
    assert found.loc["c", "own_first"].year == found.loc["c", "own_last"].year == 2011
    assert (found.loc["c", "printed"], found.loc["d", "printed"]) == (False, True)
    assert found.loc["d", "own_first"].year == 2022
    assert found.loc[["e"], "own_first"].isna().all()
