import pytest

from data.balance import two_sides
from data.filters import Filters
from data.query import select
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
