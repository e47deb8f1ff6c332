import json

from components import offline
from components.arrangements import LAYERS
from components.builders import network
from components.network_style import Drawing
from data import export
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED

ABOUT = export.About("Dossier", "1", "Network", "", "all records", "", "", "2026-01-01", "")


def test_an_analyst_takes_away_as_many_ties_as_she_sees_and_reads_why_they_are_no_more():
    view = select(load_folder(SHIPPED), Filters())
    on_screen = network.strongest(view.ties, 50, network.room_for(50))
    page = offline.page(view, ABOUT, Drawing(most=50)).decode()
    ids = {network.tie_id(tie.a, tie.b, tie.category) for tie in view.ties.query("drawn").itertuples()}
    assert {each for each in ids if json.dumps(each, ensure_ascii=False) in page} == {
        network.tie_id(tie.a, tie.b, tie.category) for tie in on_screen.itertuples()
    }
    assert "of the strongest 50 (most independent origins" in page


def test_an_analyst_who_saw_communities_reads_in_the_file_that_it_draws_ties():
    view = select(load_folder(SHIPPED), Filters())
    assert (
        "On screen each community was one mark" in offline.page(view, ABOUT, Drawing(collapse=True)).decode()
    )
    assert "On screen each community" not in offline.page(view, ABOUT, Drawing()).decode()


def test_an_analyst_takes_the_line_between_layers_and_those_apart_away_too():
    view = select(load_folder(SHIPPED), Filters())
    assert '"says": "apart"' in offline.page(view, ABOUT, Drawing(LAYERS)).decode()
    assert '"divider": null' in offline.page(view, ABOUT, Drawing()).decode()
