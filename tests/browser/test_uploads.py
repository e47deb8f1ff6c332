"""The analyst's own file as only a browser shows it: chosen from the disk, asked about, loaded, taken away again."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.helpers import combobox, each_look, settled, visit
from tests.tiny import HOSTILE_TEXT

ASKED = "nr;group;other group;day of it\n1;Ash;Birch;03/04/2021\n2;Birch;Cedar;05/04/2021\n"


def upload(page: Page, url: str, text: str, name: str = "mine.csv") -> Page:
    visit(page, f"{url}/data")
    file = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("input[type=file]").set_input_files([file])
    page.get_by_text(f"How {name} is read").wait_for()
    return settled(page)


def test_an_analyst_answers_a_question_and_finds_the_dates_read_so_on_the_timeline(server, page):
    upload(page, server.url, ASKED)
    expect(page.get_by_role("button", name="Load", exact=True)).to_be_disabled()
    page.get_by_text("Month first (2021-03-04)").click()
    page.get_by_role("button", name="Load", exact=True).click()
    page.get_by_text("Loaded. mine.csv: 2 of 2 rows accepted, 0 set aside.").wait_for()
    page.get_by_role("link", name="Network", exact=True).click()
    settled(page)
    expect(page.get_by_text("2 of 2 records").first).to_be_visible()
    expect(page.get_by_test_id("stSidebar").get_by_text("2021-03", exact=True).first).to_be_visible()


def test_an_analyst_reads_another_column_as_the_actor(server, page):
    upload(page, server.url, ASKED)
    combobox(page, "Read column 1 as").click()
    page.get_by_role("option", name="Actor (actor)", exact=True).click()
    settled(page)
    page.get_by_text("Day first (2021-04-03)").click()
    page.get_by_role("button", name="Load", exact=True).click()
    page.get_by_text("2 of 2 rows accepted").wait_for()
    settled(page)
    expect(combobox(page, "Focal actor")).to_have_value("1")


@each_look
def test_an_analyst_reads_the_questions_without_scrolling_sideways_or_an_obstacle(
    server, new_page, theme, width
):
    page = upload(new_page(theme, width), server.url, ASKED)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []


def test_an_analyst_looks_at_hostile_columns_before_loading_and_nothing_in_them_runs(server, page):
    cell = '"' + HOSTILE_TEXT.replace('"', '""') + '"'
    upload(page, server.url, f"nr,{cell},other\n1,{cell},{cell}\n2,{cell},x\n")
    page.get_by_text("The first 2 rows under the columns of the format").wait_for()
    settled(page)
    assert page.evaluate("window.hacked") is None
    assert page.locator("a[href*=evil], a[href^=javascript]").count() == 0
    assert (page.dialogs, page.outside) == ([], [])


def test_an_analyst_takes_the_cleaned_dossier_away_and_loads_it_without_a_question(server, page, tmp_path):
    upload(page, server.url, "source,target,start\nAsh,Birch,15/08/2021\n")
    page.get_by_text("Loaded. mine.csv").wait_for()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download the cleaned dossier").click()
    taken.value.save_as(tmp_path / "mine.zip")
    visit(page, f"{server.url}/data")
    page.locator("input[type=file]").set_input_files(tmp_path / "mine.zip")
    page.get_by_text("Loaded. records.csv: 1 of 1 row accepted, 0 set aside.").wait_for()


def test_an_analyst_takes_away_the_names_that_she_reads_as_one(server, page, tmp_path):
    upload(page, server.url, "source,target\nTaleban,Ash\nTaliban,Ash\nBirch Front,Ash\nBirch front,Ash\n")
    page.get_by_text("Loaded. mine.csv").wait_for()
    visit(page, f"{page.url}&same=Taleban~Taliban")
    with page.expect_download() as taken:
        fold = page.get_by_test_id("stExpander").filter(has_text="Names that may be one actor")
        fold.get_by_role("button", name="CSV").click()
    taken.value.save_as(tmp_path / "names.csv")
    lines = (tmp_path / "names.csv").read_text("utf-8-sig").splitlines()
    assert [line.rpartition(",")[2] for line in lines] == ["State", "read as one", "suggested"]
    assert lines[1].startswith("Taleban,1,Taliban,1,")


def test_an_analyst_cancels_a_long_reading_and_keeps_what_she_had(server, page):
    rows = "".join(f"Ash {row % 997},Birch {row % 991},a note of its own {row}\n" for row in range(400_000))
    visit(page, f"{server.url}/data")
    # A title above the header takes the careful reader, which is slow enough for a click.
    text = f"Ties of the north\n\nsource,target,note\n{rows}"
    file = {"name": "long.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("input[type=file]").set_input_files([file])
    page.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_text("was cancelled. Nothing has changed.").wait_for()
    settled(page)
    expect(page.get_by_text("594 of 594 records").first).to_be_visible()
    assert "dossier=" not in page.url
