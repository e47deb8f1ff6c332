import itertools

import pytest

from data.network import paths
from tests.data.network.made import view

#   A – B – D, A – C – D and A – E – F – D: the way round stands on two origins at each step.
ROUND = [f"{step} sanctuary {source}" for step in ("A E", "E F", "F D") for source in ("s8", "s9")]
TIES = ("A B", "B D", "A C", "C D", *ROUND, "A D hostility", "X Y")


def found(start, end, over=paths.NOT_HOSTILE, ties=TIES):
    return paths.paths(view(*ties), start, end, over)


def test_an_analyst_sees_every_shortest_path():
    assert found("A", "D").number == 2
    assert set(found("A", "D").shortest) == {("A", "B", "D"), ("A", "C", "D")}


def test_an_analyst_sees_the_path_whose_weakest_step_stands_on_most_origins():
    assert found("A", "D").strongest == ("A", "E", "F", "D")
    assert found("D", "A").strongest == ("D", "F", "E", "A")


def test_an_analyst_sees_the_better_grade_decide_between_as_many_origins():
    ties = [
        f"{step} sanctuary - asserts - - {grade}"
        for step, grade in (("A B", 3), ("B D", 3), ("A C", 2), ("C D", 1))
    ]
    assert found("A", "D", ties=ties).strongest == ("A", "C", "D")


def test_an_analyst_sees_the_shortest_of_paths_as_strong():
    assert found("A", "D", ties=("A B", "B C", "C D", "A C")).strongest == ("A", "C", "D")


def test_an_analyst_decides_over_which_ties_a_path_may_run():
    assert found("A", "D", paths.ALL_TIES).shortest == (("A", "D"),)
    assert found("A", "B", paths.FRIENDLY_TIES, ("A B contact",)).number == 0
    assert found("A", "B", paths.NOT_HOSTILE, ("A B contact",)).number == 1


@pytest.mark.parametrize(("start", "end"), [("A", "X"), ("A", "Nobody"), ("A", "A")])
def test_an_analyst_is_shown_no_path_where_there_is_none(start, end):
    nothing = found(start, end)
    assert (nothing.number, nothing.shortest, nothing.strongest) == (0, (), ())


def test_an_analyst_reads_on_what_each_step_of_a_path_stands():
    ties = (
        "A B sanctuary s1",
        "A B training s1",
        "A B training s2",
        "C B sanctuary s3",
        "A B training s4 denies",
    )
    asked = found("C", "A", ties=ties)
    steps = paths.steps(asked, asked.strongest)
    assert steps[["from", "to", "origins", "disputed"]].to_numpy().tolist() == [
        ["C", "B", 1, False],
        ["B", "A", 2, True],
    ]


def test_an_analyst_gets_the_number_of_paths_however_many_there_are():
    layers = [[f"{layer}{place}" for place in range(5)] for layer in "bcd"]
    ties = [f"A {each}" for each in layers[0]] + [f"{each} Z" for each in layers[2]]
    ties += [f"{a} {b}" for one, two in itertools.pairwise(layers) for a in one for b in two]
    asked = found("A", "Z", ties=ties)
    assert (asked.number, len(asked.shortest)) == (125, paths.MOST_LISTED)


@pytest.mark.parametrize(
    ("ties", "said"),
    [
        (["A B k - - 2018 2020", "B C k - - 2020 2022"], "possibly"),
        (["A B k - - 2015 2016", "B C k - - 2020 2022"], "no"),
        (["A B k - - 2015 2016", "A B l - - 2021 2021", "B C k - - 2020 2022"], "possibly"),
        (["A B k - - 2015 2016", "B C k - - 2020 2022", "C D k"], "no"),
        (["A B k - - 2015 2016", "B C k"], "not dated"),
        (["A B k"], "not dated"),
    ],
)
def test_an_analyst_is_told_whether_the_steps_of_a_path_were_ever_there_at_one_time(ties, said):
    made = view(*ties)
    joined = paths.paths(made, "A", ties[-1].split()[1])
    assert paths.at_once(made, joined, joined.strongest) == said


@pytest.mark.parametrize(
    ("kind", "told"), [("collective", ["B"]), ("other", ["B"]), ("faction", []), ("", [])]
)
def test_an_analyst_is_told_of_a_path_through_an_actor_that_may_be_several(kind, told):
    made = view("A B", "B C", actors=f"actor,kind\nA,collective\nB,{kind}\n")
    (path,) = paths.paths(made, "A", "C").shortest
    assert paths.catch_all(made, path) == told
