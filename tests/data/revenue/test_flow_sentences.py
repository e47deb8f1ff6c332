from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import drawn_flows, flow_sentences, flows
from data.schema import SHIPPED
from tests.data.revenue.test_money_sentences import GOLD, view
from tests.tiny import of


def test_an_analyst_who_cannot_see_the_flows_hears_the_largest():
    shown = flows.under(select(load_folder(SHIPPED), Filters()), year=2024)
    assert "Taliban to Al-Qaeda, $300m / year" in flow_sentences.flows_alt(shown)
    assert "4 flows of money in 2024" in flow_sentences.flows_alt(shown)
    shares = drawn_flows.shares(shown)
    assert "14 shares of 13 wholes" in flow_sentences.shares_alt(shown, shares)


def test_an_analyst_reads_of_shares_that_come_to_more_than_their_whole():
    head = "claim_key,actor,share_percent,share_to\n"
    shown = select(of(head + "gold,X,70,X\ngold,X,60,Y\n"), Filters())
    shares = drawn_flows.shares(shown)
    assert "Gold: its shares come to 130%, more than the whole." in flow_sentences.share_marks(
        shown, shares, shares
    )


def test_an_analyst_reads_which_flow_is_said_the_other_way_round_and_by_which_record():
    shown = flows.under(select(load_folder(SHIPPED), Filters()), year=2024)
    assert flow_sentences.both_ways(shown) == [
        "Taliban → Al-Qaeda is also said the other way round: record A-023."
    ]
    assert flow_sentences.both_ways(view(GOLD)) == []
