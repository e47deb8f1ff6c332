import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, lens_given, money
from data.schema import SHIPPED
from tests.data.revenue.test_lens import said
from tests.data.revenue.test_lens_sentences import usd
from tests.tiny import hostile


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [usd("a", 20), usd("b", 4)],
            "As given, figures meet: $20 total or more (record R0), $4 total or more (record R1). Their bounds are "
            "one-sided, all open above, so they could not contradict each other.",
        ),
        (
            [usd("a", 20), usd("b", 4, 30)],
            "As given, figures meet: $20 total or more (record R0), $4–30 total (record R1).",
        ),
        (
            [usd("a", 20), usd("b", 4, 5)],
            "As given, figures do not all meet: $20 total or more (record R0), $4–5 total (record R1).",
        ),
        ([usd("a", 20)], ""),
        ([usd("a", 20), usd("b", 4, currency="XYZ")], ""),
    ],
)
def test_an_analyst_reads_whether_totals_that_cannot_be_put_per_year_meet_as_given(rows, expected):
    view = said(*({**row, "amount_per": "total"} for row in rows))
    assert lens_given.as_given(view.dossier, lens.under(view, "c")) == expected


def test_an_analyst_gets_an_answer_for_every_claim_of_every_dossier():
    for dossier in (load_folder(SHIPPED), hostile()):
        everything = select(dossier, Filters())
        for claim in money.claims(everything)["claim"]:
            assert "nan" not in lens_given.as_given(dossier, lens.under(everything, claim))
