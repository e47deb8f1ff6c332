from components.builders import money_words
from data.revenue import sums
from tests.components.builders.test_money import ROWS, drawn_from, view_of
from tests.tiny import HOSTILE_TEXT


def test_an_analyst_reads_the_original_words_beside_the_computed_figure():
    _, built = drawn_from(view_of(ROWS))
    hovers = next(trace for trace in built.data if trace.marker.opacity == 0).hovertext
    text = next(each for each in hovers if "fifty" in each)
    assert text == (
        "<b>Point</b><br>X (salt)<br>As worded: fifty<br>As given: $50 / year<br>Computed: $50 / year<br>"
        "single origin · 1 independent origin for"
    )


def test_an_analyst_is_safe_from_what_a_file_says():
    cell = '"' + HOSTILE_TEXT.replace('"', '""') + '"'
    view = view_of(f"R1,{cell},{cell},asserts,,,5,6,USD,year,income,{cell},{cell}\n")
    _, built = drawn_from(view)
    hovers = [text for trace in built.data if trace.hovertext is not None for text in trace.hovertext]
    texts = [*built.layout.yaxis.ticktext, *hovers]
    assert not any("<img" in text or "<script" in text for text in texts)
    assert "<script" not in money_words.figures_in_markdown(sums.figures(view)).replace("\\<", "")


def test_an_analyst_reads_each_figure_of_an_open_claim_on_a_line():
    rows = (
        "R1,a,X,asserts,,,10,90,USD,week,income,gold,dozens\nR2,a,X,denies,,,,,,,,gold,never\n"
        "R3,a,X,asserts,,,7,7,USD,total,income,gold,\n"
    )
    said = money_words.figures_in_markdown(sums.figures(view_of(rows))).replace("\\", "").split("\n")
    assert said == [
        "- “dozens” → $10–90 / week → $520–4,680 / year (× 52 per year) :small[R1]",
        "- “never” → no figure per year: no sum is given :red-badge[denies] :small[R2]",
        "- *not worded* → $7 total → no figure per year: a total whose start and end are not both stated :small[R3]",
    ]
