"""The analyst's own files, from the upload to the dossier, through the Data page."""

import pytest
from streamlit.testing.v1 import AppTest

from components import cache, state, upload_desk
from data.reading import how
from data.reading.how import How
from tests.pages.test_pages import visit, words

EDGES = b"from_group,to_group\nAsh,Birch\nBirch,Cedar\n"
ASKED = b"actor,counterpart,start\nAsh,Birch,03/04/2021\n"
ALL_ERRORS = b"actor,counterpart,record_type,stance\n,B,tie,asserts\nA,,tie,asserts\nA,B,tie,perhaps\n"
UNKNOWN = b"nr,group,day of it\n1,Ash,2021\n2,Birch,2022\n"


def load(*files):
    app = visit("data")
    app.file_uploader[0].set_value([(name, content, "text/csv") for name, content in files]).run()
    assert not app.exception
    return app


def said(app):
    return "\n".join([words(app), *(element.value for element in app.success)]).replace("\\", "")


def loaded(app):
    return cache.upload("".join(app.query_params.get("dossier", "")))


def box(app, label):
    return next(each for each in app.selectbox if each.label.replace("\\", "") == label)


def test_an_analyst_with_a_two_column_edge_list_has_a_network_without_a_click():
    app = load(("mine.csv", EDGES))
    assert loaded(app).actors == ["Ash", "Birch", "Cedar"]
    assert "Loaded. mine.csv: 2 of 2 rows accepted, 0 set aside." in said(app)


def test_an_analyst_is_asked_which_number_is_the_month_before_anything_is_loaded():
    app = load(("mine.csv", ASKED))
    assert loaded(app) is None
    assert app.button(key="load").disabled
    question = next(radio for radio in app.radio if "does the day or the month come first" in radio.label)
    question.set_value(question.options[0]).run()
    assert loaded(app) is None
    app.button(key="load").click().run()
    assert loaded(app).records["start"].tolist() == ["2021-04-03"]


def test_an_analyst_whose_columns_only_their_content_tells_looks_before_loading():
    app = load(("mine.csv", UNKNOWN))
    assert loaded(app) is None
    assert "'group' is the first column of names and is proposed as 'actor'" in said(app)
    app.button(key="load").click().run()
    assert loaded(app).actors == ["Ash", "Birch"]


def test_an_analyst_reads_a_column_as_another_and_the_first_becomes_the_analysts_own():
    app = load(("mine.csv", UNKNOWN))
    box(app, "Read column 1 as").set_value("actor").run()
    assert box(app, "Read column 2 as").value == ""
    app.button(key="load").click().run()
    assert loaded(app).actors == ["1", "2"]
    assert "group" in loaded(app).further


def test_an_analyst_goes_back_to_what_was_found():
    app = load(("mine.csv", UNKNOWN))
    box(app, "Read column 1 as").set_value("actor").run()
    next(button for button in app.button if button.label == "Back to what was found").click().run()
    assert box(app, "Read column 2 as").value == "actor"


def test_an_analyst_loads_a_saved_choice_with_the_file_and_is_asked_nothing():
    chosen = how.saved(How(columns={"group": "actor", "nr": "record_id", "day of it": "start"}))
    app = load(("mine.csv", UNKNOWN), ("mine_reading.json", chosen))
    assert loaded(app).records["start"].tolist() == ["2021", "2022"]


def test_an_analyst_has_another_encoding_tried_and_loads_it():
    app = load(("mine.csv", b"nr,group,day of it\n1,caf\x8e,2021\n"))
    box(app, "Encoding").set_value("mac-roman").run()
    app.button(key="load").click().run()
    assert loaded(app).actors == ["café"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("mine.csv", b"", "is empty"),
        ("mine.csv", b"\x89PNG\r\n\0\0", "not a text file"),
        ("mine.zip", b"PK", "not a zip that can be opened"),
        ("mine.xlsx", b"PK", "cannot be opened as a workbook"),
        ("mine.csv.gz", b"actor", "cannot be unpacked"),
        ("mine.csv", b"1,2,3\n4,5,6\n", "None of the files holds records"),
    ],
)
def test_an_analyst_with_a_damaged_file_reads_what_is_wrong_and_keeps_the_dossier(name, content, message):
    app = load((name, content))
    assert message in app.error[0].value.replace("\\", "")
    assert loaded(app) is None


def test_an_analyst_who_cancels_keeps_the_dossier_and_may_load_later(monkeypatch):
    shown = []

    def assembled(draft, tell):
        shown.append(draft.key)
        state.cancel(draft.key)
        tell(0.1, "Checking 2 rows")
        upload_desk.st.rerun()

    with monkeypatch.context() as patched:
        patched.setattr(upload_desk, "assembled", assembled)
        app = load(("mine.csv", EDGES))
    assert len(shown) == 1
    assert "Loading was cancelled. Nothing has changed." in said(app)
    assert loaded(app) is None
    app.button(key="load").click().run()
    assert loaded(app).actors == ["Ash", "Birch", "Cedar"]


def test_an_analyst_who_cancels_the_reading_keeps_the_dossier_and_may_read_again(monkeypatch):
    asked = []

    def draft(files, batch, hows, tell):
        asked.append(batch)
        tell(0.1, "Reading mine.csv")
        state.cancel(" ".join(batch))
        upload_desk.st.rerun()

    with monkeypatch.context() as patched:
        patched.setattr(upload_desk.cache, "draft", draft)
        app = load(("mine.csv", EDGES))
    assert len(asked) == 1
    assert "Reading was cancelled. Nothing has changed." in said(app)
    assert loaded(app) is None
    next(button for button in app.button if button.label == "Read again").click().run()
    assert loaded(app).actors == ["Ash", "Birch", "Cedar"]


def test_two_analysts_with_two_uploads_never_see_each_others_data():
    one, other = load(("mine.csv", EDGES)), load(("mine.csv", b"source,target\nElm,Fir\n"))
    one.run(), other.run()
    assert (loaded(one).actors, loaded(other).actors) == (["Ash", "Birch", "Cedar"], ["Elm", "Fir"])
    assert "Elm" not in said(one)


def test_an_analyst_who_adds_a_second_file_has_both_read():
    app = load(("mine.csv", EDGES))
    both = [("mine.csv", EDGES, "text/csv"), ("actors.csv", b"actor,full_name\nAsh,The Ash\n", "text/csv")]
    app.file_uploader[0].set_value(both).run()
    assert loaded(app).accounts["file"].tolist() == ["mine.csv", "actors.csv"]


def test_an_analyst_who_adds_a_file_keeps_her_answers_and_with_another_starts_afresh():
    app = AppTest.from_function(_choices).run()
    assert [text.value for text in app.text] == ["kept", "afresh"]


def _choices():
    import streamlit as st

    from components import state

    state.keep_choices(("a",), {"mine.csv": 1})
    st.text("kept" if state.choices(("a", "b")) else "lost")
    st.text("kept" if state.choices(("b",)) else "afresh")


def test_an_analyst_who_went_back_may_load_the_file_again():
    app = load(("mine.csv", EDGES))
    next(
        button for button in app.button if button.label == "Back to the dossier shown at start"
    ).click().run()
    assert loaded(app) is None
    app.button(key="load").click().run()
    assert loaded(app).actors == ["Ash", "Birch", "Cedar"]


@pytest.mark.parametrize("content", [b"actor,counterpart\n", b"actor,stance\nA,maybe\n"])
def test_an_analyst_whose_file_holds_no_record_keeps_the_dossier_shown_and_reads_why(content):
    app = load(("mine.csv", content)).run()
    assert loaded(app) is None
    assert "The dossier shown stays" in app.error[0].value
    assert not any(button.label == "Cancel" for button in app.button)
    assert len(app.get("progress")) == 0


def test_an_analyst_whose_file_is_all_errors_reads_each_with_what_to_do_and_of_which_file_the_rest_speaks():
    app = load(("mine.csv", ALL_ERRORS)).run()
    assert "3 rows in = 0 accepted + 3 set aside" in app.error[0].value.replace("\\", "")
    assert "**Rows set aside of mine.csv** · 3" in said(app)
    aside = next(each.value for each in app.dataframe if "What to do" in each.value)
    assert aside["Line"].tolist() == [2, 3, 4]
    assert aside["Row: stance"].tolist() == ["asserts", "asserts", "perhaps"]
    assert sum("Rows set aside of mine.csv" in each.proto.id for each in app.get("download_button")) == 2
    shown = cache.folder(upload_desk.library.home())
    assert f"{shown.title}: no row was set aside, no cell was blanked or changed." in said(app)
    assert "mine.csv: no cell was blanked or changed." in said(app)


def test_an_analyst_who_has_loaded_is_not_told_to_load_but_may_again():
    app = load(("records.csv", UNKNOWN), ("money.csv", b"low,high\n1,2\n"))
    assert "then press Load." in said(app)
    assert app.button(key="load").label == "Load"
    app.button(key="load").click().run()
    assert "Loaded. records.csv: 2 of 2 rows accepted, 0 set aside; money.csv: left out (1 row)." in said(app)
    assert "press Load" not in said(app)
    assert "It is loaded so; change below what is wrong." in said(app)
    assert app.button(key="load").label == "Load again"
    assert "3 rows in = 2 accepted + 0 set aside + 1 left out" in said(app)
    assert "money.csv is left out: 1 row." in said(app)
