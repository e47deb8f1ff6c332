from data.network import shown
from tests.data.network.made import view

TWO_WAYS = ("X Y sanctuary s1", "Y X training s1", "X Y training s2", "X Z hostility s3", "X X kinship s4")


def test_an_analyst_finds_the_origins_of_each_tie_and_of_each_pair_counted_once():
    made = view(*TWO_WAYS)
    edges = shown.edges(made).set_index(["a", "b", "category"])
    assert edges["said_by"].to_dict() == {
        ("X", "Y", "training"): ("s1", "s2"),
        ("X", "Y", "sanctuary"): ("s1",),
        ("X", "Z", "hostility"): ("s3",),
        ("X", "X", "kinship"): ("s4",),
    }
    pairs = shown.pairs(made).set_index(["a", "b"])
    assert pairs["origins"].to_dict() == {("X", "Y"): 2, ("X", "Z"): 1}
    assert pairs["friendly"].to_dict() == {("X", "Y"): True, ("X", "Z"): False}
    assert pairs["hostile"].to_dict() == {("X", "Y"): False, ("X", "Z"): True}


def test_an_analyst_reads_the_best_grade_of_those_who_assert_a_tie():
    made = view(
        "X Y sanctuary a asserts - - 5",
        "X Y sanctuary b asserts - - 2",
        "X Y sanctuary c denies - - 1",
        sources="source_id,reliability\na,A\nb,B\nc,A\n",
    )
    tie = shown.edges(made).iloc[0]
    assert (tie["grade"], round(tie["weight"], 2), tie["contested"]) == ("B2", 0.64, 1)


def test_an_analyst_does_not_meet_ties_that_are_only_denied():
    made = view("X Y sanctuary a", "X Z sanctuary b denies")
    assert shown.actors(shown.edges(made)) == ["X", "Y"]
    assert shown.in_words(made) == "2 actors and 1 tie in view, as asserted"


def test_an_analyst_with_a_bare_list_of_edges_has_all_of_them_taken_for_closeness():
    bare = view("X Y arms_deal", "Y Z arms_deal")
    assert len(shown.bonds(bare)) == 2
    assert "all ties" in shown.bonds_in_words(bare)
    assert len(shown.bonds(view("X Y arms_deal", "Y Z sanctuary"))) == 1


def test_an_analyst_of_all_ties_of_one_actor_has_nothing_to_divide():
    assert shown.around_one(view("X Y", "Z X").ties)
    assert not shown.around_one(view("X Y", "Z X", "Y Z").ties)
    assert not shown.around_one(view("X Y denies").ties[:0])
