import json

from components import offline
from components.builders import network
from components.network_style import Drawing
from data import export
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED


def test_an_analyst_takes_away_as_many_ties_as_she_sees_and_reads_why_they_are_no_more():
    view = select(load_folder(SHIPPED), Filters())
    on_screen = network.strongest(view.ties, 50, network.room_for(50))
    about = export.About("Dossier", "1", "Network", "", "all records", "", "", "2026-01-01", "")
    page = offline.page(view, about, Drawing(most=50)).decode()
    ids = {network.tie_id(tie.a, tie.b, tie.category) for tie in view.ties.query("drawn").itertuples()}
    assert {each for each in ids if json.dumps(each, ensure_ascii=False) in page} == {
        network.tie_id(tie.a, tie.b, tie.category) for tie in on_screen.itertuples()
    }
    assert "of the strongest 50 (most independent origins" in page
