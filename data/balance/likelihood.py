"""Words of estimative probability, each bound to a range of shares.

The terms and ranges are those of Intelligence Community Directive 203, *Analytic Standards* (Office of the Director
of National Intelligence, 2 January 2015), section D.6.e(2)(a). Its scale ends at 1% and 99%, since nothing is certain; what is
beyond has the outermost terms too, which therefore are said to mean 5% or less, and 95% or more.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A term and the range, in percent, that it stands for."""

    words: str
    low: int
    high: int

    @property
    def range(self) -> str:
        """The range as written.

        >>> term(0.9).range, term(0.99).range, term(0.01).range
        ('80–95%', '95% or more', '5% or less')
        """
        if self == TERMS[0]:
            return f"{self.high}% or less"
        return f"{self.low}% or more" if self == TERMS[-1] else f"{self.low}–{self.high}%"


TERMS = (
    Term("almost no chance", 1, 5),
    Term("very unlikely", 5, 20),
    Term("unlikely", 20, 45),
    Term("roughly even chance", 45, 55),
    Term("likely", 55, 80),
    Term("very likely", 80, 95),
    Term("almost certain", 95, 99),
)


def term(share: float) -> Term:
    """The term for a share of 0–1; a share on the border of two has the one nearer to even.

    >>> [term(share).words for share in (0.0, 0.05, 0.3, 0.5, 0.55, 0.8, 0.97, 1.0)]
    ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'roughly even chance', 'likely', 'almost certain', 'almost certain']
    """
    percent = round(share * 100, 9)
    below = next((each for each in TERMS[:4] if percent < each.high), None)
    return below or next((each for each in TERMS[3:] if percent <= each.high), TERMS[-1])


def percent_in_words(share: float) -> str:
    """A share in whole percent, never as if it were nothing or everything.

    >>> percent_in_words(0.934), percent_in_words(1.0), percent_in_words(0.001)
    ('93%', 'more than 99%', 'fewer than 1%')
    """
    if share > 0.99:
        return "more than 99%"
    return "fewer than 1%" if share < 0.01 else f"{share * 100:.0f}%"


def in_sentence(share: float, that: str) -> str:
    """That something is so, with its term and range.

    >>> in_sentence(0.5, "it rose"), in_sentence(0.9, "it rose")
    ('there is a roughly even chance (45–55%) that it rose', 'it is very likely (80–95%) that it rose')
    """
    found = term(share)
    start = {"roughly even chance": "there is a", "almost no chance": "there is"}.get(found.words, "it is")
    return f"{start} {found.words} ({found.range}) that {that}"
