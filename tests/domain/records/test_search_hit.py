"""Words found anywhere in a desk."""

from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.search_hit import NOTE, TEXT, Searched, excerpt, hits_in, runs_with
from factcheck.domain.text.span import Span


def searched(words, field=TEXT):
    return Searched(field, ArticleId("a"), "The bridge", words)


def test_a_text_gives_every_place_whatever_the_case():
    spans = [hit.span for hit in hits_in(searched("Red bridge.\nThe bridge is red."), "RED")]
    assert spans == [Span(0, 3), Span(26, 29)]


def test_a_note_counts_once():
    assert len(list(hits_in(searched("red and red", NOTE), "red"))) == 1


def test_a_text_is_told_line_by_line_and_a_note_whole():
    text = "A red one, and redder.\nIt is blue.\nRed\ntoo."
    first, last = Span(0, 22), Span(35, 38)
    assert list(runs_with(searched(text), "red")) == [(first, [Span(2, 5), Span(15, 18)]), (last, [last])]
    assert list(runs_with(searched(text), "red too")) == [(Span(35, 43), [Span(35, 42)])]
    assert list(runs_with(searched(text, NOTE), "blue")) == [(Span(0, len(text)), [Span(29, 33)])]
    assert list(runs_with(searched(text), "zebra")) == []


def test_an_excerpt_stays_in_its_paragraph():
    text = "Another story.\nThe bridge is red.\nNothing else."
    assert excerpt(text, Span(text.index("red"), text.index("red") + 3)) == "The bridge is red."


def test_a_long_paragraph_is_cut_at_blanks():
    text = "word " * 40 + "bridge" + " word" * 40
    words = excerpt(text, Span(200, 206))
    assert words.startswith("…word")
    assert words.endswith("word…")
    assert len(words) < 120
