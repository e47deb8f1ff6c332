from data.network.scene import AFTER, ALL, CHANGE, NEVER, YEAR, Scene, carried_on


def test_an_analyst_who_changes_nothing_reads_nothing():
    assert Scene().in_words("2021-08-15") == ""


def test_an_analyst_reads_what_she_looks_at():
    assert Scene(AFTER).in_words("2021-08-15") == "after 15 Aug 2021"
    assert Scene(YEAR, 2015, half_life=24).in_words() == (
        "in 2015, ties carried on until half their weight has faded (24 months)"
    )
    assert Scene(YEAR, 2015, half_life=NEVER).in_words() == "in 2015, ties carried on without fading"
    assert Scene(CHANGE, without=("support", "new")).in_words("2021-08-15") == (
        "change at 15 Aug 2021; without Shelter and support, new"
    )


def test_an_analyst_who_carries_ties_on_does_so_only_where_a_time_is_shown():
    assert [carried_on(Scene(show), 24).carries() for show in (ALL, CHANGE, AFTER)] == [False, False, True]
    assert not Scene(YEAR).timed()


def test_an_analyst_compares_times_within_the_same_surroundings():
    scene = Scene(AFTER, half_life=24, without=("support",), around=("X",), steps=2)
    assert scene.whenever() == Scene(around=("X",), steps=2)
