from data.reading import EmptyFile, UnreadableFile


def test_an_analyst_may_treat_an_empty_file_as_one_that_cannot_be_read():
    assert issubclass(EmptyFile, UnreadableFile)
