import plotly.graph_objects as go

from components import style
from components.builders import cloud, figure, network, years
from data.filters import Filters
from data.network.layout import positions
from data.network.years import several
from data.query import select
from tests.tiny import tiny


def test_an_analyst_sees_each_actor_in_the_same_place_in_every_year_and_opens_it():
    view = select(tiny(), Filters())
    places = positions(view.ties, "X")
    drawn = years.panels(several(view), places, "X")
    go.Figure(drawn)
    actors = [trace for trace in drawn["data"] if "markers" in trace["mode"]]
    seen = {
        (figure.read(custom).value[0], place)
        for trace in actors
        for custom, place in zip(trace["customdata"], zip(trace["x"], trace["y"], strict=True), strict=True)
    }
    assert seen == {(name, places[name]) for name in ("X", "Y")}
    assert drawn["layout"]["annotations"][0]["text"] == "<b>2019</b> · 1 tie"
    ranges = {tuple(drawn["layout"][f"xaxis{axis}"]["range"]) for axis in ("", "2", "3", "4")}
    assert len(ranges) == 1


def test_an_analyst_sees_the_year_of_the_turning_point_framed_and_the_strongest_actors_named():
    view = select(tiny(), Filters())
    drawn = years.panels(several(view), positions(view.ties, "X"), "X", view.dossier.turning_point)
    go.Figure(drawn)
    (frame,) = drawn["layout"]["shapes"]
    title = next(note for note in drawn["layout"]["annotations"] if note["text"].startswith("<b>2021"))
    assert frame["x0"] < title["x"] < frame["x1"]
    named = {name for trace in drawn["data"] for name in trace.get("text", ()) if name}
    assert named == {"<b>X</b>", "<b>Y</b>"}


def dashes_of(ties):
    """How the lines of a panel with one pair are drawn."""
    drawn = years.panels({2022: ties}, {"X": (0, 0), "Y": (9, 9)}, "X")
    go.Figure(drawn)
    return [
        trace["line"]["dash"] for trace in drawn["data"] if trace["mode"] == "lines" and len(trace["x"]) > 1
    ]


def test_an_analyst_sees_a_pair_dashed_where_one_of_its_ties_is_disputed():
    ties = several(select(tiny(), Filters()))[2022]
    assert sorted(ties["disputed"]) == [0, 1]
    # An undisputed tie of the pair lies on the same line, and must not hide the denial of the other.
    assert dashes_of(ties) == ["dash"]
    assert dashes_of(ties.assign(disputed=0)) == ["solid"]


def test_an_analyst_sees_a_pair_dotted_where_all_of_its_ties_are_only_carried_on():
    ties = several(select(tiny(), Filters()))[2022]
    assert dashes_of(ties.assign(disputed=0, carried=True)) == ["dot"]
    assert dashes_of(ties.assign(carried=True)) == ["dashdot"]
    assert dashes_of(ties.assign(disputed=0, carried=[True, False])) == ["solid"]


def test_an_analyst_sees_a_pair_in_the_colour_of_its_kind_and_what_the_colours_mean():
    ties = several(select(tiny(), Filters()))[2022]
    both = years.panels({2022: ties}, {"X": (0, 0), "Y": (9, 9)}, "X")
    one = years.panels({2022: ties[ties["category"] == "sanctuary"]}, {"X": (0, 0), "Y": (9, 9)}, "X")
    for drawn, colour, name in (
        (both, style.FAMILY_COLOURS["support"], "Shelter and support"),
        (one, style.FAMILY_COLOURS["support"], "Shelter and support"),
    ):
        lines = [trace for trace in drawn["data"] if trace["mode"] == "lines" and trace["x"]]
        assert {trace["line"]["color"] for trace in lines} == {colour}
        assert [trace["name"] for trace in lines if trace["x"] == [None]] == [name]
    mixed = years.panels(
        {2022: ties.assign(category=["sanctuary", "hostility"])}, {"X": (0, 0), "Y": (9, 9)}, "X"
    )
    assert [trace["name"] for trace in mixed["data"] if trace["x"] == [None]] == ["Several kinds"]


def test_an_analyst_sees_no_name_of_a_small_panel_on_another():
    room = ((0, 100), (0, 100))
    named = years._named(
        {"Haqqani Network": 8.0, "Taliban": 8.0, "TTP": 8.0},
        {"Haqqani Network": (50, 50), "Taliban": (52, 50), "TTP": (51, 50)},
        room,
        years._sheet(3),
    )
    assert {name: place.side for name, place in named.items()} == {
        "Haqqani Network": "bottom center",
        "Taliban": "top center",
    }


def test_an_analyst_sees_no_name_of_a_small_panel_in_another_panel_or_its_title():
    for rows in (1, 2, 3):
        sheet = years._sheet(rows)
        ends = {"Left": (0, 0), "Right": (100, 100), "Foot": (50, 100), "Head": (50, 0)}
        named = years._named(dict.fromkeys(ends, 8.0), ends, ((0, 100), (0, 100)), sheet)
        assert named
        for left, right, low, high in (name.box[:4] for name in named.values()):
            assert -sheet.beside <= left < right <= sheet.wide + sheet.beside
            assert -sheet.below <= low < high <= sheet.high + sheet.above


def test_an_analyst_reads_a_name_that_lies_on_a_line_in_either_theme():
    view = select(tiny(), Filters())
    drawn = years.panels(several(view), positions(view.ties, "X"), "X")
    shadows = {trace["textfont"]["shadow"] for trace in drawn["data"] if "text" in trace["mode"]}
    assert shadows == {style.HALO}
    assert "Canvas" in style.HALO, "the ground of the theme that the browser shows"


def test_an_analyst_with_no_dated_tie_gets_an_empty_figure():
    go.Figure(years.panels({}, {}, None))


def test_an_analyst_sees_the_focal_actor_in_its_one_colour_of_the_page():
    view = select(tiny(), Filters())
    places = positions(view.ties, "X")
    panel = next(
        trace for trace in years.panels(several(view), places, "X")["data"] if "markers" in trace["mode"]
    )
    names = [figure.read(custom).value[0] for custom in panel["customdata"]]
    colours = dict(zip(names, panel["marker"]["color"], strict=True))
    assert colours == {"X": style.FOCAL, "Y": style.INK}
    nodes = network.build(view.ties, view.dossier.table("actors"), places, "X").nodes
    assert {node["id"]: node["fill"] for node in nodes if node["id"] != "Z"} == {"X": style.FOCAL, "Y": ""}
    points = cloud.points(view.ties, view.dossier.table("actors"), places, "X", opened="Y")
    marks = next(trace for trace in cloud.cloud(points)["data"] if trace["type"] == "scattergl")
    assert sorted(marks["marker"]["color"]) == sorted([style.FOCAL, style.INK])
