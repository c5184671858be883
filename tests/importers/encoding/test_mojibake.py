"""Letters that were read wrongly before: found, and mended only when asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import ArticleDraft, Offer, Piece, ReadOptions, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.importers.encoding.mojibake import (
    OpenQuote,
    doubtful_places,
    mended,
    mended_line,
    mended_text,
    wrong_runs,
)
from factcheck.importers.text import read_text
from tests.importers.encoding_samples import WRITTEN

MEANT = "He said “never” – naïve café"
SEEN = "He said â€œneverâ€\x9d â€“ naÃ¯ve cafÃ©"
WORDS = st.sampled_from([word for text, _ in WRITTEN for word in text.split()] + ["“so”", "‘no’", "don’t", "ﬁne", "—"])
NOTHING = ArticleDraft("", ())
DAMAGE = {"Ã¤": "ä", "Ã¼": "ü", "Ã©": "é", "Ã\xa0": "à", "Ãœ": "Ü", "â€œ": "“", "â€\x9d": "”", "â€“": "–", "â‚¬": "€"}
# Signs that an ASCII text and a text in Western letters hold, none of which can be part of damage beside ASCII.
AROUND = st.text(st.sampled_from("abc XYZ 0123.,;:!?()-'\"/<>&\t"), max_size=12)
SOUND = st.sampled_from(["", "é", "„so“", "“so”", "’", "NÃO", "Straße", "—", "½", "IRMÃ ", "ﬁ"])


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
    (made,), draft = mended([Piece(BlockKind.PARAGRAPH, text)], NOTHING, ReadOptions(repair=True))
    assert (made.text, draft) == (text, NOTHING)


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
    (made,), _draft = mended([piece], NOTHING, ReadOptions(repair=True))
    assert made.text == "café is “good” now"
    assert made.text[made.styles[0].start : made.styles[0].end] == "“good”"
    assert made.text[made.anchors[0].start : made.anchors[0].end] == "is"


def test_what_is_known_about_the_article_is_mended_too():
    draft = ArticleDraft("", (), headline="CafÃ©", byline="JosÃ© RamÃ³n")
    _pieces, made = mended([Piece(BlockKind.PARAGRAPH, "CafÃ©")], draft, ReadOptions(repair=True))
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
    (made,), _draft = mended([piece], NOTHING, ReadOptions(repair=True))
    assert made.text == "“good” now"
    assert made.text[made.styles[0].start : made.styles[0].end] == "“good”"
    assert made.text[made.anchors[0].start : made.anchors[0].end] == "now"


@given(parts=st.lists(st.tuples(AROUND, st.sampled_from(sorted(DAMAGE))), max_size=6), end=AROUND)
def test_nothing_outside_of_the_damage_is_ever_changed(parts, end):
    seen = "".join(f"{around}x{wrong}x" for around, wrong in parts) + end
    meant = "".join(f"{around}x{DAMAGE[wrong]}x" for around, wrong in parts) + end
    assert mended_line(seen) == meant


@given(parts=st.lists(st.tuples(SOUND, AROUND, st.sampled_from(sorted(DAMAGE))), max_size=6))
def test_sound_signs_on_the_same_line_stay(parts):
    seen = "".join(f"{sound} {around}x{wrong} " for sound, around, wrong in parts)
    meant = "".join(f"{sound} {around}x{DAMAGE[wrong]} " for sound, around, wrong in parts)
    assert mended_line(seen) == meant


@given(line=st.text(st.characters(exclude_characters="\n"), max_size=60))
def test_ascii_is_never_touched_or_swallowed(line):
    made = mended_line(line)
    assert [character for character in made if character < "\x80"] == [
        character for character in line if character < "\x80"
    ]


@pytest.mark.parametrize("line", ["voilÃ  le tout", "Männerâ€ seien", "dortâ€", "Ã, so", "20Â km"])
def test_a_sign_that_lost_a_part_stays_and_is_doubtful(line):
    assert mended_line(line) == line
    assert doubtful_places(line) == 1


def test_a_sign_of_windows_that_was_read_as_none_stands_for_itself():
    assert mended_line("\x93So\x94 it was\x85 yes") == "“So” it was… yes"


def test_a_doubtful_place_does_not_keep_others_from_being_mended():
    line = "Å\x81Ã³dÅº â€“ takâ€ Å¼e"
    assert mended_line(line) == "Łódź – takâ€ że"
    assert wrong_runs(line) == ["Å\x81Ã³", "Åº", "â€“", "Å¼"]


@pytest.mark.parametrize("line", ["IRMÃ DE", "NÃO", "Ângulo Â", "“so”"])
def test_capitals_that_look_like_damage_are_not_doubtful(line):
    assert mended_line(line) == line
    assert doubtful_places(line.removesuffix(" Â")) == 0


@pytest.mark.parametrize("after", ["", " seien", ", sagte", ".", ")", "â€“ so", "\nso"])
@pytest.mark.parametrize("opening", ["â€œ", "“", "â€ž", "„"])
def test_the_lost_byte_comes_back_where_a_quotation_is_open(opening, after):
    text = f"{opening}155 Mannâ€{after}"
    assert OpenQuote().restored(text) == f"{opening}155 Mannâ€\x9d{after}"


@pytest.mark.parametrize(
    "text",
    [
        "155 Mannâ€ seien",
        "â€œsoâ€\x9d und dannâ€ so",
        "â€žsoâ€œ und dannâ€ so",
        "“so” und dannâ€ so",
        "â€œsoâ€und",
        "â€œdortâ€¦",
        "",
    ],
)
def test_nothing_is_put_in_where_no_quotation_is_open_or_a_word_goes_on(text):
    assert OpenQuote().restored(text) == text


def test_a_quotation_may_go_on_in_the_next_paragraph():
    quote = OpenQuote()
    assert [quote.ends("â€œDas ist"), quote.ends("mehrâ€ so"), quote.ends("mehrâ€ so")] == [[], [6], []]
