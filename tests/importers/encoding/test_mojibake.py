"""Letters that were read wrongly before: found, and mended only when asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.draft import Draft, Offer, Piece, ReadOptions, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.importers.encoding.mojibake import mended, mended_text
from factcheck.importers.text import read_text
from tests.importers.encoding_samples import WRITTEN

MEANT = "He said “never” – naïve café"
SEEN = "He said â€œneverâ€\x9d â€“ naÃ¯ve cafÃ©"
WORDS = st.sampled_from([word for text, _ in WRITTEN for word in text.split()] + ["“so”", "‘no’", "don’t", "ﬁne", "—"])
NOTHING = Draft("", ())


def test_letters_that_look_wrong_are_said_and_left_as_they_are():
    draft = read_text("a.txt", SEEN.encode(), ReadOptions())
    assert draft.text == SEEN
    assert draft.offers == (Offer.REPAIR,)
    assert draft.noticed == ("Some letters look wrong, such as “â€œ”: probably read wrongly before.",)


def test_they_are_mended_when_a_person_asks_and_counted():
    draft = read_text("a.txt", SEEN.encode(), ReadOptions(repair=True))
    assert (draft.text, draft.offers) == (MEANT, ())
    assert draft.noticed == ("5 places with wrong letters mended, such as “â€œ”",)


@pytest.mark.parametrize("text", [text for text, _ in WRITTEN])
def test_real_sentences_come_back_from_being_read_as_western(text):
    seen = text.encode().decode("latin-1").replace("\x85", "…")
    if "…" not in seen:
        assert mended_text(seen) == text


@given(words=st.lists(WORDS, max_size=12))
def test_a_clean_text_is_never_touched(words):
    text = " ".join(words)
    assert mended_text(text) == text
    whole = mended([Piece(BlockKind.PARAGRAPH, text)], NOTHING, ReadOptions(repair=True))
    assert (whole.pieces[0].text, whole.draft) == (text, NOTHING)


@given(words=st.lists(WORDS, min_size=1, max_size=12))
def test_what_stands_beside_wrong_letters_stays(words):
    text = " ".join(words)
    mixed = mended_text(f"{text}\ncafÃ© â€œgoodâ€\x9d\n{text}")
    assert mixed == f"{text}\ncafé “good”\n{text}"


def test_quotation_marks_ligatures_and_widths_are_not_mended():
    text = "‘It’s ﬁne’, “ｆｕｌｌ” ½ …"
    assert mended_text(text) == text


def test_styles_and_anchors_move_with_their_words():
    piece = Piece(
        BlockKind.PARAGRAPH,
        "cafÃ© is â€œgoodâ€\x9d now",
        styles=(Style(StyleKind.BOLD, 9, 19),),
        anchors=(RemarkAnchor(0, 6, 8),),
    )
    made = mended([piece], NOTHING, ReadOptions(repair=True)).pieces[0]
    assert made.text == "café is “good” now"
    assert made.text[made.styles[0].start : made.styles[0].end] == "“good”"
    assert made.text[made.anchors[0].start : made.anchors[0].end] == "is"


def test_what_is_known_about_the_article_is_mended_too():
    draft = Draft("", (), headline="CafÃ©", byline="JosÃ© RamÃ³n")
    made = mended([Piece(BlockKind.PARAGRAPH, "CafÃ©")], draft, ReadOptions(repair=True)).draft
    assert (made.headline, made.byline) == ("Café", "José Ramón")
    assert made.noticed == ("1 place with wrong letters mended, such as “Ã©”",)


LOST = "Der PrÃ¤sident sagte, â€œ155 MÃ¤nnerâ€ seien dort"


def test_a_closing_mark_that_lost_a_byte_comes_back_and_the_blank_behind_it_stays():
    draft = read_text("a.txt", LOST.encode(), ReadOptions(repair=True))
    assert draft.text == "Der Präsident sagte, “155 Männer” seien dort"
    assert draft.noticed == ("4 places with wrong letters mended, such as “Ã¤”",)


def test_doubtful_places_stay_and_are_counted():
    text = "Ein CafÃ©, takâ€ und so\n\nVoilÃ  sagte er"
    draft = read_text("a.txt", text.encode(), ReadOptions(repair=True))
    assert draft.text == "Ein Café, takâ€ und so\nVoilÃ  sagte er"
    assert draft.noticed[1:] == ("2 doubtful places left as they are",)


def test_nothing_is_offered_where_nothing_can_be_mended():
    for text in ("Ein Café.", "Привет, мир", "ein Wortâ€ so"):
        draft = read_text("a.txt", text.encode(), ReadOptions())
        assert (draft.offers, draft.noticed) == ((), ())
    assert Offer.REPAIR not in read_text("a.txt", "Привет, мир. Как дела?".encode("cp1251"), ReadOptions()).offers


def test_a_doubtful_place_alone_is_said_when_a_person_asks():
    draft = read_text("a.txt", "ein Wortâ€ so".encode(), ReadOptions(repair=True))
    assert (draft.text, draft.noticed) == ("ein Wortâ€ so", ("1 doubtful place left as it is",))


def test_styles_and_anchors_move_with_a_mark_that_comes_back():
    text = "â€œgoodâ€ now"
    piece = Piece(BlockKind.PARAGRAPH, text, styles=(Style(StyleKind.BOLD, 0, 9),), anchors=(RemarkAnchor(0, 10, 13),))
    made = mended([piece], NOTHING, ReadOptions(repair=True)).pieces[0]
    assert made.text == "“good” now"
    assert made.text[made.styles[0].start : made.styles[0].end] == "“good”"
    assert made.text[made.anchors[0].start : made.anchors[0].end] == "now"
