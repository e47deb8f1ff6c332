import pandas as pd
import pytest

from components import style
from components.builders import figure, strip
from data import events
from data.balance import parts
from data.choice import Choice
from data.filters import Filters
from data.query import select
from tests.components.builders.drawn import checked, trace
from tests.data.balance.test_control import RECORDS, dossier


def made(view, column):
    cells, sizes = parts.over_time(view, column), parts.sizes(view, column)
    point = view.dossier.turning_point
    return cells, checked(strip.strip(cells, sizes, column, "Taliban", point, events.milestones(view)))


@pytest.mark.parametrize("column", parts.OPENS)
def test_an_analyst_sees_in_the_strip_exactly_the_cells_of_the_frame(view, column):
    cells, drawn = made(view, column)
    for attested, name in ((True, "Attested"), (False, "Fading")):
        own = cells[(cells["attested"] > 0) == attested]
        bars = trace(drawn, name)
        opens = [Choice(parts.OPENS[column], (row.part, str(row.period))) for row in own.itertuples()]
        assert [figure.read(text) for text in bars.customdata] == opens
        assert list(bars.marker.color) == [style.held(value) for value in own["balance"]]
        assert [day.year for day in bars.base] == own["period"].dt.year.tolist()


def test_an_analyst_tells_attested_from_fading_by_height_and_few_claims_by_faintness(view):
    cells, drawn = made(view, parts.PARTNER)
    assert min(trace(drawn, "Attested").width) > max(trace(drawn, "Fading").width)
    own = cells[cells["attested"] > 0]
    faint = [opacity < 1 for opacity in trace(drawn, "Attested").marker.opacity]
    assert faint == (own["claims"] < 5).tolist()


def test_an_analyst_sees_every_period_of_a_partner_as_a_cell_or_hatched(view):
    cells, drawn = made(view, parts.PARTNER)
    hatched = trace(drawn, strip.NOBODY)
    assert hatched.marker.pattern.shape == "/"
    assert hatched.customdata is None
    span = pd.period_range(cells["period"].min(), cells["period"].max())
    days = sum(hatched.x) / strip.MILLISECONDS
    days += sum(sum(trace(drawn, name).x) for name in ("Attested", "Fading")) / strip.MILLISECONDS
    assert days == cells["part"].nunique() * ((span[-1].end_time - span[0].start_time).days + 1)
    assert all("Silence is not absence of control" in text for text in hatched.hovertext)


def test_an_analyst_of_many_partners_sees_those_with_most_claims():
    rows = "".join(
        f"X{n},tie,x{n},F,G{n % 40:02},contact,F,asserts,2020,2022,1,a\n" for n in range(40 + strip.MOST_ROWS)
    )
    view = select(dossier(RECORDS.splitlines()[0] + "\n" + rows), Filters())
    _, drawn = made(view, parts.PARTNER)
    assert len(drawn.layout.yaxis.ticktext) == strip.MOST_ROWS
    assert all(text.endswith("· 2") for text in drawn.layout.yaxis.ticktext)


def test_an_analyst_reads_hostile_partners_as_text():
    name = "<img src=x onerror=alert(1)>"
    view = select(dossier(RECORDS.replace(",P,", f",{name},").replace("sanctuary", name)), Filters())
    for column in parts.OPENS:
        cells, sizes = parts.over_time(view, column), parts.sizes(view, column)
        drawn = strip.strip(cells, sizes, column, "<script>F</script>", None, events.milestones(view))
        written = checked(drawn).to_json()
        assert "onerror" in written
        assert "<img" not in written
        assert "<script" not in written
