from data.filters import Filters
from data.intake.loading import load_folder
from data.network import shown
from data.query import select
from data.schema import SHIPPED
from data.tables import network as tables
from tests.data.network.made import view


def test_an_analyst_takes_away_each_actor_with_its_measures_and_what_lies_behind_them():
    made = view("A B", "A C training", "B C hostility s9")
    table = tables.ACTORS.sorted(made, "Actor").set_index("Actor")
    assert table.loc["A", ["Friendly partners", "Hostile partners", "Community"]].tolist() == [2, 0, 1]
    assert table.loc["B", "Record ids"] == "line 2; line 4"
    assert table.loc["B", "Sources"] == "s0; s9"
    assert set(tables.ACTORS.shown(made)) <= set(table.reset_index())


def test_an_analyst_finds_every_actor_of_the_shipped_dossier_and_opens_it():
    made = select(load_folder(SHIPPED), Filters())
    table = tables.ACTORS.sorted(made, "Betweenness", whole=False)
    assert len(table) == len(shown.actors(shown.edges(made)))
    assert table["Betweenness"].is_monotonic_decreasing
    assert tables.ACTORS.choice(made, table.iloc[0]).value == (table.iloc[0]["Actor"],)


def test_an_analyst_sorts_the_least_sure_members_first():
    table = tables.COMMUNITIES.sorted(select(load_folder(SHIPPED), Filters()), "Least sure")
    assert table["Stays in it"].is_monotonic_increasing


def test_an_analyst_opens_a_tension_by_its_hostile_tie():
    made = view("A B", "A C", "B C hostility s1", "B C hostility s2", "P Q", "P Q hostility")
    table = tables.tense(made)
    assert table["Tension"].tolist() == ["two friends at odds", "friend and enemy"]
    assert [tables.TENSIONS.choice(made, row).value for _, row in table.iterrows()] == [
        ("B", "C", "hostility"),
        ("P", "Q", "hostility"),
    ]
    assert table.loc[0, "Ties"] == "B – A: Sanctuary; A – C: Sanctuary; B – C: Hostility"


def test_an_analyst_with_nothing_in_view_gets_empty_tables():
    for table in (tables.ACTORS, tables.COMMUNITIES, tables.TENSIONS):
        for by in table.sorts:
            assert table.sorted(view(), by).empty
