import pandas as pd

from data import names

ACTORS = pd.DataFrame(
    {
        "actor": ["Taliban", "TTP", "Al-Qaeda"],
        "full_name": ["", "Tehrik-i-Taliban Pakistan", ""],
        "aliases": ["طالبان; the base", "Pakistani Taliban", "Al Qaida;the base"],
    }
)


def test_an_analyst_finds_an_actor_by_an_alias_whatever_its_case_hyphens_and_accents():
    index = names.alias_index(["BLA"], ACTORS)
    asked = ["al qaïda", "TEHRIK I TALIBAN PAKISTAN", "طالبان", "bla"]
    assert names.resolve(asked, index) == (["Al-Qaeda", "TTP", "Taliban", "BLA"], [])


def test_an_analyst_asking_for_taliban_does_not_get_the_pakistani_taliban():
    assert names.resolve(["Taliban", "Talib"], names.alias_index([], ACTORS)) == (["Taliban"], ["Talib"])


def test_an_analyst_is_not_given_a_guess_where_two_actors_share_an_alias():
    assert names.resolve(["the base"], names.alias_index([], ACTORS)) == ([], ["the base"])


def test_an_analyst_finds_of_two_groups_spelled_alike_the_one_she_spelled():
    index = names.alias_index(["TTP", "ttp"], pd.DataFrame(columns=["actor", "full_name", "aliases"]))
    assert names.resolve(["TTP", "ttp"], index) == (["TTP", "ttp"], [])
