import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import given, lens, lens_given
from data.schema import SHIPPED
from tests.data.revenue.test_lens_sentences import usd
from tests.data.revenue.test_sums import view
from tests.tiny import EDGE_LIST, ODD, hostile, of

STOCK = {"measure": "stock", "amount_per": "total", "currency": "USD"}


def test_an_analyst_sees_how_far_stocks_differ_that_no_year_can_be_put_to():
    found = given.spreads(
        view({**STOCK, "amount_low": 7, "amount_high": 7}, {**STOCK, "amount_low": 84, "amount_high": 84})
    )
    assert found.loc["c"].tolist() == [12, 12]


@pytest.mark.parametrize(
    "other",
    [
        {"currency": "AFN"},
        {"amount_per": "year"},
        {"stance": "denies"},
        {"measure": "unit_rate"},
        {"claim_key": "d"},
        {"amount_low": "", "amount_text": "many"},
    ],
)
def test_an_analyst_sees_no_spread_of_figures_without_a_common_unit(other):
    assert given.spreads(view({**STOCK, "amount_low": 7}, {**STOCK, "amount_low": 84, **other})).empty


def test_an_analyst_has_claims_that_are_compared_per_year_left_alone():
    rows = [{key: value for key, value in usd("a", n, n).items() if key != "derived_from"} for n in (1, 9)]
    assert given.spreads(view(*rows)).empty


def test_an_analyst_of_the_shipped_dossier_sees_the_same_spread_in_the_table_and_under_the_lens():
    everything = select(load_folder(SHIPPED), Filters())
    found = given.spreads(everything)
    assert found.loc["us-equipment-left-value", "gap"] == pytest.approx(83 / 7.12)
    for claim, row in found.iterrows():
        whole = lens_given.compared(lens.under(everything, claim)).whole
        assert (row["spread"], row["gap"]) == (whole["spread"], whole["gap"])


@pytest.mark.parametrize("made", [hostile, lambda: of(ODD), lambda: of(EDGE_LIST)])
def test_an_analyst_without_money_gets_no_spread(made):
    assert given.spreads(select(made(), Filters())).empty
