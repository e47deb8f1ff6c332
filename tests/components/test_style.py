from components import style
from data import vocabulary


def test_an_analyst_sees_every_family_of_tie_in_a_colour_of_its_own():
    families = {kind.family for kind in vocabulary.CATEGORIES if kind.record_type == "tie"} | {"other"}
    colours = [style.FAMILY_COLOURS[family] for family in families]
    assert len(set(colours)) == len(families)
