from data.reading import known_names


def test_an_analyst_may_write_the_name_of_a_column_in_any_case_and_with_blanks_or_hyphens():
    assert known_names.fold(" Claim Key") == known_names.fold("claim-key") == "claim_key"


def test_an_analyst_finds_names_and_synonyms_known():
    assert {"actor", "side_a", "event_date"} <= known_names.known("records")
    assert "per_usd" in known_names.anywhere() - known_names.known("records")


def test_an_analyst_may_write_the_name_of_a_column_with_accents_or_without():
    assert known_names.fold("Début") == known_names.fold("De\u0301but") == known_names.fold("debut")


def test_an_analyst_has_a_name_that_says_both_a_start_and_an_end_taken_for_neither():
    assert known_names.says_end("Gültig bis")
    assert known_names.says_start("с")
    assert not known_names.says_start("from to") | known_names.says_end("from to")
    assert (known_names.says_number("Max value"), known_names.says_number("Update time")) == (True, False)
