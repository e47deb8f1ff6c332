from data.revenue import blocks
from data.revenue.flow_settings import FlowSettings


def test_an_analyst_reads_which_flows_are_drawn_where_they_are_not_the_usual_ones():
    assert FlowSettings().in_words() == ""
    asked = FlowSettings(blocks.STATE, 2022, "Highest")
    assert asked.in_words() == "State revenue and budgets · flows in 2022 · highest bounds"
