from components.builders.named_rows import LONGEST, rows
from tests.components.builders.drawn import checked


def test_an_analyst_reads_each_name_above_its_bar_and_a_hostile_one_as_text():
    drawn = checked(rows(["<b>x", "y" * 100]))
    assert [note.text for note in drawn.layout.annotations] == ["&lt;b&gt;x", "y" * (LONGEST - 1) + "…"]
    assert [note.y for note in drawn.layout.annotations] == [-0.4, 0.6]
