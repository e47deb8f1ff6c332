"""Answers computed once for a dossier or a view, and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

import pandas as pd

Owner, Answer = TypeVar("Owner"), TypeVar("Answer")


def kept(question: Callable[[Owner], Answer]) -> Callable[[Owner], Answer]:
    """Ask once per owner; the answer lives as long as the owner, as that of a ``cached_property`` does.

    The owner must be frozen, or an answer could outlive what it rests on. A frame is handed out as a copy-on-write
    copy, so that nobody can change it for others.

    >>> class Owner: ...
    >>> asked = []
    >>> count = kept(lambda owner: asked.append(owner) or len(asked))
    >>> one = Owner()
    >>> count(one), count(one), count(Owner())
    (1, 1, 2)
    """
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def ask(owner: Owner) -> Answer:
        answers = vars(owner)
        if name not in answers:
            answers[name] = question(owner)
        found = answers[name]
        return found.copy(deep=False) if isinstance(found, pd.DataFrame) else found

    return ask
