from data.reading import known_names


def test_an_analyst_may_write_the_name_of_a_column_in_any_case_and_with_blanks_or_hyphens():
    assert known_names.fold(" Claim Key") == known_names.fold("claim-key") == "claim_key"


def test_an_analyst_finds_names_and_synonyms_known():
    assert {"actor", "side_a", "event_date"} <= known_names.known("records")
    assert "per_usd" in known_names.anywhere() - known_names.known("records")
