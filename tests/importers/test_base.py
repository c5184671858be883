"""Which importer reads which file, and what is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.draft import Draft
from factcheck.domain.errors import EmptyTextError, NotATextError, TooLargeError
from factcheck.domain.text import canonical_text
from factcheck.importers.base import IMPORTERS, LIMIT, read_article

MARKUP = (
    "<p> </p> <b> </b> <i> <a_href=http://example.org/> </a> <br> <ul> <li> </ul> <table> <tr> <td>"
    " </tr> </table> <pre> </pre> <h1> </h1> <article> </article> <q> <div_hidden> </div> <blockquote>"
    " </blockquote> <!-- --> &#13; &#xfeff; #_ -_ 1._ >_ * ** ---\n headline:_x\n |"
)
BLANKS = ["\n", "\n\n", " ", "\t", "\u00a0", "\u2028", "\r", "\x0c"]
PIECES = st.sampled_from([piece.replace("_", " ") for piece in MARKUP.split(" ")] + BLANKS)
SOUP = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)


def check(draft: Draft) -> None:
    assert canonical_text(draft.text) == draft.text
    assert "\n".join(draft.text[block.start : block.end] for block in draft.blocks) == draft.text
    assert [block.start for block in draft.blocks[1:]] == [block.end + 1 for block in draft.blocks[:-1]]
    for style in draft.styles:
        assert 0 <= style.start < style.end <= len(draft.text)
        assert any(block.start <= style.start and style.end <= block.end for block in draft.blocks)


@given(soup=SOUP, ending=st.sampled_from(sorted(IMPORTERS)))
def test_every_importer_tiles_the_canonical_text_with_blocks(soup, ending):
    with suppress(EmptyTextError, NotATextError):
        check(read_article("soup" + ending, soup.encode("utf-8", "surrogatepass")))


@given(data=st.binary(max_size=300), ending=st.sampled_from([*sorted(IMPORTERS), ".jpg", ""]))
def test_any_bytes_are_an_article_or_are_refused_in_words(data, ending):
    with suppress(EmptyTextError, NotATextError):
        check(read_article("bytes" + ending, data))


@pytest.mark.parametrize("name", ["a.text", "a.TXT", "a", "a.log", "a.csv"])
def test_other_endings_are_read_as_plain_text(name):
    assert read_article(name, b"# *literal*").text == "# *literal*"


@pytest.mark.parametrize("name", ["a.markdown", "a.MD"])
def test_markdown_has_two_endings(name):
    assert read_article(name, b"# Big").headline == "Big"


@pytest.mark.parametrize("name", ["a.htm", "a.HTML", "a.xhtml"])
def test_web_pages_have_three_endings(name):
    assert read_article(name, b"<h1>Big</h1>").headline == "Big"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0\x10JFIF"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n"),
        ("story.docx", b"PK\x03\x04 whatever"),
        ("story.pdf", b"%PDF-1.7\n1 0 obj"),
        ("story.rtf", b"{\\rtf1 Hello}"),
        ("story.factcheck", b"SQLite format 3\0" + b"x" * 80),
    ],
)
def test_files_of_other_kinds_are_no_text(name, data):
    with pytest.raises(NotATextError):
        read_article(name, data)


def test_a_text_may_begin_like_another_kind_of_file():
    assert read_article("story.txt", b"%PDF-1.7 is a version of a format.").text.startswith("%PDF")


def test_a_file_that_is_too_large_says_how_large():
    with pytest.raises(TooLargeError) as caught:
        read_article("a.txt", b" " * (LIMIT + 1))
    assert (caught.value.size, caught.value.limit) == (LIMIT + 1, LIMIT)
