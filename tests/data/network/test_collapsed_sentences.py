from data.network import collapsed_sentences as sentences
from data.network.collapsed import collapsed
from tests.data.network.made import view
from tests.data.network.test_collapsed import NETWORK


def test_an_analyst_reads_how_many_communities_there_are_and_who_is_in_none():
    said = sentences.collapsed(view(*NETWORK), ())
    assert said.startswith("2 communities of actors joined by friendly ties, and 1 actor in none.")


def test_an_analyst_reads_which_communities_are_open():
    assert "Open: that of A. " in sentences.collapsed(view(*NETWORK), ("B",))
    assert "Open: those of A and P. " in sentences.collapsed(view(*NETWORK), ("B", "Q"))
    assert "Open: those of P and the 1 actor in none. " in sentences.collapsed(view(*NETWORK), ("Q", "Z"))


def test_an_analyst_with_one_community_reads_it_in_the_singular():
    assert sentences.collapsed(view("A B"), ()).startswith("1 community of actors joined by friendly ties.")


def test_an_analyst_reads_what_of_a_large_network_is_not_drawn(monkeypatch):
    found = collapsed(view(*NETWORK), ("A",))
    assert sentences.left_out(found, len(found.ties), len(found.bundles)) == ""
    assert sentences.left_out(found, 4, 2) == (
        "Drawn: the strongest 4 of 6 ties of what is open; of 3 bundles the 2 best attested, of each community one at "
        "least. The tables have all."
    )


def test_an_analyst_who_cannot_see_the_picture_is_told_what_is_on_it():
    assert "Largest: A (4 actors), P (3 actors), Z (1 actor)." in sentences.alt(view(*NETWORK), ())
    assert "No community is drawn as one mark" in sentences.alt(view(*NETWORK), ("A", "P", "Z"))
