import pandas as pd

from data import origins


def trace(*rows):
    frame = pd.DataFrame(rows, columns=["claim", "source_id", "derived_from"], dtype="str")
    found, cycles = origins.origins(frame)
    return found.tolist(), cycles


def test_an_analyst_sees_ten_papers_on_one_report_as_one_origin():
    found, _ = trace(*(("c", f"paper{n}", "ext:report") for n in range(10)))
    assert set(found) == {"ext:report"}


def test_an_analyst_sees_a_chain_of_sources_followed_to_its_end():
    found, _ = trace(("c", "a", "b"), ("c", "b", "d"), ("other", "d", "ext:x"))
    assert found == ["ext:x", "ext:x", "ext:x"]


def test_an_analyst_sees_a_trail_stop_at_a_source_whose_records_disagree():
    found, _ = trace(("c", "a", "b"), ("c", "b", "ext:x"), ("c", "b", "ext:y"))
    assert found == ["b", "ext:x", "ext:y"]


def test_an_analyst_sees_the_same_claim_go_before_other_claims_of_a_source():
    found, _ = trace(("c", "a", "b"), ("c", "b", "ext:here"), ("d", "b", "ext:there"))
    assert found[0] == "ext:here"


def test_an_analyst_is_warned_of_sources_that_name_each_other_and_counts_them_once():
    found, cycles = trace(("c", "a", "b"), ("c", "b", "a"))
    assert found == ["a", "a"]
    assert cycles == [("a", "b")]


def test_an_analyst_without_sources_has_one_origin_this_file():
    assert trace(("c", "", ""), ("d", "", ""))[0] == [origins.THIS_FILE] * 2


def test_an_analyst_of_event_files_never_sees_sources_named_together_counted_as_more_than_there_are():
    found, _ = trace(
        ("c", "AFP; RFI", ""), ("c", "AFP", ""), ("c", "RFI;AFP", ""), ("c", "paper", "AFP; RFI")
    )
    assert found == ["AFP", "AFP", "RFI", "AFP"]


def test_an_analyst_who_lists_a_source_with_a_semicolon_in_its_name_keeps_it_whole():
    frame = pd.DataFrame([("c", "a;b", "")], columns=["claim", "source_id", "derived_from"], dtype="str")
    assert origins.origins(frame, {"a;b"})[0].tolist() == ["a;b"]
