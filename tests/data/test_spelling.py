import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.spelling import Name, candidates, changes

any_name = st.text(min_size=1, max_size=20).map(Name)


@given(any_name, any_name)
def test_an_analyst_may_compare_any_two_names_either_way_round(one, other):
    if one.key and other.key:
        found = [changes(*pair) for pair in ((one, other), (other, one))]
        assert (found[0] is None) == (found[1] is None)


@pytest.mark.parametrize("spelled", ["Al-Qaeda", "al qāeda", "AL_QAEDA", "Al.Qaeda"])
def test_an_analyst_finds_a_name_by_its_letters_alone(spelled):
    assert Name(spelled).key == "alqaeda"


def test_an_analyst_sees_only_a_names_own_initials_in_brackets_left_out():
    assert Name("River Front Movement (RFM)").core == "River Front Movement"
    assert Name("Taliban (Pakistan)").core == "Taliban (Pakistan)"


def test_an_analyst_has_the_words_that_tell_a_name_from_others_kept():
    assert Name("The Army of Islam").telling == ["army", "islam"]
    assert Name("Group A").telling == ["group", "a"]
    assert Name("I Corps").telling == ["i", "corps"]


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("Taliban", "Taleban", 1),
        ("Hezb-e Islami", "Hizb-i Islami", 1),
        ("Jaishe Mohammed", "Jaish e Mohammed", 1),
        ("Haqqani Network", "Hakkani Network", None),
        ("Taliban", "Talibs", None),
        ("Corps", "Corps II", None),
        ("Brigade 12", "Brigade 13", None),
    ],
)
def test_an_analyst_sees_how_many_letters_lie_between_two_names_that_may_be_one(one, other, letters):
    found = changes(Name(one), Name(other))
    assert (sum(each.letters for each in found) if found else None) == letters


def test_an_analyst_has_each_near_pair_looked_at_once():
    names = [
        Name(text) for text in ("Taliban", "Taleban", "Harakat ul-Mujahideen", "Harkat-ul-Mujahidin", "Zoo")
    ]
    pairs = [{one.text, other.text} for one, other in candidates(names)]
    assert len(pairs) == 2
    assert {"Taliban", "Taleban"} in pairs
