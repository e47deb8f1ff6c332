"""From the bytes of files to tables of text in which every row still knows its line."""

from data.reading.archive import left_alone, opened
from data.reading.content import Content, of_file
from data.reading.faults import EmptyFile, UnreadableFile
from data.reading.separated import read_csv
from data.reading.table import Table

__all__ = ["Content", "EmptyFile", "Table", "UnreadableFile", "left_alone", "of_file", "opened", "read_csv"]
