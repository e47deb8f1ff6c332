"""Chance that comes out the same every time."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import igraph

SEED = 20210815
_ONE_AT_A_TIME = Lock()
"""igraph has one generator for the whole process: two sessions that drew from it at once would spoil both."""


@contextmanager
def seeded(seed: int = SEED) -> Iterator[None]:
    """Have igraph draw from a generator of this seed, and nobody else from it meanwhile."""
    with _ONE_AT_A_TIME:
        igraph.set_random_number_generator(random.Random(seed))
        yield
