import pandas as pd
import pytest

from data import known_files
from data.intake import mapping, proposal
from data.reading import known_names
from data.reading.how import How


def read(columns, rows=(), how=None):
    return mapping.propose(pd.DataFrame(list(rows), columns=columns, dtype="str"), "records", how or How())


def test_an_analyst_has_names_of_the_format_read_whatever_their_case():
    assert read(["Actor", "CLAIM KEY"]).read == {"Actor": "actor", "CLAIM KEY": "claim_key"}


def test_an_analyst_has_the_two_sides_read_as_a_pair_and_a_source_of_events_not_as_an_actor():
    proposal = read(["actor1", "actor2", "source", "event_date"])
    assert proposal.read == {
        "actor1": "actor", "actor2": "counterpart", "source": "source_id", "event_date": "start"}  # fmt: skip
    assert proposal.open == ()


def test_an_analyst_with_two_pairs_of_sides_is_asked():
    proposal = read(["source", "target", "side_a", "side_b"])
    assert proposal.open == (
        "'source' and 'target' are proposed as the two sides; they could also be 'side_a' and 'side_b'.",
    )


def test_an_analyst_with_two_columns_for_the_kind_of_tie_is_asked():
    proposal = read(["source", "target", "relation", "label"])
    assert proposal.read["relation"] == "category"
    assert proposal.open == ("'relation' is proposed as 'category'; 'label' could be it too.",)


def test_an_analyst_with_a_file_of_gephi_has_its_column_type_not_read_as_a_kind_of_tie():
    rows = [["A", "B", "Undirected", "ally"]]
    assert read(["Source", "Target", "Type", "Label"], rows).read == {
        "Source": "actor", "Target": "counterpart", "Label": "category"}  # fmt: skip


def test_an_analyst_with_two_columns_of_names_needs_no_name_for_them():
    proposal = read(["who", "whom"], [["Ash", "Birch"]])
    assert (proposal.read, proposal.open) == ({"who": "actor", "whom": "counterpart"}, ())


def test_an_analyst_is_asked_where_only_the_content_tells_the_sides_and_the_dates():
    rows = [["1", "Ash", "Birch", "12 May 2021", "x y z"], ["2", "Birch", "Cedar", "2022", "x"]]
    proposal = read(["n", "group", "other group", "day of it", "words"], rows)
    assert proposal.read == {"group": "actor", "other group": "counterpart", "day of it": "start"}
    assert [sentence.split(" ")[0] for sentence in proposal.open] == ["'group'", "'day"]


def test_an_analyst_chooses_and_what_was_chosen_comes_first():
    proposal = read(["source", "target", "reporter"], how=How(columns={"source": "", "reporter": "actor"}))
    assert proposal.read == {"target": "counterpart", "reporter": "actor"}
    assert (proposal.why["source"], proposal.why["target"]) == ("your choice", "its name")


def test_an_analyst_finds_every_column_of_the_file_in_the_proposal():
    columns = ["actor", "x", "actor (3)", "Actor"]
    assert list(read(columns).columns) == columns


@pytest.mark.parametrize("known", known_files.known_files(), ids=lambda known: known.title)
def test_an_analyst_has_every_known_layout_applied_without_a_question(known):
    columns = list(known.how.columns)
    rows = [["Ash", "Birch", *["2021"] * 20][: len(columns)]]
    cells = pd.DataFrame(rows, columns=columns, dtype="str")
    proposal = mapping.propose(cells, known.how.table, known.how, known.title)
    assert proposal.open == ()
    assert "actor" in proposal.read.values()
    assert set(proposal.read) <= {own for own, name in known.how.columns.items() if name}


def test_an_analyst_has_columns_from_and_to_that_hold_dates_read_as_a_time():
    proposal = read(["group", "ally", "from", "to"], [["A", "B", "2019", "2020"], ["B", "C", "2020", "2021"]])
    assert proposal.read == {"group": "actor", "ally": "counterpart", "from": "start", "to": "end"}


@pytest.mark.parametrize("columns", [["group", "allies", "source"], ["event_date", "perpetrator", "source"]])
def test_an_analyst_is_asked_before_a_lone_source_is_taken_for_an_actor(columns):
    rows = [["A", "B", "BBC"], ["B", "C", "CNN"]]
    assert read(columns, rows).open


def test_an_analyst_with_two_columns_of_dates_has_them_proposed_as_start_and_end():
    proposal = read(["Gruppe", "Gegenseite", "Beginn", "Ende"], [["A", "B", "27.01.2021", "28.01.2021"]])
    assert (proposal.read["Beginn"], proposal.read["Ende"]) == ("start", "end")
    assert proposal.open


def test_an_analyst_reads_your_choice_only_where_she_chose():
    proposal = read(
        ["source", "target", "x"], how=How(columns={"source": "actor", "target": "", "x": "counterpart"})
    )
    assert proposal.why == {"source": "its name", "target": "your choice", "x": "your choice"}


def test_an_analyst_with_very_many_columns_has_the_name_of_each_looked_at_once(monkeypatch):
    folded, names = [], [f"c{n}" for n in range(300)]
    monkeypatch.setattr(proposal, "fold", lambda name: folded.append(name) or known_names.fold(name))
    read(["actor", "counterpart", *names], [["A", "B", *names]])
    assert all(folded.count(name) == 1 for name in names)


def test_an_analyst_with_two_columns_alike_has_the_first_that_is_free_taken():
    proposal = read(["Source", "source", "TARGET", "location"], [["A", "A", "B", "X"]])
    assert proposal.read == {
        "Source": "actor",
        "TARGET": "counterpart",
        "location": "location",
        "source": "source_id",
    }


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("Akteur;Gegenüber;Art der Beziehung;Beginn;Ende;Ort;Betrag;Währung;Quelle;Bemerkung",
         "actor;counterpart;category;start;end;location;amount;currency;source_id;summary"),
        ("Acteur;Cible;Type d’événement;Date;Date de fin;Lieu;Montant;Devise;Source;Résumé",
         "actor;counterpart;category;start;end;location;amount;currency;source_id;summary"),
        ("Actor;Contraparte;Tipo de relación;Inicio;Fin;Lugar;Monto;Moneda;Fuente;Notas",
         "actor;counterpart;category;start;end;location;amount;currency;source_id;summary"),
        ("Актор;Контрагент;Тип;Дата;Конец;Место;Сумма;Валюта;Источник;Примечание",
         "actor;counterpart;category;start;end;location;amount;currency;source_id;summary"),
        ("الفاعل;الطرف المقابل;النوع;التاريخ;تاريخ النهاية;المكان;المبلغ;العملة;المصدر;ملاحظات",
         "actor;counterpart;category;start;end;location;amount;currency;source_id;summary"),
        ("بازیگر;طرف مقابل;نوع رابطه;آغاز;پایان;مکان;مبلغ;واحد پول;منبع;توضیحات",
         "actor;counterpart;category;start;end;location;amount;currency;source_id;summary"),
    ],
    ids=["German", "French", "Spanish", "Russian", "Arabic", "Dari"],
)  # fmt: skip
def test_an_analyst_who_names_her_columns_in_her_language_is_asked_nothing(header, meant):
    proposal = read(header.split(";"))
    assert [*proposal.columns.values()] == meant.split(";")
    assert proposal.open == ()
