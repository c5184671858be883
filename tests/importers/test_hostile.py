"""Files that mean harm: each is refused in one sentence or does nothing, and the next file is read."""

from collections.abc import Callable
from functools import partial

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import ReadingLimitError, UnsafeFileError
from tests.importers.hostile_samples import (
    LAUGHS,
    docx,
    odt,
    outward,
    package,
    paragraph,
    text_of,
    understated,
)

LETTERS = "a" * 1_000_000
BLANKS = b" " * 110_000_000


@pytest.fixture(scope="module", params=["docx", "odt"])
def bomb(request):
    """The name of a package, the name of its main part, and the package, whose main part unfolds to 110 MB."""
    if request.param == "docx":
        return "bomb.docx", "word/document.xml", docx(document=BLANKS)
    return "bomb.odt", "content.xml", odt(content=BLANKS)


def test_a_part_that_unfolds_to_more_than_any_article_is_refused(outcome, bomb):
    name, _part, data = bomb
    assert isinstance(outcome(name, data), ReadingLimitError)


def test_a_bomb_that_says_it_is_small_is_refused(outcome, bomb):
    name, part, data = bomb
    assert isinstance(outcome(name, understated(data, part, 900)), FactcheckError)


def test_parts_nobody_reads_may_be_as_large_as_they_like(outcome):
    found = outcome("large.docx", docx(more={"word/media/image1.png": BLANKS}))
    assert isinstance(found, ReadingLimitError) or text_of(found) == "Words."


@pytest.mark.parametrize("made", [docx, odt])
@pytest.mark.parametrize(
    "before",
    [
        LAUGHS,
        '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file://{secret}">]>',
        '<!DOCTYPE x [<!ENTITY a9 SYSTEM "{address}">]>',
        '<!DOCTYPE x SYSTEM "{address}">',
        '<!DOCTYPE x [<!ENTITY % b SYSTEM "{address}"> %b;]>',
    ],
)
def test_a_document_type_definition_is_refused_in_office_files(outcome, trap, made, before):
    before = before.format(secret=trap.secret, address=trap.address) if before != LAUGHS else before
    body = paragraph("&a9;") if made is docx else "<text:p>&a9;</text:p>"
    found = outcome(f"bomb.{made.__name__}", made(body, before))
    assert isinstance(found, UnsafeFileError)
    assert found.what == "a document type definition"


@pytest.mark.parametrize("part", ["word/styles.xml", "word/comments.xml", "word/footnotes.xml", "word/numbering.xml"])
def test_other_parts_of_a_word_file_are_no_way_in_either(outcome, part):
    found = outcome("bomb.docx", docx(more={part: f"{LAUGHS}<x>&a9;</x>"}))
    assert isinstance(found, UnsafeFileError) or text_of(found) == "Words."


@pytest.mark.parametrize("name", ["page.html", "page.xhtml"])
@pytest.mark.parametrize("what", [LAUGHS, '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file://{}">]>'])
def test_entities_of_a_web_page_stay_what_they_are(outcome, trap, name, what):
    what = what.replace("{}", str(trap.secret))
    assert len(text_of(outcome(name, f"{what}<html><body><p>Words. &a9;</p></body></html>".encode()))) < 2_000


def test_what_a_word_file_links_to_is_never_asked_for(outcome, trap):
    kinds = ("attachedTemplate", "image", "subDocument", "aFChunk", "oleObject", "frame")
    relations = "".join(outward(number, kind, trap.address) for number, kind in enumerate(kinds))
    settings = '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    drawing = (
        '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="out1"/>'
        '</w:drawing></w:r><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="out1"/></w:pict>'
        f'</w:r><w:r><w:instrText>INCLUDETEXT "{trap.secret}"</w:instrText></w:r>'
    )
    body = paragraph("Words.", drawing) + '<w:subDoc r:id="out2"/><w:altChunk r:id="out3"/>'
    more = {"word/settings.xml": settings, "word/_rels/settings.xml.rels": relations}
    assert "Words." in text_of(outcome("linked.docx", docx(body, relations=relations, more=more)))


def test_what_an_open_document_links_to_is_never_asked_for(outcome, trap):
    picture = f'<draw:frame><draw:image xlink:href="{trap.address}"/></draw:frame>'
    section = f'<text:section text:name="s"><text:section-source xlink:href="file://{trap.secret}"/></text:section>'
    assert "Words." in text_of(outcome("linked.odt", odt(f"<text:p>Words.{picture}</text:p>{section}")))


def test_what_a_web_page_links_to_is_never_asked_for(outcome, trap):
    page = (
        f'<html><head><base href="{trap.address}"><link rel=stylesheet href="{trap.address}">'
        f'<meta http-equiv=refresh content="0;url={trap.address}"><script src="{trap.address}"></script></head>'
        f'<body><img src="{trap.address}"><iframe src="file://{trap.secret}"></iframe>'
        f'<object data="{trap.address}"></object><p>Words.</p></body></html>'
    )
    assert "Words." in text_of(outcome("page.html", page.encode()))


def test_what_a_mail_links_to_is_never_asked_for(outcome, trap):
    mail = (
        "From: a@example.org\nSubject: Words\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        f'--b\nContent-Type: text/html\n\n<p>Words.<img src="{trap.address}"></p>\n'
        f'--b\nContent-Type: message/external-body; access-type=local-file; name="{trap.secret}"\n\n\n--b--\n'
    )
    assert "Words." in text_of(outcome("a.eml", mail.encode()))


@pytest.mark.parametrize("path", ["../../../x", "/tmp/x", "C:\\x", "word/../../x", "..\\x", "x" * 5_000, "a\0b"])
def test_names_in_a_package_never_become_files(outcome, path):
    assert "Words." in text_of(outcome("paths.docx", docx(more={path: b"x"})))


def test_a_main_part_that_lies_elsewhere_is_no_file_of_this_computer(outcome, trap):
    plain = package({"_rels/.rels": outward(1, "officeDocument", f"file://{trap.secret}"), "word/x": ""})
    assert isinstance(outcome("outside.docx", plain), FactcheckError)


def test_sixty_thousand_attributes_lose_no_word(outcome):
    attributes = " ".join(f"a{number}=b" for number in range(60_000))
    assert "Words." in text_of(outcome("page.html", f"<p {attributes}>Words.</p>".encode()))


def test_ten_thousand_levels_of_a_web_page_lose_no_word(outcome):
    page = "".join(f"<div>w{number} " for number in range(10_000))
    words = text_of(outcome("deep.html", page.encode())).split()
    assert words == [f"w{number}" for number in range(10_000)]


@pytest.mark.parametrize("made", [docx, odt])
def test_levels_of_an_office_file_that_nobody_could_write_are_refused(outcome, made):
    deep = "<w:sdt><w:sdtContent>" * 50_000 if made is docx else "<text:section>" * 100_000
    assert isinstance(outcome(f"deep.{made.__name__}", made(deep)), FactcheckError)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("word.txt", LETTERS.encode),
        ("word.md", LETTERS.encode),
        ("word.html", f"<p>{LETTERS}</p>".encode),
        ("word.docx", partial(docx, paragraph(LETTERS))),
        ("word.odt", partial(odt, f"<text:p>{LETTERS}</text:p>")),
        ("word.rtf", f"{{\\rtf1 {LETTERS}}}".encode),
        ("word.eml", f"From: a\nSubject: b\n\n{LETTERS}\n".encode),
    ],
)
def test_a_word_of_a_million_letters_is_refused_by_its_length(outcome, name, make: Callable[[], bytes]):
    refused = outcome(name, make())
    assert isinstance(refused, UnsafeFileError)
    assert (refused.what, refused.letters) == ("a word too long", 1_000_000)


SLOW = {
    "stars.md": b"*a " * 20_000,
    "brackets.md": b"[" * 20_000,
    "ticks.md": b"".join(b"`" * (number % 300) + b" " for number in range(1_500)),
    "quotes.md": b"> " * 10_000 + b"a",
    "links.md": b"[a](" * 10_000,
    "rules.md": b"a\n" * 20_000 + b"|" * 20_000,
    "openings.html": b"<" * 100_000,
    "comments.html": b"<!-" * 50_000,
    "ends.html": b"<p>a" + b"</b>" * 60_000,
    "entities.html": b"&#" * 100_000,
    "quotes.html": b'<a b="' * 50_000,
    "lists.html": b"<ul><li>a" * 8_000,
    "tables.html": b"<table><tr><td>a" * 3_000,
    "blanks.txt": b" " * 1_000_000 + b"a",
    "blanks.html": b"<p>a" + b" " * 1_000_000 + b"b",
    "lines.txt": b"a\n" * 50_000,
    "braces.rtf": b"{\\rtf1 a" + b"{" * 100_000,
    "words.rtf": b"{\\rtf1 a" + b"\\par" * 60_000 + b"}",
    "binary.rtf": b"{\\rtf1 a\\bin2000000000 b}",
    "parts.eml": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) for number in range(1_500)
    ),
    "mails.eml": b"Content-Type: message/rfc822\n\n" * 3_000 + b"Subject: a\n\nWords.",
    "fields.eml": b"From: a\nSubject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nWords.",
    "names.eml": b"From: a\nContent-Type: text/plain; " + b'a="b"; ' * 50_000 + b"\n\nWords.",
    "address.eml": b"From: " + b"(" * 50_000 + b"\nSubject: a\n\nWords.",
}


@pytest.mark.parametrize("name", SLOW)
def test_what_could_take_for_ever_is_read_or_refused(outcome, hasty, name):
    outcome(name, SLOW[name], hasty)
