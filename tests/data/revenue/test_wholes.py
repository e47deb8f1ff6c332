from data.revenue import made_with, wholes
from tests.data.revenue.test_adding import GOLD, SALT, view
from tests.data.revenue.test_same_money import ACTORS


def test_an_analyst_has_what_is_part_of_a_part_known_as_part_of_all():
    rows = (
        GOLD,
        {**SALT, "claim_key": "middle", "part_of": "gold"},
        {**SALT, "claim_key": "leaf", "part_of": "middle"},
    )
    dossier = view(*rows).dossier
    assert wholes.wholes(dossier) == {
        "middle": frozenset({"gold"}),
        "leaf": frozenset({"gold", "middle"}),
    }
    assert made_with.goods(dossier)["gold"] == {"gold", "middle", "leaf"}


def test_an_analyst_whose_claims_name_each_other_as_their_whole_gets_an_answer():
    rows = ({**GOLD, "part_of": "salt"}, {**SALT, "part_of": "gold"})
    assert wholes.wholes(view(*rows).dossier) == {
        "gold": frozenset({"salt"}),
        "salt": frozenset({"gold"}),
    }


def test_an_analyst_has_factions_known_as_within_the_actor_they_name_else_the_focal_actor():
    rows = ({**GOLD, "actor": name} for name in ("X", "Wing", "Branch", "Other wing"))
    dossier = view(GOLD, *rows, actors=ACTORS).dossier
    assert dossier.focal_actor == "X"
    assert wholes.actors(dossier) == {
        "Wing": frozenset({"X"}),
        "Branch": frozenset({"Wing", "X"}),
        "Other wing": frozenset({"X"}),
    }


def test_an_analyst_without_a_file_of_actors_has_none_within_another():
    assert wholes.actors(view(GOLD).dossier) == {}
