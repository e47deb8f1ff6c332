import pandas as pd
import pytest

from components.builders import dumbbells, figure
from data.balance import parts
from data.choice import Choice
from data.filters import Filters
from data.query import select
from data.tables.parts import compared
from tests.components.builders.drawn import checked, trace
from tests.data.balance.test_control import RECORDS, dossier


@pytest.mark.parametrize("column", parts.OPENS)
def test_an_analyst_sees_in_the_dumbbells_exactly_the_numbers_of_the_table(view, column):
    table = compared(view, column)
    drawn = checked(dumbbells.dumbbells(table, column, "Taliban"))
    for side in ("Before", "After"):
        own = table[table[f"{side}: balance"].notna()]
        ends = trace(drawn, side)
        assert list(ends.x) == own[f"{side}: balance"].tolist()
        assert figure.read(ends.customdata[0]) == Choice("control", ("", side.lower()))
        assert figure.read(ends.customdata[1]) == Choice(
            parts.OPENS[column], (own["part"].iloc[1], side.lower())
        )
        limits = own[[f"{side}: 90% from", f"{side}: 90% to"]].dropna().to_numpy().ravel().tolist()
        assert pd.Series(trace(drawn, f"Band {side.lower()}").x, dtype=float).dropna().tolist() == limits
    assert trace(drawn, "Claims").text[0] == "35 → 42 (+5)"


def test_an_analyst_reads_in_the_hover_box_how_far_a_balance_may_lie(view):
    drawn = checked(dumbbells.dumbbells(compared(view, parts.PARTNER), parts.PARTNER, "Taliban"))
    text = trace(drawn, "After").hovertext[0]
    assert text.startswith("All partners, after: +0.89<br>42 claims, ")
    assert "contested claims, worst to best case: +" in text
    assert "90% of resamples of the origins: +" in text


def test_an_analyst_of_an_actor_named_like_the_total_opens_that_actor(view):
    named = select(dossier(RECORDS.replace(",Q,", ",All partners,")), Filters())
    drawn = checked(dumbbells.dumbbells(compared(named, parts.PARTNER), parts.PARTNER, "F"))
    opened = [figure.read(text).value[0] for text in trace(drawn, "After").customdata]
    assert opened == ["", "All partners"]


def test_an_analyst_reads_hostile_names_as_text_in_every_hover_box():
    hostile = select(dossier(RECORDS.replace(",P,", ",<img src=x onerror=alert(1)>,")), Filters())
    drawn = dumbbells.dumbbells(compared(hostile, parts.PARTNER), parts.PARTNER, "<script>F</script>")
    written = checked(drawn).to_json()
    assert "onerror" in written
    assert "<script" not in written
    assert "<img" not in written
