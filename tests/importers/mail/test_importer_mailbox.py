"""Mailboxes, and files that a mail program writes around a mail."""

import pytest

from factcheck.domain.file_errors import EmptyTextError
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.importers.base import read_article
from factcheck.importers.mail.importer import mails_in, read_mail
from tests.importers.mail.test_importer import message, read

KNOWN = b'<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>flags</key></dict></plist>\n'


def mailbox(*mails: bytes, end: bytes = b"\n") -> bytes:
    made = b"".join(b"From jm@example.org Thu Apr  3 23:40:00 2025\n" + one.rstrip() + b"\n\n" for one in mails)
    return made.replace(b"\n", end)


def mails() -> list[bytes]:
    return [message(f"Words {at}.\n", subject=f"Number {at}").as_bytes() for at in range(3)]


@pytest.mark.parametrize("name", ["story.emlx", "story.eml", "story"])
def test_a_mail_of_apple_mail_is_read_without_what_stands_around_it(name):
    mail = message().as_bytes()
    draft = read_article(name, b"%-11d\n" % len(mail) + mail + KNOWN)
    assert draft.text == "Board meets\nThe board met.\nIt did not vote."


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_of_a_mailbox_the_first_mail_is_read_and_the_others_are_named(end):
    draft = read(mailbox(*mails(), end=end), name="story.mbox")
    assert (draft.headline, draft.text) == ("Number 0", "Number 0\nWords 0.")
    assert draft.noticed == ("2 more mails in the file left out: “Number 1”, “Number 2”",)


def test_a_mailbox_of_one_mail_is_a_mail():
    assert read(mailbox(mails()[0])).noticed == ()


def test_a_mailbox_whose_first_mail_holds_no_words_names_the_others():
    with pytest.raises(EmptyTextError) as refused:
        read_mail("a.mbox", mailbox(b"Subject: a\nFrom: b\n\n", mails()[1]), ReadOptions())
    assert refused.value.left_out == ("1 more mail in the file left out: “Number 1”",)


def test_words_that_begin_as_the_line_between_mails_does_are_words():
    text = "From here on.\n\nFrom London at 10:20 on 3 April\nit is far.\n\n>From the sea: salt.\n"
    assert len(mails_in(mailbox(message(text).as_bytes()))) == 1
    assert read(mailbox(message(text).as_bytes())).text.endswith("it is far.\nFrom the sea: salt.")


def test_the_names_of_many_mails_are_cut():
    draft = read(mailbox(mails()[0], *[b"From: a\nTo: b\n\nc"] * 22))
    assert draft.noticed[0].startswith("22 more mails in the file left out: one without a subject, one without")
    assert draft.noticed[0].endswith("one without a subject, …")
