from data.balance import speakers
from data.intake.loading import load_folder
from data.schema import SHIPPED
from tests.data.balance.test_overturn import view
from tests.tiny import of


def test_an_analyst_opens_what_a_source_says_of_control_and_denies():
    assert set(speakers.claims_of(view(), "source", "c")) == {"f-over-p", "split", "contested"}
    assert set(speakers.claims_of(view(), "kind of source", "press")) == {
        "f-over-p",
        "split",
        "contested",
        "both",
    }
    assert speakers.claims_of(view(), "source", "nobody") == []


def test_an_analyst_reads_names_and_no_keys():
    shipped = load_folder(SHIPPED)
    assert speakers.label(shipped, "origin", "ext:mehran-study").startswith("W. Mehran")
    assert speakers.label(shipped, "kind of source", "un_report") == "UN report"
    assert speakers.label(shipped, "country of source", "") == "Not stated"
    assert speakers.label(shipped, "source", "") == "this file"
    assert "UN Monitoring Team" not in speakers.label(shipped, "source", "911-commission-5-4")


def test_an_analyst_opens_what_is_said_of_control_with_a_partner_and_reads_its_name():
    assert set(speakers.claims_of(view(), "partner", "P")) == {"f-over-p", "split", "undated"}
    assert speakers.label(view().dossier, "partner", "P") == "P"


def test_an_analyst_with_a_mistyped_link_opens_nothing():
    assert speakers.asserted_by(view(), "planet", "press", speakers.ANYBODY) == []
    assert speakers.asserted_by(view(), "kind of source", "pres", speakers.ANYBODY) == []
    assert speakers.asserted_by(view(), "kind of source", "press", "nobody") == []


def test_an_analyst_tells_the_kind_of_an_origin_from_that_of_the_source_that_passes_it_on():
    sources = "source_id,title,kind\ns,Paper,press\nu,Report,un_report\n"
    origins = "origin,label,kind\next:talk,A talk,statement\n"
    head = "record_id,record_type,actor,counterpart,category,controller,start,end,derived_from,source_id\n"
    rows = "R1,tie,F,P,contact,F,2022,2022,u,s\nR2,tie,F,Q,contact,F,2022,2022,ext:talk,s\nR3,tie,F,O,contact,F,2022,2022,,s\n"
    dossier = of(head + rows + "R4,tie,F,P,contact,F,2022,2022,,u\n", sources=sources, origins=origins)
    index = dossier.records.index
    assert speakers.labels(dossier, "kind of source", index).tolist() == ["press"] * 3 + ["un_report"]
    own = speakers.labels(dossier, "kind of origin", index).tolist()
    assert own == ["un_report", "statement", "press", "un_report"]
    assert speakers.label(dossier, "kind of origin", "un_report") == "UN report"
