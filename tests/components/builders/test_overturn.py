from components.builders import figure
from components.builders import overturn as builder
from data.balance import overturn, overturn_words
from data.query import Choice
from tests.components.builders.drawn import checked, trace


def named(view, what, table):
    return [overturn.label(view.dossier, what, name) for name in table["name"]]


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


def test_an_analyst_sees_how_many_claims_each_country_gives_to_whom(view):
    table = overturn.reporting(view, "country of source").head(4)
    drawn = checked(
        builder.reporting(
            table, named(view, "country of source", table), ["country of source"] * 4, "Taliban"
        )
    )
    assert list(trace(drawn, "Taliban").x) == table["focal"].tolist()
    assert list(trace(drawn, "a partner").x) == table["partner"].tolist()
    assert figure.read(trace(drawn, "both").customdata[0]) == Choice(
        "said_by", ("country of source", "United States")
    )
    assert trace(drawn, "Share of the focal actor").text[0] == " 91%"


def test_an_analyst_reads_hostile_names_as_text(view):
    table = overturn.reporting(view, "kind of source").head(1)
    written = checked(builder.reporting(table, ["<img src=x>"], ["kind of source"], "<script>")).to_json()
    assert "<img" not in written
    assert "<script" not in written
