from components.builders import money_flows
from components.style import FAINT
from data.revenue import drawn_flows
from tests.components.builders.drawn import checked
from tests.data.revenue.test_flows import money, view
from tests.tiny import HOSTILE_TEXT

TITLES = {"ransom": "Ransom", "gold": "Gold", "all": "All"}


def sankey(*rows: dict, **asked):
    found = drawn_flows.drawn(view(*rows, **asked))
    return checked(money_flows.pays_whom(found.table, TITLES, lambda claims: f"comes to {len(claims)}")).data[
        0
    ]


def test_an_analyst_sees_an_actor_who_pays_and_takes_as_two_nodes():
    drawn = sankey(money("ransom", 10, payer="Y"), money("gift", 4, payer="X", payee="Y"))
    assert sorted(drawn.node.label) == ["X", "Y", "⇄ X", "⇄ Y"]
    assert set(drawn.link.source).isdisjoint(drawn.link.target)
    assert sorted(drawn.link.value) == [4, 10]


def test_an_analyst_sees_one_node_of_a_payer_whatever_is_contested():
    rows = (money("ransom", 10, payer="Y"), money("ransom", 10, stance="denies"), money("gold", 5, payer="Y"))
    drawn = sankey(*rows)
    assert list(drawn.node.label) == ["✕ Y", "X"]
    assert list(drawn.link.color) == [money_flows.CONTESTED, money_flows.LINK]
    assert "record R0" in drawn.link.customdata[0]


def test_an_analyst_sees_how_many_records_name_the_payer():
    drawn = sankey(money("ransom", 10, payer="Y"), money("ransom", 10))
    assert "payer and taker named by 1 of 2 records" in drawn.link.customdata[0]


def test_an_analyst_sees_what_no_part_explains_as_such():
    drawn = sankey(money("all", 100), money("gold", 30, part_of="all"))
    assert list(drawn.node.label) == ["$70 rest of All", "$30 from gold", "X"]
    assert drawn.link.customdata[0] == (
        "Rest of All, not broken down further<br>$70 of $100 / year, single origin<br>The whole: record R0"
    )
    assert drawn.node.color[0] == FAINT
    assert "comes to 1" in drawn.node.customdata[2]  # never the rest


def test_an_analyst_sees_of_the_rest_of_a_contested_whole_that_it_is_contested():
    drawn = sankey(money("all", 100), money("all", 100, stance="denies"), money("gold", 30, part_of="all"))
    assert drawn.node.label[0] == "✕ $70 rest of All"
    assert drawn.link.color[0] == money_flows.PALE
    assert "$70 of $100 / year, contested" in drawn.link.customdata[0]


def test_an_analyst_sees_who_takes_which_share():
    rows = (
        {"claim_key": "gold", "share_percent": 25, "share_to": "X"},
        {"claim_key": "gold", "share_percent": 20, "share_to": "Y", "payee": "Y"},
    )
    drawn = checked(money_flows.takes_which_share(drawn_flows.shares(view(*rows)), TITLES)).data[0]
    assert list(drawn.node.label) == ["Gold", "X", "Y", "nobody named"]
    assert list(drawn.link.value) == [25, 20, 55]


def test_an_analyst_is_safe_from_a_hostile_actor():
    drawn = sankey(money("ransom", 10, payer='"' + HOSTILE_TEXT.replace('"', '""') + '"'))
    assert "<img" not in str(drawn.node.label) + str(drawn.node.customdata) + str(drawn.link.customdata)
