import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading import UnreadableFile
from data.reading.encoding import DAMAGED, decode

letters = st.text(
    st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs", "Cn", "Co"]), max_size=200
)
URDU = "تحریک طالبان پاکستان,افغانستان میں\n" * 5
FRENCH = "acteur,résumé\nMouvement,L’armée a été attaquée à Kaboul\n"


@given(letters)
def test_an_analyst_may_save_in_utf_8_or_with_a_byte_order_mark(text):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert decode("a.csv", text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_an_analyst_may_save_in_utf_16_without_a_byte_order_mark(encoding):
    assert decode("a.csv", FRENCH.encode(encoding)).text == FRENCH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        ("حركة طالبان باكستان,هجوم على مركز للشرطة في كابول\n" * 5, "cp1256"),
        ("Москва,Кабул взят\n" * 5, "cp1251"),
    ],
)
def test_an_analyst_with_an_older_encoding_has_it_recognised_and_is_told(text, encoding):
    decoded = decode("a.csv", text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert "not UTF-8" in decoded.notes[0]
    assert next(iter(decoded.readings)) == encoding


def test_an_analyst_has_the_encoding_that_was_asked_for():
    assert decode("a.csv", FRENCH.encode("mac-roman"), "mac-roman").text == FRENCH


def test_an_analyst_is_told_of_an_encoding_that_does_not_exist():
    with pytest.raises(UnreadableFile, match="no encoding is called 'utf-99'"):
        decode("a.csv", b"x", "utf-99")


def test_an_analyst_with_a_few_damaged_bytes_loses_only_these_and_is_told_where():
    decoded = decode("a.csv", (URDU + "x\n").encode() + b"A\xe9,B\n")
    assert decoded.text == f"{URDU}x\nA{DAMAGED},B\n"
    assert decoded.notes == (
        f"1 character cannot be read as UTF-8 and is shown as {DAMAGED}, on line 7. "
        "Choose another encoding, or mend the file.",
    )


def test_an_analyst_is_told_that_a_picture_is_no_table():
    with pytest.raises(UnreadableFile, match="not a text file"):
        decode("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


def test_an_analyst_finds_a_byte_order_mark_nowhere_in_the_first_name():
    assert decode("a.csv", codecs.BOM_UTF8 + b"actor\n").text == "actor\n"


def test_an_analyst_with_a_short_text_is_asked_which_reading_is_right():
    readings = decode("a.csv", "actor,counterpart\nAl-Qaïda,Armée\n".encode("cp1252")).readings
    assert readings["cp1252"] == "Al-Qaïda, Armée"
    assert next(iter(readings)) == "cp1252"
    assert "Al-Qaďda, Armée" in readings.values()


def test_an_analyst_with_utf_8_and_one_damaged_byte_keeps_the_rest():
    decoded = decode("a.csv", b"actor,counterpart\nAl-Qa\xc3\xafda,Arm\xc3\xa9e\nIS,Isl\xe9\n")
    assert (decoded.encoding, "Al-Qaïda" in decoded.text) == ("utf-8", True)


@pytest.mark.parametrize("letter", ["é", "ن", "€", "😀"])
def test_an_analyst_whose_file_was_cut_within_its_last_letter_has_it_read_as_utf_8(letter):
    for cut in range(1, len(letter.encode())):
        whole = b"actor,counterpart\nArm\xc3\xa9e,B\nC,x"
        decoded = decode("a.csv", whole + letter.encode()[:cut])
        assert (decoded.text, decoded.encoding) == (whole.decode() + DAMAGED, "utf-8")
        assert "1 character cannot be read as UTF-8" in decoded.notes[0]


@pytest.mark.parametrize("cut", [b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98"])
def test_an_analyst_whose_file_was_cut_within_its_only_foreign_letter_has_it_read_as_utf_8(cut):
    decoded = decode("a.csv", b"actor,summary\nA,x" + cut)
    assert (decoded.text, decoded.encoding) == (f"actor,summary\nA,x{DAMAGED}", "utf-8")
    assert "1 character cannot be read as UTF-8" in decoded.notes[0]


@pytest.mark.parametrize("text", ["actor\nBogotá", "actor\nAbbé", "actor\nbébé"])
def test_an_analyst_with_an_older_encoding_has_a_last_letter_kept_that_could_begin_one_of_utf_8(text):
    assert decode("a.csv", text.encode("cp1252")).text == text
