from dataclasses import replace
from datetime import date

from data import query
from data.filters import Filters
from data.network import scene_sentences
from data.network.scene import AFTER, BEFORE, CHANGE, YEAR, Scene
from data.network.years import several
from data.query.change import CHANGES, PAST
from tests.tiny import DENIED_ASIDE, of, tiny


def seen(**asked):
    return replace(query.select(tiny(), Filters()), scene=Scene(**asked))


def test_an_analyst_reads_the_answer_for_the_side_she_looks_at():
    assert scene_sentences.network(seen(show=BEFORE)) == (
        "Before 15 Aug 2021: X is said to have 2 ties with 1 actor; 1 of the 2 is disputed."
    )
    assert scene_sentences.network(seen(show=YEAR, year=2019)).startswith("In 2019: X is said to have 1 tie")


def test_an_analyst_reads_what_became_of_the_ties():
    assert scene_sentences.network(seen(show=CHANGE)) == (
        "Of 2 ties at 15 Aug 2021: 1 attested before and after; 1 attested on both sides with another upper hand."
    )
    empty = replace(query.select(of("actor,counterpart\n"), Filters()), scene=Scene(CHANGE))
    assert scene_sentences.network(empty) == "No tie is asserted by the records in view."


def test_an_analyst_who_looks_at_both_sides_reads_what_became_of_the_ties():
    assert scene_sentences.network(seen(), beside=True) == scene_sentences.network(seen(show=CHANGE))


def test_an_analyst_is_not_told_that_a_tie_ended_where_a_record_only_dates_an_end():
    rows = "actor,counterpart,category,start,end\nA,B,k,2018,2020\nA,B,l,2019-05-04,\n"
    dossier = replace(of(rows), turning_point=date(2021, 8, 15))
    view = replace(query.select(dossier, Filters()), scene=Scene(CHANGE))
    assert scene_sentences.network(view) == (
        "Of 2 ties at 15 Aug 2021: 1 dated as past by a later source; 1 no longer reported."
    )
    assert not [each for each in CHANGES if "ended" in each]


def test_an_analyst_reads_of_a_new_tie_that_it_is_dated_as_past_too():
    rows = "actor,counterpart,category,start,end\nA,B,k,2022,2023\nA,B,l,2022-05-04,\n"
    dossier = replace(of(rows), turning_point=date(2021, 8, 15))
    view = replace(query.select(dossier, Filters()), scene=Scene(CHANGE))
    assert scene_sentences.network(view) == (
        "Of 2 ties at 15 Aug 2021: 2 attested only since. 1 of those attested since is dated as past too."
    )


def test_an_analyst_reads_when_a_tie_counts_as_going_on_and_what_the_other_rule_would_draw():
    assert scene_sentences.going(seen()) == ""
    assert scene_sentences.going(seen(show=AFTER)) == (
        "Drawn: what is certainly attested after 15 Aug 2021. Carried on until half their weight has faded (24 months), no other tie would be."
    )
    assert scene_sentences.going(seen(show=YEAR, year=2020)) == (
        "Drawn: what is attested in 2020. Carried on until half their weight has faded (24 months), 1 more tie would be."
    )
    assert scene_sentences.going(seen(show=YEAR, year=2020, half_life=24)) == (
        "Drawn: what is attested in 2020, and 1 tie only because ties, where no end is stated, are carried on until "
        "half their weight has faded (24 months)."
    )


def test_an_analyst_is_not_told_that_a_tie_is_said_where_it_is_only_carried_on():
    rows = "actor,counterpart,category,start,end\nA,B,k,2022,2023\nA,C,l,2020-05-04,\n"
    dossier = replace(of(rows), turning_point=date(2021, 8, 15))
    view = replace(query.select(dossier, Filters()), scene=Scene(AFTER, half_life=24))
    assert scene_sentences.network(view) == (
        "After 15 Aug 2021: A is said to have 1 tie with 1 actor; it is not disputed; "
        "1 more is carried on from before by assumption."
    )
    alone = replace(query.select(dossier, Filters(ties=("l",))), scene=Scene(AFTER, half_life=24))
    assert scene_sentences.network(alone) == (
        "After 15 Aug 2021: No tie is attested; 1 tie is carried on from before by assumption."
    )


def test_an_analyst_reads_what_she_left_aside():
    assert scene_sentences.aside(seen(show=BEFORE, hidden=("Y",))) == "Without Y"
    assert scene_sentences.in_words(seen(show=BEFORE, hidden=("Y",))) == "before 15 Aug 2021; without Y"


def test_an_analyst_reads_under_the_picture_which_ties_are_disputed_only_elsewhere():
    dossier = replace(of(DENIED_ASIDE), turning_point=date(2021, 8, 15))
    view, asserted = (query.select(dossier, each) for each in (Filters(), Filters(stances=("asserts",))))
    said = [scene_sentences.elsewhere(replace(view, scene=Scene(show))) for show in ("All", BEFORE, AFTER)]
    assert said == ["", "1 tie not dashed here is disputed at another time.", ""]
    assert scene_sentences.elsewhere(asserted) == "1 tie not dashed here is disputed outside the filters."


def test_an_analyst_of_several_years_reads_when_a_tie_counts_and_how_many_more_the_other_rule_would_draw():
    view = seen(show=YEAR, year=2020)
    assert scene_sentences.going_by_year(view, several(view)) == (
        "Drawn: what is attested in each year. Carried on until half their weight has faded (24 months), 0 to 1 more "
        "ties would be in each."
    )
    view = seen(show=YEAR, year=2020, half_life=24)
    assert "and 0 to 1 ties only because ties" in scene_sentences.going_by_year(view, several(view))


def test_an_analyst_reads_how_many_ties_dated_as_past_may_have_ended_after_the_turning_point():
    rows = "actor,counterpart,category,start,end\nA,B,k,2018,2020\nA,C,k,1996,2021-08\nA,D,k,1996,2021\n"
    view = query.select(replace(of(rows), turning_point=date(2021, 8, 15)), Filters())
    assert scene_sentences.network(replace(view, scene=Scene(CHANGE))) == (
        "Of 3 ties at 15 Aug 2021: 3 dated as past by a later source (2 to a month or year that may reach beyond it)."
    )
    # A definition says no more than is computed: an end in 2021 is not certainly before August.
    assert "may still lie after the turning point" in CHANGES[PAST].definition
