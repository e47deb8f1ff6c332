from data.revenue import commodities
from data.revenue.commodities import FAMILIES, GOODS, LEVIES, kin


def test_an_analyst_has_every_family_hold_what_its_families_hold():
    for family, held in FAMILIES.items():
        assert family not in held
        for inner in FAMILIES.keys() & set(held):
            assert set(FAMILIES[inner]) <= set(held), f"{family} holds {inner}"


def test_an_analyst_has_kin_told_alike_from_both_sides_and_no_siblings():
    for term in GOODS:
        assert all(term in kin(other) for other in kin(term))
    assert not {"gold"} & kin("coal")
    assert kin("chess sets") == {"chess sets"}


def test_an_analyst_finds_no_levy_among_goods():
    assert not GOODS & set(LEVIES)
    assert commodities.goods_of({"gold", "customs"}) == {"gold"}
