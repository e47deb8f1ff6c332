import json
from dataclasses import replace

import pytest

from components import offline
from components.arrangements import LAYERS
from components.builders import network
from components.network_style import MATRIX, POINTS, Drawing
from data import export
from data.filters import Filters
from data.intake.loading import load_folder
from data.network.scene import BEFORE, YEAR, Scene
from data.query import select
from data.schema import SHIPPED
from tests.tiny import tiny

ABOUT = export.About("Dossier", "1", "Network", "", "all records", "", "", "2026-01-01", "")
USUAL = Drawing()


def data_of(view, asked=USUAL) -> dict:
    """What the page shows, as its script reads it."""
    page = offline.page(view, ABOUT, asked).decode()
    return json.loads(page.split('id="data">')[1].split("</script")[0])


def test_an_analyst_takes_away_as_many_ties_as_she_sees_and_reads_why_they_are_no_more():
    view = select(load_folder(SHIPPED), Filters())
    on_screen = network.strongest(view.ties, 50, network.room_for(50))
    told = data_of(view, Drawing(most=50))
    ids = {network.tie_id(tie.a, tie.b, tie.category) for tie in on_screen.itertuples()}
    assert {edge["id"] for edge in told["canvas"]["edges"]} == ids
    assert {each for each, tie in told["evidence"].items() if tie["drawn"]} == ids
    assert "of the strongest 50 (most independent origins" in " ".join(told["about"])


def test_an_analyst_takes_away_the_ties_that_are_only_denied_with_who_denies_them():
    told = data_of(select(tiny(), Filters()))
    denied = network.tie_id("X", "Z", "hostility")
    assert told["denied"] == [{"heading": "Only denied, so not drawn", "ids": [denied]}]
    assert denied not in {edge["id"] for edge in told["canvas"]["edges"]}
    (record,) = told["evidence"][denied]["claims"][0]["records"]
    assert (record["id"], record["denies"], told["evidence"][denied]["drawn"]) == ("R6", True, False)


def test_an_analyst_reads_in_the_file_when_a_tie_counts_and_what_is_disputed_at_another_time():
    view = select(load_folder(SHIPPED), Filters())
    said = data_of(replace(view, scene=Scene(BEFORE)))["under"]
    assert said[0].startswith("Drawn: what is certainly attested before 15 Aug 2021.")
    assert said[1].endswith("not dashed here are disputed at another time.")
    assert data_of(view)["under"] == []


@pytest.mark.parametrize(
    ("asked", "scene", "expected"),
    [
        (Drawing(beside=True), Scene(), "On screen before and after stood side by side"),
        (Drawing(several=True), Scene(YEAR, 2020), "On screen there were several years; here is 2020 alone"),
        (Drawing(MATRIX), Scene(), "On screen it was a matrix"),
        (Drawing(POINTS), Scene(), "On screen the actors were points alone"),
    ],
)
def test_an_analyst_who_saw_another_picture_reads_so_in_the_file(asked, scene, expected):
    view = replace(select(tiny(), Filters()), scene=scene)
    assert expected in " ".join(data_of(view, asked)["about"])
    assert "On screen" not in " ".join(data_of(view)["about"])


def test_an_analyst_who_saw_communities_reads_in_the_file_that_it_draws_ties():
    view = select(load_folder(SHIPPED), Filters())
    assert (
        "On screen each community was one mark" in offline.page(view, ABOUT, Drawing(collapse=True)).decode()
    )
    assert "On screen each community" not in offline.page(view, ABOUT, Drawing()).decode()


def test_an_analyst_takes_the_line_between_layers_and_those_apart_away_too():
    view = select(load_folder(SHIPPED), Filters())
    assert '"says": "apart"' in offline.page(view, ABOUT, Drawing(LAYERS)).decode()
    assert '"divider": null' in offline.page(view, ABOUT, Drawing()).decode()
