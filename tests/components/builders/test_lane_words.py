from components.builders import figure, lane_rows
from components.builders.lane_words import told
from data import bundles
from data.filters import Filters
from data.query import select
from tests.components.builders.drawn import checked
from tests.components.builders.test_lanes import made
from tests.tiny import of


def test_an_analyst_reads_hostile_names_as_text_in_every_hover_box_of_the_lanes():
    name = "<script>alert(1)</script>"
    records = "actor,counterpart,category,start\n" + f"{name},<img src=x>,{name},2021-08-15\n" * 2
    many = "".join(f"{name},b{n},sanctuary,2021-08-15\n" for n in range(5))
    view = select(of(records + many), Filters())
    for by in bundles.LANES:
        written = checked(made(view, by)[1]).to_json()
        assert "script" in written
        assert "<script" not in written
        assert "<img" not in written


def test_an_analyst_reads_on_a_bundle_how_many_claims_it_holds_and_on_a_claim_what_it_says(view):
    marks, _, window = made(view)
    boxes = told(lane_rows.placed(marks, window), view.dossier.titles, "Group")
    several = boxes[boxes["number"] > 1].iloc[0]
    assert several["says"].startswith(f"{several['number']} claims begin")
    assert several["says"].endswith("Click to open them")
    alone = boxes[boxes["number"] == 1].iloc[0]
    assert alone["says"].startswith(figure.hover(view.dossier.titles[alone["claim"]]))
    assert figure.read(alone["opens"]).kind == "claim"
