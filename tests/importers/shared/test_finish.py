"""The last step of every importer."""

import pytest

from factcheck.domain.file_errors import EmptyTextError, UnsafeFileError
from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import ArticleDraft, Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.importers.shared.finish import finished


def test_pieces_without_text_are_left_out():
    pieces = [Piece(BlockKind.PARAGRAPH, ""), Piece(BlockKind.PARAGRAPH, "a")]
    assert len(finished("a.txt", pieces, ArticleDraft("", ())).blocks) == 1


def test_styles_move_along_when_a_byte_order_mark_goes():
    piece = Piece(BlockKind.PARAGRAPH, "\ufeffab", styles=(Style(StyleKind.BOLD, 0, 2),))
    draft = finished("a.txt", [piece], ArticleDraft("", ()))
    assert (draft.text, draft.styles) == ("ab", (Style(StyleKind.BOLD, 0, 1),))


def test_signs_to_which_only_a_font_gives_a_meaning_are_counted_and_said():
    pieces = [paragraph("an \uf061 and \U000f0001"), paragraph("a β, 東京")]
    told = "2 signs that only a font of the file can draw: compare with the file"
    assert finished("a.odt", pieces, ArticleDraft("", ())).noticed == (told,)
    assert finished("a.odt", pieces[1:], ArticleDraft("", ())).noticed == ()


GERMAN = "Der Minister hat am Mittwoch gesagt, dass das Programm nicht fortgesetzt wird und die Stadt es bezahlt."
TOLD = "Language taken from the words of the text"


@pytest.mark.parametrize(
    ("words", "named", "language", "noticed"),
    [
        (GERMAN, "", "de", (TOLD,)),
        (GERMAN, "nds", "nds", ()),
        ("The minister said that the programme is not to be continued and that it was the town.", "", "", ()),
        ("Ada Low, Kiel", "", "", ()),
    ],
)
def test_a_language_that_nobody_named_is_taken_from_the_words_and_said(words, named, language, noticed):
    draft = finished("a.txt", [paragraph(words)], ArticleDraft("", (), language=named))
    assert (draft.language, draft.noticed) == (language, noticed)


def test_what_holds_no_words_is_refused_by_name():
    with pytest.raises(EmptyTextError) as caught:
        finished("a.txt", [Piece(BlockKind.PARAGRAPH, " \u200b")], ArticleDraft("", ()))
    assert caught.value.name == "a.txt"


def anchored(*pieces: Piece) -> list[str]:
    """The words of each remark that the pieces anchor."""
    count = 1 + max(anchor.remark for piece in pieces for anchor in piece.anchors)
    remarks = [Remark(AnnotationKind.COMMENT, str(number)) for number in range(count)]
    draft = finished("a.docx", pieces, ArticleDraft("", ()), remarks)
    return [one.span.of(draft.text) for one in draft.annotations]


def paragraph(text: str, *anchors: tuple[int, int]) -> Piece:
    """A paragraph with places of remarks by their numbers."""
    return Piece(BlockKind.PARAGRAPH, text, anchors=tuple(RemarkAnchor(number, at, at) for number, at in anchors))


def test_anchors_move_along_when_a_byte_order_mark_goes():
    assert anchored(paragraph("\ufeffab cd", (0, 0), (0, 3), (1, 4), (1, 6))) == ["ab", "cd"]


def test_a_range_that_begins_in_an_empty_piece_begins_with_the_next_one():
    assert anchored(paragraph("a"), paragraph("", (0, 0)), paragraph("b c", (0, 1))) == ["b"]


def test_a_range_that_ends_in_an_empty_piece_ends_with_the_one_before():
    assert anchored(paragraph("a b", (0, 2)), paragraph("c"), paragraph("", (0, 0)), paragraph("d")) == ["b\nc"]


def test_what_only_empty_pieces_anchor_is_not_lost():
    assert anchored(paragraph("", (0, 0)), paragraph("a b"), paragraph("", (1, 0))) == ["a", "b"]


def paragraphs(*texts: str) -> list[Piece]:
    return [Piece(BlockKind.PARAGRAPH, text) for text in texts]


def test_a_word_that_no_window_can_lay_out_is_refused_by_its_length():
    with pytest.raises(UnsafeFileError) as caught:
        finished("a.txt", paragraphs("short", "a " + "x" * 20_001), ArticleDraft("", ()))
    assert (caught.value.what, caught.value.letters) == ("a word too long", 20_001)


@pytest.mark.parametrize("character", ["漢", "カ", "한", "ก", "ລ", "က", "ខ", "𠀀", "x "])
def test_scripts_without_blanks_are_no_endless_words(character):
    assert len(finished("a.txt", paragraphs(character * 25_000 + "."), ArticleDraft("", ())).text) > 25_000


def test_a_comment_of_one_endless_word_is_refused():
    remarks = [Remark(AnnotationKind.COMMENT, "x" * 30_000)]
    with pytest.raises(UnsafeFileError):
        finished("a.docx", paragraphs("a"), ArticleDraft("", ()), remarks)


def test_struck_out_text_is_said_once_for_each_stretch():
    struck = tuple(Style(StyleKind.STRUCK, start, end) for start, end in ((0, 1), (1, 2), (4, 5)))
    piece = Piece(BlockKind.PARAGRAPH, "abcdef", styles=struck)
    assert finished("a.txt", [piece], ArticleDraft("", ())).noticed == (
        "2 pieces of struck-out text kept, shown struck",
    )


def test_a_file_of_comments_only_is_refused_with_their_number():
    remarks = [Remark(AnnotationKind.COMMENT, "x"), Remark(AnnotationKind.LINK, "https://example.org")]
    with pytest.raises(EmptyTextError) as caught:
        finished("a.docx", paragraphs(" "), ArticleDraft("", ()), remarks)
    assert caught.value.comments == 1


@pytest.mark.parametrize("given", ["2025-04-10", "2025-04-10T23:30:00+02:00", "10 April 2025", "10.4.2025"])
def test_a_date_that_a_file_says_is_kept_as_iso(given):
    assert finished("a.txt", paragraphs("Words."), ArticleDraft("", (), date=given)).date == "2025-04-10"


@pytest.mark.parametrize(
    ("given", "why"),
    [("08:30", "it is no date"), ("10/04/2025", "it may be 10 April 2025 or 4 October 2025")],
)
def test_a_date_that_cannot_be_read_for_certain_is_left_out_and_said(given, why):
    draft = finished("a.txt", paragraphs("Words."), ArticleDraft("", (), date=given))
    assert (draft.date, draft.noticed) == ("", (f"The date “{given}” left out: {why}",))
