from data.balance import likelihood_words
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_assessment import steady
from tests.data.balance.test_breaks import planted, told


def test_an_analyst_reads_that_a_fall_is_a_fall():
    said = likelihood_words.in_words(steady(12, before="F", after="P"))
    assert "that the reported balance of F is lower after 15 Aug 2021 than before" in said
    assert "that its partners lead after it" in said


def test_an_analyst_reads_what_no_resample_can_show_where_all_claims_point_one_way():
    said = likelihood_words.in_words(told(planted, origins=19))
    assert said.endswith("No claim counted after it gives control to the other side, so no resample can.")


def test_an_analyst_of_the_shipped_dossier_reads_how_many_claims_after_are_denied():
    said = likelihood_words.in_words(select(load_folder(SHIPPED), Filters()))
    assert said.endswith("6 of its 42 claims are denied by somebody, but a denial gives control to nobody.")


def test_an_analyst_never_reads_a_range_that_the_share_beside_it_lies_outside_of():
    said = likelihood_words.in_words(steady(24, before="P", after="F"))
    assert "almost certain (95% or more) that the reported balance of F is higher" in said
    assert "so in more than 99% of 500 resamples" in said
