import pandas as pd

from data.intake import written
from data.reading.how import FOUND_OUT, How


def test_an_analyst_has_dates_numbers_and_known_values_written_as_in_the_format_and_is_told():
    cells = pd.DataFrame(
        {"actor": ["A"], "start": ["15/08/2021"], "amount_low": ["1.234,5"], "category": ["1"]}, dtype="str"
    )
    plain, told = written.plainly(cells, "records", How(values={"category": {"1": "hostility"}}))
    assert plain.astype("str").to_numpy().tolist() == [["A", "2021-08-15", "1234.5", "hostility"]]
    assert told[0] == "Column 'category': '1' read as 'hostility'."
    assert len(told) == 3


def test_an_analyst_has_both_ends_of_an_interval_read_from_one_cell():
    plain, _ = written.plainly(pd.DataFrame({"start": ["2019/2021"]}, dtype="str"), "records", FOUND_OUT)
    assert plain[["start", "end"]].astype("str").to_numpy().tolist() == [["2019", "2021"]]


def test_an_analyst_never_sees_a_day_that_the_file_says_is_known_to_the_month_only():
    cells = pd.DataFrame(
        {"start": ["1 May 2021", "2021-05-16", "7 May 2021", "?"], "row: Precision": ["1", "3", "2", "3"]},
        dtype="str",
    )
    plain, told = written.plainly(cells, "records", How(precision={"precision": {"2": "week", "3": "month"}}))
    assert plain["start"].tolist() == ["2021-05-01", "2021-05", "2021-05", "?"]
    assert told[1:] == [
        "Dates of 1 row are known to the week only ('precision' is 2): 1 row read like '2021-05', since a week cannot be written.",
        "Dates of 2 rows are known to the month only ('precision' is 3), and read so.",
    ]
