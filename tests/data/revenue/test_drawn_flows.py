import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import drawn_flows, flows, same_money, sums
from data.schema import SHIPPED
from tests.data.revenue.test_flows import money, view
from tests.tiny import EDGE_LIST, EMPTY, ODD, hostile, of, tiny


def drawn(found) -> list[tuple]:
    table = drawn_flows.drawn(found).table
    return list(zip(table["payer"], table["taker"], table["value"], table["kind"], strict=True))


def why(found) -> dict[str, str]:
    table = flows.flows(found)
    return {table.at[row, "claim"]: said for row, said in drawn_flows.drawn(found).why.items()}


def test_an_analyst_sees_who_is_said_to_pay_whom_at_the_bound_asked_for():
    rows = (money("ransom", 10, 40, payer="Y"), money("gold", 5))
    assert drawn(view(*rows)) == [("Y", "X", 10, "claim"), ("", "X", 5, "claim")]
    assert drawn(view(*rows, bound="Highest"))[0] == ("Y", "X", 40, "claim")


def test_an_analyst_first_sees_the_year_of_which_most_payers_are_named():
    rows = (money("gold", 5), money("salt", 5), money("ransom", 10, payer="Y", start="2010", end="2010"))
    assert drawn_flows.drawn(view(*rows)).year == 2010
    assert drawn_flows.drawn(view(*rows[:2])).year == 2020


def test_an_analyst_sees_both_directions_of_a_flow_and_no_difference_of_them():
    rows = (money("one", 10, payer="Y"), money("other", 4, payer="X", payee="Y"))
    found = view(*rows)
    assert drawn(found) == [("Y", "X", 10, "claim"), ("X", "Y", 4, "claim")]
    assert flows.flows(found)["reverse"].tolist() == [("R1",), ("R0",)]
    long_ago = view(rows[0], {**rows[1], "start": "1999", "end": "1999"})
    assert flows.flows(long_ago)["reverse"].tolist() == [(), ()]
    same = {**rows[1], "claim_key": "one", "start": "1999", "end": "1999"}
    assert flows.flows(view(rows[0], same))["reverse"].tolist() == [("R1",), ("R0",)]


def test_an_analyst_sees_the_parts_of_a_whole_and_what_they_leave_of_it_never_the_whole_itself():
    rows = (money("all", 100, 200), money("gold", 30, 50, part_of="all"), money("salt", 10, part_of="all"))
    assert drawn(view(*rows)) == [("", "X", 30, "claim"), ("", "X", 10, "claim"), ("", "X", 60, "rest")]
    assert drawn(view(*rows, bound="Highest"))[-1] == ("", "X", 140, "rest")
    assert why(view(*rows))["all"].startswith("the whole of others")


def test_an_analyst_sees_the_rest_of_a_part_that_has_parts_itself():
    rows = (money("all", 100), money("drugs", 40, part_of="all"), money("meth", 15, part_of="drugs"))
    assert sorted(value for *_, value, _ in drawn(view(*rows))) == [15, 25, 60]


def test_an_analyst_reads_that_parts_come_to_more_than_their_whole():
    found = drawn_flows.drawn(view(money("all", 100), money("gold", 130, part_of="all")))
    assert found.table["kind"].tolist() == ["claim"]
    assert found.said == ("All: its parts come to $130, more than the whole of $100; nothing is left of it.",)


def test_an_analyst_reads_that_parts_exceed_only_the_lowest_that_their_whole_is_put_at():
    found = drawn_flows.drawn(view(money("all", 100, 200), money("gold", 130, part_of="all")))
    assert found.said == (
        "All: its parts come to $130, more than the lowest that the whole is put at ($100), within its highest ($200); "
        "nothing is left of its lowest.",
    )
    beyond = drawn_flows.drawn(view(money("all", 100, ""), money("gold", 130, part_of="all"))).said[0]
    assert "more than the lowest that the whole is put at ($100), which is open above" in beyond


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"stance": "denies"}, "only denied"),
        ({"measure": "budget"}, "of “State revenue and budgets”, drawn apart"),
        ({"measure": "demand"}, "of “Context, never income”, which is no flow of money"),
        ({"currency": ""}, "the currency is not stated"),
        ({"amount_low": 0, "amount_high": 0}, "a sum of nothing"),
        ({"start": "2011", "end": "2011"}, "no figure of it is of 2020"),
        ({"start": "", "end": ""}, "undated, so of no year"),
        ({"payer": "X", "payee": ""}, "nobody is said to take it in"),
        (
            {"commodity": "gold; silver"},
            "perhaps the same money as Gold: nobody says that they are apart",
        ),
    ],
)
def test_an_analyst_reads_why_a_flow_is_not_drawn(cells, reason):
    found = view(money("gold", 10), money("gold", 10), money("other", 5) | cells, money("more", 7))
    assert why(found)["other"] == reason
    assert len(drawn_flows.drawn(found).table) == 2


def test_an_analyst_chooses_the_year_and_gets_that_of_most_claims_unless_asked():
    rows = (money("gold", 10), money("salt", 5), money("coal", 7, start="2011", end="2012"))
    assert drawn_flows.drawn(view(*rows)).year == 2020
    assert drawn(view(*rows, year=2012)) == [("", "X", 7, "claim")]
    assert drawn_flows.years(view(*rows)) == [2020, 2012, 2011]
    assert drawn_flows.years(view(*rows, block=sums.STATE)) == []
    assert drawn_flows.drawn(view(*rows, block=sums.STATE)).table.empty


@pytest.mark.parametrize("made", [tiny, hostile, lambda: of(ODD), lambda: of(EMPTY), lambda: of(EDGE_LIST)])
def test_an_analyst_without_flows_gets_empty_answers(made):
    found = select(made(), Filters())
    assert drawn_flows.drawn(found).table.empty
    assert drawn_flows.years(found) == []


def test_an_analyst_of_the_shipped_dossier_sees_its_total_of_2020_divided_to_the_last_dollar():
    found = flows.under(select(load_folder(SHIPPED), Filters()), bound="Highest", year=2020)
    assert drawn_flows.drawn(found).table["value"].sum() == pytest.approx(1.6e9)
    table = flows.flows(found)
    lowest = flows.under(found, bound="Lowest")
    assert (
        "$1.22bn, more than the lowest that the whole is put at ($300m), within its highest ($1.6bn)"
        in str(drawn_flows.drawn(lowest).said)
    )
    both = table[table["claim"] == "aq-taliban-gold-proceeds-sharing"]
    assert {("Al-Qaeda", "Taliban"), ("Taliban", "Al-Qaeda")} <= set(
        zip(both["payer"], both["taker"], strict=True)
    )
    assert both["reverse"].map(len).gt(0).any()


def test_an_analyst_reads_what_the_parts_of_a_year_leave_of_the_whole_of_that_year():
    view, whole = select(load_folder(SHIPPED), Filters()), "taliban-state-revenue-1401"
    claims = same_money.claims_of(view)
    for year in (2022, 2023):
        block = {"block": "State revenue and budgets", "bound": "Lowest"}
        table = drawn_flows.drawn(flows.under(view, year=year, **block)).table
        worth, coal = (
            claims[claim].during(year, year).usd_low for claim in (whole, "taliban-coal-export-revenue-2022")
        )
        assert table.set_index("claim").loc[whole, "value"] == pytest.approx(worth - coal)


def test_an_analyst_sees_no_undated_figure_in_a_year_nor_a_year_in_which_no_figure_is():
    undated = money("ransom", 3, payer="Y", start="", end="")
    silent = {"claim_key": "ransom", "payer": "Y", "start": "2022", "end": "2023", "amount_text": "paid"}
    found = view(money("ransom", 10, payer="Y", start="2016", end="2016"), undated, silent)
    assert drawn_flows.years(found) == [2016]
    row = drawn_flows.drawn(found).table.iloc[0]
    assert (row["value"], row["usd_low"], row["usd_high"], row["of_year"]) == (10, 10, 10, ("R0",))
    assert why(flows.under(found, year=2022)) == {"ransom": "no figure of it is of 2022"}
    assert why(view(undated, silent)) == {"ransom": "undated, so of no year"}


def test_an_analyst_never_sees_bin_ladens_gold_in_years_that_no_figure_is_of():
    found = select(load_folder(SHIPPED), Filters())
    for year in (2022, 2023):
        table = drawn_flows.drawn(flows.under(found, year=year)).table
        assert table[(table["payer"] == "Taliban") & (table["taker"] == "Al-Qaeda")].empty
    table = drawn_flows.drawn(flows.under(found, year=2025)).table
    row = table[(table["payer"] == "Taliban") & (table["taker"] == "Al-Qaeda")].iloc[0]
    assert row["value"] > 500e6
    assert row["printed"] > 0
