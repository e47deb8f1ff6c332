"""Answers computed once for a dossier or a view, and kept with it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar

import pandas as pd

MOST_ANSWERS = 8
"""Answers to one question with arguments that are kept with an owner."""
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


def kept_for_each(question: Callable[..., Answer]) -> Callable[..., Answer]:
    """The same for a question with further arguments, which must be hashable: the last few answers are kept.

    >>> class Owner: ...
    >>> asked = []
    >>> twice = kept_for_each(lambda owner, number: asked.append(number) or 2 * number)
    >>> one = Owner()
    >>> twice(one, 2), twice(one, 3), twice(one, 2), asked
    (4, 6, 4, [2, 3])
    """
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def ask(owner: Owner, *given: Hashable) -> Answer:
        answers: OrderedDict[tuple[Hashable, ...], Answer] = vars(owner).setdefault(name, OrderedDict())
        if given not in answers:
            answers[given] = question(owner, *given)
        answers.move_to_end(given)
        while len(answers) > MOST_ANSWERS:
            answers.popitem(last=False)
        found = answers[given]
        return found.copy(deep=False) if isinstance(found, pd.DataFrame) else found

    return ask
