"""How far a long piece of work is: told to whoever waits, who may break it off."""

from collections.abc import Callable

Tell = Callable[[float, str], None]
"""Told the share that is done, from 0 to 1, and what is done next. What it raises ends the work."""


def untold(share: float, doing: str) -> None:
    """Nobody waits."""


def part(tell: Tell, begin: float, end: float) -> Tell:
    """Tells of a part of the work, which takes up the shares from ``begin`` to ``end``.

    >>> part(lambda share, doing: print(f"{share:.0%} {doing}"), 0.5, 0.9)(0.5, "Tracing origins")
    70% Tracing origins
    """
    return lambda share, doing: tell(begin + share * (end - begin), doing)
