from data.filters import Filters
from data.intake.loading import load_folder
from data.network import fragility, paths
from data.network import network_sentences as sentences
from data.query import select
from data.schema import SHIPPED
from tests.data.network.made import view
from tests.data.network.test_sides import made as two_sides
from tests.tiny import of


def test_an_analyst_reads_on_what_everything_is_computed():
    assert sentences.computed_on(view("A B")) == "Computed on 2 actors and 1 tie in view, as asserted."


def test_an_analyst_reads_who_stands_out():
    said = sentences.central(view("A B", "A C", "A D hostility"))
    assert "Most friendly partners: A (2), B (1), C (1)." in said
    assert "Most hostile partners: A (1), D (1)." in said
    assert "Most often between others, on friendly ties: A (0.33)." in said
    assert "best placed to broker: A (0.50)." in said
    assert sentences.central(view()) == "No tie in view to measure."


def test_an_analyst_is_told_when_communities_are_hardly_more_than_chance():
    said = sentences.divided(select(load_folder(SHIPPED), Filters()))
    assert said.startswith("No clear communities. 3 communities among 21 actors")
    assert "the ties divide hardly more than chance would have it" in said
    assert "not always stay" in said
    assert "do not divide" in sentences.divided(view("A B"))
    assert (
        sentences.divided(view("A B hostility")) == "No community: nobody in view is joined by friendly ties."
    )


def test_an_analyst_is_told_to_look_at_each_tension():
    said = sentences.tense(view("A B", "A C", "B C hostility"))
    assert said.startswith("1 unbalanced triangle and 0 pairs said to be friend and enemy.")
    assert said.endswith("look.")
    assert sentences.tense(view("A B")).startswith("No tension")


def test_an_analyst_reads_how_two_actors_are_joined():
    def said(start, end, over=paths.NOT_HOSTILE, ties=("A B", "B C", "A D", "D C", "A X hostility")):
        return sentences.joined(paths.paths(view(*ties), start, end, over), over)

    assert said("A", "B").startswith(
        "A and B are tied to each other directly, over ties that are not hostile"
    )
    assert "2 shortest paths of 2 steps, each step attested at some time, over" in said("A", "C")
    assert (
        said("A", "X")
        == "Nothing in view joins A and X over ties that are not hostile (but friendly or neutral, as control measures are)."
    )


def test_an_analyst_reads_how_many_origins_have_to_be_wrong_and_whether_that_is_sure():
    exact = fragility.Fragility(1, ("s1",), ())
    assert sentences.falls_apart(exact, "A", "B") == (
        "For A and B to fall apart, 1 independent origin has to be wrong, and no fewer would do."
    )
    bounds = fragility.Fragility(2, ("s1", "s2", "s3"), ())
    assert "at least 2 independent origins and at most 3 have to be wrong" in sentences.falls_apart(
        bounds, "A", "B"
    )


def test_an_analyst_tells_two_origins_of_one_publisher_apart():
    made = view(
        "A B sanctuary s1", "A B sanctuary s2", sources="source_id,title,publisher\ns1,One,P\ns2,Two,P\n"
    )
    assert sentences.origin_names(made, fragility.Fragility(2, ("s1", "s2"), ())) == ["P: One", "P: Two"]


def test_an_analyst_reads_what_one_side_says_alone_and_denies():
    assert sentences.told(two_sides(), "Kind of source", "UN report") == (
        "Of 3 asserted ties, 1 is asserted by this side alone, 1 by both and 1 by all others alone. "
        "Its records deny 1 tie that the others assert, as said there by a speaker not named."
    )


def test_an_analyst_tells_speakers_apart_whose_names_hold_commas():
    rows = 'X,Y,a,asserts,\nX,Y,b,denies,"Taliban, as reported"\nX,Y,b,denies,Mujahid\n'
    made = of(
        f"actor,counterpart,source_id,stance,attribution\n{rows}",
        sources="source_id,kind\na,press\nb,un_report\n",
    )
    said = sentences.told(select(made, Filters()), "Kind of source", "UN report")
    assert said.endswith("as said there by Taliban, as reported; Mujahid.")
