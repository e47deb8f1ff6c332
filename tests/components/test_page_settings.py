import pytest

from components.page_settings import Offered, _understood
from tests.pages.test_network_depth import visit, words

IN_VAIN = "Asked for by the link but not on offer here, so left out of the filters and of what is shown: "


@pytest.mark.parametrize(
    ("page", "link", "told"),
    [
        ("timeline", {"picture": "Nowhere"}, "picture: Nowhere"),
        ("timeline", {"by": "week", "fade": "soon"}, "a point each: week, half-life: soon"),
        ("timeline", {"weights": "mine"}, "weights: mine"),
        ("timeline", {"contested": "maybe"}, "contested claims: maybe"),
        ("timeline", {"band": "wide"}, "shaded around the line: wide"),
        ("timeline", {"partners": ["Nobody", "TTP"]}, "partners: Nobody"),
        ("timeline", {"picture": "Who holds control", "split": "Colour"}, "parted by: Colour"),
        ("timeline", {"picture": "Side by side", "panels_partner": ["TTP", "Nobody"]}, "panels: Nobody"),
        ("timeline", {"picture": "Dated claims", "years": ["1066", "2020"]}, "years: 1066 – 2020"),
        ("timeline", {"picture": "Dated claims", "years": "2020"}, "years: 2020"),
        ("timeline", {"split": "Colour"}, "parted by: Colour"),
        ("timeline", {"lanes_by": "Colour"}, "lanes by: Colour"),
        ("timeline", {"leave": "luck", "measure": "luck"}, "leave out each: luck, and look at the: luck"),
        ("timeline", {"said_of": "luck"}, "by: luck"),
        ("timeline", {"cells": "day"}, "a cell each: day"),
        ("timeline", {"picture": "What would overturn it", "leave": "luck"}, "leave out each: luck"),
        ("revenue", {"money": "Pie"}, "picture: Pie"),
        ("revenue", {"blocks": "Gold"}, "show: Gold"),
        ("revenue", {"money": "Who pays whom", "flow_year": "1066"}, "year: 1066"),
        ("revenue", {"sum_of": "All of it"}, "claims to add up: All of it"),
        ("network", {"depth": "Deep"}, "in depth: Deep"),
        ("network", {"depth": "Who says so", "says_by": "Age"}, "told apart by: Age"),
        ("network", {"depth": "Paths", "path_from": "Nobody"}, "from: Nobody"),
    ],
)
def test_an_analyst_is_told_what_a_link_asks_of_a_page_in_vain(page, link, told):
    assert f"{IN_VAIN}{told}." in words(visit(page, **link))


def test_an_analyst_whose_link_calls_a_partner_by_another_name_follows_it():
    app = visit("timeline", partners="Tehrik-e-Taliban Pakistan")
    assert app.multiselect(key="partners").value == ["TTP"]
    assert IN_VAIN not in words(app)


def test_an_analyst_keeps_what_a_link_asks_for_in_its_order_each_once():
    offered = Offered("Year", [2020, 2021], {"last year": "2021"})
    assert _understood(["2021", "2020", "Last Year", "1066"], offered) == (["2021", "2020"], ["1066"])


def test_an_analyst_need_not_mind_capitals_in_a_link_unless_options_differ_by_nothing_else():
    offered = Offered("Time to show", ["All", "Side by side", "us", "US"])
    assert _understood(["side By Side", "ALL", "us", "Us"], offered) == (
        ["Side by side", "All", "us"],
        ["Us"],
    )


def test_an_analyst_whose_link_writes_the_time_in_small_letters_sees_that_time():
    app = visit("network", show="change")
    assert app.segmented_control(key="show").value == "Change"
    assert IN_VAIN not in words(app)
