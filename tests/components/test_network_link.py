import pytest

from tests.pages.test_network import said


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ({"hide": "zz"}, "actor to leave out: zz"),
        ({"at": "zz,1,2"}, "pinned actor: zz,1,2"),
        ({"layout": "Spiral", "show": "Often"}, "time to show: Often, layout: Spiral"),
    ],
)
def test_an_analyst_is_told_in_words_what_a_link_asks_of_the_scene_in_vain(link, told):
    assert f"left out of the filters and of what is shown: {told}." in said(**link)
