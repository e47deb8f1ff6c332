from tests.tiny import tiny


def test_an_analyst_sees_the_status_of_each_claim_by_hand():
    claims = tiny().claims
    assert claims.loc["x-shelters-y", ["origins", "denials", "status"]].tolist() == [1, 1, "contested"]
    assert claims.loc["x-trains-y", ["origins", "status"]].tolist() == [2, "corroborated"]
    assert claims.loc["tie: X – Z: hostility", "status"] == "denied"
    assert claims.loc["y-mines", "status"] == "single origin"
