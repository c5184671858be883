"""Mail and web archives as articles."""

from email.message import EmailMessage

import pytest

from factcheck.domain.file_errors import (
    EmptyTextError,
    EncodingError,
    LockedFileError,
    NotATextError,
    ReadingLimitError,
)
from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.mail.importer import read_mail
from tests.importers.media_drafts import media_of

PLAIN = ReadOptions()


def message(text: str = "The board met.\n\nIt did not vote.\n", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = headers.get("subject", "Board meets")
    made["From"] = headers.get("sender", "Jürgen Müller <jm@example.org>")
    made["Date"] = headers.get("date", "Thu, 3 Apr 2025 23:40:00 -0500")
    made.set_content(text)
    return made


def read(made: EmailMessage | bytes, options: ReadOptions = PLAIN, name: str = "story.eml") -> ArticleDraft:
    return read_mail(name, made if isinstance(made, bytes) else made.as_bytes(), options)


def kinds(draft: ArticleDraft):
    return [(block.kind.value, block.level, draft.text[block.start : block.end]) for block in draft.blocks]


def test_the_headers_of_a_mail_describe_the_article():
    draft = read(message(subject="Größe – “überraschend”, und das ist ein langer Betreff, der umgebrochen werden muss"))
    assert draft.headline == "Größe – “überraschend”, und das ist ein langer Betreff, der umgebrochen werden muss"
    assert (draft.byline, draft.date, draft.encoding) == ("Jürgen Müller", "2025-04-03", "UTF-8")
    assert kinds(draft) == [
        ("headline", 0, draft.headline),
        ("paragraph", 0, "The board met."),
        ("paragraph", 0, "It did not vote."),
    ]


def test_a_first_line_that_is_short_is_no_headline():
    assert kinds(read(message("Hi Anna,\n\nhere it is.\n", subject="")))[0] == ("paragraph", 0, "Hi Anna,")


def test_of_two_ways_to_write_it_the_one_with_a_shape_is_read():
    made = message("PLAIN WORDS")
    made.add_alternative("<h2>Heading</h2><ul><li>one</ul>", subtype="html")
    assert kinds(read(made))[1:] == [("heading", 2, "Heading"), ("list_item", 1, "one")]


def test_of_two_ways_to_write_it_the_plain_one_is_read_where_the_other_has_no_shape():
    made = message("Plain\n\nwords of it")
    made.add_alternative("<div>Plain words</div><div>of it</div>", subtype="html")
    assert read(made).text == "Board meets\nPlain\nwords of it"


def test_a_menu_of_a_mail_is_text():
    made = message()
    made.set_content("<p>The board met.<nav><a href=/>Minutes</a></nav>", subtype="html")
    assert read(made).text == "Board meets\nThe board met.\nMinutes"


def test_of_two_ways_to_write_it_the_page_is_read_where_the_plain_one_lacks_words():
    made = message("Your program shows no pages.")
    made.add_alternative('<p>The board met.<p>It voted.<img alt="A room">', subtype="html")
    assert read(made).text.startswith("Board meets\nThe board met.\nIt voted.")


def test_a_description_of_a_picture_alone_is_no_word_that_the_plain_one_lacks():
    made = message("The board met.")
    made.add_alternative('<div>The board met.<img src="cid:a@b" alt="The room of the board"></div>', subtype="html")
    assert read(made).text == "Board meets\nThe board met."


def test_a_page_alone_is_read_and_nothing_in_it_is_fetched():
    made = message()
    made.set_content(
        '<p>Words <img src="http://tracker.invalid/1.gif" width="1" height="1">and <b>more</b>.', subtype="html"
    )
    draft = read(made)
    assert (draft.text, draft.noticed) == ("Board meets\nWords and more.", ())


def test_attachments_are_named_and_not_read():
    made = message()
    made.add_attachment(b"PK", maintype="application", subtype="zip", filename="story.docx")
    made.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="phöto.jpg")
    made.add_attachment("never read", filename="notes.txt")
    draft = read(made)
    assert "never" not in draft.text
    assert draft.noticed == ("3 attachments left out: story.docx, phöto.jpg, notes.txt",)


def test_pictures_in_the_text_are_left_out_and_counted():
    made = message("Words")
    made.add_alternative('<p><b>Words</b> <img src="cid:a@b">', subtype="html")
    made.get_payload()[1].add_related(b"GIF", maintype="image", subtype="gif", cid="<a@b>")
    assert (read(made).noticed, media_of(read(made))) == (("1 image left out",), [("Words", "picture")])


def test_a_picture_of_a_page_that_is_not_read_counts_too():
    made = message("Words")
    made.add_alternative('<p>Words <img src="cid:a@b">', subtype="html")
    made.get_payload()[1].add_related(b"GIF", maintype="image", subtype="gif", cid="<a@b>")
    assert (read(made).noticed, media_of(read(made))) == (("1 image left out",), [("Words", "picture")])


def test_a_mail_inside_the_mail_is_kept_under_a_line_that_names_it():
    made = message("See below.")
    inner = message("Inner words.", subject="Café", sender="Ann <ann@example.org>")
    made.add_attachment(inner)
    assert kinds(read(made))[1:] == [
        ("paragraph", 0, "See below."),
        ("heading", 2, "Forwarded message: Café, Ann <ann@example.org>, Thu, 03 Apr 2025 23:40:00 -0500"),
        ("paragraph", 0, "Inner words."),
    ]


def test_quoted_answers_and_the_signature_stay():
    draft = read(message("Yes.\n\nOn Monday Ann wrote:\n> Is it true?\n>> Is what true?\n\n-- \nJ. M.\nDesk\n"))
    assert kinds(draft)[1:] == [
        ("paragraph", 0, "Yes."),
        ("paragraph", 0, "On Monday Ann wrote:"),
        ("quotation", 1, "Is it true?"),
        ("quotation", 2, "Is what true?"),
        ("paragraph", 0, "-- \nJ. M.\nDesk"),
    ]


def test_flowed_lines_and_quoted_printable_are_put_together():
    data = (
        b"Subject: =?iso-8859-1?q?caf=E9?=\nContent-Type: text/plain; charset=utf-8; format=flowed\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n"
        b"A long =\nline that goes \non =E2=80=93 here.\n\n> more \n> words\n"
    )
    assert read(data).text == "café\nA long line that goes on – here.\nmore words"


def test_a_mail_in_utf_7_is_read():
    data = b"Subject: =?utf-7?Q?Caf+AOk-?=\nContent-Type: text/plain; charset=utf-7\n\nHi +AKM-5 mail words\n"
    assert read(data).text == "Café\nHi £5 mail words"


@pytest.mark.parametrize("charset", ["us-ascii", "", "x-unknown", "no-such-thing", "utf-8"])
def test_a_charset_that_is_missing_or_wrong_is_no_trouble(charset):
    head = f"Subject: a\nContent-Type: text/plain{'; charset=' + charset if charset else ''}\n\n"
    draft = read(head.encode() + "Министр заявил, что мост построят осенью.".encode("cp1251"))
    assert draft.text == "a\nМинистр заявил, что мост построят осенью."
    assert (draft.encoding, draft.offers) == ("Windows-1251", (Offer.ENCODING,))


def test_an_encoding_that_a_person_names_goes_before_the_header():
    data = b"Subject: a\nContent-Type: text/plain; charset=cp1252\n\n" + "Привет".encode("koi8-r")
    assert read(data, ReadOptions(encoding="koi8-r")).text == "a\nПривет"
    with pytest.raises(EncodingError):
        read(data, ReadOptions(encoding="utf-8"))


def test_a_file_without_headers_is_read_as_plain_text():
    draft = read(b"Only words\n\nand more.")
    assert draft.text == "Only words\nand more."
    assert draft.noticed == ("The file does not begin as mail does; it was read as plain text.",)


def test_a_mail_without_words_is_empty():
    with pytest.raises(EmptyTextError):
        read(message("\n"))
    with pytest.raises(NotATextError):
        read(b"Subject: a\n\n\0\1\2\3" + bytes(range(256)))


def test_a_mail_with_an_attachment_alone_says_so():
    made = message("")
    made.add_attachment(b"PK", maintype="application", subtype="zip", filename="Story.docx")
    with pytest.raises(EmptyTextError) as caught:
        read(made)
    assert caught.value.left_out == ("1 attachment left out: Story.docx",)


def test_letters_read_wrongly_before_are_offered_and_mended_as_in_every_text():
    assert read(message("cafÃ© â€œgoodâ€\x9d")).offers == (Offer.REPAIR,)
    assert read(message("cafÃ© â€œgoodâ€\x9d"), ReadOptions(repair=True)).text == "Board meets\ncafé “good”"


@pytest.mark.parametrize(
    "part", [b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", b"Content-Type: message/rfc822\n\n"]
)
def test_parts_without_end_are_refused(part):
    parts = b"".join(part % ((at,) * part.count(b"%d")) for at in range(5_000))
    with pytest.raises(ReadingLimitError):
        read(b"Subject: a\n" + parts + b"\nwords")


@pytest.mark.parametrize(
    "kind",
    [
        'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
        "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
        "application/x-pkcs7-mime",
    ],
)
def test_an_encrypted_mail_is_said_to_be_so(kind):
    body = b"--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"
    with pytest.raises(LockedFileError):
        read(b"Subject: a\nFrom: b\nContent-Type: " + kind.encode() + b"\n\n" + body)


def test_words_beside_an_encrypted_part_are_read():
    made = message()
    made.add_attachment(b"x", maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    assert read(made).noticed == ("1 attachment left out: smime.p7m",)


def test_a_mail_that_is_only_signed_is_not_said_to_be_encrypted():
    with pytest.raises(EmptyTextError):
        read(b"Subject: a\nContent-Type: application/pkcs7-mime; smime-type=signed-data\n\nx")


def test_headers_without_end_are_refused():
    with pytest.raises(ReadingLimitError):
        read(b"Subject: a\nContent-Type: text/plain" + b"; a=b" * 100_000 + b"\n\nwords")


ARCHIVE = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/news/1
Subject: =?utf-8?Q?Bridge=20opens?=
Date: Thu, 3 Apr 2025 23:40:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----X"

------X
Content-Type: text/css
Content-Location: https://example.org/s.css

p { color: red }
------X
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/news/1

<html lang=3D"en"><meta charset=3D"utf-8"><p>The caf=C3=A9 =E2=80=9Copened=E2=80=
=9D. <a href=3D"https://example.org/x">More</a><script>never()</script>
------X
Content-Type: text/html

<p>An advertisement in a frame.
------X--
"""


@pytest.mark.parametrize("name", ["page.mht", "page.mhtml", "page.eml"])
def test_a_web_archive_is_the_page_that_was_saved(name):
    draft = read(ARCHIVE, name=name)
    assert draft.text == "The café “opened”. More"
    assert (draft.headline, draft.url, draft.language) == ("Bridge opens", "https://example.org/news/1", "en")
    assert (draft.byline, draft.date, draft.blocks[0].kind) == ("", "", BlockKind.PARAGRAPH)


def test_an_archive_without_a_page_is_empty():
    with pytest.raises(EmptyTextError):
        read(b"From: <Saved by Blink>\nContent-Type: image/png\n\nxx", name="page.mht")
