from data import origin_names
from tests.tiny import of, tiny

RECORDS = "actor,counterpart,source_id\n" + "".join(
    f"A,B,{source}\n" for source in ("s1", "s2", "s3", "s4", "s5")
)
SOURCES = """\
source_id,title,publisher,published
s1,One; first,Press,2021
s2,Two,Press,2022
s3,Two,Press,2023-04
s4,,Press,
s5,Alone,House,2020
"""


def test_an_analyst_tells_independent_origins_of_one_publisher_apart_by_title_then_by_date():
    names = origin_names.told_apart(of(RECORDS, sources=SOURCES))
    assert names == {
        "s1": "Press: One, first",
        "s2": "Press: Two, 2022",
        "s3": "Press: Two, Apr 2023",
        "s4": "Press",
        "s5": "House",
    }


def test_an_analyst_tells_origins_apart_of_which_nothing_else_is_known():
    alike = (
        SOURCES.replace("Two,Press,2023-04", "Two,Press,2022")
        .replace("s4,,", "s4,One,")
        .replace("One,Press,,", "One,Press,")
    )
    names = origin_names.told_apart(of(RECORDS, sources=alike))
    assert len({*names.values()}) == len(names)
    assert (names["s2"], names["s3"]) == ("Press: Two, 2022 (1)", "Press: Two, 2022 (2)")


def test_an_analyst_reads_origins_as_usual_where_none_are_alike():
    assert origin_names.told_apart(tiny()) == tiny().origin_labels
