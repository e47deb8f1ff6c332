from data.balance import gaps
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED


def test_an_analyst_of_the_shipped_dossier_reads_gaps_by_name():
    said = gaps.gaps(select(load_folder(SHIPPED), Filters()))
    assert "4 of 12 partners have no claim on control certainly after 15 Aug 2021: IMU, " in said
    assert said.endswith(
        "kinds of tie on which somebody is said to hold control rest there on one origin: Hostility; Mediation; Recruitment; "
        "Revenue sharing; Smuggling together."
    )
