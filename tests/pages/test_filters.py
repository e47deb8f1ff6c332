"""Every filter, from app.py: by link, by widget, by chip, undone and reset."""

import json

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX

from components.controls import CONTROLS
from data.filters import FIELDS, Filters
from data.intake.loading import load_folder
from data.query import select
from data.query.facet import facets
from data.schema import SHIPPED
from tests.pages.test_pages import DOSSIERS, visit, words
from tests.tiny import tiny

WHOLE = load_folder(SHIPPED)
LINKS = [
    ({"groups": "TTP"}, Filters(groups=("TTP",))),
    ({"groups": ["TTP", "Taliban"], "among": "true"}, Filters(groups=("TTP", "Taliban"), only_among=True)),
    ({"ties": "Sanctuary"}, Filters(ties=("sanctuary",))),
    ({"activities": "Mining"}, Filters(activities=("mining",))),
    ({"period": ["2021", "2023"]}, Filters(period=("2021", "2023"))),
    ({"stance": "denies"}, Filters(stances=("denies",))),
    ({"status": ["contested", "single origin"]}, Filters(statuses=("contested", "single origin"))),
    ({"source_kind": ["UN report", "Think tank"]}, Filters(source_kinds=("un_report", "think_tank"))),
    ({"reliability": "B"}, Filters(least_reliability="B")),
    ({"credibility": "2"}, Filters(least_credibility="2")),
    ({"credibility": "4", "unjudged": "false"}, Filters(least_credibility="4", keep_unjudged=False)),
    ({"place": "badakhshan"}, Filters(place="badakhshan")),
    ({"text": "gold"}, Filters(text="gold")),
]


def read(app):
    return words(app).replace("\\", "").replace("\u2060", "")


def asked(app):
    """What the link asks for, as lists."""
    return {
        key: [value] if isinstance(value, str) else list(value) for key, value in app.query_params.items()
    }


def button(app, label):
    return next(each for each in app.button if each.label == label)


def chips(app):
    """The component that holds the chips."""
    mounted = [each.proto for each in app.get("bidi_component")]
    return next(proto for proto in mounted if proto.component_name == "leverage_chips")


def chip_words(app):
    return json.loads(chips(app).json)["chips"]


def remove(app, chip):
    """Press a chip, as the browser reports it."""
    states = app._tree.get_widget_states()
    event = json.dumps([{"event": "removed", "value": chip}])
    trigger = f"{STREAMLIT_INTERNAL_KEY_PREFIX}_{chips(app).id}__events"
    states.widgets.append(WidgetState(id=trigger, json_trigger_value=event))
    return app._run(states)


def test_every_filter_has_a_place_on_the_screen_and_a_link_to_try():
    assert {control.field for control in CONTROLS} == set(FIELDS)
    assert {control.key for control in CONTROLS} == {key for link, _ in LINKS for key in link}


@pytest.mark.parametrize(
    ("link", "filters"), LINKS, ids=lambda each: "-".join(each) if isinstance(each, dict) else ""
)
def test_an_analyst_follows_a_link_to_exactly_the_records_its_filter_keeps(link, filters):
    app = visit(**link)
    assert not app.exception
    assert f"{len(select(WHOLE, filters).records):,} of 594 records · {filters.in_words()}" in read(app)
    assert not app.warning
    assert asked(app) == {key: [value] if isinstance(value, str) else value for key, value in link.items()}


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ({"stance": "Denies"}, ["denies"]),
        ({"status": "SINGLE-ORIGIN"}, ["single origin"]),
        ({"source_kind": "un_report"}, ["UN report"]),
        ({"reliability": "b"}, ["B"]),
        ({"unjudged": "no", "reliability": "B"}, ["false"]),
        ({"among": "Yes", "groups": "TTP"}, ["true"]),
    ],
)
def test_an_analyst_follows_a_link_that_was_written_by_hand(link, kept):
    app = visit(**link)
    assert asked(app)[next(iter(link))] == kept
    assert not app.warning


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ({"stance": ["maybe", "denies"]}, "stance: maybe"),
        ({"status": "proven"}, "claim status: proven"),
        ({"source_kind": "gossip"}, "source kind: gossip"),
        ({"reliability": "Z"}, "minimum reliability: Z"),
        ({"reliability": ["B", "C"]}, "minimum reliability: C"),
        ({"unjudged": "perhaps"}, "keep what cannot be judged: perhaps"),
        ({"period": ["1066", "1067"]}, "period: 1066 – 1067"),
        ({"text": ["gold", "opium"]}, "text: opium"),
    ],
)
def test_an_analyst_is_told_what_a_link_asks_of_a_filter_in_vain(link, named):
    app = visit(**link)
    assert not app.exception
    assert named in app.warning[0].value.replace("\\", "").replace("\u2060", "")


def test_an_analyst_is_told_of_a_filter_that_the_dossier_cannot_have():
    app = visit(dossier="edge list", stance="denies", reliability="B", text="gold")
    said = app.warning[0].value.replace("\\", "").replace("\u2060", "")
    assert all(each in said for each in ("stance: denies", "minimum reliability: B", "text: gold"))
    assert "2 of 2 records · no filter" in read(app)
    assert not set(app.query_params) & {"stance", "reliability", "text"}


@pytest.mark.parametrize(
    ("dossier", "labels"),
    [
        ("empty", set()),
        ("edge list", {"Groups", "Only among these groups", "Tie types"}),
        ("odd", {c.label for c in CONTROLS[:7]}),
        ("tiny", {control.label for control in CONTROLS}),
    ],
)
def test_an_analyst_meets_only_the_filters_that_her_file_can_answer(dossier, labels):
    app = visit(dossier=dossier)
    kinds = (app.multiselect, app.toggle, app.select_slider, app.button_group, app.text_input)
    assert {each.label for kind in kinds for each in kind} & {c.label for c in CONTROLS} == labels


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_an_analyst_reads_under_each_filter_what_its_options_would_leave(dossier):
    app = visit(dossier=dossier)
    view = select(DOSSIERS[dossier](), Filters())
    captions = [each.value.replace("\\", "").replace("\u2060", "") for each in app.sidebar.caption]
    stances = facets(view)["stances"]
    if any(each.label == "Stance" for each in app.button_group):
        assert f"asserts: {stances['asserts']} · denies: {stances['denies']}" in captions
    assert len(captions) == len([each for each in captions if each])


def test_an_analyst_who_narrows_sees_the_counts_follow():
    app = visit(dossier="tiny", groups="Z")
    captions = [each.value.replace("\\", "").replace("\u2060", "") for each in app.sidebar.caption]
    counted = facets(select(tiny(), Filters(groups=("Z",))))
    assert counted["stances"] == {"asserts": 0, "denies": 1}
    assert "asserts: 0 · denies: 1" in captions
    assert f"{counted['only_among'][True]} if on" in captions


def test_an_analyst_sees_how_many_filters_are_folded_away():
    def label(app):
        return next(each.label for each in app.expander if each.label.startswith("More filters"))

    assert label(visit()) == "More filters"
    app = visit(stance="denies", place="kabul", groups="TTP")
    assert label(app) == "More filters · 2 set"
    assert next(each for each in app.expander if each.label.startswith("More")).proto.expanded
    app.text_input(key="place").set_value("").run()
    assert label(app) == "More filters · 1 set"
    assert label(button(app, "Reset").click().run()) == "More filters"


def test_an_analyst_removes_one_group_of_two_and_then_all_that_is_left():
    app = visit(groups=["TTP", "IJU"], stance="denies", period=["2020", "2022"])
    assert chip_words(app) == ["groups: TTP", "groups: IJU", "2020 – 2022", "stance: denies"]
    remove(app, "groups: TTP")
    assert app.multiselect(key="groups").value == ["IJU"]
    for chip in ("2020 – 2022", "stance: denies", "groups: IJU"):
        remove(app, chip)
        assert chip not in chip_words(app)
    assert "594 of 594 records · no filter" in read(app)
    assert chip_words(app) == []
    assert not app.query_params


@pytest.mark.parametrize(
    ("link", "filters"), LINKS, ids=lambda each: "-".join(each) if isinstance(each, dict) else ""
)
def test_an_analyst_removes_every_filter_by_its_chips_and_takes_it_all_back(link, filters):
    app = visit(**link)
    steps = [words for words, _ in filters.loosened()]
    assert sorted(chip_words(app)) == sorted(steps)
    pressed = 0
    while (left := chip_words(app)) and pressed < len(steps):
        remove(app, left[0])
        pressed += 1
    assert "no filter" in read(app)
    assert not app.query_params
    for _ in range(pressed):
        button(app, "Undo").click().run()
    assert filters.in_words() in read(app)
    assert button(app, "Undo").disabled


def test_an_analyst_undoes_several_changes_one_by_one():
    app = visit()
    assert button(app, "Undo").disabled
    app.multiselect(key="groups").set_value(["TTP"]).run()
    app.select_slider(key="period").set_range("2021", "2023").run()
    app.toggle(key="among").set_value(True).run()
    app.text_input(key="text").set_value("gold").run()
    for line in (
        "groups: TTP (only among these) · 2021 – 2023 ·",
        "groups: TTP · 2021 – 2023 ·",
        "groups: TTP ·",
        "594 of 594 records · no filter",
    ):
        button(app, "Undo").click().run()
        assert line in read(app)
    assert button(app, "Undo").disabled


def test_an_analyst_takes_back_a_reset():
    app = visit(groups="TTP", status="contested", unjudged="false", credibility="2", text="Taliban")
    line = next(each.value for each in app.caption if "records" in each.value)
    button(app, "Reset").click().run()
    assert "no filter" in read(app)
    assert not app.query_params
    button(app, "Undo").click().run()
    assert line in [each.value for each in app.caption]
    assert button(app, "Undo").disabled


def test_opening_a_link_or_another_page_is_no_change_to_undo():
    app = visit("data", groups="Pakistani Taliban", stance="maybe")
    assert app.multiselect(key="groups").value == ["TTP"]
    assert button(app, "Undo").disabled


def test_an_analyst_undoes_no_more_than_twenty_changes():
    app = visit(dossier="tiny")
    for place in range(22):
        app.text_input(key="text").set_value(f"word {place}").run()
    steps = 0
    while not button(app, "Undo").disabled and steps < 25:
        button(app, "Undo").click().run()
        steps += 1
    assert steps == 20
    assert app.text_input(key="text").value == "word 1"


def test_an_analyst_who_opens_another_dossier_keeps_the_filters_it_knows_and_is_told_of_the_others():
    from components import cache

    app = visit(dossier="tiny", groups=["X", "Z"], ties="Hostility", stance="denies")
    other = DOSSIERS["edge list"]()
    cache.keep_upload(other)
    app.query_params["dossier"] = other.key
    app.run()
    assert not app.exception
    assert "2 of 2 records · no filter" in read(app)
    assert "groups: X" in read(app)
    assert button(app, "Undo").disabled
