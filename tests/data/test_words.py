from data import words


def test_an_analyst_reads_one_record_and_two_records():
    assert [words.count(number, "record") for number in (0, 1, 2, 1000)] == [
        "0 records",
        "1 record",
        "2 records",
        "1,000 records",
    ]


def test_an_analyst_reads_a_true_minus_sign():
    assert (words.signed(-0.2), words.signed(0)) == ("−0.20", "+0.00")
