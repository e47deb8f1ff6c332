import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens
from data.revenue.missing_yardsticks import missing
from data.schema import SHIPPED
from tests.data.revenue.test_yardsticks import GOLD, STATE, VALUE, dossier_of

NO_OUTPUT = "No yardstick of output: no other claim states any of"


def said(*rows: dict) -> list[str]:
    loaded = dossier_of(*rows)
    return missing(loaded, lens.under(select(loaded, Filters()), "c"))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((GOLD, STATE, VALUE), []),
        ((GOLD, {**STATE, "start": "2025", "end": "2025"}, VALUE), []),  # that of another year is shown
        ((GOLD, VALUE), ["No yardstick of state revenue: no other claim states any."]),
        (({"amount_per": "total", "amount_low": 5},), []),
    ],
)
def test_an_analyst_reads_that_there_is_no_state_revenue_to_hold_a_claim_against(rows, expected):
    assert said(*rows) == expected


@pytest.mark.parametrize(
    ("commodity", "expected"),
    [
        ("coal", [f"{NO_OUTPUT} coal. There is some of gold."]),
        ("gold; coal", []),
        ("donations", []),
        ("customs", []),
        ("mixed", []),
    ],
)
def test_an_analyst_reads_that_no_output_is_stated_only_of_what_is_dug_or_grown(commodity, expected):
    assert said({**GOLD, "commodity": commodity}, STATE, VALUE) == expected


def test_an_analyst_of_output_itself_is_not_told_that_no_other_output_is_stated():
    assert said({**GOLD, "measure": "output_value", "commodity": "coal"}, STATE, VALUE) == []
    assert said({**GOLD, "commodity": "coal"}, STATE) == [f"{NO_OUTPUT} coal."]


def test_an_analyst_of_the_shipped_dossier_reads_nothing_of_output_beside_stipends():
    view = select(load_folder(SHIPPED), Filters())
    for claim in (
        "taliban-monthly-payment-to-ttp-chief",
        "taliban-customs-revenue-1401",
        "haqqani-gulf-donations",
    ):
        assert missing(view.dossier, lens.under(view, claim)) == []
