import pandas as pd
from plotly.validator_cache import ValidatorCache

from components.builders import money_marks
from data.revenue import blocks


def test_an_analyst_tells_every_block_by_its_shape_and_not_by_colour_alone():
    drawn = [block for block in blocks.BLOCKS if block != blocks.SHARES]
    assert (
        len({money_marks.SHAPES[block] for block in drawn})
        == len(drawn)
        == len(set(money_marks.SIGNS.values()))
    )
    assert money_marks.colour(blocks.INCOME) != money_marks.colour(blocks.STATE)


def test_an_analyst_sees_only_marks_that_plotly_knows():
    known = ValidatorCache.get_validator("scatter.marker", "symbol").values
    both = [True, False]
    every = pd.DataFrame(
        [(b, c, p) for b in money_marks.SHAPES for c in both for p in both], columns=["b", "c", "p"]
    )
    assert set(money_marks.symbols(every["b"], every["c"], every["p"])) <= set(known)
