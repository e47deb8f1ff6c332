from data.filters import NO_FILTER, Filters


def test_an_analyst_reads_the_filters_as_one_line():
    filters = Filters(
        groups=("TTP",),
        only_among=True,
        period=("2021-08", "2021-08"),
        least_reliability="B",
        keep_unjudged=False,
    )
    assert filters.in_words() == (
        "groups: TTP (only among these) · Aug 2021 · reliability B or better · without those that cannot be judged"
    )


def test_an_analyst_who_narrowed_nothing_is_told_so():
    assert Filters().in_words() == NO_FILTER
    assert not Filters(only_among=True)
    assert Filters(text="gold")
