from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, lens_origins, money
from data.schema import SHIPPED
from tests.data.revenue.test_lens import GOLD
from tests.data.revenue.test_lens_sentences import LABELS, of, usd


def test_an_analyst_reads_what_the_interval_rests_on():
    assert lens_origins.rests_on(of(*GOLD[:3]), LABELS) == [
        "Without Ash, $400 or less – $600 / year is left (2 figures).",
        "Without Cedar, $10–400 / year is left (2 figures, 1 of them a ceiling only).",
    ]
    assert lens_origins.rests_on(of(usd("a", 5, 6), usd("a", 7)), LABELS) == [
        "The interval rests on one origin, Ash (2 figures)."
    ]
    assert lens_origins.rests_on(of(usd("a", 5, 6), usd("b", 5, 6)), LABELS) == [
        "No end of the interval rests on one origin alone: 2 origins give figures."
    ]
    assert lens_origins.rests_on(of({}), LABELS) == []


def test_an_analyst_reads_who_denies_and_when():
    found = of(
        usd("a", 5, 6), {"stance": "denies", "derived_from": "d", "start": 2022, "amount_text": "never"}
    )
    assert lens_origins.denied(found, LABELS) == [
        "Denied by a speaker not named (from 2022): “never”: record R1, not graded, origin: Dogwood."
    ]


def test_an_analyst_is_told_how_many_records_the_filters_hide():
    assert lens_origins.hidden(of(*GOLD)) == ""
    found = of(*GOLD, filters=Filters(stances=("asserts",)))
    assert lens_origins.hidden(found) == (
        "1 record of 5 is hidden by the filters and counted here all the same."
    )


def test_an_analyst_reads_what_every_claim_of_the_shipped_dossier_rests_on():
    everything = select(load_folder(SHIPPED), Filters())
    labels = everything.dossier.origin_labels
    for claim in money.claims(everything)["claim"]:
        found = lens.under(everything, claim)
        said = [*lens_origins.rests_on(found, labels), *lens_origins.denied(found, labels)]
        assert not any("nan" in each.split() for each in said)
