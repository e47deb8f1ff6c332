import io
import zipfile

import pytest

from data.reading import UnreadableFile, archive


def zipped(**members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, content in members.items():
            made.writestr(name.replace("_", "/").replace("-", "."), content)
    return packed.getvalue()


def test_an_analyst_may_zip_a_folder_and_gets_the_files_in_it_by_their_own_names():
    packed = zipped(**{"dossier_records-csv": "actor\nA\n", "dossier_notes-docx": "x"})
    assert archive.opened({"my.zip": packed}) == {"records.csv": b"actor\nA\n"}


def test_an_analyst_is_told_that_a_zip_cannot_be_opened():
    with pytest.raises(UnreadableFile, match=r"my\.zip is not a zip"):
        archive.opened({"my.zip": b"PK\x03\x04 cut off"})
