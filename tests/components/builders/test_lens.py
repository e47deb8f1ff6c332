import numpy as np
import plotly.graph_objects as go
import pytest

from components.builders import lens as builder
from data.revenue import lens
from tests.data.revenue.test_lens import GOLD, said
from tests.tiny import HOSTILE_TEXT

LABELS = {"a": "Ash", "b": "Birch", "c": "Cedar"}


def drawn(*rows: dict, labels=LABELS) -> tuple:
    found = lens.under(said(*rows), "c")
    return found.intervals, go.Figure(builder.intervals(found.intervals, labels, found.block))


def reach(built) -> np.ndarray:
    return np.array(next(trace for trace in built.data if trace.marker.opacity == 0).x).reshape(-1, 3)


def test_an_analyst_sees_exactly_the_intervals_of_the_table():
    table, built = drawn(*GOLD)
    ends = reach(built)
    assert ends[:, 0].tolist() == table["usd_low"].tolist()
    assert ends[:, 2].tolist() == table["usd_high"].tolist()


def test_an_analyst_reads_which_origin_each_row_is_without():
    _, built = drawn(*GOLD)
    axis = built.layout.yaxis
    assert dict(zip(axis.ticktext[:3], axis.tickvals[:3], strict=True)) == {
        "<b>All origins</b>": 0,
        "<b>Only</b>": 1,
        "<b>Without</b>": 5,
    }
    assert axis.ticktext[3:] == ("Ash", "Birch", "Cedar") * 2
    assert axis.tickvals[3:] == (2, 3, 4, 6, 7, 8)
    hovers = next(trace for trace in built.data if trace.hovertext is not None).hovertext
    assert "Without Cedar<br>$10–400 / year<br>2 figures, 1 of them a ceiling only" in hovers


def test_an_analyst_sees_open_ends_and_single_sums_marked():
    _, built = drawn(*GOLD)
    dots = next(trace for trace in built.data if trace.mode == "markers" and trace.marker.symbol is not None)
    assert list(dots.marker.symbol) == ["triangle-left", "circle"]  # only b, only c
    tails = next(trace for trace in built.data if trace.line.dash == "dot")
    assert sorted(set(tails.y)) == [3, 6]


@pytest.mark.parametrize("low", [0, 0.5, 1e17])
def test_an_analyst_gets_a_picture_of_the_least_and_the_largest_sums(low):
    rows = [{**GOLD[0], "amount_low": low, "amount_high": low}, GOLD[1]]
    _, built = drawn(*rows)
    assert all(np.isfinite(built.layout.xaxis.range))


def test_an_analyst_is_safe_from_what_an_origin_is_called():
    _, built = drawn(*GOLD, labels=dict.fromkeys("abc", HOSTILE_TEXT))
    texts = [*built.layout.yaxis.ticktext, *built.data[-1].hovertext]
    assert not any("<img" in text or "<script" in text for text in texts)


def test_an_analyst_reads_in_the_legend_what_is_drawn_and_no_more():
    table, _ = drawn(GOLD[0], GOLD[2])
    assert "tail" not in builder.legend(table)
    assert "tail" in builder.legend(drawn(*GOLD)[0])


def test_an_analyst_is_told_when_not_all_origins_are_drawn():
    rows = [{**GOLD[0], "derived_from": f"o{number}"} for number in range(builder.MOST + 1)]
    table, built = drawn(*rows, labels={f"o{number}": f"O{number}" for number in range(builder.MOST + 1)})
    assert builder.legend(table).endswith("The first 12 of 13 origins; the table has all.")
    assert len(reach(built)) == 1 + 2 * builder.MOST
