"""From bytes to text: UTF-8 and UTF-16 where they fit, else the encoding that the bytes resemble most."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from data.reading.faults import UnreadableFile
from data.words import count

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMES = {
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
    "koi8-r": "KOI8-R (Cyrillic)",
    "mac-roman": "Mac Roman",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "shift-jis": "Shift JIS (Japanese)",
    "euc-kr": "EUC-KR (Korean)",
}
"""Encodings that can be chosen, and what they are called."""
RESEMBLED = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8-r", "gb18030"]
RESEMBLED += ["big5", "shift-jis", "euc-kr"]
SAMPLE = 200_000
DAMAGED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Decoded:
    """A text, the encoding it was read with, and what is to be told of it."""

    text: str
    encoding: str
    sure: bool = True
    notes: tuple[str, ...] = ()


def decode(file: str, content: bytes, asked: str = "") -> Decoded:
    """The text of a file, in the encoding asked for or the one found. Bytes that are no text in it become
    ``\N{REPLACEMENT CHARACTER}`` and are told. Raises `UnreadableFile` for what is no text at all.
    """
    if asked:
        return _asked(file, content, asked)
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), None) or _wide(content)
    if encoding:
        return _checked(file, _lenient(content, encoding))
    try:
        return _checked(file, Decoded(content.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _checked(file, _resembling(content))


def _asked(file: str, content: bytes, asked: str) -> Decoded:
    try:
        codecs.lookup(asked)
    except LookupError as error:
        raise UnreadableFile(f"{file}: no encoding is called '{asked}'. Choose one of the list.") from error
    return _checked(file, _lenient(content, asked))


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain Western text is zero."""
    head = content[:SAMPLE]
    pairs = len(head) // 2
    zeros = [head[start::2].count(0) for start in (0, 1)]
    if pairs and max(zeros) > 0.3 * pairs and min(zeros) < 0.1 * pairs:
        return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"
    return None


def _lenient(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace").removeprefix("\ufeff")
    return Decoded(text, encoding, notes=_damage(text, encoding))


def _resembling(content: bytes) -> Decoded:
    """UTF-8 with a few damaged places stays UTF-8; else what the bytes resemble, and it is told."""
    lenient = content.decode("utf-8", errors="replace")
    foreign = sum(map(len, re.findall(r"[^\x00-\x7f]+", lenient)))
    if lenient.count(DAMAGED) < 0.1 * foreign:
        return Decoded(lenient, "utf-8", sure=False, notes=_damage(lenient, "utf-8"))
    best = from_bytes(_telling(content), cp_isolation=RESEMBLED).best()
    encoding = best.encoding.replace("_", "-") if best else "cp1252"
    text = content.decode(encoding, errors="replace")
    note = f"The text is not UTF-8; it is read as {NAMES.get(encoding, encoding)}, which it resembles most."
    return Decoded(text, encoding, sure=False, notes=(note, *_damage(text, encoding)))


def _telling(content: bytes) -> bytes:
    """The lines that tell encodings apart: those with other than plain letters."""
    lines = [line for line in content.splitlines() if not line.isascii()]
    return b"\n".join(lines)[:SAMPLE]


def _damage(text: str, encoding: str) -> tuple[str, ...]:
    places = text.count(DAMAGED)
    if not places:
        return ()
    line = text.count("\n", 0, text.index(DAMAGED)) + 1
    where = f"on line {line}" if places == 1 else f"the first on line {line}"
    return (
        f"{count(places, 'character')} cannot be read as {NAMES.get(encoding, encoding)} and "
        f"{'is' if places == 1 else 'are'} shown as {DAMAGED}, {where}. Choose another encoding, or mend the file.",
    )


def _checked(file: str, decoded: Decoded) -> Decoded:
    if "\0" in decoded.text:
        raise UnreadableFile(f"{file} is not a text file. Save the table as 'CSV UTF-8' and load it again.")
    return decoded
