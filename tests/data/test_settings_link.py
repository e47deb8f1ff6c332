from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.settings import Settings, applied
from data.settings_link import pair_in_words, read_pair, understood
from tests.tiny import EDGE_LIST, of, tiny

any_name = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(any_name, any_name)
def test_an_analyst_shares_a_pair_of_any_two_names_in_a_link(spelling, actor):
    assert read_pair(pair_in_words((spelling, actor))) == (spelling, actor)


@pytest.mark.parametrize("text", ["", "~", "a", "a~", "~b", "a~b~c"])
def test_an_analyst_has_no_pair_read_into_a_broken_link(text):
    assert read_pair(text) is None


def test_an_analyst_may_name_actors_in_a_link_by_any_of_their_names():
    settings, unknown = understood(tiny(), ["the y movement"], ["2020-01-01"], ["Z~Exes"])
    assert settings == Settings("Y", date(2020, 1, 1), (("Z", "X"),))
    assert unknown == ()


def test_an_analyst_follows_the_actor_that_a_spelling_in_the_link_is_read_as():
    assert understood(tiny(), ["Z"], [], ["Z~Y"])[0].focal_actor == "Y"


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ((["Nobody"], [], []), "focal actor: Nobody"),
        ((["X", "Y"], [], []), "focal actor: Y"),
        (([], ["2021"], []), "turning point: 2021"),
        (([], ["2021-08-15", "soon"], []), "turning point: soon"),
        (([], [], ["Z"]), "same names: Z"),
        (([], [], ["Nobody~X"]), "same names: Nobody as X"),
        (([], [], ["X~X"]), "same names: X as X"),
        (([], [], ["X~Y", "Y~X"]), "same names: Y as X"),
        (([], [], ["X~Y", "X~Z"]), "same names: X as Z"),
        (([], [], ["X~Y", "Y~Z", "Z~X"]), "same names: Z as X"),
    ],
)
def test_an_analyst_is_told_what_a_link_sets_in_vain(asked, named):
    assert understood(tiny(), *asked)[1] == (named,)


def test_an_analyst_who_sets_what_the_dossier_states_sets_nothing():
    assert understood(tiny(), ["Exes"], ["2021-08-15"], []) == (Settings(), ())
    guessed = understood(of(EDGE_LIST), ["Birch"], [], [])[0]
    assert applied(of(EDGE_LIST), guessed).focal_guessed is False
