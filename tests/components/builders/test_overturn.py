from components.builders import figure
from components.builders import overturn as builder
from data.balance import overturn, overturn_words, speakers
from data.choice import Choice
from tests.components.builders.drawn import checked, trace


def named(view, what, table):
    return [speakers.label(view.dossier, what, name) for name in table["name"]]


def test_an_analyst_sees_each_bar_lead_from_the_balance_with_all_to_the_one_without(view):
    table, seen = overturn.without(view, "origin").head(5), overturn_words.seen(view)["after"]
    drawn = checked(builder.left_out(table, named(view, "origin", table), "origin", "after", seen))
    bars = trace(drawn, "Without it")
    assert [base + long for base, long in zip(bars.base, bars.x, strict=True)] == table["after"].tolist()
    assert figure.read(bars.customdata[0]) == Choice("said_by", ("origin", table["name"].iloc[0]))
    assert len(drawn.layout.annotations) == 5


def test_an_analyst_reads_that_no_claim_is_left(view):
    table = overturn.without(view, "origin").head(1).assign(after=float("nan"))
    drawn = checked(builder.left_out(table, ["only"], "origin", "after", 0.5))
    assert trace(drawn, "Balance without it").text[0] == " none left"


def test_an_analyst_reads_that_the_axis_is_a_part_of_the_scale_and_sees_zero_where_it_is_in_sight(view):
    table = overturn.without(view, "partner").head(3)
    after = checked(builder.left_out(table, table["name"].tolist(), "partner", "after", 0.9))
    assert after.layout.xaxis.title.text == "balance after, part of the scale from −1.00 to +1.00"
    assert len(after.layout.shapes) == 0
    change = checked(builder.left_out(table, table["name"].tolist(), "partner", "change", 0.02))
    assert [(line.x0, line.x1) for line in change.layout.shapes] == [(0, 0)]
