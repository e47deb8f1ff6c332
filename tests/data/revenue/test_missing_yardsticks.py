import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens
from data.revenue.missing_yardsticks import missing
from data.schema import SHIPPED
from tests.data.revenue.test_yardsticks import GOLD, STATE, VALUE, dossier_of


def said(*rows: dict) -> list[str]:
    loaded = dossier_of(*rows)
    return missing(loaded, lens.under(select(loaded, Filters()), "c"))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((GOLD, STATE), []),
        (
            (GOLD, {**STATE, "start": "2025", "end": "2025"}),
            ["No yardstick of state revenue: no other claim states any of 2022. There is some of 2025."],
        ),
        (
            (GOLD,),
            ["No yardstick of state revenue: no other claim states any of 2022. There is none of any year."],
        ),
        (
            ({**GOLD, "start": "", "end": ""}, STATE),
            ["The claim is undated, so no state revenue of its year can stand beside it."],
        ),
        (({"amount_per": "total", "amount_low": 5},), []),
    ],
)
def test_an_analyst_reads_that_there_is_no_state_revenue_to_hold_a_claim_against(rows, expected):
    assert said(*rows) == expected


def test_an_analyst_of_coal_reads_that_minerals_are_taken_for_another_commodity():
    coal, minerals = {**GOLD, "commodity": "coal"}, {**VALUE, "commodity": "Minerals"}
    assert said(coal, STATE, minerals) == [
        "Value of output is looked for by the name of the commodity (coal). What is said of minerals is taken for another "
        "commodity, unless a record says that one is part of the other."
    ]
    assert said(GOLD, STATE, VALUE) == []  # gold is held against gold


def test_an_analyst_of_the_shipped_dossier_reads_that_no_state_revenue_of_2016_is_stated():
    view = select(load_folder(SHIPPED), Filters())
    found = missing(view.dossier, lens.under(view, "taliban-drug-income-2019-2020"))
    assert found[0].startswith("No yardstick of state revenue: no other claim states any of 2019")
    assert found[0].endswith("There is some of 2022–2023 and 2025.")
