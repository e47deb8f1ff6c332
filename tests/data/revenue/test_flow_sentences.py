from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import flow_sentences, flows
from data.revenue.sums import STATE
from data.schema import SHIPPED
from tests.data.revenue.test_money_sentences import GOLD, view


def test_an_analyst_who_cannot_see_the_flows_hears_the_largest():
    shown = flows.under(select(load_folder(SHIPPED), Filters()), year=2024)
    assert "Taliban to Al-Qaeda, $520m / year" in flow_sentences.flows_alt(shown)
    assert "4 flows of money in 2024" in flow_sentences.flows_alt(shown)


def test_an_analyst_reads_which_flow_is_said_the_other_way_round_and_by_which_record():
    shown = flows.under(select(load_folder(SHIPPED), Filters()), year=2024)
    assert flow_sentences.both_ways(shown) == [
        "Taliban → Al-Qaeda is also said the other way round: record A-023."
    ]
    assert flow_sentences.both_ways(view(GOLD)) == []


def test_an_analyst_reads_of_how_many_rests_whole_and_parts_are_no_one_account():
    shown = select(load_folder(SHIPPED), Filters())
    marks = flow_sentences.flow_marks(flows.under(shown, block=STATE, bound="Lowest", year=2022), 30)
    assert "leave of a whole (1; by figures of different origins or periods: 1)" in marks
    marks = flow_sentences.flow_marks(flows.under(shown, block=STATE, bound="Highest", year=2022), 30)
    assert "leave of a whole (1)." in marks
