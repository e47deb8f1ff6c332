import pandas as pd

from data.query import dependence

COLUMNS = ["record_id", "origin", "denies", "source_id", "attribution", "summary"]
LONG = "Mujahid said on Sunday that nobody connected to the group is in the country."


def records(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS)


def found(*rows: tuple, addresses=None) -> list[tuple]:
    told = dependence.suspicions(records(*rows), addresses or {})
    return [(each.denies, each.records, each.common, each.shown) for each in told]


def test_an_analyst_sees_that_one_speaker_stands_behind_several_origins():
    assert found(
        ("A", "x", True, "s", "Taliban spokesman Zabihullah Mujahid", ""),
        ("B", "y", True, "t", "Zabihullah Mujahid", ""),
        ("C", "z", True, "u", "Taliban foreign ministry", ""),
    ) == [(True, ("A", "B"), "speaker", "Zabihullah Mujahid")]


def test_an_analyst_sees_two_reports_of_one_body_as_perhaps_one_word():
    one, other = "UN Monitoring Team (37th report)", "UN Monitoring Team, 35th report"
    assert found(("A", "x", False, "s", one, ""), ("B", "y", False, "t", other, "")) == [
        (False, ("A", "B"), "speaker", "UN Monitoring Team")
    ]


def test_an_analyst_sees_origins_at_one_address_and_with_nearly_the_same_words():
    rows = (
        ("A", "x", False, "s", "", LONG),
        ("B", "y", False, "t", "", LONG.replace("Sunday", "Monday")),
        ("C", "z", False, "u", "", "Short."),
    )
    assert found(*rows) == [(False, ("A", "B"), "words", "")]
    assert found(*rows, addresses={"s": "https://a", "u": "https://a", "t": ""}) == [
        (False, ("A", "C"), "address", ""),
        (False, ("A", "B"), "words", ""),
    ]


def test_an_analyst_has_no_origin_suspected_that_only_shares_words_that_name_nobody():
    assert (
        found(
            ("A", "x", False, "s", "unnamed sources", ""),
            ("B", "y", False, "t", "sources, as reported", ""),
            ("C", "z", False, "u", "", ""),
            ("D", "v", False, "w", "", ""),
        )
        == []
    )


def test_an_analyst_has_one_who_asserts_never_taken_for_one_who_denies():
    assert found(("A", "x", False, "s", "Mujahid", LONG), ("B", "y", True, "t", "Mujahid", LONG)) == []


def test_an_analyst_has_records_of_one_origin_suspected_of_nothing():
    assert found(("A", "x", False, "s", "Mujahid", LONG), ("B", "x", False, "s", "Mujahid", LONG)) == []


def test_an_analyst_reads_how_many_of_how_many_origins_may_be_one():
    told = dependence.suspicions(
        records(("A", "x", True, "s", "Mujahid", ""), ("B", "y", True, "t", "Mujahid", "")), {}
    )
    assert dependence.in_words(told, {False: 3, True: 2}) == (
        "Perhaps fewer than counted: 2 of 2 origins that deny may be one (A, B: speaker Mujahid)."
    )
    assert dependence.in_words([], {False: 3, True: 2}) == ""
