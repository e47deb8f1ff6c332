import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, lens_sentences
from data.schema import SHIPPED
from tests.data.revenue.test_lens import GOLD, said
from tests.data.revenue.test_sums import USD
from tests.tiny import hostile

LABELS = {"a": "Ash", "b": "Birch", "c": "Cedar", "d": "Dogwood"}


def of(*rows: dict, filters: Filters | None = None) -> lens.Lens:
    return lens.under(said(*rows, filters=filters), "c")


def usd(origin: str, low=None, high=None, **more) -> dict:
    ends = {name: value for name, value in (("amount_low", low), ("amount_high", high)) if value is not None}
    return {**USD, **ends, "derived_from": origin, **more}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            GOLD[:3],
            "Figures differ 60-fold, from $10 (record R0) to $600 (record R2) a year; the lowest and the highest each "
            "rest on one origin. They do not all meet: record R0 says no more than $20, record R2 no less than $600, "
            "30 times as much.",
        ),
        (
            [usd("a", 10, 20), usd("b", 10, 20), usd("c", 15)],
            "Figures differ 2-fold, from $10 (records R0, R1) to $20 (records R0, R1) a year. They meet: some sum "
            "lies within them all.",
        ),
        (
            [usd("a", high=5), usd("a", 50)],
            "Figures differ at least 10-fold, from $5 or less (record R0) to $50 or more (record R1) a year; all rest "
            "on one origin. They do not all meet: record R0 says no more than $5, record R1 no less than $50, 10 times "
            "as much.",
        ),
        (
            [usd("a", high=5), usd("b", 20), usd("a", 50)],
            "Figures differ at least 10-fold, from $5 or less (record R0) to $50 or more (record R2) a year; both ends "
            "rest on one and the same origin, Ash (R0, R2). They do not all meet: record R0 says no more than $5, "
            "record R2 no less than $50, 10 times as much.",
        ),
        (
            [usd("a", 91), usd("b", high=400)],
            "Bounds differ 4.4-fold, from $91 or more (record R0) to $400 or less (record R1) a year; the lowest and the "
            "highest each rest on one origin. They meet: some sum lies within them all.",
        ),
        (
            [usd("a", 91), usd("b", 100, 100)],
            "Figures differ 1.1-fold, from $91 or more (record R0) to $100 (record R1) a year; the lowest and the highest "
            "each rest on one origin. They meet: some sum lies within them all.",
        ),
        ([usd("a", 5, 5), usd("b", 5, 5)], "Both figures agree on $5 / year."),
        ([usd("a", 5, 6)], "One figure alone can be compared: $5–6 / year (record R0)."),
        (
            [usd("a", 5, 50)],
            "One figure alone can be compared: $5–50 / year (record R0), a range of 10-fold by itself.",
        ),
        (
            [usd("a", 5, 5), usd("b", 5, 5), usd("a", 9, amount_per="total"), {"amount_text": "half"}],
            "The 2 compared figures agree on $5 / year. 2 of 3 figures are compared; left out: R2 (a total whose start "
            "and end are not both stated).",
        ),
        ([{"stance": "denies"}], "This claim is only denied, so there is no figure to compare."),
        ([{}], "No record of this claim gives a figure."),
        (
            [usd("a", 5, amount_per="total"), {"amount_text": "half"}],
            "No figure of this claim can be put in US dollars per year: a total whose start and end are not both "
            "stated (1); no sum is given (1).",
        ),
    ],
)
def test_an_analyst_reads_the_contradiction_in_one_sentence(rows, expected):
    assert lens_sentences.contradiction(of(*rows), LABELS) == expected


def test_an_analyst_reads_a_sentence_on_every_claim_of_every_dossier():
    for dossier in (load_folder(SHIPPED), hostile()):
        everything = select(dossier, Filters())
        for claim in dossier.claims.index:
            found = lens.under(everything, claim)
            sentence = lens_sentences.contradiction(found, dossier.origin_labels)
            assert sentence.endswith(".")
            assert "nan" not in sentence


def test_an_analyst_never_reads_a_record_that_differs_from_itself_by_the_precision_of_its_months():
    view = select(load_folder(SHIPPED), Filters())
    said = lens_sentences.contradiction(
        lens.under(view, "taliban-state-revenue-1401"), view.dossier.origin_labels
    )
    assert "from $2.01bn (record B-106) to $2.24bn (record B-107)" in said
