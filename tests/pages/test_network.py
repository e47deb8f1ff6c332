"""The controls of the network: what they show, and that all of it is in the link."""

import pytest

from components.arrangements import ARRANGEMENTS
from tests.pages.test_pages import visit, words


def said(**link) -> str:
    return (
        words(visit("network", link.pop("dossier", "tiny"), **link)).replace("\\", "").replace("\u2060", "")
    )


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ({"show": "Before"}, "Before 15 Aug 2021: X is said to have 2 ties"),
        ({"show": "Change", "layout": "All as points"}, "What became of the ties is in the table of ties."),
        ({"show": "Change", "layout": "Matrix"}, "Colour and sign: what became of all its ties"),
        ({"show": "Change"}, "Of 2 ties at 15 Aug 2021: 1 attested before and after"),
        ({"show": "Year", "year": "2019"}, "In 2019: X is said to have 1 tie"),
        (
            {"show": "Year", "year": "2020"},
            "Carried on until half their weight has faded (24 months), 1 more",
        ),
        (
            {"show": "Year", "year": "2020", "carried": "true"},
            "1 tie only because ties, where no end is stated, are carried on",
        ),
        ({"show": "Year", "year": "2020", "carried": "true"}, "carried on or back into it by assumption"),
        ({"show": "Year", "year": "2020", "carried": "true", "half": "6 months"}, "has faded (6 months)"),
        (
            {"show": "Year", "year": "2020", "carried": "true", "half": "never"},
            "are carried on without fading",
        ),
        ({"around": "Exes"}, "Up to 1 tie away from X"),
        (
            {"around": "X", "way": "Those under its hand", "steps": "2"},
            "Up to 2 ties away from X, those under its hand",
        ),
        ({"around": "Nobody"}, "left out of the filters and of what is shown: actor to find: Nobody"),
        ({"hide": "Y"}, "Without Y"),
        ({"hide": "Exes"}, "Without X"),
        ({"hide": "zz"}, "left out of the filters and of what is shown: actor to leave out: zz"),
        ({"hide": ["zz", "Y"]}, "Without Y"),
        ({"layout": "Spiral", "show": "Often"}, "time to show: Often, layout: Spiral"),
        ({"around": "X", "way": "Sideways", "steps": "9"}, "way from the actor: Sideways, ties away: 9"),
        ({"show": "Year", "year": "1066"}, "year: 1066"),
        (
            {"off": "Fun", "size": "Age", "shade": "Age"},
            "size of actors: Age, shade of actors: Age, kind to leave out: Fun",
        ),
        ({"dossier": "edge list", "show": "After"}, "time to show: After"),
        ({"off": "Shelter and support"}, "Without Shelter and support"),
        (
            {"show": "Year", "years": "true"},
            "Shown: each year from 2019 to 2022. More ties may only mean more dated reports. Line: a pair that is tied",
        ),
        (
            {"show": "Year", "years": "true", "panels": "Each year", "year": "2005", "dossier": None},
            "Shown: each year from 2001 to 2009. Move the slider to see others.",
        ),
        ({"show": "Year", "years": "true", "panels": "Monthly"}, "years in the panels: Monthly"),
        ({"show": "Side by side"}, "**Before** · 2 ties"),
        ({"show": "Side by side", "carried": "true"}, "carried on until half their weight has faded"),
        ({"show": "Side by side", "layout": "Matrix"}, "Matrix needs the whole width"),
        ({"show": "Side by side", "dossier": "edge list"}, "time to show: Side by side"),
        ({"most": "7"}, "most ties drawn: 7"),
        ({"most": "many"}, "most ties drawn: many"),
        (
            {"show": "Year", "carried": "perhaps", "kinds": "2", "years": "si"},
            "ties carried on: perhaps, kind written on each tie: 2, several years at once: si",
        ),
        ({"hide": "Y"}, "2 of 2 ties left out by the settings of the picture: 2 of Y"),
        (
            {"layout": "By upper hand", "dossier": "hostile"},
            "Of none of the actors drawn does an upper hand prevail",
        ),
        ({"layout": "By upper hand", "dossier": None}, "To the right, apart: "),
        (
            {"most": "50", "large": "The strongest ties", "dossier": None},
            "of the strongest 50 (most independent origins",
        ),
        ({"most": "50", "dossier": None}, "3 communities of actors joined by friendly ties"),
        # Everybody around one actor is one community: that is no picture.
        ({"most": "50", "groups": "Taliban", "dossier": None}, "of the strongest 50"),
        ({"layout": "Communities"}, "1 community of actors joined by friendly ties"),
        ({"layout": "Communities", "open": "Exes"}, "Open: that of X."),
        ({"layout": "Communities", "open": "zz"}, "community to open, of: zz"),
        ({"open": "zz"}, "community to open, of: zz"),
        (
            {"layout": "Communities", "at": "X,10,20"},
            "X pinned where the analyst put it, but not in this picture",
        ),
        (
            {
                "layout": "Communities",
                "dossier": None,
                "bundle": ["Taliban", "Haqqani Network", "communities"],
            },
            "15 ties in view, ",
        ),
        ({"bundle": ["X", "Nobody", "communities"]}, "No tie in view between these: X and Nobody"),
        (
            {"layout": "All as points"},
            "All 2 actors with a tie in view, those of one community of the dossier close together",
        ),
        ({"layout": "All as points", "actor": "X"}, "lines: the 1 actor that X is tied to"),
        ({"layout": "Matrix"}, "Mark: a pair that is tied"),
        ({"at": "Exes,120,-45"}, "X pinned where the analyst put it"),
        ({"at": ["X,1,2", "Nobody,1,2"]}, "pinned actor: Nobody,1,2"),
        ({"at": "X,1,2", "layout": "By upper hand"}, "1 pinned actor stands at no height of its own"),
    ],
)
def test_an_analyst_follows_a_link_to_what_a_colleague_looked_at(link, expected):
    assert expected in said(**link)


@pytest.mark.parametrize("layout", ARRANGEMENTS)
@pytest.mark.parametrize("show", ["All", "Change", "Before"])
def test_an_analyst_sees_every_arrangement_at_any_time(layout, show):
    for dossier in (None, "tiny", "edge list", "hostile"):
        assert not visit("network", dossier, layout=layout, show=show).exception


def test_an_analyst_without_dates_or_turning_point_is_offered_no_time_to_choose():
    assert not [each for each in visit("network", "edge list").button_group if each.label == "Show"]


def test_an_analyst_goes_back_to_all_with_one_press():
    app = visit("network", "tiny", around="X", off="Shelter and support", hide="Y")
    app.button(key="back_to_all").click().run()
    assert not app.exception
    assert "Without" not in words(app)


def test_an_analyst_looks_around_the_actor_she_opened_and_leaves_it_out():
    app = visit("network", actor="TTP")
    app.button(key="focus").click().run()
    assert "Up to 1 tie away from TTP" in words(app)
    app.button(key="leave_out").click().run()
    assert "without TTP" in words(app)


def test_an_analyst_draws_what_is_around_the_actor_she_found_among_the_points():
    app = visit("network", "tiny", layout="All as points", actor="X")
    app.button(key="focus").click().run()
    assert app.selectbox(key="layout").value == "By closeness"
    assert "Up to 1 tie away from X" in words(app)


def test_an_analyst_opens_the_community_of_the_actor_that_is_open():
    app = visit("network", layout="Communities", actor="IMU")
    app.button(key="open_community").click().run()
    assert not app.exception
    assert "Open: that of IMU" in words(app).replace("\\", "")


@pytest.mark.parametrize("layout", ["Communities", "All as points", "Matrix"])
@pytest.mark.parametrize("show", ["All", "Change", "Before", "Year"])
def test_an_analyst_sees_a_large_network_her_way_at_any_time(layout, show):
    for dossier in (None, "tiny", "edge list", "hostile", "empty"):
        assert not visit("network", dossier, layout=layout, show=show).exception


def test_an_analyst_takes_back_what_she_changed_and_brings_it_again():
    app = visit("network", "tiny")
    assert app.button(key="scene_undo").disabled
    app.multiselect(key="hide").set_value(["Y"]).run()
    app.button(key="scene_undo").click().run()
    assert app.multiselect(key="hide").value == []
    assert not app.button(key="scene_redo").disabled
    app.button(key="scene_redo").click().run()
    assert app.multiselect(key="hide").value == ["Y"]
    assert "Without Y" in words(app)


def test_an_analyst_pins_the_actor_she_opened_unpins_it_and_takes_either_back():
    app = visit("network", "tiny", actor="Y")
    app.button(key="pin").click().run()
    (at,) = app.multiselect(key="at").value
    assert at.startswith("Y,")
    assert "Y pinned where the analyst put it" in words(app)
    app.button(key="unpin").click().run()
    assert "Y pinned" not in words(app)
    app.button(key="scene_undo").click().run()
    assert app.multiselect(key="at").value == [at]
    app.button(key="back_to_all").click().run()
    assert "at" not in app.query_params
    assert not app.exception


def test_an_analyst_who_types_a_place_that_cannot_be_read_is_told():
    app = visit("network", "tiny")
    app.multiselect(key="at").set_value(["Y,5,6", "Y,left"]).run()
    told = words(app).replace("\\", "")
    assert "Not read as an actor and its place: Y,left" in told
    assert "Y pinned" in told


def test_an_analyst_opens_every_tie_of_a_pair_from_a_link():
    assert "X — Y" in said(pair=["X", "Y"])


def test_an_analyst_finds_an_actor_by_another_name_from_the_list():
    app = visit("network")
    app.multiselect(key="around").set_value(["Pakistani Taliban"]).run()
    assert "Up to 1 tie away from TTP" in words(app)
