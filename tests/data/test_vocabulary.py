from data import vocabulary
from data.intake.loading import load_folder
from data.schema import SHIPPED


def test_an_analyst_finds_every_kind_of_the_shipped_dossier_defined():
    records = load_folder(SHIPPED).records
    declared = {(kind.record_type, kind.name) for kind in vocabulary.CATEGORIES}
    assert (
        set(zip(records["record_type"].astype(str), records["category"].astype(str), strict=True)) <= declared
    )


def test_an_analyst_finds_each_kind_declared_once_with_family_sign_and_sentence():
    kinds = [(kind.record_type, kind.name) for kind in vocabulary.CATEGORIES]
    assert len(kinds) == len(set(kinds))
    for kind in vocabulary.CATEGORIES:
        assert kind.family in vocabulary.FAMILIES
        assert kind.sign in {"friendly", "hostile", "neutral"}
        assert kind.definition.endswith(".")


def test_an_analyst_sees_an_unknown_kind_of_tie_under_a_readable_name():
    assert vocabulary.category("tie", "arms_deal").label == "Arms deal"
    assert vocabulary.category("tie", "").label == vocabulary.NOT_STATED
