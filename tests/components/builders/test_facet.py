from components.builders.facet import counts_in_words


def test_an_analyst_reads_the_counts_in_the_order_of_the_options():
    assert counts_in_words({"A": 0, "B": 1234}, 8) == "A: 0 · B: 1,234"


def test_an_analyst_reads_the_largest_counts_of_many_and_how_many_more_there_are():
    assert counts_in_words({f"Actor {n}": n for n in range(10_000)}, 2) == (
        "Actor 9999: 9,999 · Actor 9998: 9,998 · 9,998 more"
    )


def test_nothing_to_count_says_nothing():
    assert counts_in_words({}, 3) == ""


def test_an_analyst_of_names_from_right_to_left_reads_each_count_behind_its_own_name():
    said = counts_in_words({"طالبان": 4, "شبکه حقانی": 1, "TTP": 1}, 2)
    assert said == "\u2068طالبان\u2069: 4 · \u2068شبکه حقانی\u2069: 1 · 1 more"
