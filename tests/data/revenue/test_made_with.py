from data.revenue import made_with
from tests.data.revenue.test_adding import GOLD, SALT, view


def test_an_analyst_has_the_commodities_of_a_claim_gathered_from_its_records_and_its_parts():
    rows = (GOLD, {**GOLD, "commodity": "Gold; talc"}, {**SALT, "part_of": "gold"})
    dossier = view(*rows).dossier
    assert made_with.own_goods(dossier)["gold"] == {"gold", "talc"}
    assert made_with.goods(dossier)["gold"] == {"gold", "talc", "salt"}


def test_an_analyst_has_a_claim_without_a_commodity_known_as_of_many_kinds():
    assert made_with.goods(view({**GOLD, "commodity": ""}).dossier)["gold"] == {""}


def test_an_analyst_has_parts_listed_with_each_source_that_puts_them_at_a_sum():
    listed = {**SALT, "part_of": "gold", "source_id": "s"}
    rows = (GOLD, listed, {**listed, "source_id": "t", "amount_low": ""}, {**listed, "source_id": ""})
    part_of_part = {**listed, "claim_key": "leaf", "part_of": "salt", "source_id": ""}
    assert made_with.broken_down(view(*rows, part_of_part).dossier) == {
        "salt": frozenset({("gold", "s")}),
        "leaf": frozenset({("gold", "s")}),
    }


def test_an_analyst_has_customs_on_coal_known_as_a_levy_on_a_good():
    levied = {"category": "taxation_extortion"}
    rows = (GOLD | levied, {**SALT, "claim_key": "customs", "commodity": "customs"} | levied, SALT)
    assert made_with.taxed(view(*rows).dossier) == {"gold"}
