import time

import numpy as np
import pandas as pd

from data.filters import Filters
from data.intake.loading import load_folder
from data.network import layout
from data.query import select
from data.schema import SHIPPED


def shipped():
    return select(load_folder(SHIPPED), Filters()).ties


def test_an_analyst_sees_every_actor_in_the_same_place_each_time():
    assert layout.positions(shipped(), "Taliban") == layout.positions(shipped(), "Taliban")


def test_an_analyst_can_read_every_label_of_the_shipped_dossier():
    places = layout.positions(shipped(), "Taliban")
    names, points = list(places), np.array(list(places.values()))
    for one in range(len(names)):
        for other in range(one):
            room = layout.CHARACTER * (len(names[one]) + len(names[other])) / 2
            apart = np.abs(points[one] - points[other])
            assert apart[0] > room * 0.9 or apart[1] > layout.LABEL_HEIGHT * 0.75, (names[one], names[other])


def test_an_analyst_with_no_tie_one_tie_or_a_tie_to_itself_gets_a_picture():
    for pairs in ([], [("A", "B")], [("A", "A")]):
        ties = pd.DataFrame(pairs, columns=["a", "b"], dtype="str").assign(origins=1)
        places = layout.positions(ties)
        assert set(places) == {name for pair in pairs for name in pair}
        assert np.isfinite(np.array(list(places.values()) or [(0, 0)])).all()


def test_an_analyst_with_ten_thousand_actors_does_not_wait_for_the_picture():
    draw = np.random.default_rng(1)
    ends = [[f"Actor {number}" for number in draw.integers(0, 10_000, 95_000)] for _ in range(2)]
    start = time.perf_counter()
    places = layout.positions(pd.DataFrame({"a": ends[0], "b": ends[1], "origins": 1}), "Actor 1")
    assert time.perf_counter() - start < 2
    assert np.isfinite(np.array(list(places.values()))).all()


def test_an_analyst_sees_no_actor_standing_on_a_line_between_two_others():
    ties = shipped()
    places = {name: np.array(point) for name, point in layout.positions(ties, "Taliban").items()}
    for a, b in {(a, b) for a, b in zip(ties["a"], ties["b"], strict=True) if a != b}:
        line = places[b] - places[a]
        for name in set(places) - {a, b}:
            along = (places[name] - places[a]) @ line / (line @ line)
            across = abs(np.cross([*line, 0], [*(places[name] - places[a]), 0])[2]) / np.hypot(*line)
            assert not 0.1 < along < 0.9 or across > 15, (name, a, b)
