"""The network in depth on screen: one part at a time, each said to be computed on what is shown."""

from unittest.mock import patch

import pandas as pd
import pytest
import streamlit as st

from components import network_sides
from data.filters import Filters
from data.intake.loading import load_folder
from data.network import communities, fragility, measures, paths, shown, sides, tensions
from data.query import select
from data.schema import SHIPPED
from tests.pages.test_pages import DOSSIERS, visit
from tests.pages.test_pages import words as raw

PARTS = ("Measures", "Communities", "Paths", "Who says so", "Tensions")


def words(app) -> str:
    return raw(app).replace("\\", "").replace("\u2060", "")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("dossier", [None, *DOSSIERS])
def test_an_analyst_opens_every_part_with_every_kind_of_dossier(part, dossier):
    assert not visit("network", dossier, depth=part).exception


def test_an_analyst_waits_for_nothing_that_she_has_not_asked_for():
    asked = [
        (measures, "measures"),
        (communities, "communities"),
        (tensions, "triangles"),
        (paths, "paths"),
        (fragility, "of_view"),
        (sides, "sides"),
    ]
    for module, name in asked:
        with patch.object(module, name, side_effect=AssertionError("computed")):
            assert not visit("network").exception


@pytest.mark.parametrize("part", PARTS)
def test_an_analyst_reads_on_what_a_part_was_computed(part):
    view = select(load_folder(SHIPPED), Filters(groups=("IJU",)))
    assert f"Computed on {shown.in_words(view)}." in words(visit("network", depth=part, groups="IJU"))


def test_an_analyst_sees_the_measures_follow_the_filters():
    app = visit("network", depth="Measures", groups="IJU")
    table = next(frame.value for frame in app.dataframe if "Betweenness" in frame.value)
    assert "IJU" in set(table["Actor"])
    assert len(table) < 25


def test_an_analyst_follows_a_path_and_opens_the_evidence_of_a_step():
    app = visit("network", depth="Paths", path_from="IJU", path_to="Pakistan")
    said = words(app)
    assert "IJU and Pakistan are joined by 3 shortest paths of 2 steps" in said
    assert "IJU → Taliban → Pakistan" in said
    assert "7 independent origins have to be wrong, and no fewer would do" in said
    step = next(button for button in app.button if "IJU – Taliban" in button.label.replace("\\", ""))
    step.click().run()
    assert app.query_params["tie"][:2] == ["Taliban", "IJU"]


def test_an_analyst_reads_that_friends_on_a_path_are_said_to_be_enemies_too():
    said = words(visit("network", depth="Paths", path_from="Taliban", path_to="Pakistan"))
    assert "also said hostile: Hostility (" in said.replace("\\", "")
    assert "fewest origins of a tie" in said


def test_an_analyst_is_warned_of_a_path_whose_steps_were_never_there_at_one_time():
    said = words(visit("network", depth="Paths", path_from="TTP", path_to="ISIL-K"))
    assert "each step attested at some time" in said
    assert (
        "**Shortest path**: TTP → Al-Qaeda → IMU → ISIL-K :orange-badge[steps never attested"
        in said.replace("\\", "")
    )


def test_an_analyst_reads_that_a_path_runs_through_what_may_be_several_actors():
    said = words(visit("network", depth="Paths", path_from="Al-Qaeda", path_to="ISIL-K"))
    assert "Al-Qaeda → Local commanders → ISIL-K" in said
    assert ":orange-badge[through Local commanders, which may be several actors]" in said
    assert "through TTP" not in said


@pytest.mark.parametrize("asked", [{}, {"path_from": "TTP"}, {"path_from": "TTP", "path_to": "TTP"}])
def test_an_analyst_is_asked_for_two_actors(asked):
    assert "two" in words(visit("network", depth="Paths", **asked)).split("Computed on")[1]


def test_an_analyst_compares_one_class_with_all_others_by_link():
    said = words(visit("network", depth="Who says so", says_by="Country of origin", says="Pakistan"))
    assert "This side: Pakistan" in said
    assert "asserted by this side alone" in said
    assert "**Denied in records of this side, asserted in those of others**" in said


def test_an_analyst_does_not_take_a_denial_that_a_newspaper_carries_for_one_of_its_country():
    said = words(visit("network", depth="Who says so", says_by="Country of source", says="Pakistan"))
    assert "Its records deny 2 ties that the others assert, as said there by " in said
    assert "Muttaqi" in said


def test_an_analyst_opens_a_tension_to_the_ties_of_its_sides():
    app = visit("network", depth="Tensions")
    assert "never attested at the same time" in words(app)
    side = next(
        button for button in app.button if "Pakistan – TTP: Hostility" in button.label.replace("\\", "")
    )
    side.click().run()
    assert sorted(app.query_params["tie"][:2]) == ["Pakistan", "TTP"]


def test_an_analyst_sees_every_part_follow_what_the_scene_shows():
    everything = words(visit("network", depth="Measures"))
    before = words(visit("network", depth="Measures", show="Before"))
    assert "Computed on 25 actors" in everything
    assert "Computed on 25 actors" not in before
    for part in PARTS:
        assert not visit("network", depth=part, show="Before", around="TTP").exception


def test_an_analyst_follows_a_link_that_names_an_actor_of_a_path_by_its_alias():
    app = visit("network", depth="Paths", path_from="Pakistani Taliban", path_to="Nobody")
    assert app.selectbox(key="path_from").value == "TTP"
    assert "not on offer here, so left out of the filters and of what is shown: to: Nobody." in words(app)


def test_an_analyst_is_told_while_a_part_is_computed():
    with patch("components.network_depth.st.spinner", wraps=st.spinner) as spinner:
        visit("network", depth="Tensions")
    assert "Computing tensions …" in [call.args[0] for call in spinner.call_args_list]


def test_an_analyst_of_a_large_network_reads_how_much_of_each_side_is_drawn(monkeypatch):
    monkeypatch.setattr(network_sides, "MOST_TIES", 60)
    told = {}
    monkeypatch.setattr(
        network_sides, "network_picture", lambda part, ties, key, manner: told.update({key: ties})
    )
    said = words(visit("network", depth="Who says so", says_by="Country of origin", says="Pakistan"))
    # A tie that a side lacks among them is one that it does not assert, so both are told apart on the same ties.
    both = pd.concat(told.values())[["a", "b", "category"]].drop_duplicates()
    assert len(both) <= 60
    assert all(f", {len(ties):,} of them drawn" in said for ties in told.values())
    assert f"{len(both)} of 107 ties are drawn" in said
    assert "the table has all" in said


def test_an_analyst_of_a_small_network_sees_all_that_each_side_asserts():
    assert "of them drawn" not in words(visit("network", depth="Who says so"))
