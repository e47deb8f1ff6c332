from data import title_words


def test_an_analyst_reads_words_that_no_text_writes_small_with_a_capital():
    texts = [
        "Money of the ISI went to a Tajik trader.",
        "The WHO saw men who came.",
        "It says Central Asian men came.",
    ]
    small = title_words.small_words(texts)
    found = title_words.proper_words(texts, small)
    assert (found["isi"], found["tajik"], found["central asian"]) == ("ISI", "Tajik", "Central Asian")
    assert "who" not in found


def test_an_analyst_reads_no_word_with_a_capital_that_the_texts_write_small_too():
    texts = ["The Khost Border Post fell.", "They held other border posts."]
    found = title_words.proper_words(texts, title_words.small_words(texts))
    assert "khost border post" not in found
    assert title_words.plurals({"post": "Post"}, title_words.small_words(texts)) == {}


def test_an_analyst_reads_initials_of_names_of_several_words_alone():
    assert title_words.initials(["Kabul", "Khyber Pakhtunkhwa", "Local commanders"], set()) == {"kp": "KP"}
    assert title_words.initials(["Isle Sands"], {"is"}) == {}


def test_an_analyst_reads_abbreviations_but_no_headline():
    assert title_words.abbreviations(["A counter-IED report of the US", "X DENIES IT"], {"us"}) == {
        "ied": "IED"
    }
