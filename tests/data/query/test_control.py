from data import query
from data.filters import Filters
from data.settings import Settings, applied
from tests.data.balance.test_control import dossier
from tests.tiny import of, tiny


def test_an_analyst_finds_armed_groups_and_collectives_among_the_partners_and_no_state():
    assert query.partners(dossier()) == ["P", "Q"]


def test_an_analyst_without_a_list_of_actors_sees_every_other_actor_as_a_partner():
    loaded = of("actor,counterpart\nX,Y\nX,Z\n")
    assert (loaded.focal_actor, query.partners(loaded)) == ("X", ["Y", "Z"])


def test_an_analyst_of_a_group_follows_its_ties_with_one_that_has_come_to_rule():
    loaded = dossier()
    of_p = applied(loaded, Settings(focal_actor="P"))
    assert "F" in query.partners(of_p)
    assert set(query.select(of_p, Filters()).control["partner"]) == {"F"}


def test_an_analyst_of_a_group_of_which_only_states_are_spoken_follows_these():
    rows = "".join(f"F,S,F,202{n},c{n}\n" for n in range(5)) + "F,P,,2020,c9\n"
    loaded = of(
        "actor,counterpart,controller,start,claim_key\n" + rows,
        actors="actor,kind\nS,state\nP,regional_group\n",
    )
    assert (loaded.focal_actor, query.has_groups(loaded), query.partners(loaded)) == ("F", False, ["S"])
    assert len(query.select(loaded, Filters()).control) == 5


def test_an_analyst_whose_file_says_nothing_of_control_still_has_the_groups_as_partners():
    assert query.has_groups(tiny())
    bare = of("actor,counterpart\nX,Y\n")
    assert query.has_groups(bare)
    assert query.partners(bare) == ["Y"]


def test_an_analyst_sees_who_holds_control_as_each_record_says():
    evidence = query.control(query.select(dossier(), Filters())).set_index("record_id")
    assert evidence["holder"].to_dict() == {
        "R1": "focal", "R2": "focal", "R3": "focal", "R4": "partner", "R5": "partner", "R7": "partner",
        "R8": "mutual", "R12": "focal"}  # fmt: skip
    assert evidence.loc["R4", ["partner", "weight", "side"]].tolist() == ["P", 0.6 * 0.8, "before"]
    assert evidence["contested"].sum() == 1


def test_an_analyst_narrows_the_evidence_of_control_with_the_filters():
    view = query.select(tiny(), Filters(period=("2019", "2019")))
    assert set(query.control(view)["record_id"]) <= set(view.records["record_id"])
