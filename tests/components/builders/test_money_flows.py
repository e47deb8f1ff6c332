from components.builders import money_flows
from components.style import FAINT, FAMILY_COLOURS
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


def names(drawn) -> list[str]:
    return [label for label in drawn.node.label if label]


def flows(drawn, part: str) -> list:
    """The links that are seen."""
    return [
        each
        for each, colour in zip(drawn.link[part], drawn.link.color, strict=True)
        if colour != money_flows.UNSEEN
    ]


def test_an_analyst_sees_an_actor_who_pays_and_takes_as_two_nodes():
    drawn = sankey(money("ransom", 10, payer="Y"), money("gift", 4, payer="X", payee="Y"))
    assert sorted(names(drawn)) == ["X", "Y", "⇄ X", "⇄ Y"]
    assert set(flows(drawn, "source")).isdisjoint(flows(drawn, "target"))
    assert sorted(flows(drawn, "value")) == [4, 10]


def test_an_analyst_sees_one_node_of_a_payer_whatever_is_contested():
    rows = (money("ransom", 10, payer="Y"), money("ransom", 10, stance="denies"), money("gold", 5, payer="Y"))
    drawn = sankey(*rows)
    assert names(drawn) == ["✕ Y", "X"]
    assert flows(drawn, "color") == [
        money_flows.thinned(FAMILY_COLOURS["money"], part)
        for part in (money_flows.CONTESTED, money_flows.LINK)
    ]
    assert "record R0" in drawn.link.customdata[0]


def test_an_analyst_sees_how_many_records_name_the_payer():
    drawn = sankey(money("ransom", 10, payer="Y"), money("ransom", 10))
    assert "payer and taker named by 1 of 2 records" in drawn.link.customdata[0].replace("<br>", " ")


def test_an_analyst_sees_what_no_part_explains_as_such():
    drawn = sankey(money("all", 100), money("gold", 30, part_of="all"))
    assert names(drawn) == ["$70 rest of All", "$30 from gold", "X"]
    assert drawn.link.customdata[0] == (
        "Rest of All, not broken down further<br>$70 of $100 / year, single origin<br>The whole: record R0"
    )
    assert drawn.node.color[3] == FAINT
    assert "comes to 1" in drawn.node.customdata[2]  # never the rest


def test_an_analyst_sees_of_the_rest_of_a_contested_whole_that_it_is_contested():
    drawn = sankey(money("all", 100), money("all", 100, stance="denies"), money("gold", 30, part_of="all"))
    assert drawn.node.label[0] == "✕ $70 rest of<br>All"
    assert drawn.link.color[0] == money_flows.PALE
    assert "$70 of $100 / year, contested" in drawn.link.customdata[0]


def test_an_analyst_sees_who_takes_which_share():
    rows = (
        {"claim_key": "gold", "share_percent": 25, "share_to": "X"},
        {"claim_key": "gold", "share_percent": 20, "share_to": "Y", "payee": "Y"},
    )
    drawn = checked(money_flows.takes_which_share(drawn_flows.shares(view(*rows)), TITLES)).data[0]
    assert names(drawn) == ["Gold", "X", "Y", "nobody named"]
    assert flows(drawn, "value") == [25, 20, 55]


def test_an_analyst_is_safe_from_a_hostile_actor():
    drawn = sankey(money("ransom", 10, payer='"' + HOSTILE_TEXT.replace('"', '""') + '"'))
    assert "<img" not in str(drawn.node.label) + str(drawn.node.customdata) + str(drawn.link.customdata)


def test_an_analyst_reads_every_name_outside_the_bands_and_every_word_of_a_flow():
    long = "The very long name of a payer of whom much is said in many words"
    drawn = sankey(money("ransom", 10, payer=long), money("gold", 5))
    unseen = [
        (source, target)
        for source, target, colour in zip(drawn.link.source, drawn.link.target, drawn.link.color, strict=True)
        if colour == money_flows.UNSEEN
    ]
    named = [place for place, label in enumerate(drawn.node.label) if label]
    assert sorted(min(pair) for pair in unseen) == named  # each name has a band of its own, and no flow
    assert not set(named) & set(flows(drawn, "source") + flows(drawn, "target"))
    assert all(len(line) <= money_flows.LINE for label in names(drawn) for line in label.split("<br>"))
    assert long in drawn.node.customdata[0].replace("<br>", " ")
