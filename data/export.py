"""What an analyst takes away. A format is one function and one entry of `FORMATS`."""

import io
import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import astuple, dataclass, fields
from datetime import date
from hashlib import sha256

import pandas as pd
import xlsxwriter

FORMULA = ("=", "+", "-", "@", "\t", "\r")
ROWS_PER_SHEET = 1_048_575
LONGEST_CELL = 32_767
CUT = " … [cut, the whole text is in the CSV]"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class About:
    """What a table is and how it was made."""

    dossier: str
    version: str
    page: str
    table: str
    shown: str
    filters: str
    sorted_by: str
    date: str
    link: str
    settings: str = ""
    """What the page sets of how its figures are computed."""
    formula: str = ""
    """How the figures of the table are computed."""
    focal_actor: str = ""
    turning_point: str = ""


@dataclass(frozen=True)
class Format:
    """A file format and how a table is written in it."""

    name: str
    extension: str
    mime: str
    write: Callable[[pd.DataFrame, About], bytes]


def write_csv(table: pd.DataFrame, about: About) -> bytes:
    """RFC 4180 in UTF-8 with a mark that spreadsheets recognise; no cell can run as a formula."""
    safe = table.rename(columns=_no_formula)
    text = [name for name in safe if not pd.api.types.is_numeric_dtype(safe[name])]
    safe = safe.assign(**{name: safe[name].map(_no_formula, na_action="ignore") for name in text})
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _no_formula(text: str) -> str:
    return f"'{text}" if str(text).startswith(FORMULA) else text


def write_xlsx(table: pd.DataFrame, about: About) -> bytes:
    """The table, on as many sheets as it needs, and a sheet that says what it is; text stays text."""
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        for first in range(0, max(len(table), 1), ROWS_PER_SHEET):
            number = first // ROWS_PER_SHEET + 1
            name = _sheet_name(about.table, number)
            _sheet(book, book.add_worksheet(name), table.iloc[first : first + ROWS_PER_SHEET])
        _about(book, about)
    return file.getvalue()


def _sheet_name(table: str, number: int) -> str:
    """A name that Excel accepts and that the sheet "About" does not already bear."""
    name = re.sub(r"[\[\]:*?/\\]", " ", table).strip(" '")[:25] or "Table"
    name = "Table" if name.casefold() in {"about", "history"} else name
    return name if number == 1 else f"{name} {number}"


def _sheet(book: xlsxwriter.Workbook, sheet, table: pd.DataFrame) -> None:
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, name in enumerate(table):
        number = pd.api.types.is_numeric_dtype(table[name])
        sheet.set_column(place, place, _width(table[name], name))
        sheet.write_string(0, place, name, bold)
        for row, value in enumerate(table[name], start=1):
            if pd.isna(value) or value == "":
                continue
            if number and math.isfinite(value):
                sheet.write_number(row, place, value)
            else:
                sheet.write_string(row, place, _cell(str(value)), wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table), max(len(table.columns) - 1, 0))


def _cell(text: str) -> str:
    text = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
    if _units(text) <= LONGEST_CELL:
        return text
    room = 2 * (LONGEST_CELL - len(CUT))
    return text.encode("utf-16-le", "replace")[:room].decode("utf-16-le", "ignore") + CUT


def _units(text: str) -> int:
    # Excel counts UTF-16 units, of which a character beyond the first plane takes two.
    return len(text.encode("utf-16-le", "replace")) // 2


def _width(values: pd.Series, name: str) -> float:
    longest = values.head(200).astype(str).str.len().max() if len(values) else 0
    return min(60, max(len(name), longest) + 2)


def _about(book: xlsxwriter.Workbook, about: About) -> None:
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 100)
    said = {name.name: value for name, value in zip(fields(about), astuple(about), strict=True) if value}
    for row, (name, value) in enumerate(said.items()):
        sheet.write_string(row, 0, name.replace("_", " ").capitalize())
        sheet.write_string(row, 1, _cell(value))
    sheet.write_string(len(said) + 1, 1, "Nothing here is a fact: each row is what its sources claim.")


CSV = Format("CSV", "csv", "text/csv", write_csv)
XLSX = Format("XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx)
FORMATS = (CSV, XLSX)


def file_name(page: str, table: str, filters: str, day: date, extension: str) -> str:
    """A short name with page, table, filters and date that every system accepts.

    >>> file_name("Network", "Ties", "groups: TTP", date(2026, 11, 24), "csv")
    'leverage_network_ties_groups-ttp_2026-11-24.csv'
    """
    parts = ["leverage", _short(_slug(page), 20), _short(_slug(table), 25), _short(_slug(filters), 45)]
    return "_".join(filter(None, [*parts, day.isoformat()])) + f".{extension}"


def _short(slug: str, longest: int) -> str:
    """A slug cut to ``longest`` characters; a mark of the whole keeps two cut slugs apart."""
    if len(slug) <= longest:
        return slug
    return f"{slug[: longest - 7].strip('-')}-{sha256(slug.encode()).hexdigest()[:6]}"


def _slug(text: str) -> str:
    """ASCII letters and digits; what cannot be written so leaves a short mark of its own."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
    foreign = re.sub(r"[\s\x00-\x7f·–—]", "", unicodedata.normalize("NFC", text))
    return (
        slug
        if not foreign or len(ascii_text) >= len(text)
        else f"{slug}-{sha256(foreign.encode()).hexdigest()[:6]}".strip("-")
    )
