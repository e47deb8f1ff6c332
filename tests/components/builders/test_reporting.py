from components.builders import figure
from components.builders import reporting as builder
from data.balance import reporting, speakers
from data.choice import Choice
from tests.components.builders.drawn import checked, trace


def named(view, what, table):
    return [speakers.label(view.dossier, what, name) for name in table["name"]]


def test_an_analyst_sees_how_many_claims_each_country_gives_to_whom(view):
    table = reporting.reporting(view, "country of source").head(4)
    drawn = checked(
        builder.reporting(
            table, named(view, "country of source", table), ["country of source"] * 4, "Taliban"
        )
    )
    assert list(trace(drawn, "Taliban").x) == table["focal"].tolist()
    assert [each.name for each in drawn.data if each.showlegend is not False] == [
        "Taliban",
        "both",
        "a partner",
    ]
    assert list(trace(drawn, "a partner").x) == table["partner"].tolist()
    assert figure.read(trace(drawn, "both").customdata[0]) == Choice(
        "reported", ("country of source", "United States", "mutual")
    )
    assert trace(drawn, "Claims and share of the focal actor").text[0] == " 21 · 2 · 2: 91% of 23"


def test_an_analyst_reads_hostile_names_as_text(view):
    table = reporting.reporting(view, "kind of source").head(1)
    written = checked(builder.reporting(table, ["<img src=x>"], ["kind of source"], "<script>")).to_json()
    assert "<img" not in written
    assert "<script" not in written


def test_an_analyst_reads_a_small_number_of_claims_of_a_country_without_halves_between(view):
    table = reporting.reporting(view, "country of source").head(1).assign(focal=2, mutual=0, partner=0)
    drawn = checked(builder.reporting(table, ["Ash"], ["country of source"], "Taliban"))
    assert drawn.layout.xaxis.dtick == 1
