"""What is downloaded is built when it is clicked, outside a run: it must hold what is on screen all the same."""

import io

import pandas as pd
import pytest
import streamlit

from tests.pages.test_pages import DOSSIERS, each_page, visit
from tests.pages.test_settings import SPELLINGS
from tests.tiny import of

AS_TEXT = ("CSV", "HTML", "GEXF", "GraphML", "JSON")


@pytest.fixture
def offered(monkeypatch):
    """Key of each button -> what builds its file, and the file as it is while the page is drawn."""
    found, draw = {}, streamlit.download_button

    def button(label, data, *rest, **options):
        if callable(data) and label in AS_TEXT:
            found[options["key"]] = data, data()
        return draw(label, data, *rest, **options)

    monkeypatch.setattr(streamlit, "download_button", button)
    monkeypatch.setitem(DOSSIERS, "spellings", lambda: of(SPELLINGS))
    return found


@each_page
def test_an_analyst_downloads_what_she_saw_when_the_page_was_drawn(page, offered):
    visit(page, "spellings", same="Taleban~Taliban", focal="B", turn="2020-01-01", groups="Taliban")
    assert offered
    assert [key for key, (build, drawn) in offered.items() if build() != drawn] == []


def test_an_analyst_downloads_the_names_read_as_one_beside_those_that_are_only_suggested(offered):
    visit("data", "spellings", same="Taleban~Taliban")
    build, _ = offered["download_Names that may be one actor_CSV"]
    rows = pd.read_csv(io.BytesIO(build()))
    assert rows["State"].tolist() == ["read as one", "suggested"]
    assert rows["Name"].tolist() == ["Taleban", "al qaida"]
