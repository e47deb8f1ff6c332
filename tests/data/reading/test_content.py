from data.reading.content import of_file


def test_an_analyst_has_every_byte_of_a_file_read_even_of_an_empty_one(tmp_path):
    for content in (b"", b"actor\r\n\xff\0"):
        (tmp_path / "records.csv").write_bytes(content)
        assert bytes(of_file(tmp_path / "records.csv")) == content
