from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import same_money
from data.schema import SHIPPED
from tests.data.revenue.test_adding import GOLD, SALT, total, view

COAL, MINERALS = ({**SALT, "claim_key": "a", "commodity": name} for name in ("Coal", "minerals"))
MINERALS = {**MINERALS, "claim_key": "b"}


def test_an_analyst_gets_no_sum_of_coal_and_minerals_which_hold_it():
    found = total(view(COAL, MINERALS))
    assert found.counted == ()
    assert found.reason == (
        "X: minerals 2020 is perhaps the same money as X: Coal 2020: nobody says that they are apart"
    )
    assert total(view(COAL, {**MINERALS, "actor": "Y"})).counted == ("a", "b")  # of different takers


def test_an_analyst_is_told_that_coal_beside_talc_is_taken_to_be_another_commodity():
    assert total(view(COAL, {**MINERALS, "commodity": "talc"})).apart == ("coal", "talc")
    assert total(view(COAL)).apart == ()


@pytest.mark.parametrize(
    ("goods", "added"), [("Coal", False), ("taxes", False), ("donations", True), ("chess sets", True)]
)
def test_an_analyst_gets_no_sum_of_customs_and_of_goods_they_may_be_levied_on(goods, added):
    found = total(view({**COAL, "commodity": "customs"}, {**MINERALS, "commodity": goods}))
    assert bool(found.counted) == added


@pytest.mark.parametrize(("sources", "added"), [(("s", "s"), True), (("s", "t"), False)])
def test_an_analyst_may_add_taxes_and_drugs_that_one_source_lists_as_parts_of_one_whole(sources, added):
    taxes, drugs = (
        {**SALT, "claim_key": name, "commodity": name, "part_of": "whole", "source_id": source}
        for name, source in zip(("taxes", "drugs"), sources, strict=True)
    )
    assert bool(total(view(taxes, drugs)).counted) == added


def test_an_analyst_gets_no_sum_of_customs_and_of_a_levy_on_coal_though_one_source_lists_both():
    listed = {"part_of": "whole", "source_id": "s"}
    coal, customs = (
        {**COAL, **listed, "category": "taxation_extortion"},
        {**MINERALS, **listed, "commodity": "customs"},
    )
    assert total(view(coal, customs)).counted == ()
    assert total(view({**coal, "category": "mining"}, customs)).counted == ("a", "b")


ACTORS = "actor,kind,part_of\nX,de_facto_authority,\nWing,faction,\nBranch,regional_group,Wing\nOther wing,faction,X\n"
WHOLE = {**SALT, "claim_key": "whole", "commodity": "mixed"}


def of_wings(*rows: dict):
    return view(*rows, actors=ACTORS)


@pytest.mark.parametrize("actor", ["Wing", "Branch", "Other wing"])
def test_an_analyst_gets_no_sum_of_a_faction_and_of_all_that_its_whole_takes_in(actor):
    found = total(of_wings(WHOLE, {**SALT, "claim_key": "gifts", "actor": actor, "commodity": "donations"}))
    assert found.counted == ()
    assert "nobody says that they are apart" in found.reason
    assert actor in found.reason or "whose taker is part of X" in found.reason


def test_an_analyst_may_add_two_factions_or_a_faction_and_another_stream_of_its_whole():
    gifts = {**SALT, "commodity": "donations"}
    wings = [{**gifts, "claim_key": name, "actor": name} for name in ("Wing", "Other wing")]
    assert len(total(of_wings(*wings)).counted) == 2
    assert len(total(of_wings(wings[0], {**SALT, "commodity": "coal"})).counted) == 2


RELATED = {frozenset({wing, "X"}) for wing in ("Wing", "Branch", "Other wing")} | {
    frozenset({"Wing", "Branch"})
}
OVERLAPPING = {
    frozenset(pair) for pair in (("minerals", "coal"), ("customs", "coal"), ("customs", "minerals"))
}
taken = st.tuples(
    st.sampled_from(["X", "Wing", "Branch", "Other wing"]),
    st.sampled_from(["mixed", "minerals", "coal", "customs", "donations"]),
)


@settings(max_examples=30)
@given(st.lists(taken, min_size=2, max_size=8), st.booleans())
def test_no_sum_an_analyst_sees_holds_what_may_be_money_of_both_a_faction_and_its_whole(claims, strict):
    rows = [
        {**SALT, "claim_key": f"c{n}", "actor": who, "commodity": good}
        for n, (who, good) in enumerate(claims)
    ]
    stated = ACTORS.replace("Wing,faction,\n", "Wing,faction,X\n")
    found = total(view(*rows, actors=stated), strict=strict)
    for one, other in combinations([claims[int(claim[1:])] for claim in found.counted], 2):
        goods = frozenset({one[1], other[1]})
        apart = one[0] != other[0] and frozenset({one[0], other[0]}) not in RELATED
        assert apart or (len(goods) == 2 and "mixed" not in goods and goods not in OVERLAPPING)


def test_an_analyst_reads_that_a_faction_may_pay_out_of_what_its_whole_takes_in():
    paid = {**GOLD, "actor": "Z", "payer": "Wing"}
    assert "perhaps paid out of, or into" in total(of_wings(SALT, paid)).reason


def test_an_analyst_of_the_shipped_dossier_gets_no_sum_of_haqqani_donations_and_all_taliban_income():
    found = select(load_folder(SHIPPED), Filters())
    counted = same_money.Counted(found.dossier)
    claims = same_money.claims_of(found)
    counted.add(claims["taliban-total-income-2019-2021"])
    assert "Haqqani Network is part of Taliban" in counted.conflict(claims["haqqani-gulf-donations"])


def test_an_analyst_who_is_told_that_coal_is_part_of_minerals_gets_no_sum_of_both():
    found = total(view({**COAL, "part_of": "b"}, MINERALS))
    assert found.counted == ()
    assert "part of" in found.reason


def test_an_analyst_finds_undated_claims_and_those_without_a_figure_told_apart():
    silent = {**SALT, "currency": ""}
    found = same_money.claims_of(view({**GOLD, "start": "", "end": ""}, silent))
    assert (found["gold"].first, found["gold"].usd_low) == (0, 10)
    assert (found["salt"].first, found["salt"].why) == (0, "the currency is not stated")
