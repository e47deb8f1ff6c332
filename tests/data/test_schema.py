import csv
import re

from data import schema


def test_an_analyst_finds_every_column_of_every_shipped_file_in_the_dictionary():
    for table in schema.tables():
        with (schema.SHIPPED / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == schema.columns(table)


def test_an_analyst_reads_what_each_column_means_in_a_sentence():
    for fields in schema.tables().values():
        assert all(re.match(r".{12,}\.$", field.description) for field in fields)


def test_an_analyst_is_never_given_a_column_under_another_columns_name():
    for fields in schema.tables().values():
        names = {field.name for field in fields}
        assert not names & {synonym for field in fields for synonym in field.synonyms}
