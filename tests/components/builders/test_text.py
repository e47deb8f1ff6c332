from hypothesis import given
from hypothesis import strategies as st

from components.builders.text import plain, web_link


@given(st.text())
def test_an_analyst_never_sees_a_dossier_text_run_as_markdown(text):
    shown = plain(text)
    assert all(shown[at - 1] == "\\" for at, mark in enumerate(shown) if mark in "<>[]()*_`!$#|~")
    assert "\n" not in shown


@given(st.text(max_size=30))
def test_an_analyst_is_only_ever_linked_to_the_web(text):
    assert web_link(f"javascript:{text}") == ""
    assert web_link(text) == "" or web_link(text).startswith(("http://", "https://"))


def test_an_analyst_follows_a_link_that_holds_brackets_and_quotes():
    assert web_link('https://a.org/x)(y"<z>') == "https://a.org/x%29%28y%22%3Cz%3E"
