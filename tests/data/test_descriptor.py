import json
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import descriptor
from data.descriptor import Descriptor
from data.reading import UnreadableFile

WRONG = [["x"], 1, 1.5, {"x": 1}, None, True]


def read(**parts) -> Descriptor:
    return descriptor.read(json.dumps(parts).encode())


def test_an_analyst_gets_everything_that_the_descriptor_states():
    assert read(
        title="T",
        description="D",
        version="1.0",
        licenses=[{"title": "CC BY 4.0"}],
        leverage={"focal_actor": "X", "turning_point": "2021-08-15"},
    ) == Descriptor("T", "D", "1.0", "CC BY 4.0", "X", date(2021, 8, 15))


def test_an_analyst_without_a_descriptor_is_told_nothing_about_it():
    assert descriptor.read(b"{}") == Descriptor()


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("part", ["title", "description", "version"])
def test_an_analyst_is_told_which_part_of_the_descriptor_is_not_text(part, wrong):
    assert read(**{part: wrong}) == Descriptor(
        notes=(f"datapackage.json: '{part}' is not text, so it is left out.",)
    )


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("part", ["focal_actor", "turning_point"])
def test_an_analyst_is_told_which_of_our_own_parts_is_not_text(part, wrong):
    assert read(title="T", leverage={part: wrong}) == Descriptor(
        title="T", notes=(f"datapackage.json: '{part}' is not text, so it is left out.",)
    )


@pytest.mark.parametrize("wrong", [["x"], 1, "x", None])
def test_an_analyst_is_told_that_our_own_block_is_no_object(wrong):
    assert read(leverage=wrong) == Descriptor(
        notes=("datapackage.json: 'leverage' is not an object in braces, so it is left out.",)
    )


@pytest.mark.parametrize("wrong", [{"title": "x"}, ["x"], [{"title": ["x"]}], "x", None, 1])
def test_an_analyst_is_told_of_an_odd_licence(wrong):
    found = read(licenses=wrong)
    assert found.licence == ""
    assert len(found.notes) == 1
    assert found.notes[0].startswith("datapackage.json: 'licenses' ")


def test_an_analyst_is_told_of_a_turning_point_that_is_no_day():
    found = read(leverage={"turning_point": "August 2021"})
    assert found.turning_point is None
    assert found.notes == (
        "The turning point 'August 2021' in datapackage.json is not a date like 2021-08-15.",
    )


@pytest.mark.parametrize(
    "content", [b"{", b"\xe9", b"[]", b"[" * 100_000, b'{"version": 1' + b"0" * 5000 + b"}"]
)
def test_an_analyst_with_a_descriptor_that_is_no_json_object_is_told_what_to_do(content):
    with pytest.raises(UnreadableFile, match="Mend it or leave it out"):
        descriptor.read(content)


def ties(*pairs):
    return pd.DataFrame(pairs, columns=["actor", "counterpart"], dtype="str")


NOBODY = pd.DataFrame(columns=["actor", "aliases"], dtype="str")


@pytest.mark.parametrize(
    ("pairs", "focal"),
    [
        ([*[("A", "B")] * 5, ("C", "D"), ("C", "E"), ("F", "C"), ("C", "G")], "C"),
        ([("A", "B"), ("C", "D"), ("D", "C")], "C"),
        ([("A", "A"), ("A", ""), ("A", "B"), ("C", "D"), ("E", "C")], "C"),
        ([("A", ""), ("B", ""), ("B", "")], "B"),
        ([("A", "B")], "A"),
        ([], None),
    ],
)
def test_an_analyst_without_a_stated_focal_actor_follows_the_one_with_most_counterparts_then_records(
    pairs, focal
):
    assert descriptor.focal_actor("", ties(*pairs), NOBODY) == (focal, ())


@given(
    st.lists(st.tuples(st.integers(0, 300), st.one_of(st.just(""), st.integers(0, 300))), min_size=1),
)
def test_an_analyst_s_focal_actor_has_no_fewer_counterparts_than_any_other(pairs):
    pairs = [(f"x{one}", "" if other == "" else f"x{other}") for one, other in pairs]
    beside: dict[str, set] = {name: set() for pair in pairs for name in pair if name}
    for one, other in pairs:
        if other and one != other:
            beside[one].add(other)
            beside[other].add(one)
    found, _ = descriptor.focal_actor("", ties(*pairs), NOBODY)
    assert len(beside.get(found, ())) == max(map(len, beside.values()))


def test_an_analyst_with_very_many_actors_follows_the_one_with_most_counterparts_too():
    many = [(f"y{number}", f"z{number}") for number in range(40_000)]
    few = [("y39999", "y39998"), ("y1", "z1"), ("y1", "z1")]
    assert descriptor.focal_actor("", ties(*many, *few, ("y39999", "z2")), NOBODY) == ("y39999", ())
