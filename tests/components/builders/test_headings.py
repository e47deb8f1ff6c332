import pytest

from components.builders import headings
from data.choice import Choice
from tests.tiny import tiny


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice("tie", ("X", "Y", "sanctuary")), "X — Y · Sanctuary"),
        (Choice("pair", ("X", "Y")), "X — Y"),
        (Choice("control", ("", "before")), "Who holds control · all partners · before the turning point"),
        (
            Choice("control_kind", ("sanctuary", "after")),
            "Who holds control · Sanctuary · after the turning point",
        ),
        (Choice("hostility", ("after",)), "Open hostility with partners · after the turning point"),
        (Choice("record", ("R1",)), "Record R1"),
        (Choice("actor", ("X",)), "X"),
    ],
)
def test_an_analyst_reads_above_the_evidence_what_is_open(choice, said):
    assert headings.heading(choice) == said


def test_an_analyst_reads_whose_control_sources_of_a_kind_report():
    said = headings.reported(tiny(), "kind of source", "press", "mutual")
    assert said == "Who holds control · Press: both"


@pytest.mark.parametrize("kind", ["said_by", "reported", "bundle", "events"])
def test_an_analyst_reads_that_nothing_is_behind_a_link_of_another_dossier(kind):
    assert headings.missing(Choice(kind, ("by", "name", "2021"))).startswith("No ")
