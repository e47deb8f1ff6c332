from data import query
from data.filters import Filters
from tests.data.balance.test_control import dossier
from tests.tiny import of, tiny


def test_an_analyst_finds_armed_groups_and_collectives_among_the_partners_and_no_state():
    assert query.partners(dossier()) == ["P", "Q"]


def test_an_analyst_without_a_list_of_actors_sees_every_other_actor_as_a_partner():
    loaded = of("actor,counterpart\nX,Y\nX,Z\n")
    assert (loaded.focal_actor, query.partners(loaded)) == ("X", ["Y", "Z"])


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
