import igraph

from data.network.seeded import seeded


def test_an_analyst_gets_the_same_by_chance_every_time():
    def drawn(seed):
        with seeded(seed):
            return igraph.Graph.Erdos_Renyi(n=20, m=30).get_edgelist()

    assert drawn(1) == drawn(1) != drawn(2)
