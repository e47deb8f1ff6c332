"""The files that a dossier is read from, taken out of what they are packed in."""

import io
import zipfile
from collections.abc import Mapping

from data.reading.table import UnreadableFile

READ = (".csv", ".txt", ".tsv", ".json")
"""Endings of the files that are looked into; what else lies in a zip is left alone."""
LARGEST_ZIP = 4_000_000_000
"""Bytes that a zip may unpack to; a small file that unpacks to more is a trap, not a dossier."""


def opened(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that a dossier is read from, by name; those in a zip are taken out of it."""
    found: dict[str, bytes] = {}
    for name, content in files.items():
        found |= unpack(name, content) if name.lower().endswith(".zip") else {name: content}
    return {name: content for name, content in found.items() if name.lower().endswith(READ)}


def unpack(file: str, content: bytes) -> dict[str, bytes]:
    """The files in a zip, by name without folders. Raises `UnreadableFile`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and "__MACOSX" not in m.filename]
            if sum(member.file_size for member in members) > LARGEST_ZIP:
                raise UnreadableFile(f"{file} unpacks to more than 4 GB. Load its CSV files one by one.")
            return {member.filename.rsplit("/", 1)[-1]: archive.read(member) for member in members}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise UnreadableFile(
            f"{file} is not a zip that can be opened ({error}). Zip the files again."
        ) from error
