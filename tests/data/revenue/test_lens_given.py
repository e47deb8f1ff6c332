import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, lens_given, lens_origins, lens_sentences, lens_standing, money
from data.schema import SHIPPED
from tests.data.revenue.test_lens_sentences import LABELS, of, usd
from tests.tiny import hostile

TOTAL = {"amount_per": "total"}
UNDATED = "None can be put per year (a total whose start and end are not both stated). As given: "
STOCK = {"measure": "stock", "amount_per": "total"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [usd("a", 20, **TOTAL), usd("b", 4, **TOTAL)],
            f"{UNDATED}bounds differ 5-fold, from $4 or more (record R1) to $20 or more (record R0); the lowest and the "
            "highest each rest on one origin. They meet: some sum lies within them all, but all are open above, so they could "
            "not contradict each other.",
        ),
        (
            [usd("a", 20, 20, **TOTAL), usd("b", 4, 5, **TOTAL)],
            f"{UNDATED}figures differ 5-fold, from $4 (record R1) to $20 (record R0); the lowest and the highest each rest on "
            "one origin. They do not all meet: record R1 says no more than $5, record R0 no less than $20, 4 times as much.",
        ),
        (
            [usd("a", 20, 20, **TOTAL), usd("b", 20, 20, **TOTAL), usd("c", 1, currency="XYZ", **TOTAL)],
            f"{UNDATED}the 2 compared figures agree on $20 total. 2 of 3 figures are compared; left out: R2 (given in another "
            "measure, currency or period).",
        ),
        (
            [usd("a", 20, 20, start=2021, **TOTAL), usd("b", 20, 20, **TOTAL)],
            f"{UNDATED}both figures agree on $20 total. Not all are dated alike, so they may be totals of different times.",
        ),
        (
            [usd("a", 7, 7, **STOCK), usd("b", 83, 83, **STOCK)],
            "None can be put per year (a stock at one moment, not a sum per year). As given: figures differ 12-fold, from $7 "
            "(record R0) to $83 (record R1); the lowest and the highest each rest on one origin. They do not all meet: record "
            "R0 says no more than $7, record R1 no less than $83, 12 times as much.",
        ),
        (
            [
                usd("a", 2, 2, measure="unit_rate", amount_per=""),
                usd("b", 2, 2, measure="unit_rate", amount_per=""),
            ],
            "None can be put per year (a rate per head or piece, with no word on how many). As given: both figures agree on $2.",
        ),
    ],
)
def test_an_analyst_reads_whether_figures_that_cannot_be_put_per_year_meet_as_given(rows, expected):
    found = lens_given.compared(of(*rows))
    assert found.as_given
    assert lens_sentences.contradiction(found, LABELS) == expected


@pytest.mark.parametrize(
    "rows",
    [
        [usd("a", 20, **TOTAL)],
        [usd("a", 20, **TOTAL), usd("b", 4, currency="XYZ", **TOTAL)],
        [usd("a", 20, **TOTAL), usd("b", 4, **TOTAL, stance="denies")],
        [usd("a", 20, currency=""), usd("b", 4, currency="")],
        [usd("a", 20), usd("b", 4)],  # these are compared per year
        [{}],
    ],
)
def test_an_analyst_reads_nothing_as_given_where_figures_have_no_unit_in_common_or_are_compared_per_year(
    rows,
):
    found = of(*rows)
    assert lens_given.compared(found) is found


def test_an_analyst_sees_figures_as_given_flagged_as_those_per_year_are():
    found = lens_given.compared(of(usd("a", 7, 7, **STOCK), usd("b", 83, 83, **STOCK)))
    assert lens_standing.degree(found) == (lens_standing.GRAVE, "figures far apart (12-fold apart)")
    assert lens_origins.rests_on(found, LABELS) == [
        "Without Ash, $83 total is left (1 figure).",
        "Without Birch, $7 total is left (1 figure).",
    ]


def test_an_analyst_of_the_shipped_dossier_sees_what_equipment_was_left_flagged():
    view = select(load_folder(SHIPPED), Filters())
    found = lens_given.compared(lens.under(view, "us-equipment-left-value"))
    assert lens_standing.degree(found)[0] == lens_standing.GRAVE


def test_an_analyst_gets_an_answer_for_every_claim_of_every_dossier():
    for dossier in (load_folder(SHIPPED), hostile()):
        everything = select(dossier, Filters())
        for claim in money.claims(everything)["claim"]:
            found = lens_given.compared(lens.under(everything, claim))
            assert "nan" not in lens_sentences.contradiction(found, dossier.origin_labels)
