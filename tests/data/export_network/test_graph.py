from dataclasses import replace

from data.export_network import graph
from data.query import changes
from tests.data.export_network.takes import ABOUT, seen, taken


def test_an_analyst_takes_away_exactly_the_ties_that_the_view_asserts():
    view = seen("shipped")
    drawn = view.ties[view.ties["drawn"]]
    made = taken(view)
    assert [(edge.source, edge.target, edge.attributes["kind"]) for edge in made.edges] == list(
        drawn[["a", "b", "category"]].itertuples(index=False, name=None)
    )
    for name in (
        "claims",
        "contested",
        "only_denied",
        "disputed_elsewhere",
        "origins",
        "denials",
        "before",
        "after",
    ):
        assert [edge.attributes[name] for edge in made.edges] == drawn[name].tolist()


def test_an_analyst_finds_with_the_network_what_it_is_and_that_it_is_no_fact():
    about = graph.taken(seen("tiny"), replace(ABOUT, settings="before 2021")).about
    assert about["about_settings"] == "before 2021"
    assert about["about_filters"] == ABOUT.filters
    assert about["about_link"] == ABOUT.link
    assert about["about_network"] == "2 actors and 2 ties in view, as asserted"
    assert "Nothing here is a fact" in about["about_note"]
    shipped = graph.taken(seen("shipped"), ABOUT).about
    assert shipped["about_communities"].startswith("No clear communities.")


def test_an_analyst_finds_who_holds_the_upper_hand_and_whose_word_it_is():
    tie = next(edge.attributes for edge in taken(seen("tiny")).edges if edge.attributes["kind"] == "training")
    assert (tie["a_controls"], tie["b_controls"], tie["upper_hand"]) == (False, True, "Y")
    assert tie["origin_names"] == "leak; report"
    assert tie["record_ids"] == "R4; R5"


def test_an_analyst_takes_away_independent_origins_that_can_be_told_apart():
    for tie in taken(seen("shipped")).edges:
        names = tie.attributes["origin_names"].split("; ")
        assert len({*names}) == len(names)


def test_an_analyst_finds_actors_apart_whose_names_differ_only_in_what_xml_cannot_hold():
    ids = graph._ids(["A\x0bB", "AB", "AB 2"])
    assert len(set(ids.values())) == 3
    assert all(graph.legal(name) == name for name in ids.values())


def test_an_analyst_finds_no_attribute_where_nothing_is_known():
    tie = next(edge.attributes for edge in taken(seen("odd names")).edges if "first" not in edge.attributes)
    assert "last" not in tie
    assert all(value != "" for value in tie.values())


def test_an_analyst_finds_what_became_of_a_tie_who_denies_it_and_which_ties_are_only_denied():
    view = seen("shipped")
    made = taken(view)
    became = changes(view).loc[view.ties["drawn"], "change"]
    assert [edge.attributes["change"] for edge in made.edges] == became.tolist()
    denied = [edge.attributes for edge in made.edges if edge.attributes["denials"]]
    assert denied
    assert all(each["denied_by"] for each in denied)
    assert made.about["about_only_denied"] == (
        "Taliban – ETIM/TIP: Ideological alignment; Taliban – Foreign militant groups: Hostility"
    )
