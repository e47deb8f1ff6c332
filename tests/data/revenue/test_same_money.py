from data.revenue import same_money
from tests.data.revenue.test_adding import GOLD, SALT, total, view

COAL, MINERALS = ({**SALT, "claim_key": "a", "commodity": name} for name in ("Coal", "minerals"))
MINERALS = {**MINERALS, "claim_key": "b"}


def test_an_analyst_is_told_that_coal_beside_minerals_is_taken_to_be_another_commodity():
    assert total(view(COAL, MINERALS)).apart == ("coal", "minerals")
    assert total(view(COAL, {**MINERALS, "actor": "Y"})).apart == ()  # of different takers
    assert total(view(COAL)).apart == ()


def test_an_analyst_who_is_told_that_coal_is_part_of_minerals_gets_no_sum_of_both():
    found = total(view({**COAL, "part_of": "b"}, MINERALS))
    assert found.counted == ()
    assert "part of" in found.reason


def test_an_analyst_has_what_is_part_of_a_part_known_as_part_of_all():
    rows = (
        GOLD,
        {**SALT, "claim_key": "middle", "part_of": "gold"},
        {**SALT, "claim_key": "leaf", "part_of": "middle"},
    )
    dossier = view(*rows).dossier
    assert same_money.wholes(dossier) == {
        "middle": frozenset({"gold"}),
        "leaf": frozenset({"gold", "middle"}),
    }
    assert same_money.goods(dossier)["gold"] == {"gold", "middle", "leaf"}


def test_an_analyst_whose_claims_name_each_other_as_their_whole_gets_an_answer():
    rows = ({**GOLD, "part_of": "salt"}, {**SALT, "part_of": "gold"})
    assert same_money.wholes(view(*rows).dossier) == {
        "gold": frozenset({"salt"}),
        "salt": frozenset({"gold"}),
    }


def test_an_analyst_finds_undated_claims_and_those_without_a_figure_told_apart():
    silent = {**SALT, "currency": ""}
    found = same_money.claims_of(view({**GOLD, "start": "", "end": ""}, silent))
    assert (found["gold"].first, found["gold"].usd_low) == (0, 10)
    assert (found["salt"].first, found["salt"].why) == (2020, "the currency is not stated")
