from data.filters import FIELDS, NO_FILTER, SAID, Filters


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
    assert not Filters(keep_unjudged=False)


def test_an_analyst_reads_every_filter_in_plain_words():
    filters = Filters(
        activities=("mining",),
        stances=("denies",),
        statuses=("contested", "single origin"),
        source_kinds=("un_report", "think_tank"),
        least_credibility="2",
        place="Kunar",
        text="gold",
    )
    assert filters.in_words() == (
        "activities: Mining · stance: denies · status: contested, single origin · sources: UN report, "
        "Think tank · credibility 2 or better · place: Kunar · text: gold"
    )
    assert set(SAID) == set(FIELDS)


def test_an_analyst_takes_away_a_few_values_one_by_one_and_many_at_once():
    few, many = Filters(groups=("A", "B")), Filters(groups=("A", "B", "C", "D"))
    assert few.loosened() == [
        ("groups: A", Filters(groups=("B",))),
        ("groups: B", Filters(groups=("A",))),
    ]
    assert many.loosened() == [("groups: A, B, C, D", Filters())]


def test_a_switch_goes_with_the_last_of_what_it_switches():
    filters = Filters(groups=("A",), only_among=True, least_reliability="B", keep_unjudged=False)
    assert filters.loosened() == [
        ("groups: A", Filters(least_reliability="B", keep_unjudged=False)),
        ("only among these", Filters(groups=("A",), least_reliability="B", keep_unjudged=False)),
        ("reliability B or better", Filters(groups=("A",), only_among=True)),
        (
            "without those that cannot be judged",
            Filters(groups=("A",), only_among=True, least_reliability="B"),
        ),
    ]
