import pytest

from data.balance import two_sides
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier


def test_an_analyst_compares_the_two_sides_by_hand():
    evidence = select(dossier(), Filters()).control
    table = two_sides.sides(evidence).set_index("side")
    assert table["claims"].to_dict() == {"before": 3, "after": 3, "undetermined": 1}
    assert table.loc["before", "balance"] == pytest.approx((1 + 1 / 1.48 - 0.48 / 1.48) / 3)
    assert table.loc["after", "balance"] == pytest.approx(-0.75 / 1.75)
    assert table.loc["after", ["origins", "contested"]].tolist() == [2, 1]
    # The one contested claim, for Q, weighs 0, 0.5 or 1 beside over-q (0.25 for Q) and both (1 mutual).
    assert table.loc["after", ["lowest", "highest"]].tolist() == pytest.approx([-1.25 / 2.25, -0.25 / 1.25])
    by_partner = two_sides.sides(evidence, ("partner",)).set_index(["partner", "side"])
    assert by_partner.loc[("P", "before"), "claims"] == 2
    assert by_partner.loc[("Q", "after"), "w_partner"] == 0.75


def test_an_analyst_counts_an_origin_only_on_the_side_that_it_attests_itself():
    told = """record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,credibility,source_id
R1,tie,goes-on,F,P,sanctuary,F,asserts,2020,2020,1,a
R2,tie,goes-on,F,P,sanctuary,F,asserts,2022,2022,1,c
R3,tie,then,F,P,training,F,asserts,2022,2022,1,c
"""
    table = two_sides.before_and_after(select(dossier(told), Filters()))
    assert table["claims"].to_dict() == {"before": 1, "after": 2}
    assert table["origins"].to_dict() == {"before": 1, "after": 1}


def test_an_analyst_of_the_shipped_dossier_finds_the_same_origins_in_the_records_of_each_side():
    view = select(load_folder(SHIPPED), Filters())
    table = two_sides.before_and_after(view)
    for side in ("before", "after"):
        own = view.control[view.control["side"].isin([side, "both sides"])]
        assert table.loc[side, "origins"] == own["origin"].nunique()
