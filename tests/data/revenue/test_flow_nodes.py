from data.revenue import flow_nodes
from tests.data.revenue.test_flows import money, view


def test_an_analyst_reads_what_a_taker_takes_in_and_what_that_leaves_out():
    rows = (
        money("gold", 10),
        money("coal", 5),
        money("salt", 7, start="", end=""),
        money("tea", 3, start="2011", end="2011"),
    )
    assert flow_nodes.words(view(*rows, year=2020), flow_nodes.TAKER, "X") == [
        "X takes in $15 / year in 2020: the sum of 2 claims",
        "Left out: Salt (undated, so of no year)",
    ]


def test_an_analyst_reads_of_a_payer_that_it_pays():
    rows = (money("ransom", 10, payer="Y"),)
    assert flow_nodes.words(view(*rows), flow_nodes.PAYER, "Y") == [
        "Y pays $10 / year in 2020: one claim, nothing added"
    ]


def test_an_analyst_reads_two_names_of_what_is_left_out_and_how_many_more():
    undated = [money(name, 7, start="", end="") for name in ("salt", "tea", "talc", "lead")]
    said = flow_nodes.words(view(money("gold", 10), *undated), flow_nodes.TAKER, "X")[-1]
    assert said.startswith("Left out: Salt (")
    assert said.endswith("; 2 more")


def test_an_analyst_reads_no_sum_of_what_is_left_of_a_whole():
    shown = view(money("all", 100), money("part", 30, part_of="all", payee="Z"))
    said = flow_nodes.words(shown, flow_nodes.TAKER, "X")
    assert said == ["X", "Beside it, not in that sum: $70 / year, what is left of 1 whole"]
