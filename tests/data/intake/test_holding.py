from data import reading
from data.intake import holding


def held(header):
    return holding.by_columns(reading.read_csv("a.csv", f"{header}\n1,2,3,4\n".encode()))


def test_an_analyst_has_a_table_told_only_by_columns_with_its_key_among_them():
    assert held("source_id,title,url,kind") == "sources"
    assert held("label,kind,country,note") is None
    assert held("armed group,amount,currency,year") is None
    assert held("from,to,label,note") == "records"


def test_an_analyst_s_sheets_are_known_to_be_of_one_workbook():
    assert holding.of_one_book("a.xlsx · two", ["a.xlsx · one"])
    assert not holding.of_one_book("b.csv", ["a.csv"])
