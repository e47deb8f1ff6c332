"""The files that a dossier is read from, taken out of what they are packed in."""

import gzip
import io
import itertools
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from data.reading import workbook
from data.reading.content import Content
from data.reading.faults import UnreadableFile

READ = (".csv", ".txt", ".tsv", ".json", *workbook.ENDINGS)
"""Endings of the files that are looked into; what else lies in a zip is left alone."""
PACKED_TOO = (".gz",)
"""What may lie packed in a zip; no zip in a zip, which may hold itself."""
LARGEST = 4_000_000_000
"""Bytes that a file may unpack to; a small file that unpacks to more is a trap, not a dossier."""


def opened(files: Mapping[str, Content]) -> dict[str, Content]:
    """The files that a dossier is read from, by name; those that are packed are taken out. Raises `UnreadableFile`."""
    found = [pair for name, content in files.items() for pair in _unpacked(name, content)]
    return named(pair for pair in found if pair[0].lower().endswith(READ))


def left_alone(files: Mapping[str, Content]) -> list[str]:
    """The names of the files, those in a zip too, that `opened` does not look into."""
    inside = [inner for name, content in files.items() for inner in _names(name, content)]
    return [name for name in inside if not name.lower().endswith(".zip.gz") and not _is_read(name)]


def _names(name: str, content: Content) -> list[str]:
    if not name.lower().endswith(".zip"):
        return [name]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        bare = [member.filename.rsplit("/", 1)[-1] for member in _members(packed)]
    return [each for each in bare if not each.startswith(".")]  # what an operating system keeps for itself


def _is_read(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(READ)


def named(files: Iterable[tuple[str, Content]]) -> dict[str, Content]:
    """Files by name; of several with one name, each is kept under a name of its own.

    >>> named([("a.csv", b"1"), ("a.csv", b"2")])
    {'a.csv': b'1', 'a (2).csv': b'2'}
    """
    found: dict[str, Content] = {}
    for name, content in files:
        stem, dot, ending = name.rpartition(".")
        further = (f"{stem} ({number}){dot}{ending}" for number in itertools.count(2))
        found[next(each for each in itertools.chain([name], further) if each not in found)] = content
    return found


def _unpacked(name: str, content: Content) -> list[tuple[str, Content]]:
    if name.lower().endswith(".zip"):
        return [pair for inner, packed in _unzipped(name, content) for pair in _unpacked(inner, packed)]
    if name.lower().endswith(".gz"):
        return _unpacked(name[:-3], _gunzipped(name, content))
    return [(name, content)]


def _gunzipped(file: str, content: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            unpacked = packed.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableFile(
            f"{file} cannot be unpacked ({error}). Pack it again, or load it unpacked."
        ) from error
    if len(unpacked) > LARGEST:
        raise UnreadableFile(f"{file} unpacks to more than 4 GB. Cut it into smaller files.")
    return unpacked


def _unzipped(file: str, content: bytes) -> list[tuple[str, bytes]]:
    """The files in a zip, by name without folders. Raises `UnreadableFile`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = _members(packed)
            if sum(member.file_size for member in members) > LARGEST:
                raise UnreadableFile(f"{file} unpacks to more than 4 GB. Load its files one by one.")
            wanted = [m for m in members if m.filename.lower().endswith((*READ, *PACKED_TOO))]
            return [(member.filename.rsplit("/", 1)[-1], packed.read(member)) for member in wanted]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, OSError) as error:
        raise UnreadableFile(
            f"{file} is not a zip that can be opened ({error}). Zip the files again."
        ) from error


def _members(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [m for m in packed.infolist() if not m.is_dir() and "__MACOSX" not in m.filename]
