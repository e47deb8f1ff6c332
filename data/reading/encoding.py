"""From bytes to text: UTF-8 and UTF-16 where they fit, else the encoding that the bytes resemble most."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from charset_normalizer import from_bytes

from data.reading.faults import UnreadableFile
from data.reading.how import ENCODINGS
from data.words import count

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
RESEMBLED = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8-r", "gb18030"]
RESEMBLED += ["big5", "shift-jis", "euc-kr"]
ASKED = ["cp1252", "cp1250", "cp1254", "cp1251", "cp1256", "iso8859-6", "mac-roman"]
"""Encodings that are offered where the bytes could be several."""
SAMPLE = 200_000
DAMAGED = "\N{REPLACEMENT CHARACTER}"
CUT = re.compile(rb"(?:[\xc2\xc3]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")
"""The beginning of a letter in UTF-8. Of one byte, others may as well be a whole letter of a Western encoding."""


@dataclass(frozen=True)
class Decoded:
    """A text, the encoding it was read with, what is to be told of it, and how else it could be read: encoding ->
    the words that tell it from the others."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    readings: Mapping[str, str] = field(default_factory=dict)


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
    if asked not in ENCODINGS:
        raise UnreadableFile(f"{file}: no encoding is called '{asked}'. Choose one of the list.")
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
    text = content.decode(encoding, errors="replace").lstrip("\ufeff")
    return Decoded(text, encoding, notes=_damage(text, encoding))


def _resembling(content: bytes) -> Decoded:
    """UTF-8 with a few damaged places stays UTF-8; else what the bytes resemble, to be confirmed."""
    lenient = content.decode("utf-8", errors="replace")
    foreign = len(re.findall(r"[^\x00-\x7f\ufffd]", lenient))
    # Bytes of another encoding hardly ever make a letter of UTF-8.
    if foreign >= lenient.count(DAMAGED) or _is_cut(content):
        return Decoded(lenient, "utf-8", notes=_damage(lenient, "utf-8"))
    sample = _telling(content)
    readings = _readings(sample)
    encoding = next(iter(readings), "cp1252")
    text = content.decode(encoding, errors="replace")
    note = f"The text is not UTF-8; it is read as {ENCODINGS[encoding]}."
    return Decoded(text, encoding, (note, *_damage(text, encoding)), readings if len(readings) > 1 else {})


def _is_cut(content: bytes) -> bool:
    """Whether plain letters end in the beginning of one of UTF-8, as in a file that was not written to its end."""
    cut = CUT.search(content[-3:])
    return bool(cut) and content[: len(content) - len(cut[0])].isascii()


def _readings(sample: bytes) -> dict[str, str]:
    """Encodings in which the sample makes sense -> its telling words; the likeliest first, and alike ones once."""
    best = from_bytes(sample, cp_isolation=RESEMBLED).best()
    likeliest = [best.encoding.replace("_", "-")] if best else []
    # Western European is by far the most frequent, and short texts resemble its neighbours as much.
    order = ["cp1252", *likeliest] if likeliest in (["cp1250"], ["cp1254"]) else likeliest
    found: dict[str, str] = {}
    for encoding in dict.fromkeys([*order, *ASKED]):
        words = _words(sample, encoding)
        if words and words not in found.values():
            found[encoding] = words
    return found


def _words(sample: bytes, encoding: str) -> str:
    """The first words with other than plain letters; none where the sample is no text in this encoding."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return ""
    if re.search(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]", text):
        return ""
    telling = [word for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text) if not word.isascii()]
    return ", ".join(dict.fromkeys(telling[:30]))[:60] if telling else ""


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
        f"{count(places, 'character')} cannot be read as {ENCODINGS.get(encoding, encoding)} and "
        f"{'is' if places == 1 else 'are'} shown as {DAMAGED}, {where}. Choose another encoding, or mend the file.",
    )


def _checked(file: str, decoded: Decoded) -> Decoded:
    if "\0" in decoded.text:
        raise UnreadableFile(
            f"{file} is not a text file, or one in an encoding that cannot be told. "
            "Save the table as 'CSV UTF-8' and load it again."
        )
    return decoded
