from tests.tiny import of, tiny


def test_an_analyst_sees_the_status_of_each_claim_by_hand():
    claims = tiny().claims
    assert claims.loc["x-shelters-y", ["origins", "denials", "status"]].tolist() == [1, 1, "contested"]
    assert claims.loc["x-trains-y", ["origins", "status"]].tolist() == [2, "corroborated"]
    assert claims.loc["tie: X – Z: hostility", "status"] == "denied"
    assert claims.loc["y-mines", "status"] == "single origin"


def test_an_analyst_finds_claims_called_alike_counted_as_one_whatever_her_names_hold():
    for one, other in (("A – B,C", "A,B – C"), ("A –,C", "A,– C")):
        found = of(f"actor,counterpart,category\n{one},war\n{other},war\nA,B,war\n").records["claim"]
        assert found[0] == found[1] != found[2] == "tie: A – B: war"
        assert found.cat.categories.is_unique
    stated = "claim_key,actor,counterpart,category\ntie: A – B: war,X,Y,war\n,A,B,war\n,A,C,war\n"
    found = of(stated).records["claim"]
    assert found.tolist() == ["tie: A – B: war"] * 2 + ["tie: A – C: war"]
    assert found.cat.categories.is_unique
