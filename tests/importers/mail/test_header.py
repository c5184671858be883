"""The lines at the top of a mail."""

from email import message_from_bytes

import pytest

from factcheck.importers.mail.header import day_sent, header, sender, unpacked


def top(line: bytes):
    return message_from_bytes(line + b"\n\nwords")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Plain words", "Plain words"),
        ("=?utf-8?q?caf=C3=A9_au?= lait", "café au lait"),
        ("=?utf-8?b?Y2Fmw6k=?=", "café"),
        ("=?utf-8?b?Y2Fmw6k?=", "café"),
        ("=?utf-8?q?caf=C3?=\n =?utf-8?q?=A9?=", "café"),
        ("=?utf-8?q?a?= =?iso-8859-1?q?=E9?= b", "aé b"),
        ("=?utf-8*en?q?caf=C3=A9?=", "café"),
        ("=?no-such-thing?q?caf=E9?=", "café"),
        ("a =?utf-8?q?b?= c =?utf-8?q?d?=", "a b c d"),
        ("=?utf-8?q?never ends", "=?utf-8?q?never ends"),
        ("=?koi8-r?b?8NLJ18XU?=", "Привет"),
    ],
)
def test_encoded_words_are_words(raw, words):
    assert unpacked(raw) == words


def test_letters_that_came_without_any_encoding_are_read_all_the_same():
    assert header(top("Subject: Grüße".encode()), "subject") == "Grüße"
    assert header(top("Subject: Grüße aus Köln".encode("cp1252")), "subject") == "Grüße aus Köln"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b"From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>", "Jürgen"),
        (b"From: j@example.org", "j@example.org"),
        (b'From: "Ansell, R." <r@example.org>', "Ansell, R."),
        (b"From: nobody in particular", "nobody in particular"),
        (b"Subject: a", ""),
    ],
)
def test_a_sender_is_a_name_or_else_an_address(line, name):
    assert sender(top(line)) == name


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (b"Date: Thu, 3 Apr 2025 23:40:00 -0500", "2025-04-03"),
        (b"Date: 3 Apr 2025 01:00 +0900", "2025-04-03"),
        (b"Date: yesterday", ""),
        (b"Date: Thu, 99 Apr 2025 10:00:00", ""),
        (b"Subject: a", ""),
    ],
)
def test_the_day_is_the_one_of_the_sender(line, day):
    assert day_sent(top(line)) == day
