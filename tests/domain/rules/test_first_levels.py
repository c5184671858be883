"""With which level sources and captured files begin."""

from dataclasses import replace

import pytest

from factcheck.domain.records.capture import CaptureDraft, FileDraft
from factcheck.domain.records.evidence import Level, Source, SourceKind
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.first_levels import first_level, first_level_of_file, followed_level


@pytest.mark.parametrize(
    ("kind", "url", "level"),
    [
        (SourceKind.PERSON, "https://example.org", Level.CHECKERS),
        (SourceKind.REPORTERS_NOTE, "https://example.org", Level.CHECKERS),
        (None, "https://example.org/a?b", Level.ANYONE),
        (SourceKind.WEB_PAGE, "http://203.0.114.9/a", Level.ANYONE),
        (None, "", Level.EDITORS),
        (None, "file:///home/register.pdf", Level.EDITORS),
        (None, "http://wiki/minutes", Level.EDITORS),
        (None, "https://archive.internal/minutes", Level.EDITORS),
        (None, "http://192.168.1.4/minutes", Level.EDITORS),
        (None, "http://[::1", Level.EDITORS),
        (None, "https://ana:secret@example.org/a", Level.EDITORS),
        (None, "https://ana@example.org/a", Level.EDITORS),
    ],
)
def test_people_and_notes_begin_for_checkers_public_pages_for_anyone_and_all_else_for_editors(kind, url, level):
    assert first_level(kind, url) is level


@pytest.mark.parametrize(
    ("draft", "level"),
    [
        (FileDraft("list.pdf", "/list.pdf", "application/pdf", "0" * 64, 3), Level.CHECKERS),
        (CaptureDraft(b"", "https://a.example", "https://a.example", "text/html", ""), Level.ANYONE),
        (CaptureDraft(b"", "http://wiki", "http://wiki", "text/html", "", is_public=False), Level.CHECKERS),
    ],
)
def test_a_captured_file_begins_for_checkers_and_a_page_of_the_public_web_for_anyone(draft, level):
    assert first_level_of_file(draft) is level


@pytest.mark.parametrize(
    ("level", "followed"), [(Level.EDITORS, Level.CHECKERS), (Level.ADVICE, Level.ADVICE), (Level.ANYONE, Level.ANYONE)]
)
def test_a_level_that_nobody_gave_follows_the_kind_of_a_source(level, followed):
    before = Source(SourceId("s"), "Heron", level=level)
    assert followed_level(before, replace(before, kind=SourceKind.PERSON)) is followed
