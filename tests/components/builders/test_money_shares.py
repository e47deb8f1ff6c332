from components.builders import money_shares
from components.style import FAINT
from data.revenue import shares
from tests.components.builders.drawn import checked, trace
from tests.components.builders.test_money_flows import names, said
from tests.data.revenue.test_shares import GOLD, view


def drawn(*rows: dict):
    return checked(money_shares.takes_which_share(shares.shares(view(*rows)), {"gold": "Gold"}))


def test_an_analyst_sees_who_takes_which_share_and_reads_the_percentages():
    found = drawn(
        GOLD | {"amount_text": "a quarter"}, GOLD | {"share_percent": 20, "share_to": "Y", "payee": "Y"}
    )
    assert names(found) == (["Gold: 25% + 20%"], ["X", "Y"])
    assert said(found, "reach")[0] == "Gold 25% to X As worded: a quarter single origin record R0"


def test_an_analyst_sees_what_has_no_taker_in_percent_lead_to_nobody_and_reads_how_it_is_worded():
    found = drawn(GOLD | {"amount_text": "a quarter to X, the rest to the council"})
    grey = next(each for each in found.data if each.fillcolor == FAINT)
    assert max(x for x in grey.x if x == x) < 0.5
    assert "75% of which no record gives the taker in percent" in said(found, "reach")[1]
    assert "the rest to the council" in said(found, "reach")[1]


def test_an_analyst_never_sees_a_sum_that_is_the_share_drawn_as_its_own_whole():
    found = drawn(GOLD | {"amount_low": 10, "measure": "income", "amount_text": "their quarter: $10"})
    assert names(found)[0] == ["Whole of which Gold is 25%"]
    assert "Gold that is 25% of the whole, to X" in said(found, "reach")[0]
    assert "Whole of which Gold is a share 75% of which" in said(found, "reach")[1]


def test_an_analyst_sees_at_least_as_an_open_end():
    found = drawn(GOLD | {"amount_text": "at least 25 percent"})
    assert names(found)[0] == ["Gold: 25% or more"]
    assert len(trace(found, "open").x)
    assert not len(trace(drawn(GOLD), "open").x)


def test_an_analyst_opens_the_claim_of_a_share_and_of_its_whole():
    found = drawn(GOLD)
    assert set(trace(found, "reach").customdata) == {'["claim", "gold"]'}
    assert trace(found, "nodes").customdata[0] == '["claim", "gold"]'
