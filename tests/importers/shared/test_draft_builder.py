"""The text of office files put together from events."""

import pytest
from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.article_draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, MediaKind
from factcheck.importers.shared.draft_builder import DraftBuilder, RunFormat
from factcheck.importers.shared.numerals import Height
from factcheck.importers.shared.paragraph import without_blanks


class Plain(DraftBuilder[None]):
    """Makes plain paragraphs of all words."""

    def __init__(self) -> None:
        super().__init__(lambda: None)

    @override
    def flush(self) -> None:
        if self.paragraph is not None:
            self.end_paragraph(self.paragraph.take(BlockKind.PARAGRAPH))


def test_words_are_written_as_they_are_set_and_hidden_ones_counted():
    builder = Plain()
    builder.write("155", RunFormat(language="uk-UA"))
    builder.write("1", RunFormat(height=Height.SUPERSCRIPT, language="uk-UA"))
    builder.write("secret", RunFormat(hidden=True, language="en-GB"))
    builder.write("secret", RunFormat(hidden=True, language="en-GB"))
    assert [piece.text for piece in builder.pieces()] == ["155¹"]
    assert (builder.noticed.hidden, builder.language) == (1, "uk-UA")


def test_a_range_goes_from_where_it_begins_to_where_it_first_ends():
    builder = Plain()
    remark = builder.remarks.begin(AnnotationKind.COMMENT)
    builder.write("a ")
    builder.begin_range(remark)
    builder.write("bc")
    assert not builder.end_range(remark)
    builder.write(" d")
    builder.begin_range(remark)
    builder.end_range(remark)
    anchors = builder.pieces()[0].anchors
    assert anchors == (RemarkAnchor(remark, 2, 2), RemarkAnchor(remark, 4, 4))


def test_a_range_whose_words_were_all_deleted_says_so():
    builder = Plain()
    lost, kept = (builder.remarks.begin(AnnotationKind.COMMENT) for _ in range(2))
    builder.write("a")
    builder.begin_range(kept)
    builder.write("b")
    builder.begin_range(lost)
    builder.see_deletion()
    assert builder.end_range(lost)
    assert not builder.end_range(kept)


def test_a_remark_inside_of_a_deletion_has_lost_its_words():
    builder = Plain()
    builder.deleted += 1
    assert builder.end_range(builder.remarks.begin(AnnotationKind.COMMENT))


def test_a_remark_between_paragraphs_is_anchored_there():
    builder = Plain()
    remark = builder.remarks.begin(AnnotationKind.COMMENT)
    builder.anchor(remark)
    builder.write("a")
    assert [(piece.text, len(piece.anchors)) for piece in builder.pieces()] == [("", 1), ("a", 0)]


def test_notes_come_behind_the_text_footnotes_first_with_their_labels():
    builder = Plain()
    for kind, words, label in ((AnnotationKind.ENDNOTE, "end", "i"), (AnnotationKind.FOOTNOTE, "foot", "1")):
        remark = builder.remarks.begin(kind)
        builder.enter()
        builder.write(words)
        builder.end_note(kind, remark, builder.leave(), label)
    builder.write("text")
    pieces = builder.pieces()
    assert [(piece.text, piece.label) for piece in pieces] == [("text", ""), ("foot", "1"), ("end", "i")]
    assert (builder.noticed.footnotes, builder.noticed.endnotes) == (1, 1)
    assert [remark.body for remark in builder.remarks.all] == ["end", "foot"]


def test_a_link_right_behind_one_to_the_same_place_goes_on_with_it():
    builder = Plain()
    for words, start in (("the report", 4), ("ed", 10), (" and more", 17)):
        builder.write(words)
        builder.link("https://example.org", start)
    anchors = builder.pieces()[0].anchors
    assert [anchor.remark for anchor in anchors if anchor.start < anchor.end] == [0, 0, 1]
    assert [remark.body for remark in builder.remarks.all] == ["https://example.org"] * 2


@pytest.mark.parametrize("kinds", ["image caption", "caption image", "image image caption"])
def test_an_image_gives_way_to_the_caption_beside_it(kinds):
    builder = Plain()
    for kind in kinds.split():
        if kind == "image":
            builder.add_image("A river")
        else:
            builder.add([Piece(BlockKind.CAPTION, "The Rhine")])
    (caption,) = without_blanks(builder.pieces())
    assert (caption.text, caption.media) == ("The Rhine", (MediaKind.PICTURE,) * kinds.count("image"))
    assert (builder.noticed.captioned, builder.noticed.images) == (kinds.count("image"), 0)


def test_an_image_without_a_caption_gives_way_to_its_description_or_is_left_out():
    builder = Plain()
    for words, description in (("one", "A river"), ("two", "")):
        builder.write(words)
        builder.flush()
        builder.add_image(description)
    picture = (MediaKind.PICTURE,)
    pieces = [(piece.text, piece.label, piece.media) for piece in without_blanks(builder.pieces())]
    assert pieces == [("one", "", ()), ("A river", "", picture), ("two", "", picture)]
    assert (builder.noticed.described, builder.noticed.images) == (1, 1)
