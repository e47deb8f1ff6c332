"""The counts beside a filter, as words."""

from components.builders.text import isolated

SWITCHED = {True: "if on", False: "if off"}


def counts_in_words(counts: dict[str | bool, int], most: int) -> str:
    """What each option would leave; where there are more than ``most``, the largest of them.

    >>> counts_in_words({"asserts": 1200, "denies": 0}, 8)
    'asserts: 1,200 · denies: 0'
    >>> counts_in_words({"Ash": 1, "Birch": 7, "Cedar": 3, "Oak": 0}, 2)
    'Birch: 7 · Cedar: 3 · 2 more'
    >>> counts_in_words({True: 12}, 8), counts_in_words({False: 1}, 8)
    ('12 if on', '1 if off')
    """
    shown = counts if len(counts) <= most else dict(sorted(counts.items(), key=lambda item: -item[1])[:most])
    said = [
        f"{number:,} {SWITCHED[option]}" if isinstance(option, bool) else f"{isolated(option)}: {number:,}"
        for option, number in shown.items()
    ]
    said += [f"{len(counts) - len(shown):,} more"] if len(shown) < len(counts) else []
    return " · ".join(said)
