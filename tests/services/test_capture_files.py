"""What a file says of itself before it is captured."""

import pytest

from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.services.capture_files import media_type_of, paged_text


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("Report.PDF", "application/pdf"),
        ("page.htm", "text/html"),
        ("scan.jpeg", "image/jpeg"),
        ("voice.m4a", "audio/mp4"),
        ("letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("what.xyzzy", "application/octet-stream"),
        ("no ending", "application/octet-stream"),
    ],
)
def test_the_media_type_follows_from_the_ending(name, media_type):
    assert media_type_of(name) == media_type


def test_a_form_feed_stands_where_each_further_page_begins():
    pages = [(2, "second"), (2, "second too"), (5, "fifth"), (4, "note of the fourth")]
    pieces = [Piece(BlockKind.PARAGRAPH, words, page=page) for page, words in pages]
    assert paged_text(assembled(pieces, ArticleDraft("", ()))) == "\fsecond\nsecond too\f\f\ffifth\nnote of the fourth"
