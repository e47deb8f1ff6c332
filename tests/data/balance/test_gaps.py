import re
from unittest.mock import patch

from hypothesis import given, settings

from data.balance import control, gaps, two_sides
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from data.words import signed
from tests.data.balance.test_control import ATTESTED, RECORDS, said
from tests.data.balance.test_overturn import view


def test_an_analyst_of_the_shipped_dossier_reads_gaps_by_name():
    said = gaps.gaps(select(load_folder(SHIPPED), Filters()))
    assert "7 of 15 partners have no claim on control certainly after 15 Aug 2021: IMU, " in said
    assert "Lashkar-e-Tayyiba; at no time AQIS, ISIL-K, TJP. " in said
    assert said.endswith(
        "kinds of tie on which somebody is said to hold control rest there on one origin: Hostility; Mediation; Recruitment; "
        "Revenue sharing; Smuggling together."
    )


def test_an_analyst_reads_how_many_claims_are_placed_by_the_publication_of_their_sources_alone():
    said = gaps.dated_by_publication(select(load_folder(SHIPPED), Filters()))
    assert said == (
        "24 of the 42 claims after and 16 of the 35 before are placed by the publication of their sources alone. Those dated "
        "by their own records: +0.63 (19) before, +0.79 (18) after."
    )
    assert gaps.dated_by_publication(view()) == ""


def test_an_analyst_reads_of_whom_nobody_says_at_any_time_who_holds_control():
    rows = f"{RECORDS}Z,tie,z,F,Z,sanctuary,,asserts,2022,2022,1,a\n"
    assert "at no time Z" in gaps.gaps(view(rows))
    assert "at no time" not in gaps.gaps(view())


@given(ATTESTED)
@settings(max_examples=40)
def test_an_analyst_reads_the_balances_of_dated_claims_as_of_a_file_without_the_undated_ones(rows):
    undated = [line.replace("2019,2019", ",") for line in said(rows).splitlines(keepends=True)]
    with patch.object(control, "LEAST_CLAIMS", 1):
        text = gaps.dated_by_publication(view("".join(undated)))
    dated = two_sides.before_and_after(view("".join(line for line in undated if ",,," not in line)))
    for found, side in zip(re.findall(r"([+−][\d.]+) \((\d+)\)", text), ("before", "after"), strict=False):
        assert found == (signed(dated.loc[side, "balance"]), str(dated.loc[side, "claims"]))
