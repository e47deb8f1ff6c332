"""How one file is read: what the analyst says of it, kept as a small JSON; what is left blank is found out.

The same few words are used by a known layout (``data/known_files``), a saved choice and ``datapackage.json``.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace

from data import schema
from data.intake.written_dates import DAY_FIRST, MONTH_FIRST, SHORT_YEAR_FIRST
from data.reading.faults import UnreadableFile

MARK = "leverage_reading"
"""The key by which such a JSON is told from any other; its value is the version of the form."""
VERSION = 1
YEAR_ONLY = "year"
LEFT_OUT = "left out"
EXACT = "amount"
"""What a column of exact amounts is read as: the lowest and the highest amount in one."""
PRECISIONS = ("week", "month", "year")
"""To what a date may be known although a day is written."""
DATE_ORDERS = (DAY_FIRST, MONTH_FIRST, SHORT_YEAR_FIRST, YEAR_ONLY)
DELIMITERS = (",", ";", "\t", "|")
STATED = re.compile(r"sep=([,;|\t])\r?\n")
"""The first line with which a spreadsheet says what separates the cells."""
DECIMALS = (".", ",")
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte order mark",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 (little endian)",
    "utf-16-be": "UTF-16 (big endian)",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252 (Western European)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic, Urdu)",
    "iso8859-6": "ISO 8859-6 (Arabic)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "mac-roman": "Mac Roman",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "shift-jis": "Shift JIS (Japanese)",
    "euc-kr": "EUC-KR (Korean)",
}
"""Encodings that can be chosen, and what they are called."""


@dataclass(frozen=True)
class How:
    """How a file is read. Whatever is blank (``header``: None) is found out from the file.

    ``header`` is the line of the column names, 0 where there is none. ``columns`` maps a column of the file to
    one of the format, or to "" where it stays the analyst's own; what it does not name is recognised.
    ``values`` maps, for a column of the format, a value of the file to the one it stands for. ``precision`` maps, for a
    column of the file, a value to what the dates of its row are known to, one of `PRECISIONS`.
    """

    table: str = ""
    encoding: str = ""
    delimiter: str = ""
    header: int | None = None
    decimal: str = ""
    dates: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    precision: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def written(self) -> dict:
        """What is said, as it goes into a JSON.

        >>> How(dates="day", columns={"Relation": "category"}).written()
        {'dates': 'day', 'columns': {'Relation': 'category'}}
        """
        return {name: value for name, value in asdict(self).items() if value not in ("", None, {})}

    def but(self, **parts) -> "How":
        """The same with other parts."""
        return replace(self, **parts)

    def over(self, other: "How") -> "How":
        """What this says, and of what it leaves blank what the other says; a column of the format is taken once.

        >>> How(dates="day").over(How(dates="month", columns={"a": "actor"}))
        How(table='', encoding='', delimiter='', header=None, decimal='', dates='day', columns={'a': 'actor'}, values={}, precision={})
        """
        said = {**asdict(other), **self.written()}
        taken = {name for name in self.columns.values() if name}
        further = {
            own: name for own, name in other.columns.items() if own not in self.columns and name not in taken
        }
        both = {name: {**getattr(other, name), **getattr(self, name)} for name in ("values", "precision")}
        return How(**said | both | {"columns": {**self.columns, **further}})


FOUND_OUT = How()
"""Nothing is said: everything is found out from the file."""


def saved(how: How, title: str = "") -> bytes:
    """The JSON that is read again by `read`."""
    said = {MARK: VERSION} | ({"title": title} if title else {}) | how.written()
    return json.dumps(said, indent=2, ensure_ascii=False).encode()


def is_saved(content: bytes) -> bool:
    """Whether a JSON says how a file is read."""
    try:
        said = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and MARK in said


def read(name: str, content: bytes) -> How:
    """What a saved JSON says. Raises `UnreadableFile`, which names the part that cannot be used."""
    return of(name, json.loads(content.decode("utf-8-sig")))


def of(name: str, said: Mapping) -> How:
    """What a block of a JSON file says. Raises `UnreadableFile`, which names the part that cannot be used."""
    known = {part.name for part in fields(How)}
    parts = {part: value for part, value in said.items() if part in known}
    for part, value in parts.items():
        if not _FITS[part](value):
            raise UnreadableFile(f"{name}: '{part}' cannot be {value!r}. {_CURES[part]}")
    return How(**parts)


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in (*value, *value.values()))


_COLUMNS = {name for table in schema.tables() for name in schema.columns(table)}
_FITS = {
    "table": lambda value: value in ("", LEFT_OUT, *schema.tables()),
    "encoding": lambda value: value in ("", *ENCODINGS),
    "delimiter": lambda value: value in ("", *DELIMITERS),
    "header": lambda value: type(value) is int and value >= 0,
    "decimal": lambda value: value in ("", *DECIMALS),
    "dates": lambda value: value in ("", *DATE_ORDERS),
    "columns": lambda value: _texts(value) and set(value.values()) <= {"", EXACT, *_COLUMNS},
    "values": lambda value: (
        isinstance(value, dict) and {*value} <= {"category"} and all(map(_texts, value.values()))
    ),
    "precision": lambda value: (
        isinstance(value, dict)
        and all(_texts(means) and {*means.values()} <= {*PRECISIONS} for means in value.values())
    ),
}
_CURES = {
    "table": f"Write one of: {', '.join(schema.tables())}, {LEFT_OUT}.",
    "encoding": f"Write one of: {', '.join(ENCODINGS)}.",
    "delimiter": "Write a comma, a semicolon, a tab or a pipe.",
    "header": "Write the line of the column names, or 0 where there are none.",
    "decimal": "Write a point or a comma.",
    "dates": f"Write one of: {', '.join(DATE_ORDERS)}.",
    "columns": "Write a column of the file and the column of the format that it is read as.",
    "values": "Only values of 'category' may stand for others: for each value of the file, write what it stands for.",
    "precision": f"For a column of the file and each of its values, write one of: {', '.join(PRECISIONS)}.",
}
