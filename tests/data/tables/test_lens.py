import io

import pandas as pd
import pytest

from data.export import FORMATS, About
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import lens, sums
from data.schema import SHIPPED
from data.tables import lens as tables
from tests.data.revenue.test_lens import GOLD, said

DRUGS = "taliban-drug-income-2019-2020"


def test_an_analyst_reads_each_figure_as_given_and_as_computed():
    view = said(*GOLD)
    table = tables.figures(view, lens.under(view, "c")).set_index("Record")
    assert table.loc["R2", "As given"] == "$50 / month"
    assert table.loc["R2", "USD per year"] == "$600 / year"
    assert table.loc["R2", "How computed, or why not"] == "× 12 per year"
    assert table["Enters the interval"].to_dict() == {
        "R0": "yes",
        "R1": "yes",
        "R2": "yes",
        "R3": "no",
        "R4": "no",
    }
    assert table.loc["R3", "How computed, or why not"] == "Not computed: no sum is given"


def test_an_analyst_reads_the_rate_its_year_and_the_method_of_a_conversion():
    view = said(
        {"amount_low": 800, "amount_high": 800, "currency": "AFN", "amount_per": "month", "start": 2020}
    )
    row = tables.figures(view, lens.under(view, "c")).iloc[0]
    assert row["How computed, or why not"] == "× 12 per year ÷ 80 AFN per USD (2020)"
    assert (row["Units per USD"], row["Year of the rate"], row["USD per year, lowest"]) == (80, 2020, 120)


def test_an_analyst_reads_which_records_each_interval_holds():
    view = said(*GOLD)
    table = tables.intervals(view, lens.under(view, "c")).set_index("Figures of")
    assert table["Record ids"].to_dict() == {
        "All origins": "R0; R1; R2",
        "Only a": "R0",
        "Only b": "R1",
        "Only c": "R2",
        "Without a": "R1; R2",
        "Without b": "R0; R2",
        "Without c": "R0; R1",
    }
    assert table.loc["Without c", "USD per year"] == "$10–400 / year"


def test_an_analyst_takes_away_the_figures_of_the_frame():
    view = select(load_folder(SHIPPED), Filters())
    table = tables.figures(view, lens.under(view, DRUGS)).set_index("Record")
    frame = sums.figures(view).set_index("record_id").loc[["B-080", "B-081", "B-083"]]
    for shown, computed in (("USD per year, lowest", "usd_low"), ("USD per year, highest", "usd_high")):
        kept = table.loc[frame.index, shown].dropna()
        assert kept.to_dict() == frame[computed].dropna().to_dict()


def test_an_analyst_gets_tables_of_every_claim_even_without_a_figure():
    view = said({"stance": "denies"})
    found = lens.under(view, "c")
    assert len(tables.figures(view, found)) == 1
    assert tables.intervals(view, found).empty


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("claim", [DRUGS, "aq-northern-gold-income", "taliban-found-zawahiri-body"])
def test_an_analyst_takes_away_what_the_screen_shows_in_every_format(form, claim):
    view = select(load_folder(SHIPPED), Filters())
    for build in (tables.figures, tables.intervals):
        table = build(view, lens.under(view, claim))
        file = io.BytesIO(form.write(table, About("", "", "", "Lens", "", "", "", "", "")))
        read = pd.read_csv(file) if form.name == "CSV" else pd.read_excel(file, engine="calamine")
        assert read.columns.tolist() == table.columns.tolist()
        assert len(read) == len(table)
        shown = table["USD per year, highest"].astype("float64").tolist()
        assert read["USD per year, highest"].astype("float64").tolist() == pytest.approx(shown, nan_ok=True)


def test_an_analyst_takes_away_the_arithmetic_and_what_the_claim_is_held_against():
    view = select(load_folder(SHIPPED), Filters())
    found = lens.under(view, "aq-northern-gold-income")
    checks = tables.checks(view, found)
    assert checks["Fits"].tolist() == ["no"] * 6 + ["yes"] * 2
    assert checks["Check"].iloc[0] == "Rate against total"
    shares = tables.checks(view, lens.under(view, "taliban-badakhshan-gold-share"))
    assert shares["Fits"].tolist() == ["not known"] * 3 + ["yes"]
    assert "B-014" in "; ".join(checks["Record ids"])
    held = tables.yardsticks(view, found)
    assert "State revenue" in held["Kind"].tolist()
    assert (held["Ratio, lowest"] <= held["Ratio, highest"]).all()
    nothing = lens.under(view, "taliban-found-zawahiri-body")
    assert tables.checks(view, nothing).empty
    assert tables.yardsticks(view, nothing).empty


def test_an_analyst_with_a_telephone_reads_of_each_figure_how_it_was_computed_beside_it():
    view = said(*GOLD)
    shown = tables.brief("Figures one by one", tables.figures(view, lens.under(view, "c")))
    assert [*shown] == ["Record", "As worded", "As given", "USD per year"]
    assert shown["USD per year"].iloc[-1] == "Not computed: no sum is given"
    assert "$600 / year (× 12 per year)" in shown["USD per year"].tolist()
    assert any(record.endswith(", denies") for record in shown["Record"])
