from data.balance import reporting, reporting_words
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_overturn import view


def test_an_analyst_reads_how_far_sources_differ_in_whose_control_they_report():
    shipped = select(load_folder(SHIPPED), Filters())
    said = reporting_words.asymmetry(
        shipped, "country of source", reporting.reporting(shipped, "country of source")
    )
    assert "Taliban gets from 80% (Afghanistan: 8 of 10 claims) to 100% (India: 12 of 12 claims)." in said
    few = reporting_words.asymmetry(view(), "kind of source", reporting.reporting(view(), "kind of source"))
    assert few.startswith("No kind of source has 5 claims")
