"""Outlook messages."""

import struct

import pytest
from compressed_rtf import compress

from factcheck.domain.file_errors import BrokenFileError, EmptyTextError
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.base import read_article
from tests.importers.msg_samples import msg

SUBJECT, NAME = {"s0037": "Bridge opens 🌉"}, {"s0C1A": "Ada Łow"}
UTF_8 = {0x3FDE: struct.pack("<I", 65001)}


def read(name="story.msg", **given):
    return read_article(name, msg(**given))


def test_a_message_has_subject_sender_day_and_words():
    sent = struct.pack("<Q", 133_886_304_000_000_000)
    words = "The bridge is red.\r\n\r\nIt is long.\r\n"
    draft = read(numbers={0x0039: sent}, **SUBJECT, **NAME, s5D01="ada@example.org", s1000=words)
    assert (draft.headline, draft.byline, draft.date) == ("Bridge opens 🌉", "Ada Łow", "2025-04-09")
    assert draft.text == "Bridge opens 🌉\nThe bridge is red.\nIt is long."


def test_the_header_that_came_with_it_goes_before_what_outlook_made_of_it():
    header = "From: =?utf-8?q?Bob_M=C3=BCller?= <bob@example.org>\r\nDate: Tue, 8 Apr 2025 23:00:00 -0400\r\n\r\n"
    draft = read(**SUBJECT, **NAME, s007D=header, s1000="Words.")
    assert (draft.byline, draft.date) == ("Bob Müller", "2025-04-08")


def test_a_page_is_read_for_its_shape():
    page = "<h2>Costs</h2><p>Twelve <b>million</b> – größer.</p>".encode()
    draft = read(numbers=UTF_8, **SUBJECT, s1000="Costs Twelve million", s1013=page)
    assert draft.text.endswith("Costs\nTwelve million – größer.")
    assert draft.blocks[1].kind is BlockKind.HEADING


def test_words_in_compressed_rtf_are_read_where_there_are_no_others():
    assert read(**SUBJECT, s1009=compress(rb"{\rtf1 One.\par Two.\par}")).text.endswith("One.\nTwo.")


@pytest.mark.parametrize("page", [1251, 28595, 20866])
def test_old_messages_are_read_in_their_code_page(page):
    codec = {1251: "cp1251", 28595: "iso8859-5", 20866: "koi8-r"}[page]
    words = {"a0037": "Мост".encode(codec), "a1000": "Мост открыт.".encode(codec)}
    assert read(numbers={0x3FFD: struct.pack("<I", page)}, **words).text == "Мост\nМост открыт."


def test_attachments_are_named():
    attached = [{"s3707": "budget 2025.xlsx"}, {"s3001": "Re: Bridge"}]
    draft = read(attachments=attached, **SUBJECT, s1000="Words.")
    assert draft.noticed == ("2 attachments left out: budget 2025.xlsx, Re: Bridge",)


def test_pictures_in_a_page_are_no_attachments():
    attached = [{"s3707": "image001.png", "s3712": "image001.png@01"}]
    draft = read(attachments=attached, numbers=UTF_8, **SUBJECT, s1013=b"<p>Words.</p><img src='cid:image001.png@01'>")
    assert draft.noticed == ("1 image left out",)


@pytest.mark.parametrize("name", ["story", "story.doc", "story.docx", "story.eml"])
def test_a_message_is_known_by_what_it_holds(name):
    assert read(name, **SUBJECT, s1000="Words.").text == "Bridge opens 🌉\nWords."


def test_a_message_without_words_holds_none():
    with pytest.raises(EmptyTextError):
        read(**SUBJECT)


@pytest.mark.parametrize("cut", [520, 700, 1200])
def test_a_message_that_is_cut_off_is_broken(cut):
    whole = msg(**SUBJECT, s1000="Words. " * 200)
    with pytest.raises(BrokenFileError):
        read_article("story.msg", whole[:cut])
