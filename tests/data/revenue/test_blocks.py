from data import vocabulary
from data.revenue import blocks


def test_an_analyst_finds_a_block_for_every_measure_that_is_known():
    assert set(blocks.MEASURES.values()) <= set(blocks.BLOCKS)
    assert blocks.INCOME != blocks.STATE


def test_an_analyst_reads_what_belongs_to_each_block():
    assert all(said.endswith(".") for said in blocks.BLOCKS.values())
    assert all(vocabulary.label(measure) for measure in blocks.MEASURES)
