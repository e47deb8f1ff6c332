"""Long work done on several columns at the same time: NumPy and Arrow leave Python free while they are at it."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Given, Made = TypeVar("Given"), TypeVar("Made")
AT_A_TIME = min(4, os.cpu_count() or 1)
"""Pieces of work done at the same time; others use the machine too."""


def each(work: Callable[[Given], Made], things: Iterable[Given]) -> list[Made]:
    """What the work makes of each thing, in their order, several at a time. What it raises is raised.

    >>> each(len, ["a", "bc"])
    [1, 2]
    """
    things = [*things]
    if len(things) < 2:
        return [work(thing) for thing in things]
    with ThreadPoolExecutor(AT_A_TIME) as workers:
        return [*workers.map(work, things)]


def later(work: Callable[..., Made], *given: object) -> Future[Made]:
    """The work, done while others go on. Once it is done, what was given to it is held no longer.

    >>> later(len, "ab").result()
    2
    """
    worker = ThreadPoolExecutor(1)
    begun = worker.submit(work, *given)
    worker.shutdown(wait=False)
    return begun
