import pandas as pd
import pytest

from components.builders import figure, multiples
from data.balance import control, parts
from data.choice import Choice
from data.filters import Filters
from data.query import select
from tests.components.builders.drawn import checked, trace
from tests.data.balance.test_control import RECORDS, dossier


def made(view, chosen, column=parts.PARTNER):
    cells, sizes = parts.over_time(view, column), parts.sizes(view, column)
    point = view.dossier.turning_point
    return cells, checked(multiples.multiples(cells, sizes, chosen, column, "Taliban", point))


def test_an_analyst_sees_in_each_panel_the_balance_of_that_partner_where_enough_claims_stand(view):
    chosen = ["TTP", "Al-Qaeda", "IMU"]
    cells, drawn = made(view, chosen)
    for name in chosen:
        own = cells[cells["part"] == name]
        zero = -multiples.STEP * chosen.index(name)
        line = pd.Series(trace(drawn, f"Balance: {name}").y).dropna() - zero
        assert line.tolist() == pytest.approx(
            own.loc[own["claims"] >= control.LEAST_CLAIMS, "balance"].tolist()
        )
        few = own[own["claims"] < control.LEAST_CLAIMS]
        opens = [Choice("control", (name, str(period))) for period in few["period"]]
        dots = [each for each in drawn.data if each.name == f"Too few claims: {name}"]
        assert [figure.read(text) for each in dots for text in each.customdata] == opens
        assert [y - zero for each in dots for y in each.y] == pytest.approx(few["balance"].tolist())
        assert {each.marker.symbol for each in dots} <= {"circle-open"}
        assert trace(drawn, f"Balance: {name}").connectgaps is False


def test_an_analyst_reads_that_nothing_is_drawn_where_too_few_claims_stand(view):
    _, drawn = made(view, ["TTP", "IMU"])
    said = [note.text for note in drawn.layout.annotations]
    assert said == ["<b>TTP</b> · 26 claims", "<b>IMU</b> · 4 claims, never 5 at once: no line"]


def test_an_analyst_compares_panels_of_the_same_axes(view):
    _, drawn = made(view, ["TTP", "Al-Qaeda", "IMU"])
    axis = drawn.layout.yaxis
    panels = [axis.tickvals[place : place + 3] for place in (0, 3, 6)]
    assert [round(value - panel[1], 6) for panel in panels for value in panel] == [-1, 0, 1] * 3
    assert axis.ticktext == ("partner −1", "0", "Taliban +1") * 3
    # No panel reaches into the next, its name included.
    assert multiples.NAME - multiples.STEP < -1


def test_an_analyst_sees_panels_by_kind_that_open_by_kind(view):
    _, drawn = made(view, ["sanctuary"], parts.KIND)
    assert figure.read(trace(drawn, "Balance: Sanctuary").customdata[0]).kind == "control_kind"


def test_an_analyst_reads_hostile_partners_as_text_in_the_panels():
    name = "<img src=x onerror=alert(1)>"
    view = select(dossier(RECORDS.replace(",P,", f",{name},")), Filters())
    written = made(view, [name])[1].to_json()
    assert "onerror" in written
    assert "<img" not in written
