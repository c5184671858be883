"""The bodies of a mail: plain text."""

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.mail.parts import mail_pieces


def words(raw: str, *, flowed: bool = False, joins: bool = False):
    return [(piece.level, piece.text) for piece in mail_pieces(raw, flowed, joins)]


def test_blank_lines_part_paragraphs_and_lines_inside_stay():
    assert words("a\nb\r\n\r\nc\n") == [(0, "a\nb"), (0, "c")]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert words("a\nb") == [(0, "a"), (0, "b")]


def test_quoted_lines_are_quotations_as_deep_as_their_signs():
    assert words("a\n> b\n> > c\n>> d\n> e") == [(0, "a"), (1, "b"), (2, "c\nd"), (1, "e")]
    assert mail_pieces("> b")[0].kind is BlockKind.QUOTATION


def test_flowed_lines_are_joined_with_or_without_their_blank():
    assert words("one \ntwo\nthree\n\nx", flowed=True) == [(0, "one two\nthree"), (0, "x")]
    assert words("一二 \n三\n\nx", flowed=True, joins=True) == [(0, "一二三"), (0, "x")]


def test_lines_of_another_depth_are_never_joined():
    assert words("> one \ntwo \n>> three", flowed=True) == [(1, "one"), (0, "two"), (2, "three")]


def test_a_blank_in_front_protects_a_sign_and_the_signature_is_no_flowed_line():
    assert words(" > no quotation\n-- \nAnn", flowed=True) == [(0, "> no quotation"), (0, "-- "), (0, "Ann")]


def test_signs_alone_are_nothing():
    assert words(">\n> \n") == []
