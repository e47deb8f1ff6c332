"""Names of columns as files write them, and what of the format they may be.

The synonyms of a column stand in ``datapackage.json`` (`data.schema`); here is what a single word in a name says.
"""

import re
import unicodedata
from functools import cache, lru_cache

from data import schema


def fold(header: str) -> str:
    """A column's name without case, accents, blanks and hyphens.

    >>> fold(" Tie-Type "), fold("Début")
    ('tie_type', 'debut')
    """
    plain = header if header.isascii() else _without_accents(header)
    return plain.strip().casefold().replace(" ", "_").replace("-", "_").lstrip("#")


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text).replace("\u2019", "'")
    return "".join(mark for mark in parts if not unicodedata.combining(mark))


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


STARTS = _words(
    "from since start started starts startdate datestart begin begins began beginning begindate onset "
    "von ab seit beginn anfang anfangsdatum startdatum du depuis debut desde inicio comienzo "
    "с от начало начала من البداية بداية از شروع آغاز"
)
"""Words that say that a time, or an amount, begins."""
ENDS = _words(
    "to until till end ended ends ending enddate dateend finish finished "
    "bis ende enddatum au jusqu jusqu'à jusqu'au fin hasta до по конец окончание окончания إلى حتى النهاية نهاية تا پایان ختم"
)
"""Words that say that it ends."""
MOMENTS = _words(
    "time times timestamp date dates datetime epoch unix created updated modified zeit zeitpunkt zeitstempel datum "
    "horodatage fecha hora дата время التاريخ تاريخ الوقت تاریخ زمان"
)
"""Words that say that a number may be the seconds since 1970."""
AMOUNTS = ("amount", *map(fold, ["betrag", "montant", "importe", "monto", "сумма", "المبلغ", "مبلغ"]))
"""Names of a column of exact amounts."""
BOUNDS = tuple(
    (fold(low), fold(high))
    for low, high in (
        ("low", "high"), ("lower", "upper"), ("lowest", "highest"), ("min", "max"), ("minimum", "maximum"),
        ("from", "to"), ("von", "bis"), ("de", "à"), ("desde", "hasta"), ("от", "до"), ("من", "إلى"), ("از", "تا"),
    )
)  # fmt: skip
"""Words for the lowest and the highest of an amount."""
MONEY = frozenset({*AMOUNTS, "value", "price", "cost", "sum", "usd", "eur"})
"""Words that say that a column holds amounts."""
NUMBERS = MONEY | _words("low lower lowest high higher highest upper min minimum max maximum estimate")
"""Words that say that its numbers are no years and no seconds."""


@lru_cache(maxsize=10_000)
def words(header: str) -> frozenset[str]:
    """The single words in a column's name, folded.

    >>> sorted(words("Date de fin"))
    ['date', 'de', 'fin']
    """
    return frozenset(filter(None, re.split(r"[\W_]+", fold(header))))


def says_start(header: str) -> bool:
    """Whether a name says when something begins, and not when it ends.

    >>> says_start("Valid from"), says_start("Ende"), says_start("start to end")
    (True, False, False)
    """
    return bool(words(header) & STARTS) and not words(header) & ENDS


def says_end(header: str) -> bool:
    """Whether a name says when something ends, and not when it begins."""
    return bool(words(header) & ENDS) and not words(header) & STARTS


def says_moment(header: str) -> bool:
    """Whether a name says that its numbers may be seconds since 1970.

    >>> says_moment("created_at"), says_moment("High")
    (True, False)
    """
    return any(word in MOMENTS or word.endswith(("time", "date", "stamp")) for word in words(header))


def says_number(header: str) -> bool:
    """Whether a name says that its numbers are amounts or counts, and not dates."""
    return bool(words(header) & NUMBERS) and not says_moment(header)


@cache
def known(table: str) -> frozenset[str]:
    """Folded names and synonyms of a table's columns."""
    declared = schema.tables()[table]
    return frozenset(fold(name) for each in declared for name in (each.name, *each.synonyms))


@cache
def anywhere() -> frozenset[str]:
    """Folded names and synonyms of the columns of every table."""
    return frozenset().union(*(known(table) for table in schema.tables()))
