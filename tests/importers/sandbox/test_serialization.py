"""Drafts, options and errors on their way between two processes."""

import json
from dataclasses import asdict, replace

import pytest

from factcheck.domain.errors import FactcheckError, UnknownFormatError
from factcheck.domain.file_errors import NotATextError, PasswordError
from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions
from factcheck.domain.records.proof import Block, BlockKind, MediaKind, Style, StyleKind
from factcheck.domain.text.span import Span
from factcheck.importers.sandbox.framing import GarbledError
from factcheck.importers.sandbox.serialization import (
    draft_from_json,
    draft_to_json,
    error_from_json,
    error_to_json,
    options_from_json,
)

COMMENT = AnnotationDraft(AnnotationKind.COMMENT, "Who?", Span(0, 3), "Ada", "2024-01-02T03:04:05Z", None, True)
REPLY = replace(COMMENT, body="Me.", answers=0, resolved=False)
DRAFT = ArticleDraft(
    "Big 😀\n— two\u00a0words",
    (Block(BlockKind.HEADLINE, 0, 5), Block(BlockKind.LIST_ITEM, 6, 17, 2, "1.", 3, True, (MediaKind.CHART,))),
    (Style(StyleKind.BOLD, 0, 3), Style(StyleKind.LINK, 8, 11, "https://example.org/")),
    headline="Big 😀",
    byline="Ada",
    date="2024-01-02",
    origin="story.docx",
    noticed=("7 comments",),
    annotations=(COMMENT, REPLY),
    encoding="utf-8",
    offers=(Offer.WHOLE_PAGE,),
)


def as_sent(value: object) -> object:
    return json.loads(json.dumps(value))


def test_a_draft_arrives_as_it_was():
    assert draft_from_json(as_sent(draft_to_json(DRAFT))) == DRAFT


def test_options_arrive_as_they_were():
    options = ReadOptions(whole_page=True, encoding="cp1251", password="a b", repair=True)
    assert options_from_json(as_sent(asdict(options))) == options


@pytest.mark.parametrize("error", [NotATextError("a"), PasswordError("a", True), UnknownFormatError("a", (".b", ".c"))])
def test_an_error_arrives_with_its_facts(error):
    sent = as_sent(error_to_json(error))
    arrived = error_from_json(sent["error"], sent["facts"])
    assert type(arrived) is type(error)
    assert vars(arrived) == vars(error)
    assert isinstance(arrived, FactcheckError)


@pytest.mark.parametrize(
    ("name", "facts"),
    [("KeyboardInterrupt", {}), ("dataclass", {}), ("NotATextError", {}), (None, {}), ("NotATextError", [])],
)
def test_an_error_that_is_none_of_ours_is_garbled(name, facts):
    with pytest.raises(GarbledError):
        error_from_json(name, facts)


@pytest.mark.parametrize(
    "change",
    [
        {"text": 5},
        {"text": "Big 😀\r\u2014 two words"},
        {"text": "Big 😀 \u2014 two\u00a0words"},
        {"blocks": [["headline", 0, 5, 0, "", 0, False]]},
        {"blocks": [["chapter", 0, 17, 0, "", 0, False]]},
        {"blocks": [["headline", 0, 17]]},
        {"styles": [["bold", 3, 99, ""]]},
        {"styles": [["bold", -3, 2, ""]]},
        {"annotations": [["comment", "x", 0, 99, "", "", None, False]]},
        {"annotations": [["comment", "x", 3, 3, "", "", None, False]]},
        {"annotations": [["comment", "x", 0, 3, "", "", 7, False]]},
        {"noticed": "words"},
        {"offers": ["everything"]},
        {"headline": None},
    ],
)
def test_a_draft_that_cannot_be_is_garbled(change):
    with pytest.raises(GarbledError):
        draft_from_json({**as_sent(draft_to_json(DRAFT)), **change})


def test_a_draft_that_lacks_a_field_is_garbled():
    with pytest.raises(GarbledError):
        draft_from_json({"text": ""})
