"""What to write instead of a number or a date that cannot be read, fitting what the cell holds."""

import re
from decimal import Decimal

from data.intake import written_numbers

TIMES = {
    10**3: ("k", "thousand", "thousands", "tsd", "тыс", "هزار"),
    10**6: ("m", "mm", "mn", "mio", "mln", "million", "millions", "млн", "میلیون", "مليون"),
    10**9: ("b", "bn", "mrd", "mlrd", "billion", "billions", "млрд", "میلیارد", "مليار"),
}
"""What stands for so many times the number before it."""
_TIMES = {word: times for times, words in TIMES.items() for word in words}
_NUMBER = r"\d(?:[\d.,'’\u00a0\u202f\u2009 ]*\d)?"
_OF = (
    r"us\$|[$€£%؋₨₽₺₴]|usd|eur|gbp|afn|pkr|irr|rub|try|uah|dollars?|euros?|pounds?|afghanis?|rupees?|percent"
)
"""What a number is one of, which changes nothing about it."""
_AMOUNT = re.compile(
    rf"(?:{_OF}|~)?\s*(?P<number>{_NUMBER})\s*(?P<unit>{'|'.join(map(re.escape, _TIMES))})?\.?\s*(?:{_OF})?"
)
_RANGE = re.compile(
    rf"(?:{_OF}|~)?\s*(?P<low>{_NUMBER})\s*(?P<lows>[^\W\d_]*)\s*(?:[-–—]|\bto\b)\s*(?P<high>.*\d.*)"
)
PLAINLY = "Write digits only, without a unit or a sign."
MARK = "Say above which decimal mark the file uses, or write it as 1234.5."

DATE = "Write 2021, 2021-08 or 2021-08-15."
_LONGER = {
    r"\d{3}0s|\d{3}x": "A decade cannot be written: write the year if it is known, else blank the cell.",
    r"\[.*\.\..*\]": "One of several years cannot be written: write the year if it is known, else blank the cell.",
    r"q[1-4][\s/-]*\d{4}|\d{4}[\s/-]*q[1-4]": "A quarter cannot be written: write its year, as 2021.",
    r"\d{4}-?w\d{1,2}(?:-?\d)?": "A week cannot be written: write its month or its year, as 2021-08 or 2021.",
}


def of_date(text: str) -> str:
    """What to write instead of a text that is no date.

    >>> of_date("198X"), of_date("soon")
    ('A decade cannot be written: write the year if it is known, else blank the cell.', 'Write 2021, 2021-08 or 2021-08-15.')
    """
    text = text.strip().casefold()
    return next((cure for form, cure in _LONGER.items() if re.fullmatch(form, text)), DATE)


def of_number(text: str, range_of: tuple[str, str] | None = None) -> str:
    """What to write instead of a text that is no number. ``range_of`` names the columns of the two ends of a range.

    >>> of_number("12k"), of_number("1.5 million"), of_number("12 000 $")[:11]
    ('Write 12000, if that is meant, without words or letters.', 'Write 1500000, if that is meant, without words or letters.', 'Write 12000')
    >>> of_number("$5-7m", ("amount_low", "amount_high"))
    "Write 5000000 in 'amount_low' and 7000000 in 'amount_high', if that is meant, without words or letters."
    """
    text = text.strip().casefold()
    if any(written_numbers.read(text, mark) is not None for mark in ".,"):
        return MARK
    if ends := _RANGE.fullmatch(text):
        return _of_range(ends, range_of)
    meant = _meant(text)
    return f"Write {meant}, if that is meant, without words or letters." if meant else PLAINLY


def _of_range(ends: re.Match, range_of: tuple[str, str] | None) -> str:
    high = _AMOUNT.fullmatch(ends["high"])
    unit = ends["lows"] or (high["unit"] if high else None) or ""
    low, high = _meant(f"{ends['low']} {unit}"), _meant(ends["high"])
    if not low or not high or not range_of:
        return "Write one number, or the lowest and the highest in a column each, in digits only."
    one, other = range_of
    return f"Write {low} in '{one}' and {high} in '{other}', if that is meant, without words or letters."


def _meant(text: str) -> str:
    """The plain number that an amount with a unit is likely to mean; blank where it may be several or none."""
    amount = _AMOUNT.fullmatch(text)
    if not amount or written_numbers.EITHER.fullmatch(amount["number"]):
        return ""
    plain = {written_numbers.read(amount["number"], mark) for mark in ".,"} - {None}
    if len(plain) != 1:
        return ""
    number = Decimal(plain.pop()) * _TIMES.get(amount["unit"], 1)
    return f"{number:f}".rstrip("0").rstrip(".") if number != int(number) else f"{int(number)}"
