import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.network import sides
from data.query import select
from data.schema import SHIPPED
from tests.data.network.made import view
from tests.tiny import tiny

SOURCES = "source_id,kind,country\np1,press,Ruritania\np2,press,\nu1,un_report,Ruritania\n"


def made():
    return view(
        "X Y sanctuary p1",
        "X Y sanctuary p2",
        "X Y sanctuary u1 denies",
        "X Y training p1",
        "X Y training u1",
        "X Z hostility u1",
        "X W hostility u1 denies",
        sources=SOURCES,
    )


def said(by, value):
    table = sides.sides(made(), by, value).ties
    return {f"{row.b if row.a == 'X' else row.a} {row.category}": row.said for row in table.itertuples()}


def test_an_analyst_sees_who_alone_asserts_each_tie():
    assert said("Kind of source", "Press") == {
        "Y sanctuary": sides.ONLY_OWN,
        "Z hostility": sides.ONLY_OTHERS,
        "Y training": sides.BOTH,
        "W hostility": sides.NEITHER,
    }


def test_an_analyst_sees_what_a_class_denies_that_others_assert():
    denied = sides.denied_by_own(sides.sides(made(), "Kind of source", "UN report"))
    assert denied["category"].tolist() == ["sanctuary"]
    assert denied[["own_denials", "other_records", "other_origins"]].to_numpy().tolist() == [[1, 2, 2]]


def test_an_analyst_reads_that_a_class_is_not_stated():
    assert said("Country of source", sides.NOT_STATED)["Y training"] == sides.ONLY_OTHERS


def test_an_analyst_finds_how_much_each_class_says():
    table = sides.by_class(made(), "Kind of source").set_index("value")
    assert table.loc["Press"].to_dict() == {"records": 3, "origins": 2, "ties": 2, "alone": 1, "denied": 0}
    assert table.loc["UN report"].to_dict() == {
        "records": 4,
        "origins": 1,
        "ties": 2,
        "alone": 1,
        "denied": 2,
    }


def test_an_analyst_finds_the_origin_told_apart_rather_than_the_paper_that_passes_it_on():
    dossier = tiny()
    # R2 of the Echo ends up in The Paper, which is press itself.
    assert sides.classes(select(dossier, Filters()), "Kind of origin").tolist()[:2] == ["Press", "Press"]
    assert sides.classes(select(dossier, Filters()), "Kind of source").tolist()[1] == "Statement"


@pytest.mark.parametrize("by", sides.CLASSES)
def test_an_analyst_finds_both_sides_add_up_to_the_view(by):
    seen = select(load_folder(SHIPPED), Filters())
    table = sides.by_class(seen, by)
    for value in table["value"]:
        found = sides.sides(seen, by, value).ties
        ties = seen.ties.set_index(["a", "b", "category"]).loc[
            list(found[["a", "b", "category"]].itertuples(index=False, name=None))
        ]
        assert (found["own_records"] + found["other_records"]).tolist() == ties["assertions"].tolist()
        assert (found["own_denials"] + found["other_denials"]).tolist() == ties["denials"].tolist()
        assert (found["own_origins"] + found["other_origins"] >= found["origins"]).all()
        counted = table.set_index("value").loc[value]
        assert (found["said"] == sides.ONLY_OWN).sum() == counted["alone"]
        assert (found["own_records"] > 0).sum() == counted["ties"]


def test_an_analyst_with_nothing_in_view_finds_no_class():
    assert sides.by_class(view(), "Kind of source").empty
