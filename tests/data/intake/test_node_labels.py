import pytest

from data.intake import loading

EDGES = "Source,Target,Type,Label,Weight\nn1,n2,Undirected,ally,2.0\nn2,n3,Directed,rival,1.5\n"


def of(nodes, edges=EDGES):
    return loading.load({"edges.csv": edges.encode(), "nodes.csv": nodes.encode()})


def test_an_analyst_with_a_table_of_nodes_sees_their_labels_as_actors_and_is_told_once():
    loaded = of("Id,Label,group\nn1,Taliban,1\nn2,Haqqani,1\nn3,,2\n")
    assert loaded.records[["actor", "counterpart"]].to_numpy().tolist() == [
        ["Taliban", "Haqqani"],
        ["Haqqani", "n3"],
    ]
    assert loaded.table("actors")[["actor", "full_name", "aliases"]].to_numpy().tolist() == [
        ["Taliban", "", "n1"], ["Haqqani", "", "n2"], ["n3", "", ""]]  # fmt: skip
    told = [note for note in loaded.notes if "Label" in note and "category" not in note]
    assert told == [
        "'n1' is read as 'Taliban', its Label in nodes.csv, and 1 further Id likewise; each Id is kept as an alias."
    ]
    assert loaded.warnings.empty


def test_an_analyst_whose_edges_name_the_labels_keeps_them():
    loaded = of("Id,Label\n1,Ash\n2,Birch\n", "Source,Target\nAsh,Birch\n")
    assert loaded.records[["actor", "counterpart"]].to_numpy().tolist() == [["Ash", "Birch"]]
    assert "The actors of nodes.csv are named by their Labels; each Id is kept as an alias." in loaded.notes


@pytest.mark.parametrize(
    ("nodes", "why"),
    [
        ("n1,Ash\nn2,Ash\nn3,Cedar\n", "more than one node has the Label 'Ash'"),
        ("n1,n2\nn2,Birch\nn3,Cedar\n", "the Label of 'n1', 'n2', is the Id of another node"),
        ("n1,Ash\nn1,Birch\nn3,Cedar\n", "'n1' has more than one Label"),
    ],
)
def test_an_analyst_whose_labels_do_not_tell_the_nodes_apart_keeps_the_ids_and_reads_why(nodes, why):
    loaded = of(f"Id,Label\n{nodes}")
    assert [*loaded.records["actor"]] == ["n1", "n2"]
    assert f"The records keep the Ids of nodes.csv as names of actors, since {why}." in loaded.notes


def test_an_analyst_is_told_that_type_and_weight_of_edges_change_nothing():
    notes = of("Id,Label\nn1,Ash\n").notes
    assert (
        "Column 'Type' says only whether edges have a direction; it is kept as your own and changes nothing."
        in notes
    )
    assert "Column 'Weight' is kept as your own; nothing is counted or drawn by it." in notes
