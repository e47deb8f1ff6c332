from components.builders import money_flows
from components.style import FAINT, FAMILY_COLOURS
from data.revenue import drawn_flows, flow_nodes
from tests.components.builders.drawn import checked, trace
from tests.data.revenue.test_flows import money, view
from tests.tiny import HOSTILE_TEXT

TITLES = {"ransom": "Ransom", "gold": "Gold", "all": "All"}


def flows(*rows: dict, **asked):
    shown = view(*rows, **asked)
    built = money_flows.pays_whom(
        drawn_flows.drawn(shown).table, TITLES, lambda side, name: flow_nodes.words(shown, side, name)
    )
    return checked(built)


def names(drawn) -> tuple[list[str], list[str]]:
    """The names on the left and on the right, from top to bottom."""
    axes = drawn.layout.yaxis, drawn.layout.yaxis2
    return tuple([text.replace("<br>", " ") for text in axis.ticktext] for axis in axes)


def said(drawn, name: str) -> list[str]:
    """What a pointer meets on the bands (``reach``) or the nodes, each text once."""
    found = [text for each in drawn.data if each.name == name for text in each.hovertext]
    return [text.replace("<br>", " ") for text in dict.fromkeys(found)]


def test_an_analyst_sees_an_actor_who_pays_and_takes_as_two_nodes():
    drawn = flows(money("ransom", 10, payer="Y"), money("gift", 4, payer="X", payee="Y"))
    assert names(drawn) == (["⇄ $10 from Y", "⇄ $4 from X"], ["X", "Y"])


def test_an_analyst_reads_how_much_each_takes_of_a_payer_of_several():
    drawn = flows(money("ransom", 10, payer="Y"), money("gift", 4, payer="Y", actor="Z", payee="Z"))
    assert names(drawn) == (["Y"], ["X, $10", "Z, $4"])
    assert "Z takes in $4 / year in 2020: one claim, nothing added" in said(drawn, "nodes")[2]


def test_an_analyst_sees_one_node_of_a_payer_whatever_is_contested():
    rows = (money("ransom", 10, payer="Y"), money("ransom", 10, stance="denies"), money("gold", 5, payer="Y"))
    drawn = flows(*rows)
    assert names(drawn) == (["✕ Y"], ["X"])
    assert [each.fillcolor for each in drawn.data if each.name == "bands"] == [
        money_flows.thinned(FAMILY_COLOURS["money"], part)
        for part in (money_flows.CONTESTED, money_flows.LINK)
    ]
    assert "record R0" in said(drawn, "reach")[0]
    assert "Y pays $15 / year in 2020: the sum of 2 claims, 1 contested" in said(drawn, "nodes")[0]


def test_an_analyst_tells_two_claims_of_one_stream_and_sum_apart():
    drawn = flows(money("ransom", 10, commodity="gold"), money("gold", 10, payee="Y"))
    assert names(drawn)[0] == ["$10 from gold: Ransom", "$10 from gold: Gold"]


def test_an_analyst_sees_how_many_records_name_the_payer():
    drawn = flows(money("ransom", 10, payer="Y"), money("ransom", 10))
    assert "payer and taker named by 1 of 2 records" in said(drawn, "reach")[0]


def test_an_analyst_sees_what_no_part_explains_as_such_and_opens_its_whole():
    drawn = flows(money("all", 100), money("gold", 30, part_of="all"))
    assert names(drawn) == (["$70 rest of All", "$30 from gold"], ["X"])
    assert said(drawn, "reach")[0] == (
        "Rest of All, less the parts that are drawn $70 of $100 / year, single origin The whole: record R0"
    )
    assert trace(drawn, "bands").fillcolor == FAINT
    assert trace(drawn, "reach").customdata[0] == '["claim", "all"]'
    left = said(drawn, "nodes")
    assert left[0].startswith("What the drawn parts leave of its whole")
    assert left[1].startswith("What the money is made with: gold. Who pays is not stated")
    assert "X takes in $30 / year in 2020: one claim, nothing added" in left[2]
    assert "Beside it, not in that sum: $70 / year, what is left of 1 whole" in left[2]


def test_an_analyst_reads_in_the_box_of_a_rest_that_its_whole_was_put_per_year():
    drawn = flows(money("all", 100, amount_per="week"), money("gold", 30, part_of="all"))
    assert said(drawn, "reach")[0].endswith("The whole is put per year (× 52 per year)")


def test_an_analyst_sees_of_the_rest_of_a_contested_whole_that_it_is_contested():
    drawn = flows(money("all", 100), money("all", 100, stance="denies"), money("gold", 30, part_of="all"))
    assert names(drawn)[0][0] == "✕ $70 rest of All"
    assert trace(drawn, "bands").fillcolor == money_flows.PALE
    assert "$70 of $100 / year, contested" in said(drawn, "reach")[0]


def test_an_analyst_sees_a_dotted_edge_where_a_sum_is_open():
    def edges(high) -> int:
        return len(trace(flows(money("ransom", 10, high, payer="Y")), "open").x)

    assert edges("") > 0
    assert edges(20) == 0


def test_an_analyst_is_safe_from_a_hostile_actor():
    drawn = flows(money("ransom", 10, payer='"' + HOSTILE_TEXT.replace('"', '""') + '"'))
    assert "<img" not in str(names(drawn)) + str([each.hovertext for each in drawn.data])
