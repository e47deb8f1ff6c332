from data.filters import Filters
from data.query import select
from data.revenue import drawn_flows, flows
from data.revenue.rests import REST
from tests.tiny import of

HEAD = (
    "record_id,claim_key,part_of,actor,payee,start,end,amount_low,amount_high,currency,amount_per,measure,"
    "commodity,source_id\n"
)
SOURCES = "source_id,title,publisher\nb,Monitor,The Bank\nb2,Review,The Bank\nm,Report,The Ministry\n"


def mixed(*rows: str, **asked) -> list[str]:
    """What is said of each rest of some figures of dollars that X takes in in 2022."""
    text = "".join(f"R{number},{row}\n" for number, row in enumerate(rows))
    view = flows.under(select(of(HEAD + text, sources=SOURCES), Filters()), year=2022, **asked)
    table = drawn_flows.drawn(view).table
    assert (table.loc[table["kind"] != REST, "mixed"] == "").all()
    return table.loc[table["kind"] == REST, "mixed"].tolist()


def figure(claim: str, whole: str, low: int, source: str, period: str = "year", start: str = "2022", end=""):
    return f"{claim},{whole},X,X,{start},{end or start},{low},{low},USD,{period},income,{claim},{source}"


def test_an_analyst_reads_that_a_rest_takes_figures_of_different_origins_together_and_one_put_per_year():
    whole = figure("all", "", 900, "b", "total", "2022-01", "2022-09")
    assert mixed(whole, figure("gold", "all", 300, "m")) == [
        "the whole is by The Bank; its parts are by The Ministry; the whole is put per year (× 365 ÷ 273 days)"
    ]


def test_an_analyst_reads_nothing_more_of_a_rest_of_one_account():
    assert mixed(figure("all", "", 900, "b"), figure("gold", "all", 300, "b")) == [""]
    assert mixed(figure("all", "", 900, "b"), figure("gold", "all", 300, "b2")) == [""], "of one publisher"


def test_an_analyst_reads_which_side_of_a_rest_was_put_per_year():
    parts = (figure("gold", "all", 30, "m", "month"), figure("salt", "all", 2, "m", "week"))
    assert mixed(figure("all", "", 900, "m"), *parts) == [
        "of its parts, some are put per year (× 12 per year and × 52 per year)"
    ]


def test_an_analyst_reads_of_the_figure_that_gives_the_bound_which_is_drawn():
    rows = (
        figure("all", "", 900, "b", "total", "2022-01", "2022-09"),
        figure("all", "", 2000, "m"),
        figure("gold", "all", 300, "m"),
    )
    assert mixed(*rows, bound="Lowest")[0].startswith("the whole is by The Bank")
    assert mixed(*rows, bound="Highest") == [""]


def test_an_analyst_reads_of_parts_alone_that_are_counted():
    rows = (figure("all", "", 900, "m"), figure("gold", "all", 300, "m"), figure("salt", "", 5, "b"))
    assert mixed(*rows) == [""]
