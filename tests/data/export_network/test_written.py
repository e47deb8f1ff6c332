from xml.etree import ElementTree as xml

from data.export_network.written import document


def test_an_analyst_opens_hostile_text_as_text():
    root = xml.Element("a", {"b": '"<&\n'})
    root.text = "</a><script>"
    again = xml.fromstring(document(root))
    assert (again.get("b"), again.text, len(again)) == ('"<&\n', "</a><script>", 0)
