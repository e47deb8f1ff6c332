import gzip
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


def test_an_analyst_may_load_a_packed_csv():
    assert archive.opened({"ties.csv.gz": gzip.compress(b"actor\nA\n")}) == {"ties.csv": b"actor\nA\n"}


@pytest.mark.parametrize(
    "content", [b"actor\n", gzip.compress(b"actor\nA\n" * 99, mtime=0)[:-12]], ids=["plain", "cut off"]
)
def test_an_analyst_is_told_that_a_packed_file_is_damaged(content):
    with pytest.raises(UnreadableFile, match=r"ties\.csv\.gz cannot be unpacked"):
        archive.opened({"ties.csv.gz": content})


def test_an_analyst_with_a_zip_in_a_zip_gets_no_endless_unpacking():
    inner = zipped(**{"records-csv": "actor\nA\n"})
    assert archive.opened({"outer.zip": zipped(**{"inner-zip": inner, "a-csv": "actor\n"})}) == {
        "a.csv": b"actor\n"
    }


def test_an_analyst_is_told_of_every_file_that_is_not_looked_into():
    files = {"my.zip": zipped(**{"notes-docx": "x", "records-csv": "actor\n"}), "a.csv.gz": b"", "b.pdf": b""}
    assert archive.left_alone(files) == ["notes.docx", "b.pdf"]
